"""As loud as speech on the web is, and no sample too high: measured, set, measured again."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from courses.films.storyboard.sound import Samples, filtered, write_wav

WANTED_LUFS = -16.0
PEAK = 0.66
"""-3.6 dB: AAC adds a little above what it is given."""
ROUNDS = 5
"""A limiter takes a little loudness away, so the gain is set again."""


def evened(samples: Samples, work: Path) -> Samples:
    gain = 0.0
    out = samples
    for _ in range(ROUNDS):
        measured, _ = loudness_of(out, work)
        gain += WANTED_LUFS - measured
        limit = f"aresample=96000,alimiter=limit={PEAK}:attack=4:release=60:level=0"
        out = filtered(samples, f"volume={gain:.2f}dB:precision=float,{limit}")[: len(samples)]
    return out


def loudness_of(samples: Samples, work: Path) -> tuple[float, float]:
    file = work / "measured.wav"
    write_wav(file, samples)
    return loudness_in(file)


def loudness_in(file: Path) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBTP of a file."""
    command = ["ffmpeg", "-hide_banner", "-nostats", "-i", str(file)]
    command += ["-map", "0:a", "-af", "ebur128=peak=true", "-f", "null", "-"]
    told = subprocess.run(  # noqa: S603 - a fixed command on our own file
        command, check=True, capture_output=True, text=True
    ).stderr
    summary = told[told.rindex("Summary:") :]
    loud = re.search(r"I:\s+(-?[\d.]+) LUFS", summary)
    peak = re.search(r"Peak:\s+(-?[\d.]+) dBFS", summary)
    return (float(loud[1]) if loud else -99.0, float(peak[1]) if peak else 0.0)
