"""Why a letter is not written as asked. The words may be shown to the member of staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from training.accounts.models import User


class LetterError(Exception):
    """The message says what to do."""


class WrittenMeanwhileError(LetterError):
    """`words` are what somebody else wrote in between."""

    def __init__(self, words: str, by: User | None) -> None:
        self.words = words
        said = _("%(who)s wrote here just now: “%(words)s”. Keep what you need of it, and save.")
        super().__init__(said % {"who": by or _("Somebody"), "words": words})
