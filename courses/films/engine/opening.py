"""Opens a file as a film: only forms that hold all of it in themselves, and only from the disk.

A playlist (HLS, DASH, concat) makes the libraries open whatever it names: a file of the server, or
an address. So only the forms below are tried, each by its inside, never by its name.
"""

from __future__ import annotations

from pathlib import Path

import av
from av.audio.codeccontext import AudioCodecContext
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition
from av.video.codeccontext import VideoCodecContext
from av.video.stream import VideoStream

FORMS = ("mov", "matroska", "avi", "ogg", "mpegts", "mpeg", "flv", "asf")
"""MP4, MOV and 3GP; MKV and WebM; and the older ones that people still have."""
PICTURES = (
    "h264", "hevc", "vp8", "libvpx", "vp9", "libvpx-vp9", "libdav1d", "av1", "mpeg4", "msmpeg4v3",
    "mpeg1video", "mpeg2video", "h263", "mjpeg", "prores", "theora", "flv", "wmv1", "wmv2", "wmv3",
    "vc1", "dvvideo", "rawvideo",
)  # fmt: skip
SOUNDS = (
    "aac", "mp3", "mp3float", "mp2", "mp2float", "ac3", "eac3", "opus", "libopus", "vorbis", "flac",
    "alac", "amrnb", "amrwb", "wmav1", "wmav2", "wmapro", "pcm_s16le", "pcm_s16be", "pcm_s24le",
    "pcm_s24be", "pcm_s32le", "pcm_f32le", "pcm_u8", "pcm_alaw", "pcm_mulaw",
)  # fmt: skip
SOUND_FORMS = ("mp3", "wav", "aac", "amr", "flac")
"""Beside those above, for a recording that may be sound alone."""
THREADS = 2
MOST_PIXELS = 4096 * 2304


class RefusedError(Exception):
    """`code` says why; the site has words for it. `detail` goes with it."""

    def __init__(self, code: str, **detail: object) -> None:
        self.code, self.detail = code, detail
        super().__init__(code)


def opened(path: Path, forms: tuple[str, ...] = FORMS) -> InputContainer:
    try:
        return av.open(
            str(path),
            mode="r",
            metadata_errors="replace",
            container_options={
                "protocol_whitelist": "file",
                "format_whitelist": ",".join(forms),
                "codec_whitelist": ",".join((*PICTURES, *SOUNDS)),
                "enable_drefs": "0",
            },
        )
    except (av.FFmpegError, ValueError, EOFError) as error:
        raise RefusedError("not a film") from error


def picture_of(film: InputContainer) -> VideoStream:
    """A cover of a song is a picture, and moves as little as one."""
    moving = (one for one in film.streams.video if not one.disposition & Disposition.attached_pic)
    stream = next(moving, None)
    if stream is None:
        raise RefusedError("no picture" if film.streams.audio else "not a film")
    if _name(stream) not in PICTURES:
        raise RefusedError("unknown picture", codec=_name(stream))
    width, height = stream.codec_context.width, stream.codec_context.height
    if width < 1 or height < 1:
        raise RefusedError("broken")
    if width * height > MOST_PIXELS:
        raise RefusedError("too large", width=width, height=height)
    stream.thread_count = THREADS
    stream.thread_type = "AUTO"
    return stream


def sound_of(film: InputContainer) -> AudioStream | None:
    stream = next(iter(film.streams.audio), None)
    if stream is not None and _name(stream) not in SOUNDS:
        raise RefusedError("unknown sound", codec=_name(stream))
    return stream


def _name(stream: VideoStream | AudioStream) -> str:
    context: VideoCodecContext | AudioCodecContext | None = stream.codec_context
    return "?" if context is None else str(context.codec.name)


def offset_of(film: InputContainer) -> float:
    """Seconds at which the clock of the film begins."""
    return (film.start_time or 0) / av.time_base
