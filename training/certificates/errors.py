"""Why a certificate cannot be changed, or not be printed."""

from django.utils.translation import gettext_lazy as _


class CertificateError(Exception):
    """The message may be shown to people."""


class NotStandingError(CertificateError):
    def __init__(self) -> None:
        super().__init__(_("This certificate was replaced or withdrawn before."))


class MissingLettersError(CertificateError):
    """No font of this machine has all the letters of the name."""

    def __init__(self) -> None:
        super().__init__(_("We cannot print all the letters of this name."))


class NoMoreTimeError(CertificateError):
    """It was given before, or it is too early or too late for it."""

    def __init__(self) -> None:
        super().__init__(
            _("60 more days are given once, from 30 days before the end to 60 days after it.")
        )
