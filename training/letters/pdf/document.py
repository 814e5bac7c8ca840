"""Letters and labels by typst: large, plain, and neutral for whoever sees them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from courses import catalogue
from courses.printing.typesetting import fonts_for, typeset
from training.enrolment.models import Cohort
from training.enrolment.queries import trainers_of
from training.letters.queries import Letter, Said

ROOM = Path(__file__).parent


def letters_pdf(letters: Sequence[Letter], cohort: Cohort) -> bytes:
    """One file; each letter begins on its own page, in the language of who gets it.

    Raises NoGlyphError if not even the fonts of this machine have all letters.
    """
    trainers = ", ".join(trainers_of(cohort))
    data = {
        "title": _("Letters"),
        "site": catalogue.site_name(),
        "group": cohort.public_name,
        "letters": [_letter(letter, trainers) for letter in letters],
    }
    return _typeset("letters", data)


def labels_pdf(labels: Iterable[tuple[str, str]], cohort: Cohort, language: str) -> bytes:
    """Eight to a page: a name and a line of its own. Nothing of it is kept."""
    data = {
        "title": _("Labels"),
        "site": catalogue.site_name(),
        "group": cohort.public_name,
        "lang": language.partition("-")[0],
        "fonts": fonts_for(language),
        "labels": [{"name": name, "line": line} for name, line in labels],
    }
    return _typeset("labels", data)


def _typeset(layout: str, data: Mapping[str, Any]) -> bytes:
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    return typeset(ROOM / f"{layout}.typ", inputs, standards=("ua-1",))


def _letter(letter: Letter, trainers: str) -> dict[str, Any]:
    with override(letter.language):
        name = letter.enrolment.learner.get_full_name()
        return {
            "lang": letter.language.partition("-")[0],
            "fonts": fonts_for(letter.language),
            "hello": _("Hello %(name)s,") % {"name": name},
            "opening": _opening(letter),
            "right": _part(_("This is right"), letter.right, right=True),
            "not_yet": _part(_("Not yet: look at this again"), letter.not_yet, right=False),
            "note": _note(letter, trainers),
            "following": _following(letter),
            "closing": _("Bring your questions. We look at them together."),
            "from": trainers,
            "page": _("Page"),
        }


def _opening(letter: Letter) -> list[str]:
    day = date_format(letter.day, "DATE_FORMAT")
    about = (
        _("Here are your answers to the questions about “%(module)s”, of %(day)s.")
        % {"module": letter.module, "day": day}
        if letter.module
        else _("Here are your answers of %(day)s.") % {"day": day}
    )
    thanks = (
        _("Thank you. You have done this part.")
        if letter.is_passed
        else _("Thank you. This part is not done yet, and you can answer again when you like.")
    )
    return [about, thanks]


def _part(heading: str, said: Sequence[Said], *, right: bool) -> dict[str, Any]:
    return {"heading": heading, "items": [_item(one, right=right) for one in said]}


def _item(said: Said, *, right: bool) -> dict[str, str]:
    again = _("Read again: %(lesson)s") % {"lesson": said.again} if said.again else ""
    return {
        "words": said.words or _("Question %(number)s") % {"number": said.number},
        "more": said.more,
        "again": "" if right else again,
    }


def _note(letter: Letter, trainers: str) -> dict[str, str] | None:
    if not letter.note:
        return None
    heading = _("A note from %(who)s") % {"who": trainers} if trainers else _("A note for you")
    return {"heading": heading, "words": letter.note}


def _following(letter: Letter) -> str:
    if not letter.following:
        return _("This was the last part. What comes next, we plan together.")
    return _("Next comes: %(module)s") % {"module": letter.following}
