"""Who says it: one computer voice for each part, or a recording that somebody made."""

from __future__ import annotations

import importlib
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from courses.films.storyboard.captions import SPEECH_STARTS_SECONDS
from courses.films.storyboard.script import Cue, Voice, parts, room_after
from courses.films.storyboard.sound import RATE, read_wav, trimmed

Samples = NDArray[np.float32]

BREATH_SECONDS = 0.45
"""For the three dots of the script."""
BEFORE_NEXT_SECONDS = 0.25
VOICED_FROM_HZ = 40.0
REST_OF_OLD_PITCH = 0.25
"""How much is kept of what still sounds at the pitch before the change."""
FASTEST = 1.35


class VoiceError(Exception):
    """A line that does not fit before the next one, even when said fast."""


def line_sound(cue: Cue, recordings: Path | None = None) -> Samples:
    """The line alone, without silence around it, short enough for its place."""
    recorded = recordings / f"{cue.number}.wav" if recordings else None
    if recorded and recorded.exists():
        return trimmed(read_wav(recorded))
    voice = parts()[cue.who].voice
    room = room_after(cue) - SPEECH_STARTS_SECONDS - BEFORE_NEXT_SECONDS
    hurry = 1.0
    while hurry <= FASTEST:
        said = say(voice, cue.words, hurry)
        if len(said) <= room * RATE:
            return said
        hurry *= max(1.02, min(1.1, len(said) / RATE / room))
    raise VoiceError(f"{cue.at} s: {cue.words}")


def say(voice: Voice, words: str, hurry: float = 1.0) -> Samples:
    """Three dots are a silence: the piece before, a breath, the piece after."""
    pieces = [piece.strip(' "') for piece in words.split("...")]
    breath = np.zeros(int(BREATH_SECONDS / hurry * RATE), np.float32)
    said: list[Samples] = []
    for piece in filter(None, pieces):
        said += [trimmed(ENGINES[voice.engine](voice, piece, hurry)), breath]
    return np.concatenate(said[:-1])


def _hibari(voice: Voice, words: str, hurry: float) -> Samples:
    """The network gives the filter and the tune; the tune and the filter are changed between."""
    engine, synth = _hibari_engine(voice.sound)
    spoken = []
    for phonemes in engine.phonemize(words):
        ids = np.asarray([engine.ids(phonemes)], np.int64)
        pace = np.asarray([voice.pace * hurry], np.float32)
        heard = [one[0] for one in engine.sess.run(None, {"ids": ids, "speed": pace})]
        tone, turn, noise, rest, phase, tune = heard
        rest = rest + np.log(REST_OF_OLD_PITCH) * (tune > VOICED_FROM_HZ)
        spoken.append(
            synth(
                _larger(tone, voice.size),
                turn,
                _larger(noise, voice.size),
                rest,
                phase,
                _tune(tune, voice),
                np.random.default_rng(1),
            )
        )
    return np.concatenate(spoken).astype(np.float32)


def _tune(tune: Samples, voice: Voice) -> Samples:
    sung = tune > VOICED_FROM_HZ
    if not sung.any():
        return tune
    middle = float(np.exp(np.log(tune[sung]).mean()))
    changed = tune.copy()
    changed[sung] = middle * voice.pitch * (tune[sung] / middle) ** voice.range
    return changed


def _larger(spectrum: Samples, size: float) -> Samples:
    """The resonances of a larger (more than 1) or smaller speaker: moved down or up."""
    rows = np.arange(len(spectrum))
    wanted = np.minimum(rows * size, len(spectrum) - 1)
    below = wanted.astype(int)
    above = np.minimum(below + 1, len(spectrum) - 1)
    share = (wanted - below)[:, None]
    moved: Samples = (spectrum[below] * (1 - share) + spectrum[above] * share).astype(np.float32)
    return moved


def _flite(voice: Voice, words: str, hurry: float) -> Samples:
    stretch = f"duration_stretch={1 / (voice.pace * hurry):.3f}"
    command = ["flite", "-voice", voice.sound, "--setf", stretch, "-t", words, "-o", "/dev/stdout"]
    made = subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own words
    return read_wav(made.stdout)


@cache
def _hibari_engine(sound: str) -> tuple[Any, Any]:
    """Not a package of the site: only whoever makes the film anew has it."""
    hibari = importlib.import_module("hibari")
    return hibari.Hibari(voice=sound), hibari.dsp.synth


ENGINES: dict[str, Callable[[Voice, str, float], Samples]] = {"hibari": _hibari, "flite": _flite}
