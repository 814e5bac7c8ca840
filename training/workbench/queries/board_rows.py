"""Who stands on a board and in which order, and the board as rows of a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import F, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from courses.outline import CourseOutline
from training.enrolment.models import Cohort, Enrolment
from training.lib.spreadsheets import Cell
from training.workbench.queries.board import Member, all_members_of
from training.workbench.queries.board_choice import BoardChoice


def chosen_members(cohort: Cohort, choice: BoardChoice) -> QuerySet[Enrolment]:
    places = all_members_of(cohort)
    if choice.state:
        places = places.filter(state=choice.state)
    first = F("came").asc(nulls_first=True) if choice.order == "came" else choice.order
    return places.order_by(first, "name", "pk")  # type: ignore[misc] # annotated by all_members_of


def rows_of(members: Iterable[Member], courses: Sequence[CourseOutline]) -> Iterator[list[Cell]]:
    """A head and a row for each member. Words of people and marks stay on the site."""
    modules = [module.title for course in courses for module in course.modules]
    yield [_("Name"), _("Place"), _("Modules done"), *modules, _("Last step"), _("Day")]
    says = {"done": _("done"), "begun": _("begun"), "": ""}
    for one in members:
        cells = [says[cell] for cell in one.cells]
        last = [one.last.title, date_format(one.last.at)] if one.last else ["", ""]
        yield [one.name, one.state, one.done, *cells, *last]
