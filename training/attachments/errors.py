"""Why a file is not taken, in words for the person who sent it."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from training.attachments.rules import MOST_PIECES


class AttachmentError(Exception):
    """The message may be shown to people."""


class TooManyPiecesError(AttachmentError):
    def __init__(self) -> None:
        words = _("There are %(most)d already. Remove one first, then add this one.")
        super().__init__(words % {"most": MOST_PIECES})


class AnothersIdError(AttachmentError):
    """A file of somebody else has this id."""

    def __init__(self) -> None:
        super().__init__(_("Something went wrong. Open the page again."))


OUR_FAULT = "our fault"
WHY: dict[str, str | Promise] = {
    "empty": _("This file is empty. Choose it again."),
    "not a picture": _("This is not a photo. We take photos: JPEG, PNG, WebP and HEIC."),
    "not a film": _(
        "We cannot read this recording. It may have stopped too early. Record it again, please."
    ),
    "no sound": _("There is no sound and no picture in this recording. Record it again, please."),
    "no time": _("This recording is over before it begins. Record it again, please."),
    "too long": _("This recording is longer than 3 minutes. Record a shorter one, please."),
    "cut off": _("The end of this recording is missing. Send it again, please."),
    "too big": _("This file is too big. Take a smaller one, please."),
    "too many dots": _(
        "This photo is too large for us. Set your camera to a smaller size, and take it again."
    ),
    "broken": _("A part of this file is missing or broken. Send it again, please."),
    OUR_FAULT: _("Something went wrong on our side. Send it again, please."),
}


def why(code: str) -> str:
    unknown = _("We cannot read this kind of file. Try a photo, or a recording of your phone.")
    return str(WHY.get(code, unknown))
