"""Why somebody cannot join a group; each message may be shown to them."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _


class GroupError(Exception):
    """`status` is that of the page which tells it, `title` and `advice` are its words."""

    status: ClassVar[int] = 404
    title = _("We do not know this code")
    advice = _("Look at the letters on the screen again. Or ask the person who shows the film.")


class CodeIsUnknownError(GroupError):
    pass


class ShowingIsOverError(GroupError):
    status = 410
    title = _("This showing is over")
    advice = _("If you were there, tell the person who showed the film. They can count you.")


class RoomIsFullError(GroupError):
    status = 409
    title = _("No more phones can join")
    advice = _("Stay and watch. The person who shows the film counts you.")


class TooManyTriesError(GroupError):
    status = 429
    title = _("That was a lot at once")
    advice = _("Wait one minute. Then try again. You miss nothing: the film is on the screen.")
