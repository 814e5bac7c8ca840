"""What a file is by its inside, in words for the person who sent it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from courses.films import engine_process
from courses.films.errors import NotTakenError
from courses.films.tracks.cues import clock

CPU_SECONDS = 120
"""Reading two gigabytes without unpacking them takes a few."""
HEAD_BYTES = 16
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Look:
    """`width` and `height` as people see the film; `codec` and `form` are FFmpeg's names."""

    seconds: float
    width: int
    height: int
    has_sound: bool
    codec: str
    form: str

    @property
    def is_portrait(self) -> bool:
        return self.height > self.width


def begins_like_a_film(head: bytes) -> bool:
    """By the first bytes: enough to tell a text or a picture at once, before it is stored."""
    boxes = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
    starts = (b"\x1a\x45\xdf\xa3", b"OggS", b"FLV", b"\x00\x00\x01\xba", b"\x30\x26\xb2\x75", b"G@")
    riff = head[:4] == b"RIFF" and head[8:12] == b"AVI "
    return head[4:8] in boxes or head.startswith(starts) or riff


def not_a_film() -> str:
    return _(
        "This file is not a film, whatever its name says. A film is a file from a camera, a phone "
        "or an editing program: MP4, MOV, WebM, MKV or AVI."
    )


def too_big() -> str:
    words = _("This file is bigger than %(most)d MB. Save the film smaller: 720 lines are enough.")
    return words % {"most": settings.FILM_MAX_BYTES // MEGABYTE}


def look_inside(path: Path) -> Look:
    """Raises NotTakenError with what is wrong, or EngineError."""
    if path.stat().st_size > settings.FILM_MAX_BYTES:
        raise NotTakenError(too_big())
    try:
        found = engine_process.run(
            "look",
            cpu_seconds=CPU_SECONDS,
            path=str(path),
            most_seconds=settings.FILM_MAX_SECONDS,
        )
    except engine_process.RefusedError as refused:
        code = "broken" if refused.code == "not a film" and _begins(path) else refused.code
        raise NotTakenError(why(code, refused.detail)) from refused
    return Look(**found)


def _begins(path: Path) -> bool:
    with path.open("rb") as opened:
        return begins_like_a_film(opened.read(HEAD_BYTES))


def notices_about(look: Look) -> list[str]:
    """What the film needs, although it is taken."""
    notices = []
    if not look.has_sound:
        words = _(
            "This film has no sound. Nobody hears what happens: add captions or a description "
            "that say what is seen."
        )
        notices.append(words)
    if look.is_portrait:
        words = _(
            "This film is upright, as from a phone. We keep its shape: people see it with empty "
            "space on both sides."
        )
        notices.append(words)
    return notices


def why(code: str, detail: Mapping[str, Any]) -> str:
    words = WORDS.get(code, _broken)
    return words(detail)


def _no_picture(_detail: Mapping[str, Any]) -> str:
    return _("This file has sound but no moving picture. Sound alone goes into the library.")


def _too_long(detail: Mapping[str, Any]) -> str:
    words = _(
        "This film is %(long)s long. The longest that we take is %(most)s. Cut it into parts."
    )
    most = clock(settings.FILM_MAX_SECONDS)
    return words % {"long": clock(detail["seconds"]), "most": most}


def _no_time(_detail: Mapping[str, Any]) -> str:
    return _("This film is over before it begins: it is shorter than half a second.")


def _cut_off(detail: Mapping[str, Any]) -> str:
    words = _(
        "This film says that it is %(said)s long, but it stops at %(stops)s. "
        "A part of the file is missing. Copy it again from where it comes from."
    )
    return words % {"said": clock(detail["said"]), "stops": clock(detail["seconds"])}


def _unknown(detail: Mapping[str, Any]) -> str:
    words = _(
        "We cannot read the form of this film (%(codec)s). Save it again as MP4 (H.264 and AAC)."
    )
    return words % {"codec": detail["codec"]}


def _too_large(detail: Mapping[str, Any]) -> str:
    words = _(
        "The picture of this film is too large: %(width)d by %(height)d dots. "
        "Save it smaller: 1280 by 720 are enough."
    )
    return words % {"width": detail["width"], "height": detail["height"]}


def _broken(_detail: Mapping[str, Any]) -> str:
    return _(
        "This film is broken: we cannot read its pictures. Does it play on your own machine? "
        "Save it again as MP4, or copy it again from where it comes from."
    )


WORDS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "not a film": lambda _detail: not_a_film(),
    "no picture": _no_picture,
    "too long": _too_long,
    "no time": _no_time,
    "cut off": _cut_off,
    "unknown picture": _unknown,
    "unknown sound": _unknown,
    "too large": _too_large,
    "broken": _broken,
}
