"""How signs, codes and sums are said. Pure; what the engine says rightly is left alone."""

import re
from collections.abc import Callable, Mapping

TO: Mapping[str, str] = {
    "en": "to",
    "cy": "i",
    "es": "a",
    "pt-br": "a",
    "it": "a",
    "pl": "do",
    "zh-hant": "到",
}
OR: Mapping[str, str] = {
    "en": "or",
    "cy": "neu",
    "es": "o",
    "pt-br": "ou",
    "it": "o",
    "pl": "lub",
    "zh-hant": "或",
}
ENDS = tuple(".!?…:;,。！？：；")
MARKS_FOR_EDITORS = re.compile(r"\s*\[GENERAL\]")
ARROW = re.compile(r"\s*(?:[→⇒⟶]|-+>)\s*")
GAP = re.compile(r"_{2,}|\.{4,}")
TICK_BOX = re.compile(r"\[ ?\]|☐")
TO_FILL_IN = re.compile(r"\[([^\[\]]+)\]")
CODE = re.compile(r"\b([A-Z]{2,4})-(\d)")
RANGE = re.compile(r"(?<![\d-])(\d{1,4})\s?[-–]\s?(\d{1,4})(?![\d-])")
PHONE = re.compile(r"(?<!\d)\d{3,5}(?: \d{3,6})+(?!\d)")
EITHER = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
POUNDS = re.compile(r"£(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d\d))?")
IN_ENGLISH: tuple[tuple[str, str], ...] = (
    (r"\be\.g\.", "for example"),
    (r"\bi\.e\.", "that is"),
    (r"\band/or\b", "and or"),
    (r"\bvs\.?(?=\s)", "against"),
    (r"(?<![\d.£-])(1?\d|2[0-3])\.([0-5]\d)(?![\d%])", r"\1:\2"),
    (r"\b(\d?\d):00\b", r"\1 o'clock"),
)


def said(words: str, language: str) -> str:
    """`words` as the engine should get them, with an end that makes it pause."""
    text = MARKS_FOR_EDITORS.sub("", words)
    if language == "en":
        text = _in_english(text)
    text = TICK_BOX.sub("", text)
    text = TO_FILL_IN.sub(r"\1", text)
    text = ARROW.sub(", ", text)
    text = CODE.sub(_spelt, text)
    text = PHONE.sub(_digit_by_digit, text)
    text = text.replace("?:", "?").replace("::", ":")
    text = _with(RANGE, text, lambda word: rf"\1 {word} \2", TO.get(language))
    text = _with(EITHER, text, lambda word: f" {word} ", OR.get(language))
    return _ended(" ".join(text.split()))


def _in_english(text: str) -> str:
    for pattern, words in IN_ENGLISH:
        text = re.sub(pattern, words, text)
    text = TICK_BOX.sub("box to tick", text)
    return GAP.sub(" blank ", POUNDS.sub(_pounds, text))


def _pounds(match: "re.Match[str]") -> str:
    whole, pence = match.group(1), match.group(2)
    unit = "pound" if whole == "1" and not pence else "pounds"
    return f"{whole} {unit} {pence}" if pence else f"{whole} {unit}"


def _spelt(match: "re.Match[str]") -> str:
    return f"{' '.join(match.group(1))} {match.group(2)}"


def _digit_by_digit(match: "re.Match[str]") -> str:
    return ", ".join(" ".join(group) for group in match.group().split())


def _with(
    pattern: "re.Pattern[str]", text: str, put: Callable[[str], str], word: str | None
) -> str:
    return pattern.sub(put(word), text) if word else text


def _ended(text: str) -> str:
    return text if not text or text.rstrip("”\"'’)»」").endswith(ENDS) else f"{text}."
