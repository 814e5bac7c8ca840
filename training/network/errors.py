"""Why the network refuses something. The message may be shown."""

from django.utils.translation import gettext as _


class NetworkError(Exception):
    """This cannot be done; the message says why."""


class SomethingIsMissingError(NetworkError):
    def __init__(self, missing: str) -> None:
        super().__init__(_("Still missing: %(missing)s.") % {"missing": missing})


class NotForThisLevelError(NetworkError):
    def __init__(self) -> None:
        super().__init__(_("This level cannot be asked for now."))


class AlreadySaidError(NetworkError):
    def __init__(self) -> None:
        super().__init__(_("This was decided already."))


class NotOnPanelError(NetworkError):
    def __init__(self) -> None:
        super().__init__(_("Choose two people who did not decide on this before."))


class NothingToAppealError(NetworkError):
    def __init__(self) -> None:
        super().__init__(_("There is no answer that you can ask to be looked at again."))
