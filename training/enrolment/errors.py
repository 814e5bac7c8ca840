"""Why somebody cannot join; each message may be shown to them."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _


class JoinError(Exception):
    """`status` is that of the page which tells it, `title` and `advice` are its words."""

    status: ClassVar[int] = 404
    title = _("We do not know this code")
    advice = _("Look at the letters again. Or ask your trainer for a new code.")


class CodeIsUnknownError(JoinError):
    pass


class CodeIsOverError(JoinError):
    """Its time is over, all its places are taken, or its group is closed."""

    status = 410
    title = _("This code does not work any more")
    advice = _("Ask your trainer for a new code. It takes them one minute.")


class AlreadyJoinedError(JoinError):
    """A form that made its account long ago opens nothing any more."""

    status = 410
    title = _("You have joined already")
    advice = _("Sign in with your username and your passphrase, or with your card.")


class TooManyTriesError(JoinError):
    status = 429
    title = _("That was many tries")
    advice = _("Wait one minute. Then try again. Or ask your trainer for help.")


class UsernameIsGoneError(Exception):
    """Somebody took the name between offer and choice: offer three new ones."""
