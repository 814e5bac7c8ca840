"""What is asked about a film, its captions, and who said yes to it."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import lazy
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from courses.films.carrying import LIMITS
from courses.films.looking import (
    HEAD_BYTES,
    MEGABYTE,
    begins_like_a_film,
    not_a_film,
    too_big,
)
from courses.films.models import FilmAsset, FilmConsent, FilmTrack, Licence
from courses.films.tracks.decoding import BYTES_A_SIGN, MOST_SIGNS, decode
from courses.films.tracks.errors import TracksError
from courses.films.tracks.taking import Taken, take
from courses.library.models import languages
from courses.text import clean_text

MOST_TOLD = 20
"""Problems at once: whoever has more has another file than they thought."""
MOST_WORDS = 2000


class FilmFileField(forms.FileField):
    """By its first bytes; the worker looks further inside."""

    too_large = False
    """What was sent was thrown away on its way in."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        if self.too_large:
            raise ValidationError(too_big())
        file: UploadedFile[bytes] = super().clean(data, initial)
        head = file.read(HEAD_BYTES)
        file.seek(0)
        if not begins_like_a_film(head):
            raise ValidationError(not_a_film())
        return file


def _what_is_taken() -> str:
    words = _now(
        "MP4, MOV, WebM, MKV or AVI, at most %(most)d MB and %(long)s hours. "
        "The smaller sizes are made from it."
    )
    minutes = settings.FILM_MAX_SECONDS // 60
    return words % {
        "most": settings.FILM_MAX_BYTES // MEGABYTE,
        "long": f"{minutes // 60}:{minutes % 60:02d}",
    }


def film_file_field() -> FilmFileField:
    return FilmFileField(
        label=_("File"),
        help_text=lazy(_what_is_taken, str)(),
        widget=forms.FileInput(attrs={"accept": "video/*,.mkv"}),
        max_length=200,
    )


class FilmForm(forms.ModelForm[FilmAsset]):
    class Meta:
        model = FilmAsset
        fields: ClassVar = ["title", "licence"]
        widgets: ClassVar = {"licence": forms.RadioSelect}
        help_texts: ClassVar = {
            "title": _("For you and your colleagues. Viewers read the title of the film's page.")
        }

    def clean_title(self) -> str:
        return _words(self.cleaned_data["title"])

    def clean_licence(self) -> str:
        licence: str = self.cleaned_data["licence"]
        people = self.instance.consents.count() if self.instance.pk else 0
        if licence == Licence.CC_BY and people:
            words = ngettext(
                "%(count)d person said yes to being in this film, and may take that back. "
                "CC BY lets everybody keep and change it for ever. Choose the site licence.",
                "%(count)d people said yes to being in this film, and may take that back. "
                "CC BY lets everybody keep and change it for ever. Choose the site licence.",
                people,
            )
            raise ValidationError(words % {"count": people})
        return licence


class NewFilmForm(FilmForm):
    file = film_file_field()


class NewVersionForm(forms.Form):
    file = film_file_field()


class ConsentForm(forms.ModelForm[FilmConsent]):
    """`asset` is the film; its licence must let people take their consent back."""

    class Meta:
        model = FilmConsent
        fields: ClassVar = ["who", "what_for", "given_on", "until"]
        widgets: ClassVar = {
            "what_for": forms.Textarea(attrs={"rows": 4, "maxlength": MOST_WORDS}),
            "given_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "until": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts: ClassVar = {
            "who": _("The name, or a code that your own papers explain."),
            "what_for": _("As they said it: where the film may be shown, and to whom."),
        }

    def clean_who(self) -> str:
        return _words(self.cleaned_data["who"])

    def clean_what_for(self) -> str:
        words = _words(self.cleaned_data["what_for"])
        if len(words) > MOST_WORDS:
            raise ValidationError(
                _now("Use fewer words: at most %(most)d letters.") % {"most": MOST_WORDS}
            )
        return words

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        given, until = cleaned.get("given_on"), cleaned.get("until")
        if given and until and until < given:
            self.add_error("until", _now("This is before the day on which they said yes."))
        withdrawn = self.instance.withdrawn_at
        if given and withdrawn and given < withdrawn.date():
            self.add_error(
                "given_on",
                _now("They took it back after this day. When did they say yes again?"),
            )
        if self.instance.asset.licence == Licence.CC_BY:
            raise ValidationError(
                _now(
                    "This film is open to everybody under CC BY, for ever. Nobody can take back "
                    "a consent to that. Change the licence of the film first."
                )
            )
        return cleaned


class TrackForm(forms.Form):
    """A file, or words that were put right in the page. What is refused stays in the page."""

    language = forms.ChoiceField(label=_("Language"), choices=languages)
    kind = forms.ChoiceField(
        label=_("What is it?"), choices=FilmTrack.Kind.choices, widget=forms.RadioSelect
    )
    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("WebVTT (.vtt) or SRT (.srt)."),
        widget=forms.FileInput(attrs={"accept": ".vtt,.srt,text/vtt"}),
    )
    text = forms.CharField(
        label=_("Or paste the words here"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "true"}),
        help_text=_("You can also put a refused file right here."),
    )

    def __init__(self, *args: Any, film_seconds: float, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.film_seconds = film_seconds
        self.taken: Taken | None = None
        self.problems: tuple[str, ...] = ()

    @property
    def told_problems(self) -> tuple[str, ...]:
        return self.problems[:MOST_TOLD]

    @property
    def more_problems(self) -> int:
        return max(0, len(self.problems) - MOST_TOLD)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not {"language", "kind"} <= set(cleaned):
            return cleaned
        content = self._content()
        if not content.strip():
            raise ValidationError(_now("Choose a file, or paste the words."))
        try:
            self.taken = take(
                content,
                language=cleaned["language"],
                film_seconds=self.film_seconds or None,
                limits=LIMITS[cleaned["kind"]],
            )
        except TracksError as refused:
            self.problems = refused.problems
            self._keep(content, cleaned["language"])
            words = ngettext(
                "These words are not taken yet: %(count)d thing is wrong.",
                "These words are not taken yet: %(count)d things are wrong.",
                len(self.problems),
            )
            raise ValidationError(words % {"count": len(self.problems)}) from None
        return cleaned

    def _content(self) -> bytes:
        """No more of it than tells that it is too long."""
        file = self.cleaned_data.get("file")
        if file:
            content: bytes = file.read(MOST_SIGNS * BYTES_A_SIGN + 1)
            return content
        words: str = self.cleaned_data.get("text") or ""
        return words.encode("utf-8", "replace")

    def _keep(self, content: bytes, language: str) -> None:
        try:
            text, _notices = decode(content, language)
        except TracksError:
            return
        self.data = {**{name: self.data.get(name) for name in self.data}, "text": text}


def _words(text: str) -> str:
    words = clean_text(text).strip()
    if not words:
        raise ValidationError(_now("A name must have letters."))
    return words
