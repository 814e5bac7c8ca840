"""What readers are told about who checked the words."""

from __future__ import annotations

from datetime import date

from courses.reviews.rules import Reading, words_about, words_about_many

MAY, JUNE = date(2026, 5, 4), date(2026, 6, 9)


def reading(name: str = "A. B.", on: date = MAY, *, now: bool = True) -> Reading:
    return Reading(name, on, now)


def test_a_page_that_nobody_read_says_nothing() -> None:
    assert words_about([]) == ""


def test_a_page_names_its_readers_and_the_last_day() -> None:
    found = words_about([reading("A. B."), reading("Cal", JUNE)])

    assert found == "checked by A. B. and Cal, 9 June 2026"


def test_a_reader_who_stays_unnamed_is_not_named() -> None:
    assert words_about([reading("")]) == "checked by people with lived experience, 4 May 2026"


def test_one_person_is_named_once_and_many_are_counted() -> None:
    names = ["A", "B", "A", "C", "D", "E"]

    found = words_about([reading(name) for name in names])

    assert found == "checked by A, B, C and 2 other people, 4 May 2026"


def test_a_change_after_the_check_is_told() -> None:
    found = words_about([reading("A. B.", now=False), reading("Cal", JUNE, now=False)])

    assert found == "checked by Cal, 9 June 2026; changed since then"


def test_a_reading_of_the_words_as_they_are_counts_more_than_one_of_older_words() -> None:
    found = words_about([reading("A. B.", now=False), reading("Cal", JUNE)])

    assert found == "checked by Cal, 9 June 2026"


def test_a_course_says_how_many_of_its_pages_were_read() -> None:
    readings = [reading(), reading("Cal", JUNE), reading("Old", now=False)]

    assert words_about_many(readings, checked=2, pages=5) == (
        "2 of 5 pages checked by A. B. and Cal, 9 June 2026; the others not yet"
    )
    assert words_about_many(readings, checked=5, pages=5) == "checked by A. B. and Cal, 9 June 2026"
    assert words_about_many([reading(now=False)], checked=0, pages=5) == ""
    assert words_about_many([], checked=0, pages=5) == ""
