"""The speech engine, in a process of its own: `python -m courses.speech.engine`.

espeak-ng is a C library with one voice at a time for a whole process. Apart from the site, it can
neither stop the worker nor keep it waiting, and works when nobody else needs the machine. It
reads a list of texts as JSON, each a list of [voice, words], and writes 0.mp3, 1.mp3 … into the
folder that it is told, and the seconds of each as JSON.
"""

import ctypes
import json
import os
import sys
from pathlib import Path

import espeakng_loader
import lameenc

RETRIEVAL = 1
"""Sound comes back to us and is not played."""
UTF8_WITH_PAUSE = 0x1 | 0x1000
RATE = 1
WORDS_A_MINUTE = 150
"""Slower than the engine's 175: many learners read with the voice."""
KBITS_A_SECOND = 24
"""About 180 kB a minute. Less blurs s, f and th."""
GAP_SECONDS = 0.3
"""Between two lines."""
LAME_QUALITY = 5
BYTES_A_SAMPLE = 2
NICE = 10

Collect = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class EngineError(Exception):
    """The library does not load, has no such voice, or refuses the words."""


class Engine:
    def __init__(self) -> None:
        self.library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        self.rate = self.library.espeak_Initialize(RETRIEVAL, 0, data, 0)
        if self.rate <= 0:
            raise EngineError("The engine does not start.")
        self._sound = bytearray()
        self._collect = Collect(self._keep)
        self.library.espeak_SetSynthCallback(self._collect)

    def _keep(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, _events: int) -> int:
        if count > 0:
            self._sound.extend(ctypes.string_at(samples, count * BYTES_A_SAMPLE))
        return 0

    def say(self, voice: str, words: str) -> bytes:
        """16-bit samples, one channel."""
        self._sound.clear()
        if self.library.espeak_SetVoiceByName(voice.encode()) != 0:
            raise EngineError(f"There is no voice {voice}.")
        self.library.espeak_SetParameter(RATE, WORDS_A_MINUTE, 0)
        text = words.encode() + b"\0"
        refused = self.library.espeak_Synth(text, len(text), 0, 0, 0, UTF8_WITH_PAUSE, None, None)
        if refused or self.library.espeak_Synchronize():
            raise EngineError("The engine refuses these words.")
        return bytes(self._sound)

    def say_all(self, lines: list[tuple[str, str]]) -> bytes:
        gap = bytes(int(self.rate * GAP_SECONDS) * BYTES_A_SAMPLE)
        return gap.join(self.say(voice, words) for voice, words in lines)


def as_mp3(samples: bytes, rate: int) -> bytes:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(KBITS_A_SECOND)
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_quality(LAME_QUALITY)
    return bytes(encoder.encode(samples) + encoder.flush())


def main(folder: Path) -> None:
    os.nice(NICE)
    engine = Engine()
    seconds = []
    for number, lines in enumerate(json.load(sys.stdin)):
        samples = engine.say_all(lines)
        seconds.append(len(samples) / BYTES_A_SAMPLE / engine.rate)
        (folder / f"{number}.mp3").write_bytes(as_mp3(samples, engine.rate))
    json.dump(seconds, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
