"""The text files beside the film: captions, descriptions, chapters, transcript."""

from __future__ import annotations

from collections.abc import Iterable

from courses.films.storyboard.captions import captions
from courses.films.storyboard.describing import descriptions
from courses.films.storyboard.script import Cue, chapters, checked, film, parts

NOTE = "NOTE Made from the script of the film. Words: {licence}.\n\n"


def track_files() -> dict[str, str]:
    """Text by file name."""
    language = film().language
    return {
        f"captions.{language}.vtt": _vtt(
            (one.start, one.end, f"<v {one.who}>" + "\n".join(one.rows)) for one in captions()
        ),
        f"descriptions.{language}.vtt": _vtt(
            (one.start, one.end, one.words) for one in descriptions()
        ),
        f"chapters.{language}.vtt": _vtt((one.start, one.end, one.title) for one in chapters()),
        f"transcript.{language}.txt": transcript(),
    }


def transcript() -> str:
    blocks = [
        f"{film().title}\n\nA drawn story with computer voices. It is made up.\n"
        f"{checked()}\nLicence: {film().licence}"
    ]
    for chapter in chapters():
        rows = [f"{chapter.number}. {chapter.title} ({clock(chapter.start)[:5]})"]
        rows += [_row(cue) for cue in chapter.cues]
        blocks.append("\n\n".join(rows))
    return "\n\n\n".join(blocks) + "\n"


def clock(seconds: float) -> str:
    """05:02.500, as WebVTT has it: minutes, seconds and thousandths."""
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def _row(cue: Cue) -> str:
    at = clock(cue.at)[:5]
    if cue.kind == "pause":
        return f"{at} Pause {cue.words}"
    if cue.kind == "description":
        return f"{at} [{parts()[cue.who].name}: {cue.words}]"
    how = f" ({cue.how})" if cue.how else ""
    return f"{at} {parts()[cue.who].name}{how}: {cue.words}"


def _vtt(cues: Iterable[tuple[float, float, str]]) -> str:
    blocks = [f"{clock(start)} --> {clock(end)}\n{text}\n" for start, end, text in cues]
    return "WEBVTT\n\n" + NOTE.format(licence=film().licence) + "\n".join(blocks)
