"""A plan as what stands on the screen."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.films.delivery import Chapter, FilmSpec, Pause, Plan, PlanRow
from training.screenings.slides import Kind, slides_of

PLAN = UUID(int=1)
CHAPTERS = (
    Chapter(1, UUID(int=11), "The door", 0, 75),
    Chapter(2, UUID(int=12), "The screen", 75, 165),
    Chapter(3, UUID(int=13), "What we learned", 165, 200.5),
)
PAUSES = (
    Pause(1, UUID(int=21), 75, None, "What did you hear?", 9),
    Pause(2, UUID(int=22), 165, None, "Name the skill.", 8),
)
ROWS = (
    PlanRow(0, 10, "Welcome", "Say why."),
    PlanRow(10, 20, "Chapter 1 and pause 1", "What did you hear?", 1, 1),
    PlanRow(20, 30, "Chapter 2 and pause 2", "Half watch one of them.", 2, 2),
    PlanRow(30, 38, "Chapter 3 and pledge", "One thing I will change.", 3),
)


def make_film(**changed: object) -> FilmSpec:
    values: dict[str, object] = dict.fromkeys(FilmSpec.__dataclass_fields__, ())
    values |= {"title": "Working together", "seconds": 200.5, "chapters": CHAPTERS}
    values |= {"pauses": PAUSES, "plans": (Plan(PLAN, "40 minutes", ROWS),)}
    return FilmSpec(**{**values, **changed})


def test_a_row_becomes_a_part_of_the_film_and_its_question() -> None:
    slides = slides_of(make_film(), PLAN)

    assert [(slide.kind, slide.title, slide.text, slide.minutes) for slide in slides] == [
        (Kind.WORDS, "Welcome", "Say why.", 10),
        (Kind.FILM, "The door", "", 0),
        (Kind.TALK, "What did you hear?", "", 9),
        (Kind.FILM, "The screen", "Half watch one of them.", 0),
        (Kind.TALK, "Name the skill.", "", 8),
        (Kind.FILM, "What we learned", "", 0),
        (Kind.WORDS, "Chapter 3 and pledge", "One thing I will change.", 7),
    ]
    assert [slide.place for slide in slides] == [0, 1, 2, 3, 4, 5, 6]


def test_a_part_plays_exactly_its_chapter() -> None:
    slides = [slide for slide in slides_of(make_film(), PLAN) if slide.kind == Kind.FILM]

    assert [(slide.start, slide.end) for slide in slides] == [(0, 75), (75, 165), (165, 200.5)]
    assert slides[-1].fragment == "#t=165,200.5"


@pytest.mark.parametrize("plan", [None, uuid4()])
def test_their_own_order_is_each_part_and_its_question(plan: UUID | None) -> None:
    """So is a plan that somebody took out while it was shown."""
    slides = slides_of(make_film(), plan)

    assert [slide.title for slide in slides] == [
        "The door",
        "What did you hear?",
        "The screen",
        "Name the skill.",
        "What we learned",
    ]


def test_a_film_without_parts_plays_as_a_whole() -> None:
    (slide,) = slides_of(make_film(chapters=(), pauses=(), plans=()), None)

    assert (slide.title, slide.start, slide.end) == ("Working together", 0, 200.5)


def test_a_row_that_names_a_part_that_is_not_there_is_shown_as_words() -> None:
    row = PlanRow(0, 10, "Chapter 9", "Look again.", 9, 9)
    film = make_film(plans=(Plan(PLAN, "Odd", (row,)),))

    assert [(slide.kind, slide.title) for slide in slides_of(film, PLAN)] == [
        (Kind.WORDS, "Chapter 9")
    ]


numbers = st.none() | st.integers(1, 5)
rows = st.lists(
    st.builds(PlanRow, st.integers(0, 9), st.integers(10, 20), st.just("What"), st.text(max_size=5),
              numbers, numbers),
    min_size=1, max_size=8,
)  # fmt: skip


@given(rows)
def test_every_plan_has_a_slide_for_each_row_in_its_order(plan: list[PlanRow]) -> None:
    film = make_film(plans=(Plan(PLAN, "Any", tuple(plan)),))

    slides = slides_of(film, PLAN)

    assert len(plan) <= len(slides) <= 2 * len(plan)
    assert [slide.place for slide in slides] == list(range(len(slides)))
    assert all(slide.start < slide.end for slide in slides if slide.kind == Kind.FILM)
    assert slides == slides_of(replace(film, title="Another"), PLAN)
