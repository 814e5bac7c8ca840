"""What is asked before a package comes in or goes out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from courses.models.base import ContentPage
from courses.packages.reading import MAX_BYTES

SAME_KEYS, NEW_KEYS = "same", "new"
ZIP_STARTS = b"PK\x03\x04"


class ImportForm(forms.Form):
    file = forms.FileField(
        label=_("Package"), help_text=_("A zip file that this or another site has made.")
    )
    keys = forms.ChoiceField(
        label=_("Which course is it?"),
        choices=[
            (SAME_KEYS, _("The same course as elsewhere: pages that are here already are changed")),
            (NEW_KEYS, _("A new course: everything comes in beside what is here")),
        ],
        initial=SAME_KEYS,
        widget=forms.RadioSelect,
    )
    reset = forms.BooleanField(
        label=_("Also put back pages that were changed here"),
        required=False,
        help_text=_("If not ticked, pages that somebody changed on this site stay as they are."),
    )

    under = forms.ChoiceField(
        label=_("Where does it go?"),
        required=False,
        help_text=_("Pages that are here already stay where they are."),
    )

    def __init__(self, *args: Any, places: Sequence[ContentPage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(page.translation_key), _told(page)) for page in places]
        choices = [("", _now("Where the package says")), *named]
        self.fields["under"].choices = choices  # type: ignore[attr-defined] # a ChoiceField

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise ValidationError(_now("The file is too big."))
        start = file.read(len(ZIP_STARTS))
        file.seek(0)
        if start != ZIP_STARTS:
            raise ValidationError(_now("This is not a zip file."))
        return file


class ExportForm(forms.Form):
    page = forms.ChoiceField(label=_("What to write"))

    def __init__(self, *args: Any, pages: Sequence[ContentPage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pages = {str(page.translation_key): page for page in pages}
        choices = [(key, _told(page)) for key, page in self.pages.items()]
        self.fields["page"].choices = choices  # type: ignore[attr-defined] # a ChoiceField

    @property
    def chosen(self) -> ContentPage:
        return self.pages[self.cleaned_data["page"]]


def _told(page: ContentPage) -> str:
    kind = str(page.specific_class._meta.verbose_name) if page.specific_class else ""
    if page.depth == 2:  # noqa: PLR2004 - below Wagtail's root
        return _now("The whole site")
    return f"{'— ' * (page.depth - 3)}{page.title} ({kind})"


def name_of(page: ContentPage) -> str:
    """What the package is called: by the address of its page."""
    return slugify(page.slug)[:100].strip("-") or "package"
