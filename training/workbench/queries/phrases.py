"""A trainer's own phrases, and some to begin with."""

from __future__ import annotations

from django.utils.translation import gettext as _

from training.accounts.models import User
from training.workbench.models import KeptPhrase


def phrases_of(user: User) -> list[KeptPhrase]:
    return list(KeptPhrase.objects.filter(owner=user))


def phrase_words(user: User, phrase: str) -> str:
    """Empty for what is not one of theirs."""
    return next((one.words for one in phrases_of(user) if str(one.pk) == phrase), "")


def offered_to(user: User) -> list[tuple[int, str]]:
    """Of the phrases to begin with, those that the trainer does not keep: number and words."""
    kept = {one.words for one in phrases_of(user)}
    return [(n, words) for n, words in enumerate(_to_begin_with(), 1) if words not in kept]


def _to_begin_with() -> list[str]:
    return [
        _("You say clearly what you saw. That is what a researcher does."),
        _("Thank you for writing this. I can see that you took time."),
        _("You gave a real example. That makes it strong."),
        _("You asked a good question here. Keep it for our next meeting."),
        _("You kept names out of it. That is right."),
        _("Can you say one thing more: what did you do next?"),
        _("Can you give one example of this? Two sentences are enough."),
        _("Read the question once more. It also asks how the other person felt."),
        _("Please leave out the name and the place, and share it again."),
        _("Let us talk about this when we meet. You do not need to write more."),
    ]
