"""What a reader of the library asks for, by the address: it works without JavaScript."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from courses.models.resource import Audience, ResourcePage

Words = str | Promise
AUDIENCE, KIND, LANGUAGE = "for", "kind", "language"


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: Words
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """`name` is the name in the address; `any_label` stands for no choice."""

    name: str
    label: Words
    any_label: Words
    options: tuple[Option, ...]

    @property
    def chosen(self) -> str:
        return next((option.value for option in self.options if option.is_chosen), "")


def choices(asked: QueryDict, *, languages: Iterable[str], is_staff: bool) -> list[Choice]:
    """For whom, of what kind, in which language. What nobody offers counts as not asked."""
    names = dict(settings.LANGUAGES)
    shown = [each for each in Audience if is_staff or each is not Audience.TRAINERS]
    audiences = [(each.value, each.label) for each in shown]
    return [
        _choice(AUDIENCE, _("For"), _("Everybody"), audiences, asked),
        _choice(KIND, _("Kind"), _("Every kind"), ResourcePage.Kind.choices, asked),
        _choice(
            LANGUAGE,
            _("Language"),
            _("Every language"),
            [(code, names[code]) for code in settings.OFFERED_LANGUAGES if code in set(languages)],
            asked,
        ),
    ]


def _choice(
    name: str, label: Words, any_label: Words, listed: Iterable[tuple[str, Words]], asked: QueryDict
) -> Choice:
    wanted = asked.get(name, "")
    options = tuple(Option(value, words, value == wanted) for value, words in listed)
    return Choice(name, label, any_label, options)
