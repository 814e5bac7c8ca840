"""The film frame by frame."""

from __future__ import annotations

from bisect import bisect_right

from courses.films.storyboard.picture import faded, frame, moved, seen
from courses.films.storyboard.scenes import SHOTS
from courses.films.storyboard.script import film
from courses.films.storyboard.shots import Shot


def frame_at(at: float) -> str:
    """The whole picture at a second of the film, as SVG."""
    every = SHOTS
    index = bisect_right([shot.start for shot in every], at) - 1
    shot = every[index]
    end = every[index + 1].start if index + 1 < len(every) else float(film().seconds)
    inner = _picture(shot, at, end)
    if index and at < shot.start + shot.dissolve:
        before = _picture(every[index - 1], at, shot.start)
        inner = before + faded(inner, (at - shot.start) / shot.dissolve)
    return frame(inner)


def _picture(shot: Shot, at: float, end: float) -> str:
    moment = at if shot.still is None else min(at, shot.still)
    inner = shot.draw(moment)
    if shot.camera:
        share = (moment - shot.start) / (end - shot.start)
        camera = moved(shot.camera, shot.to, share) if shot.to else shot.camera
        inner = seen(inner, camera)
    return inner + (shot.over(at) if shot.over else "")
