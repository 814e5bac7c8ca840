"""The sounds of rooms and streets, made from numbers: quiet, plain, and the same each time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from courses.films.storyboard.sound import RATE, Samples, faded

THINKS = 0.1
"""How often somebody who types stops for a moment."""


def air(seconds: float, seed: int = 1) -> Samples:
    """The tone of a room: what is left when nobody speaks."""
    return _smooth(_noise(seconds, seed), 60) * np.float32(0.0022)


def rain(seconds: float) -> Samples:
    """Rain against a window, a little stronger and weaker."""
    soft = _smooth(_noise(seconds, 2), 7)
    swell = 0.8 + 0.2 * np.sin(_seconds(soft) * 0.7)
    return (soft * swell * 0.006).astype(np.float32)


def street(seconds: float) -> Samples:
    """Far traffic."""
    low = _smooth(_noise(seconds, 3), 90)
    swell = 0.7 + 0.3 * np.sin(_seconds(low) * 0.35 + 1)
    return (low * swell * 0.008).astype(np.float32)


def bus(seconds: float = 5.0) -> Samples:
    """A bus that goes off."""
    rumble = _smooth(_noise(seconds, 5), 70)
    at = _seconds(rumble)
    engine = np.sin(2 * np.pi * (52 * at + 2.5 * at**2)) * 0.3 + rumble
    return faded((engine * np.exp(-(((at - 1.4) / 1.5) ** 2)) * 0.035).astype(np.float32), 0.4)


def tick() -> Samples:
    at = _seconds(np.zeros(int(0.05 * RATE), np.float32))
    return (np.sin(2 * np.pi * 1700 * at) * np.exp(-at * 170) * 0.09).astype(np.float32)


def ring(near: float = 1.0) -> Samples:
    """Two short rings of a desk telephone."""
    at = _seconds(np.zeros(int(0.4 * RATE), np.float32))
    tone = np.sin(2 * np.pi * 400 * at) + np.sin(2 * np.pi * 450 * at)
    once = faded(tone.astype(np.float32), 0.03)
    gap = np.zeros(int(0.2 * RATE), np.float32)
    out: Samples = np.concatenate([once, gap, once]) * np.float32(0.03 * near)
    return out


def keys(seconds: float, seed: int = 7) -> Samples:
    """Somebody types."""
    chance = np.random.default_rng(seed)
    out = np.zeros(int(seconds * RATE), np.float32)
    at = 0.05
    while at < seconds - 0.1:
        size = int(0.022 * RATE)
        click = chance.normal(0, 1, size) * np.linspace(1, 0, size) ** 3
        begin = int(at * RATE)
        out[begin : begin + size] += click.astype(np.float32) * chance.uniform(0.02, 0.045)
        at += float(chance.uniform(0.09, 0.24)) + (0.35 if chance.random() < THINKS else 0)
    return _smooth(out, 2)


def door() -> Samples:
    """A latch, and a door that falls into its frame."""
    latch = _smooth(_noise(0.05, 8), 3) * np.linspace(1, 0, int(0.05 * RATE)) * 0.03
    thud = _smooth(_noise(0.35, 9), 80)
    thud = thud * np.exp(-_seconds(thud) * 16) * 0.09
    gap = np.zeros(int(0.12 * RATE), np.float32)
    return np.concatenate([latch, gap, thud]).astype(np.float32)


def steps(seconds: float, pace: float = 0.52) -> Samples:
    """Shoes on a hard floor."""
    out = np.zeros(int(seconds * RATE), np.float32)
    one = _smooth(_noise(0.12, 10), 26)
    one = (one * np.exp(-_seconds(one) * 40) * 0.05).astype(np.float32)
    for number in range(int(seconds / pace)):
        begin = int(number * pace * RATE)
        out[begin : begin + len(one)] += one[: len(out) - begin]
    return out


def click() -> Samples:
    size = int(0.015 * RATE)
    return (_noise(0.015, 11)[:size] * np.linspace(1, 0, size) ** 2 * 0.05).astype(np.float32)


def _noise(seconds: float, seed: int) -> Samples:
    chance = np.random.default_rng(seed)
    return chance.normal(0, 1, int(seconds * RATE)).astype(np.float32)


def _smooth(samples: Samples, width: int) -> Samples:
    """A running mean, twice: what is left is low and dull."""
    total: NDArray[np.float64] = np.cumsum(np.pad(samples, width), dtype=np.float64)
    once = (total[width:] - total[:-width])[: len(samples)] / np.sqrt(width)
    return once.astype(np.float32)


def _seconds(samples: Samples) -> NDArray[np.float64]:
    return np.arange(len(samples)) / RATE
