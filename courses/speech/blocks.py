"""What each block says when it is read aloud: from the value of a block to lines.

Model answers are left out: they are heard only after a try.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses.films.delivery import film_of
from courses.speech.html import lines_of
from courses.speech.script import Line

Cast = Mapping[str, int]
Speaker = Callable[[Any, Cast], Iterable[str | Line]]


def say_blocks(stream: Iterable[Any], cast: Cast) -> Iterator[Line]:
    last = ""
    for child in stream:
        for part in _said(child, cast, last):
            yield part if isinstance(part, Line) else Line(part)
        last = child.value["who"] if child.block_type == "speech" else ""


def speakers(stream: Iterable[Any]) -> Iterator[str]:
    return (child.value["who"] for child in stream if child.block_type == "speech")


def _said(child: Any, cast: Cast, last: str) -> Iterable[str | Line]:
    """A name is said when the turn passes to somebody else."""
    if child.block_type == "speech":
        return _speech(child.value, cast, is_named=child.value["who"] != last)
    say = SPEAKERS.get(child.block_type)
    return say(child.value, cast) if say else ()


def _speech(value: Any, cast: Cast, *, is_named: bool) -> Iterator[str | Line]:
    if is_named:
        yield f"{value['who']}:"
    yield Line(value["words"], cast[value["who"]])


def _text(value: Any, _cast: Cast) -> list[str]:
    return lines_of(str(getattr(value, "source", value)))


def _plain(value: Any, _cast: Cast) -> list[str]:
    return str(value).splitlines()


def _callout(value: Any, cast: Cast) -> list[str]:
    return [value["title"], *_text(value["text"], cast)]


def _glossary(value: Any, cast: Cast) -> list[str]:
    return [f"{value['word']}: {value['meaning']}"]


def _specimen(value: Any, cast: Cast) -> list[str]:
    return [value["what"], *_text(value["text"], cast)]


def _picture_words(value: Any, cast: Cast) -> list[str]:
    return _text(value["text"], cast)


def _image(value: Any, _cast: Cast) -> list[str]:
    return [value["caption"]] if value["caption"] else []


def _film(value: Any, _cast: Cast) -> list[str]:
    """Its name only: the film has a voice of its own."""
    found = film_of(value["film"], get_language() or "")
    return [_("Here is a film: %(title)s.") % {"title": found.title}] if found else []


def _activity(title: Callable[[], str]) -> Speaker:
    def say(value: Any, cast: Cast) -> list[str]:
        steps = [step["text"] for step in value.get("steps", ())]
        return [title(), *_plain(value["prompt"], cast), *steps, *value.get("ticks", ())]

    return say


def _card_sort(value: Any, cast: Cast) -> list[str]:
    cards = [f"{card['tag']}: {card['words']}" for card in value["cards"]]
    return [_("Sort the cards"), *_plain(value["prompt"], cast), value["pack"], *cards]


def _line(value: Any, cast: Cast) -> list[str]:
    words = _text(value["text"], cast)
    if value["number"] and words:
        return [f"{value['number']}. {words[0]}", *words[1:]]
    return words


def _table(value: Any, _cast: Cast) -> list[str]:
    """Row by row, each cell after the name of its column."""
    columns = list(value["columns"])
    said = [value["caption"]] if value["caption"] else []
    for row in value["rows"]:
        cells = zip(columns, row["cells"], strict=False)
        said += [_cell(name, cell) for name, cell in cells if cell.strip()]
    return said


def _cell(column: str, cell: str) -> str:
    return f"{column}: {cell}" if column.strip() else cell


def _margin_note(value: Any, cast: Cast) -> list[str]:
    tones = {"good": _("Note. Good."), "better": _("Note. Better."), "look": _("Note. Look.")}
    return [f"{tones.get(value['tone'], '')} {value['text']}"]


def _try_it(value: Any, cast: Cast) -> list[str]:
    return [_("Try it"), *_plain(value, cast)]


SPEAKERS: dict[str, Speaker] = {
    "text": _text,
    "callout": _callout,
    "glossary": _glossary,
    "specimen": _specimen,
    "picture_words": _picture_words,
    "image": _image,
    "film": _film,
    "reflection": _activity(lambda: _("Think about it")),
    "practice": _activity(lambda: _("Practise")),
    "scenario": _activity(lambda: _("What would you do?")),
    "card_sort": _card_sort,
    "heading": _plain,
    "stage": _plain,
    "line": _line,
    "table": _table,
    "margin_note": _margin_note,
    "try_it": _try_it,
}
