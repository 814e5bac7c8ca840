"""The words of a certificate."""

from __future__ import annotations

import pytest

from tests.factories.awards import make_facts
from training.certificates.snapshot import Snapshot, take_snapshot


def test_a_snapshot_holds_every_word_that_is_printed() -> None:
    words = take_snapshot(make_facts()).words

    assert words.heading == "Certificate of learning"
    assert words.issued == "Given on 25 November 2026"
    assert words.until == "Valid until 25 November 2027"
    assert words.study == "Study: about 1.5 hours (guide)"
    assert words.practice == "Practice logged: 1 hour 20 minutes"
    assert words.issuer == "Given by Turnstone"
    assert words.not_regulated == "This is not a regulated qualification."


def test_it_says_where_the_last_day_ends() -> None:
    with_end, without = take_snapshot(make_facts()), take_snapshot(make_facts(valid_until=None))

    assert with_end.words.zone == "The last day ends at midnight, London time."
    assert without.words.zone == ""


def test_a_snapshot_from_before_certificates_said_so_can_be_read() -> None:
    data = take_snapshot(make_facts()).to_dict()
    del data["words"]["zone"]

    assert Snapshot.from_dict(data).words.zone == ""


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, ""),
        (20, "Study: about half an hour (guide)"),
        (60, "Study: about 1 hour (guide)"),
        (120, "Study: about 2 hours (guide)"),
        (150, "Study: about 2.5 hours (guide)"),
    ],
)
def test_study_is_a_guide(minutes, words) -> None:
    assert take_snapshot(make_facts(study_minutes=minutes)).words.study == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, ""),
        (1, "Practice logged: 1 minute"),
        (25, "Practice logged: 25 minutes"),
        (60, "Practice logged: 1 hour"),
        (150, "Practice logged: 2 hours 30 minutes"),
    ],
)
def test_practice_is_said_as_it_was_logged(minutes, words) -> None:
    assert take_snapshot(make_facts(practice_minutes=minutes)).words.practice == words


def test_a_certificate_without_an_end_says_so() -> None:
    assert take_snapshot(make_facts(valid_until=None)).words.until == "Has no end date"


@pytest.mark.parametrize("facts", [make_facts(), make_facts(valid_until=None, language="ja")])
def test_a_snapshot_comes_back_from_the_database_as_it_went(facts) -> None:
    snapshot = take_snapshot(facts)

    assert Snapshot.from_dict(snapshot.to_dict()) == snapshot
