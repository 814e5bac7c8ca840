"""What a film is, by its inside: every packet is counted, and the first picture unpacked."""

from __future__ import annotations

from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from courses.films.engine.opening import RefusedError, offset_of, opened, picture_of, sound_of
from courses.films.engine.sizes import shown_size

LEAST_SECONDS = 0.5
CUT_OFF_SECONDS, CUT_OFF_SHARE = 2.0, 0.02
"""How much shorter than it says a film may be: the ends of picture and sound differ a little."""
BROKEN_PACKETS = 50


def look(path: Path, most_seconds: float) -> dict[str, object]:
    with opened(path) as film:
        said = (film.duration or 0) / av.time_base
        if said > most_seconds:
            raise RefusedError("too long", seconds=said)
        picture, sound = picture_of(film), sound_of(film)
        first = first_picture(film, picture)
        ends, heard = ends_of(film, picture, sound)
        refuse_wrong_length(said, ends, most_seconds)
        width, height = shown_size(
            first.width, first.height, picture.sample_aspect_ratio, first.rotation
        )
        return {
            "seconds": round(ends, 3),
            "width": width,
            "height": height,
            "has_sound": heard,
            "codec": str(picture.codec_context.codec.name),
            "form": film.format.name,
        }


def refuse_wrong_length(said: float, ends: float, most_seconds: float) -> None:
    """All in seconds: what the file says of itself, and where its last packet ends."""
    if ends > most_seconds:
        raise RefusedError("too long", seconds=ends)
    if ends < LEAST_SECONDS:
        raise RefusedError("no time")
    if said - ends > max(CUT_OFF_SECONDS, said * CUT_OFF_SHARE):
        raise RefusedError("cut off", seconds=ends, said=said)


def first_picture(film: InputContainer, picture: VideoStream) -> VideoFrame:
    broken = 0
    for packet in film.demux(picture):
        try:
            frames = packet.decode()
        except av.FFmpegError as error:
            broken += 1
            if broken > BROKEN_PACKETS:
                raise RefusedError("broken") from error
            continue
        for frame in frames:
            return frame
    raise RefusedError("broken")


def ends_of(
    film: InputContainer, picture: VideoStream | None, sound: AudioStream | None
) -> tuple[float, bool]:
    """Seconds, and whether there is any sound. The whole file is read, none of it unpacked."""
    film.seek(film.start_time or 0)
    begins, ends, heard = offset_of(film), 0.0, False
    try:
        for packet in film.demux([one for one in (picture, sound) if one is not None]):
            if packet.pts is None or packet.time_base is None:
                continue
            heard = heard or packet.stream is sound
            ends = max(ends, float((packet.pts + (packet.duration or 0)) * packet.time_base))
    except av.FFmpegError as error:
        raise RefusedError("broken") from error
    return ends - begins, heard
