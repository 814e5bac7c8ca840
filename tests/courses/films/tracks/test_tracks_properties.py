"""Whatever comes in: refused by name, or written so that every check passes."""

from __future__ import annotations

import webvtt
from hypothesis import example, given
from hypothesis import strategies as st

from courses.films.tracks.checking import problems_of
from courses.films.tracks.cues import CAPTIONS, DESCRIPTIONS, Cue, Limits
from courses.films.tracks.errors import TracksError
from courses.films.tracks.mending import mend
from courses.films.tracks.parsing import parse
from courses.films.tracks.taking import take
from courses.films.tracks.writing import vtt_of

FILM_SECONDS = 60.0
SIGNS = st.one_of(
    st.sampled_from("abc <>&-\n1:.,;{}/é日本、。\u0338\u200d\ud800\x00\u2028"),
    st.characters(),
)
WORDS = st.one_of(st.text(SIGNS, max_size=300), st.sampled_from(["-->", "NOTE", "STYLE\na", "7"]))
TIMES = st.integers(0, 70_000).map(
    lambda time: f"{time // 60_000:02d}:{time // 1000 % 60:02d}.{time % 1000:03d}"
)
BLOCKS = st.tuples(TIMES, TIMES, WORDS).map(lambda parts: "{} --> {}\n{}".format(*parts))
FILES = st.one_of(
    st.binary(max_size=300),
    st.lists(BLOCKS, max_size=6).map(
        lambda blocks: "\n\n".join(["WEBVTT", *blocks]).encode(errors="surrogatepass")
    ),
    st.lists(BLOCKS, max_size=6).map(
        lambda blocks: "\n\n".join(blocks).encode("utf-16", "replace")
    ),
)


def canonical(words: str) -> str:
    """As `parse` reads it."""
    read = parse(b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + _escaped(words).encode("utf-8", "ignore"))
    return read.cues[0].text


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


TEXTS = st.text(SIGNS, min_size=1, max_size=60).map(canonical).filter(bool)
SPEAKERS = TEXTS.map(lambda words: words.replace("\n", " ")).map(canonical)
CUES = st.lists(
    st.builds(
        lambda start, length, speaker, text: Cue(
            start / 1000, (start + length) / 1000, speaker, text
        ),
        st.integers(0, 50_000_000),
        st.integers(1, 9000),
        st.one_of(st.just(""), SPEAKERS),
        TEXTS,
    ),
    max_size=8,
).map(lambda cues: sorted(cues, key=lambda cue: (cue.start, cue.end)))


@given(CUES)
def test_what_is_written_is_read_again_as_the_same_cues(cues: list[Cue]) -> None:
    if cues:
        assert parse(vtt_of(cues).encode()).cues == tuple(cues)


@given(CUES)
def test_another_reader_finds_the_same_times(cues: list[Cue]) -> None:
    found = webvtt.from_string(vtt_of(cues), strict=True).captions

    assert [one.start_time.in_milliseconds() for one in found] == [
        round(cue.start * 1000) for cue in cues
    ]


@given(FILES, st.sampled_from([CAPTIONS, DESCRIPTIONS]), st.sampled_from(["", "ja", "pl"]))
@example(b"\xff\xfe\x00\x00", CAPTIONS, "")
@example(b"WEBVTT\n\n0:01.0 --> 0:02.0\n<v \xcc\xb8>a", CAPTIONS, "")
def test_any_bytes_are_refused_by_name_or_pass_every_check(
    content: bytes, limits: Limits, language: str
) -> None:
    try:
        taken = take(content, language=language, film_seconds=FILM_SECONDS, limits=limits)
    except TracksError as error:
        problems = error.problems
    else:
        problems = ("",)
        _passes(taken.vtt, limits)

    assert problems


def _passes(vtt: str, limits: Limits) -> None:
    again = take(vtt.encode(), film_seconds=FILM_SECONDS, limits=limits)

    assert problems_of(parse(vtt.encode()).cues, limits, FILM_SECONDS) == []
    assert again.vtt == vtt


@given(CUES)
def test_mending_loses_no_letter(cues: list[Cue]) -> None:
    once = list(dict.fromkeys(cues))

    assert _letters(mend(once, CAPTIONS, None).cues) == _letters(once)


def _letters(cues: list[Cue]) -> str:
    return "".join("".join(cue.text.split()) for cue in cues)
