"""Words that the site offers in a form: they travel signed, so that nobody makes them weaker."""

from training.accounts.passphrases import new_passphrase
from training.lib.signing import sign, unsign

_PURPOSE = "passphrase-offer"
LASTS_SECONDS = 24 * 60 * 60


def passphrase_offer(token: str | None) -> tuple[str, str]:
    """The signed offer and its words: those of `token`, or new ones."""
    words = offered_passphrase(token or "")
    if token and words:
        return token, words
    words = new_passphrase()
    return sign(_PURPOSE, words), words


def offered_passphrase(token: str) -> str:
    """The words of a true and fresh offer, else none."""
    words = unsign(_PURPOSE, token, max_age_seconds=LASTS_SECONDS)
    return words if isinstance(words, str) else ""
