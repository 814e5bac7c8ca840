"""Who has all certificates of a programme gets one more, once, and nobody else ever does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from courses import stored_outlines
from courses.models import ProgrammePage
from courses.outline import CourseOutline
from tests.factories.awards import NOON, make_completion
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_programme
from training.accounts.models import User
from training.certificates.actions import issue_due, recognise, replace, withdraw
from training.certificates.models import Award
from training.certificates.programmes.actions import (
    issue_missed_programmes,
    issue_programmes,
    issue_what_waited,
    withdraw_what_stood_on,
    write_rule,
)
from training.certificates.programmes.queries import programmes, read_out, titles
from training.certificates.programmes.rules import certificate_of, wrong_with
from training.certificates.queries import held
from training.certificates.rules import Stage
from training.learning.actions import catch_up
from training.lib.requirements import AllOf, AtLeast, Named

FOUR = ("ethics", "asking", "sorting", "telling")
LAST_DAY = datetime(2027, 11, 25, 12, 0, tzinfo=UTC)
"""Each certificate is given at NOON on 25 November 2026, for 12 months."""


@pytest.fixture
def programme(db: None) -> ProgrammePage:
    programme = make_programme("research", first_course_current=True)
    for name in FOUR:
        make_course(name, programme=programme, task=[], lessons=1, quiz=False)
    return programme


def outline_of(name: str) -> CourseOutline:
    return CourseOutline.from_dict(stored_outlines.StoredOutline.objects.get(key=key(name)).data)


def earn(learner: User, *names: str, at: datetime = NOON) -> None:
    for name in names:
        course = outline_of(name)
        make_completion(learner, course, minutes=30, at=at)
        issue_due(learner=learner, course=course, at=at)
        issue_what_waited(learner=learner, course=course, at=at)


def given_to(learner: User) -> list[Award]:
    return list(Award.objects.filter(learner=learner, ground="programme").order_by("issued_at"))


def test_the_last_course_brings_the_certificate_of_the_programme_at_once(
    programme: ProgrammePage, learner: User
) -> None:
    earn(learner, *FOUR[:3])
    assert given_to(learner) == []

    earn(learner, "telling")

    (award,) = given_to(learner)
    facts = award.snapshot["facts"]
    assert (award.award_key, award.cycle, award.valid_until) == (key("research"), 1, None)
    assert (facts["public_title"], facts["study_minutes"]) == ("Peer Researcher", 120)
    assert award.snapshot["words"]["until"] == (
        "Valid while the certificates of its courses are current"
    )
    assert facts["name"] == "Lena"


def test_however_often_it_is_asked_for_it_is_given_once(
    programme: ProgrammePage, learner: User
) -> None:
    earn(learner, *FOUR)

    assert issue_programmes(learner=learner, at=NOON) == 0
    assert issue_missed_programmes(at=NOON) == 0
    assert catch_up(at=LAST_DAY) == 0
    assert len(given_to(learner)) == 1


def test_a_clock_that_goes_back_changes_nothing(programme: ProgrammePage, learner: User) -> None:
    earn(learner, *FOUR)
    catch_up(at=LAST_DAY + timedelta(days=9))
    before = list(Award.objects.order_by("pk").values())

    assert catch_up(at=NOON - timedelta(days=9)) == 0
    assert list(Award.objects.order_by("pk").values()) == before


def test_the_hourly_round_gives_what_was_missed_to_whom_it_is_due(
    programme: ProgrammePage, learner: User, other_learner: User
) -> None:
    for name in FOUR:
        make_completion(learner, outline_of(name))
        issue_due(learner=learner, course=outline_of(name), at=NOON)
    earn(other_learner, *FOUR[:3])

    assert issue_missed_programmes(at=NOON) == 1
    assert (len(given_to(learner)), len(given_to(other_learner))) == (1, 0)


def test_what_ended_counts_no_more_and_earlier_training_counts(
    programme: ProgrammePage, learner: User, administrator: User
) -> None:
    earn(learner, *FOUR[:3])
    recognise(
        learner=learner,
        course=outline_of("telling"),
        by=administrator,
        why="2024",
        valid_until=date(2029, 1, 31),
        at=NOON,
    )

    assert issue_programmes(learner=learner, at=LAST_DAY + timedelta(days=1)) == 0
    assert issue_programmes(learner=learner, at=LAST_DAY) == 1


def test_a_programme_of_one_course_gives_nothing_more(learner: User, db: None) -> None:
    make_course("ethics", programme=make_programme("research"), task=[])

    earn(learner, "ethics")

    assert [award.public_title for award in Award.objects.all()] == ["Ethics"]


def test_it_rests_while_a_needed_one_is_over_and_its_check_page_does_not_change(
    programme: ProgrammePage, learner: User, client: Any
) -> None:
    earn(learner, *FOUR)
    (award,) = given_to(learner)
    before = client.get(f"/verify/{award.number}/").content

    stages = {
        at: next(one.stage for one in held(learner, at=at) if one.award == award)
        for at in (NOON, LAST_DAY, LAST_DAY + timedelta(days=1))
    }

    assert list(stages.values()) == [Stage.ISSUED, Stage.ISSUED, Stage.SUSPENDED]
    Award.objects.filter(award_key=key("ethics")).update(valid_until=date(2020, 1, 1))
    page = client.get(f"/verify/{award.number}/")
    assert page.content == before
    assert "Valid while the certificates of its courses are current." in page.content.decode()


def test_a_course_rests_while_the_one_that_it_needs_is_over_and_goes_on_after(
    programme: ProgrammePage, learner: User
) -> None:
    earn(learner, "ethics", "asking")
    ethics = Award.objects.filter(award_key=key("ethics"))

    def stage() -> Stage:
        return next(o.stage for o in held(learner, at=NOON) if o.award.award_key == key("asking"))

    ethics.update(valid_until=date(2026, 11, 24))
    assert stage() == Stage.SUSPENDED
    ethics.update(valid_until=date(2027, 11, 24))
    assert stage() == Stage.ISSUED


def test_a_course_that_is_added_later_takes_nothing_from_a_holder(
    programme: ProgrammePage, learner: User, other_learner: User
) -> None:
    earn(learner, *FOUR)
    make_course("mentoring", programme=programme, task=[])

    earn(other_learner, *FOUR)

    assert {one.stage for one in held(learner, at=NOON)} == {Stage.ISSUED}
    assert given_to(other_learner) == []


def test_a_withdrawn_ground_takes_the_programme_with_it_and_a_renewal_brings_nothing_back(
    programme: ProgrammePage, learner: User, administrator: User
) -> None:
    earn(learner, *FOUR)
    telling = Award.objects.get(award_key=key("telling"))
    withdraw(award=telling, reason="not-own", why="Copied", by=administrator, at=NOON)

    withdraw_what_stood_on(award=telling, by=administrator, at=NOON)

    (award,) = given_to(learner)
    assert (award.withdrawn_at, award.withdrawn_for) == (NOON, "not-own")
    assert Award.objects.standing().count() == 3
    assert issue_programmes(learner=learner, at=LAST_DAY) == 0


def test_what_only_ended_takes_no_programme_with_it(
    programme: ProgrammePage, learner: User, administrator: User
) -> None:
    earn(learner, *FOUR)
    Award.objects.filter(award_key=key("ethics")).update(valid_until=date(2020, 1, 1))
    new = replace(award=Award.objects.get(award_key=key("asking")), name="Lena B.", at=NOON)

    withdraw_what_stood_on(award=new, by=administrator, at=NOON)

    assert given_to(learner)[0].withdrawn_at is None


def test_a_withdrawn_certificate_of_a_programme_does_not_come_back_by_itself(
    programme: ProgrammePage, learner: User, administrator: User
) -> None:
    earn(learner, *FOUR)
    later = NOON + timedelta(days=1)
    withdraw(award=given_to(learner)[0], reason="code", why="A breach", by=administrator, at=later)

    assert catch_up(at=LAST_DAY) == 0
    assert [award.withdrawn_for for award in given_to(learner)] == ["code"]


def test_a_written_rule_is_asked_for_instead(
    programme: ProgrammePage, learner: User, administrator: User
) -> None:
    rule = AllOf(
        (certificate_of(key("ethics")), AtLeast(1, tuple(certificate_of(key(n)) for n in FOUR[1:])))
    )
    write_rule(programme=key("research"), rule=rule, by=administrator, at=NOON)

    earn(learner, "ethics", "sorting")

    assert len(given_to(learner)) == 1
    found = next(one for one in programmes() if one.outline.key == key("research"))
    assert found.rule is not None
    assert str(read_out(found.rule, titles([found]))).splitlines() == [
        "All of these:",
        "  A current certificate of “Ethics”",
        "  At least 1 of these:",
        "    A current certificate of “Asking”",
        "    A current certificate of “Sorting”",
        "    A current certificate of “Telling”",
    ]


def test_where_no_rule_is_wanted_nobody_gets_one(
    programme: ProgrammePage, learner: User, administrator: User
) -> None:
    write_rule(programme=key("research"), rule=None, by=administrator, at=NOON)

    earn(learner, *FOUR)

    assert given_to(learner) == []


def test_circles_and_what_nobody_can_get_are_said_with_titles() -> None:
    one, two, ethics, gone = key("one"), key("two"), key("ethics"), key("gone")
    names = {one: "One", two: "Two", ethics: "Ethics"}

    def wrong(first: Any, second: Any) -> list[str]:
        return wrong_with({one: first, two: second}, {ethics}, names)

    fine = certificate_of(ethics)
    assert wrong(fine, Named(str(one))) == []
    assert wrong(certificate_of(two), AllOf((fine, Named(str(one))))) == [
        "“One” leads back to itself.",
        "“Two” leads back to itself.",
    ]
    assert wrong(certificate_of(gone), fine) == [
        "“One” asks for “a course that is not there”, which nobody can have."
    ]
    assert wrong(AtLeast(2, (fine,)), fine) == ["“One” asks for 2 of 1."]
