"""From rich text to the lines that are read aloud. Pure."""

from html.parser import HTMLParser

BREAKS = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "div", "tr", "blockquote", "hr"}
LISTS = {"ol", "ul"}


def lines_of(html: str) -> list[str]:
    """One line for each paragraph, heading and point; points of a numbered list say theirs."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._words: list[str] = []
        self._numbers: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LISTS:
            self._numbers.append(0 if tag == "ol" else None)
        if tag in BREAKS | LISTS:
            self.end_line()
        if tag == "li" and self._numbers and self._numbers[-1] is not None:
            self._numbers[-1] += 1
            self._words.append(f"{self._numbers[-1]}. ")

    def handle_endtag(self, tag: str) -> None:
        if tag in LISTS and self._numbers:
            self._numbers.pop()
        if tag in BREAKS | LISTS:
            self.end_line()

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def end_line(self) -> None:
        line = " ".join("".join(self._words).split())
        self._words = []
        if line:
            self.lines.append(line)
