"""Words that nothing carries which a learner holds or a stranger sees: pure."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

TELLING_WORDS = (
    "prison",
    "probation",
    "licence",
    "offend",
    "convict",
    "inmate",
    "custody",
    "hmp",
    "recall",
    "sentence",
)
TELLING = re.compile(rf"\b(?:re|ex-?|un)?({'|'.join(TELLING_WORDS)})", re.IGNORECASE)


def telling_word(text: str) -> str | None:
    """The first word that would hint at a record, or None. Any ending counts."""
    found = TELLING.search(text)
    return found[1].lower() if found else None


def refuse_telling_words(text: str) -> None:
    word = telling_word(text)
    if word:
        message = _("Do not use “%(word)s” here. Other people may see these words.")
        raise ValidationError(message % {"word": word})
