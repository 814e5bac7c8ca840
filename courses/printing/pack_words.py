"""The words of the frame of a pack, in the language of the moment."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from courses.local_words import CRISIS_LINE, LOCAL_HELP, LocalWords


def words() -> dict[str, str]:
    return {
        "for": _("For"),
        "page": _("Page"),
        "of": _("of"),
        "inside": _("In this pack"),
        "lesson": _("Lesson"),
        "learn": _("You will learn:"),
        "outcomes": _("By the end you can"),
        "quiz": _("Quiz"),
        "sheet": _("Answer sheet"),
        "think": _("Think about it"),
        "practise": _("Practise"),
        "would": _("What would you do?"),
        "sort": _("Sort cards"),
        "film": _("Film"),
        "notes": _("Write or draw here. It is yours: you choose who sees it."),
        "pile": _("Pile"),
        "left_out": _("Cards that do not fit"),
        "examples": _("Worked examples"),
        "why": _("You see this"),
        "made_up": _("Everything here is made up."),
        "risk": _(
            "This example is about harm. Read it when you feel steady."
            " You can leave it out and lose nothing."
        ),
        "good": _("Good."),
        "better": _("Better."),
        "look": _("Look."),
        "try_it": _("Try it"),
        **_quiz_words(),
    }


def _quiz_words() -> dict[str, str]:
    return {
        "quiz_how": _(
            "Write your letters on the answer sheet, the last page. There is no rush."
            " You can look back at the lessons."
        ),
        "sheet_how": _("Write your answers in the boxes. Use letters. One box for each letter."),
        "sheet_change": _("Changed your mind? Cross it out and write the new letter beside it."),
        "choose": _("Choose"),
        "put_in_order": _("Write the letter of the first one first."),
        "match": _("Write one letter for each number."),
        "in_order": _("in order"),
        "code": _("Number of this sheet"),
        "name": _("Name"),
        "myself": _("I did this myself, or somebody only wrote down what I said."),
        "day": _("Day"),
        "give_back": _("Give this page to your trainer. Keep the rest: it is yours."),
    }


def help_data(local: LocalWords, help_line: str) -> dict[str, Any]:
    """Whom to turn to now, outside the group. Each line once."""
    lines = [
        (_("Somebody to talk to"), help_line),
        (_("Near you"), local.words.get(LOCAL_HELP, "")),
        (_("In a crisis, day or night"), local.words.get(CRISIS_LINE, "")),
    ]
    said: dict[str, tuple[str, str]] = {}
    for label, line in lines:
        if line.strip():
            said.setdefault("".join(filter(str.isalnum, line.casefold())), (label, line))
    return {
        "title": _("Outside help"),
        "intro": _("Is something here hard for you? You do not have to carry it alone."),
        "lines": [{"label": label, "line": line} for label, line in said.values()],
        "danger": _("Is somebody in danger now? Tell the nearest member of staff, or call 999.")
        if local.code.startswith("gb")
        else _("Is somebody in danger now? Tell the nearest member of staff, or ring for help."),
    }
