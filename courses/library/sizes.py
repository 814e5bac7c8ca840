"""The sizes in which pages show a picture: made once, and looked up together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wagtail.images.models import SourceImageIOError

from courses.library.models import Picture, PictureRendition

WIDTHS = (360, 720, 1080)
PAPER = "fdf6ea"
"""Behind what is see-through in a picture, where the form of the file knows no such thing."""

WEBP = tuple(f"width-{width}|format-webp" for width in WIDTHS)
JPEG = tuple(f"width-{width}|bgcolor-{PAPER}|format-jpeg" for width in WIDTHS)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture in its sizes: `webp` and `jpeg` are lists of addresses with widths (`srcset`)."""

    webp: str
    jpeg: str
    src: str
    width: int
    height: int


def sizes_of(picture: Picture) -> Shown | None:
    """Made now where they are not there yet; None if the file of the picture is gone."""
    try:
        made = picture.get_renditions(*WEBP, *JPEG)
    except (SourceImageIOError, FileNotFoundError):
        return None
    largest = made[JPEG[-1]]
    return Shown(
        webp=_srcset(made[spec] for spec in WEBP),
        jpeg=_srcset(made[spec] for spec in JPEG),
        src=made[JPEG[1]].url,
        width=largest.width,
        height=largest.height,
    )


def _srcset(renditions: Iterable[PictureRendition]) -> str:
    """A small picture is never enlarged, so that some widths may be the same."""
    addresses = {made.width: f"{made.url} {made.width}w" for made in renditions}
    return ", ".join(addresses.values())


def with_sizes(wanted: Iterable[int | None]) -> dict[int, Picture]:
    """The pictures with these ids and their sizes: one query, two while some are not made yet."""
    ids = {pk for pk in wanted if pk is not None}
    found: dict[int, Picture] = {}
    if not ids:
        return found
    made = PictureRendition.objects.filter(image_id__in=ids, filter_spec__in=(*WEBP, *JPEG))
    for rendition in made.select_related("image"):
        picture = found.setdefault(rendition.image_id, rendition.image)
        kept = picture.__dict__.setdefault("prefetched_renditions", [])
        kept.append(rendition)
    lacking = ids - set(found)
    return {**found, **(Picture.objects.in_bulk(lacking) if lacking else {})}


def make_missing_sizes() -> int:
    """Make the sizes of every picture that lacks some; says of how many."""
    lacking = [picture for picture in Picture.objects.all() if _lacks_sizes(picture)]
    for picture in lacking:
        sizes_of(picture)
    return len(lacking)


def _lacks_sizes(picture: Picture) -> bool:
    there = set(picture.renditions.values_list("filter_spec", flat=True))
    return not there >= {*WEBP, *JPEG}
