"""Why words do not go. The message may be shown to whoever wrote them."""

from django.utils.translation import gettext as _


class MessageError(Exception):
    """Words cannot be sent; the message says why."""


class AnothersIdError(MessageError):
    """The id that the form brought belongs to other words."""

    def __init__(self) -> None:
        super().__init__(_("This did not go. Open the page again and send it once more."))
