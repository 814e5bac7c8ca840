"""Sound as numbers: reading, writing, trimming, and the effects on a voice."""

from __future__ import annotations

import io
import subprocess
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

RATE = 24_000
FULL_SCALE = 32_767
SILENT_BELOW = 0.012
"""Of the loudest sample of a line."""
EDGE_SECONDS = 0.02
SPEECH_LEVEL = 0.11
"""Root mean square of every voice while it speaks, so that none shouts another down."""

BLOCKS_A_SECOND = 50
GAP_LEVEL = 0.007
GAP_SECONDS = 0.09

PHONE = (
    "highpass=f=320,highpass=f=320,lowpass=f=3300,lowpass=f=3300,acompressor=threshold=0.1:ratio=4"
)
THOUGHT = "lowpass=f=7000,aecho=0.8:0.7:38|67|113:0.22|0.15|0.09"


def read_wav(source: Path | bytes) -> Samples:
    """One channel at our rate, whatever it was; of a file or of its bytes."""
    command = ["ffmpeg", "-v", "error", "-i", "-", "-ac", "1", "-ar", str(RATE), "-f", "f32le", "-"]
    given = source if isinstance(source, bytes) else source.read_bytes()
    made = subprocess.run(  # noqa: S603 - a fixed command
        command, input=given, check=True, capture_output=True
    )
    return np.frombuffer(made.stdout, np.float32).copy()


def write_wav(file: Path, samples: Samples) -> None:
    file.write_bytes(as_wav(samples))


def as_wav(samples: Samples) -> bytes:
    kept = io.BytesIO()
    with wave.open(kept, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((np.clip(samples, -1, 1) * FULL_SCALE).astype("<i2").tobytes())
    return kept.getvalue()


def filtered(samples: Samples, filters: str) -> Samples:
    command = [
        *("ffmpeg", "-v", "error", "-i", "-", "-af", filters),
        *("-ac", "1", "-ar", str(RATE), "-f", "f32le", "-"),
    ]
    made = subprocess.run(  # noqa: S603 - our own filters
        command, input=as_wav(samples), check=True, capture_output=True
    )
    return np.frombuffer(made.stdout, np.float32).copy()


def trimmed(samples: Samples) -> Samples:
    """Without the silence before and after."""
    loud = np.flatnonzero(np.abs(samples) > SILENT_BELOW * np.abs(samples).max())
    edge = int(EDGE_SECONDS * RATE)
    return faded(samples[max(0, loud[0] - edge) : loud[-1] + edge])


def faded(samples: Samples, seconds: float = EDGE_SECONDS / 2) -> Samples:
    count = min(int(seconds * RATE), len(samples) // 2)
    shape = np.ones(len(samples), np.float32)
    shape[:count] = np.linspace(0, 1, count)
    shape[len(samples) - count :] = np.linspace(1, 0, count)
    out: Samples = samples * shape
    return out


def levelled(samples: Samples) -> Samples:
    """As loud as every other voice, measured where it is not silent; peaks gently rounded."""
    heard = samples[np.abs(samples) > SILENT_BELOW]
    level = float(np.sqrt(np.mean(heard**2))) if len(heard) else 1.0
    out: Samples = np.tanh(samples * (SPEECH_LEVEL / level) * 1.2).astype(np.float32) / 1.2
    return out


def loudness(samples: Samples, a_second: int) -> Samples:
    """Root mean square, `a_second` times a second."""
    size = RATE // a_second
    count = len(samples) // size
    blocks = samples[: count * size].reshape(count, size)
    out: Samples = np.sqrt(np.mean(blocks**2, axis=1)).astype(np.float32)
    return out


def spans(samples: Samples) -> list[tuple[float, float]]:
    """When it sounds, in seconds: parts with at least `GAP_SECONDS` of silence between them."""
    loud = np.flatnonzero(loudness(samples, BLOCKS_A_SECOND) > GAP_LEVEL)
    breaks = np.flatnonzero(np.diff(loud) > GAP_SECONDS * BLOCKS_A_SECOND)
    starts = loud[np.concatenate([[0], breaks + 1])]
    ends = loud[np.concatenate([breaks, [len(loud) - 1]])] + 1
    found = [
        (round(float(a) / BLOCKS_A_SECOND, 2), round(float(b) / BLOCKS_A_SECOND, 2))
        for a, b in zip(starts, ends, strict=True)
    ]
    return [*found[:-1], (found[-1][0], round(len(samples) / RATE, 2))]
