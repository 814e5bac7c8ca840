"""Makes all sizes of a film in one go: unpacked once, written as it is read, in constant memory."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from courses.films.engine.opening import (
    FORMS,
    THREADS,
    RefusedError,
    offset_of,
    opened,
    picture_of,
    sound_of,
)
from courses.films.engine.pictures import MOST_A_SECOND, Scaler
from courses.films.engine.probing import BROKEN_PACKETS
from courses.films.engine.sizes import Size
from courses.films.engine.sounds import RATE, Resampler

TICKS = Fraction(1, 90_000)
KEY_PICTURE_EVERY = 60
"""Pictures: about two seconds, so that a jump lands near where it should."""
SOUND_ONLY = 48
HUNDRED = 100


class Rendition:
    """One file that is being written. Without a size it is the sound alone."""

    def __init__(
        self, path: Path, size: Size | None, picture: VideoStream | None, layout: str
    ) -> None:
        self.size = size
        self.scaler: Scaler | None = None
        self.is_fast = picture is not None and (picture.average_rate or 0) > MOST_A_SECOND
        self.file: OutputContainer = av.open(
            str(path), mode="w", format="mp4", options={"movflags": "+faststart"}
        )
        self.picture = self._add_picture(picture, size) if picture and size else None
        self.sound = self._add_sound(layout, size.sound if size else SOUND_ONLY) if layout else None

    def _add_picture(self, source: VideoStream, size: Size) -> VideoStream:
        rate = source.average_rate
        usual = min(rate, Fraction(MOST_A_SECOND)) if rate and rate >= 1 else Fraction(25)
        stream = self.file.add_stream(
            "libx264",
            rate=usual.limit_denominator(1001),
            options={
                "preset": "veryfast",
                "profile": "main",
                "crf": str(size.quality),
                "maxrate": f"{size.rate}k",
                "bufsize": f"{size.rate * 2}k",
                "g": str(KEY_PICTURE_EVERY),
            },
        )
        stream.width, stream.height, stream.pix_fmt = size.width, size.height, "yuv420p"
        stream.codec_context.time_base = TICKS
        _keep_colours(source.codec_context, stream.codec_context)
        stream.thread_count = THREADS
        return stream

    def _add_sound(self, layout: str, kbits: int) -> AudioStream:
        stream = self.file.add_stream("aac", rate=RATE)
        stream.layout, stream.bit_rate = layout, kbits * 1000
        return stream

    def show(self, frame: VideoFrame | None) -> None:
        """None at the end of the film."""
        if self.picture is None or self.size is None or (frame is None and self.scaler is None):
            return
        if self.scaler is None and frame is not None:
            self.scaler = Scaler(
                frame, self.size.width, self.size.height, form="yuv420p", slow=self.is_fast
            )
        for made in self.scaler.scaled(frame) if self.scaler else ():
            made.pict_type = 0
            self.file.mux(self.picture.encode(made))

    def play(self, frame: AudioFrame) -> None:
        if self.sound is not None:
            self.file.mux(self.sound.encode(frame))

    def end(self) -> None:
        self.show(None)
        for stream in (self.picture, self.sound):
            if stream is not None:
                self.file.mux(stream.encode(None))


def _keep_colours(source: VideoCodecContext, target: VideoCodecContext) -> None:
    """What the numbers of the picture mean: phones differ from cameras, and screens believe it."""
    target.color_primaries = source.color_primaries
    target.color_trc = source.color_trc
    target.colorspace = source.colorspace


def make(
    source: Path,
    folder: Path,
    sizes: list[Size],
    seconds: float,
    tell: Callable[[int], None],
    *,
    forms: tuple[str, ...] = FORMS,
) -> list[dict[str, object]]:
    """Writes 240.mp4 and so on into the folder, and audio.m4a if there is sound.

    Without sizes, the sound alone.
    """
    with ExitStack() as stack:
        film = stack.enter_context(opened(source, forms))
        picture, sound = picture_of(film) if sizes else None, sound_of(film)
        resampler = Resampler(sound.codec_context.channels) if sound else None
        layout = resampler.layout if resampler else ""
        names: list[tuple[str, Size | None]] = [(f"{size.kind}.mp4", size) for size in sizes]
        names += [("audio.m4a", None)] if sound else []
        made = [Rendition(folder / name, size, picture, layout) for name, size in names]
        for one in made:
            stack.enter_context(one.file)
        _feed(film, picture, sound, _Feeder(made, resampler, offset_of(film), seconds, tell))
        for one in made:
            one.end()
    return [_said(name, size) for name, size in names]


class _Feeder:
    """Gives each unpacked frame to all files, with times from the beginning of the film."""

    def __init__(
        self,
        made: list[Rendition],
        resampler: Resampler | None,
        offset: float,
        seconds: float,
        tell: Callable[[int], None],
    ) -> None:
        self.made, self.resampler, self.offset = made, resampler, offset
        self.seconds, self.tell = seconds, tell

    def take(self, frame: VideoFrame | AudioFrame) -> None:
        if frame.pts is None or frame.time_base is None:
            return
        frame.pts -= round(self.offset / frame.time_base)
        if isinstance(frame, AudioFrame):
            self.hear(frame)
            return
        for one in self.made:
            one.show(frame)
        done = float(frame.pts * frame.time_base) / self.seconds
        self.tell(max(0, min(HUNDRED - 1, int(done * HUNDRED))))

    def hear(self, frame: AudioFrame | None) -> None:
        for sounding in self.resampler.resampled(frame) if self.resampler else ():
            for one in self.made:
                one.play(sounding)


def _feed(
    film: InputContainer, picture: VideoStream | None, sound: AudioStream | None, feeder: _Feeder
) -> None:
    broken = 0
    for packet in film.demux([one for one in (picture, sound) if one is not None]):
        try:
            frames = packet.decode()
        except av.InvalidDataError as error:
            broken += 1
            if broken > BROKEN_PACKETS:
                raise RefusedError("broken") from error
            continue
        for frame in frames:
            if isinstance(frame, (VideoFrame, AudioFrame)):
                feeder.take(frame)
    feeder.hear(None)


def _said(name: str, size: Size | None) -> dict[str, object]:
    kind = size.kind if size else "audio"
    return {
        "kind": kind,
        "name": name,
        "width": size.width if size else 0,
        "height": size.height if size else 0,
    }
