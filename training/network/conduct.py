"""The code of conduct, word for word in each version. Pure data.

From part 11 of the curriculum. Point 5 says "a secure place" for its plainer word: this may be
printed, and read over a shoulder.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Point:
    title: Promise | str
    text: Promise | str


@dataclass(frozen=True, slots=True)
class Code:
    version: int
    points: Sequence[Point]
    promise: Promise | str


FIRST = Code(
    version=1,
    points=(
        Point(
            _("Respect."),
            _(
                "I treat everyone with respect: people who take part, staff, victims and other"
                " members. I do not bully, harass or put people down."
            ),
        ),
        Point(
            _("Free choice."),
            _("I never push anyone to take part or to stay. I take no for an answer."),
        ),
        Point(
            _("Private, with limits."),
            _("I keep what I hear private. I say the limits first. I pass on risk the same day."),
        ),
        Point(
            _("Honest."),
            _("I write what people said, not what I wish they had said. I say where I stand."),
        ),
        Point(
            _("Safe."),
            _(
                "I follow the safety plan. I call in. I never carry anything in or out of a"
                " secure place for anyone."
            ),
        ),
        Point(
            _("Boundaries."),
            _("I do not lend, borrow, start a relationship, or use research contacts for myself."),
        ),
        Point(
            _("Fit to work."),
            _(
                "I work when I am well enough and clear-headed. If not, I say so and swap. That"
                " will not be held against me."
            ),
        ),
        Point(
            _("My own rules."),
            _("If I have rules about travel, work, money or contact, I check before I agree."),
        ),
        Point(
            _("Data."),
            _(
                "I keep notes safe, hand them in on the day and never post about people who took"
                " part."
            ),
        ),
        Point(
            _("Learning and support."),
            _(
                "I keep my certificates up to date, come to debriefs, and ask for help early. I"
                " speak up if I see harm, including by staff or by another member."
            ),
        ),
    ),
    promise=_(
        "And the network promises me: training, fair pay or expenses, debriefs, credit for my"
        " work, a say in what we do, no fishing about my past, and a fair hearing if something"
        " goes wrong."
    ),
)

CODES: tuple[Code, ...] = (FIRST,)
"""Every version that there was. A new one is added at the end, and asks every member again."""


def newest() -> Code:
    return CODES[-1]
