"""Sound as numbers: trimmed, evened, and set in its place. No film is rendered here."""

from __future__ import annotations

import numpy as np
import pytest

from courses.films.storyboard import mix, noises
from courses.films.storyboard.sound import RATE, faded, levelled, loudness, spans, trimmed

SECOND = np.ones(RATE, np.float32)
TONE = np.sin(np.arange(RATE) / 20).astype(np.float32)
SILENCE = np.zeros(RATE // 2, np.float32)


def test_silence_around_a_line_is_cut_off() -> None:
    line = trimmed(np.concatenate([SILENCE, TONE, SILENCE]))

    assert len(line) / RATE == pytest.approx(1.04, abs=0.01)


def test_every_voice_is_as_loud_as_another() -> None:
    levels = [float(np.sqrt(np.mean(levelled(TONE * gain) ** 2))) for gain in (0.1, 0.5, 0.9)]

    assert levels == pytest.approx([levels[0]] * 3, rel=0.05)
    assert np.abs(levelled(TONE)).max() < 1


def test_a_line_is_known_by_the_times_at_which_it_sounds() -> None:
    line = np.concatenate([TONE * 0.2, SILENCE, TONE * 0.2])

    assert spans(line) == [(0.0, 1.0), (1.5, 2.5)]


def test_a_sound_comes_and_goes_gently() -> None:
    soft = faded(SECOND, 0.1)

    assert (soft[0], soft[RATE // 2], soft[-1]) == (0, 1, 0)


def test_the_film_goes_quieter_under_the_describer_and_comes_back() -> None:
    track = np.ones(4 * RATE, np.float32)

    mix._duck(track, 1.0, 2.0)

    assert track[int(1.5 * RATE)] == pytest.approx(0.3)
    assert (track[int(0.8 * RATE)], track[int(2.2 * RATE)]) == (1, 1)


@pytest.mark.parametrize("sound", [noises.ring, noises.door, noises.tick, noises.click, noises.bus])
def test_a_thing_sounds_the_same_each_time_and_is_never_loud(sound: object) -> None:
    assert callable(sound)
    once, again = sound(), sound()

    assert np.array_equal(once, again)
    assert 0.001 < np.abs(once).max() < 0.2


def test_rooms_are_quiet() -> None:
    for room in (noises.air(3), noises.rain(3), noises.street(3)):
        assert float(loudness(room, 1).max()) < 0.02
