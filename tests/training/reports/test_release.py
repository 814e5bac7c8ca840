"""What is given out about an organisation: numbers that point at nobody, once and for all."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from tests.factories.people import make_organisation, make_person
from tests.training.reports.conftest import FEBRUARY, SignedIn, group_at
from training.accounts.models import User
from training.audit.models import StaffAct
from training.certificates.models import Award
from training.enrolment.models import Enrolment
from training.organisations.models import Organisation, Role
from training.progress.actions.steps import complete_step
from training.progress.models import CompletionSource
from training.reports.actions import release
from training.reports.errors import NotOverError, OtherRhythmError
from training.reports.models import Release
from training.reports.queries.figures import Counted, figures_of, lines_of
from training.reports.rules import Period
from training.workbench.access import sync_staff_access

JUNE = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
FIRST_QUARTER = Period(2026, 1)


def lines(found: Any, measure: str, name: str) -> dict[str, int | None]:
    return dict(found[measure][name])


def test_people_are_counted_once_by_place_language_and_month(db: None) -> None:
    group_at("Library", people=8, finished=6)
    group_at("Hall", people=7, at=FEBRUARY.replace(month=3), finished=5)
    learner = User.objects.get(username="library-02-0")
    complete_step(learner=learner, step_key=learner.pk, outline_sha256="", at=JUNE)

    found: Any = figures_of(make_organisation(), FIRST_QUARTER)

    assert found["started"]["whole"] == 15
    assert lines(found, "started", "place") == {"Hall": 7, "Library": 8}
    assert lines(found, "started", "language") == {"en": 15}
    assert lines(found, "started", "month") == {"2026-02": 8, "2026-03": 7}
    assert found["finished"]["whole"] == 11
    assert lines(found, "finished", "place") == {"Hall": 5, "Library": 6}
    assert found["certified"]["whole"] is None


def test_a_small_place_takes_another_with_it(db: None) -> None:
    group_at("Library", people=8)
    group_at("Hall", people=2)

    found: Any = figures_of(make_organisation(), FIRST_QUARTER)

    assert found["started"]["whole"] == 10
    assert lines(found, "started", "place") == {"Hall": None, "Library": None}


def test_who_was_only_invited_and_what_was_taken_back_is_not_counted(db: None) -> None:
    cohort = group_at("Library", people=9)
    Enrolment.objects.filter(learner__username="library-02-0").update(state="invited")
    CompletionSource.objects.filter(completion__learner__username="library-02-1").update(
        voided_at=JUNE, void_reason="Wrong person"
    )

    found: Any = figures_of(cohort.organisation, FIRST_QUARTER)

    assert found["started"]["whole"] == 7


def test_a_certificate_counts_unless_it_was_withdrawn_or_only_recognised(db: None) -> None:
    cohort = group_at("Library", people=8)
    for number in range(8):
        learner = User.objects.get(username=f"library-02-{number}")
        Award.objects.create(
            learner=learner,
            award_key=learner.pk,
            number=learner.pk.hex[:26],
            short_code=learner.pk.hex[:10],
            snapshot={},
            issued_at=FEBRUARY,
            ground="recognised" if number == 0 else "course",
            recognised_why="Before",
            withdrawn_at=JUNE if number == 1 else None,
            withdrawn_why="A mix-up",
        )

    found: Any = figures_of(cohort.organisation, FIRST_QUARTER)

    assert found["certified"]["whole"] == 6


@pytest.mark.parametrize("people", [1, 12])
def test_counting_costs_the_same_for_one_and_for_twelve(
    people: int, db: None, django_assert_num_queries: Any
) -> None:
    organisation = group_at("Library", people=people).organisation

    with django_assert_num_queries(5):
        figures_of(organisation, FIRST_QUARTER)


def test_a_report_that_was_made_stays_as_it_is(administrator: User) -> None:
    organisation = group_at("Library", people=8).organisation
    first = release(organisation=organisation, period=FIRST_QUARTER, by=administrator, at=JUNE)
    group_at("Barn", people=1)

    again = release(organisation=organisation, period=FIRST_QUARTER, by=administrator, at=JUNE)

    assert again == first
    assert again.figures["started"]["whole"] == 8
    assert Release.objects.count() == 1
    assert StaffAct.objects.filter(act="made a report").count() == 1


def test_a_period_that_runs_and_a_second_rhythm_are_refused(administrator: User) -> None:
    organisation = make_organisation()
    release(organisation=organisation, period=FIRST_QUARTER, by=administrator, at=JUNE)

    with pytest.raises(NotOverError):
        release(organisation=organisation, period=Period(2026, 2), by=administrator, at=JUNE)
    with pytest.raises(OtherRhythmError):
        release(
            organisation=organisation,
            period=Period(2026, 0),
            by=administrator,
            at=JUNE.replace(year=2027),
        )


@time_machine.travel(JUNE, tick=False)
def test_a_network_lead_makes_reads_and_takes_along_a_report(
    network_lead: User, signed_in: SignedIn
) -> None:
    organisation = group_at("Library", people=8, finished=2).organisation
    client = signed_in(network_lead)
    address = f"/admin/training/reports/organisations/{organisation.pk}/"

    made = client.post(address, {"period": "2026-1"}, follow=True)
    page = made.content.decode()
    files = made.request["PATH_INFO"]
    numbers = client.get(f"{files}numbers.csv")
    words = client.get(f"{files}words.csv").content.decode("utf-8-sig")

    assert 'role="img"' in page
    assert "January – March 2026" in page
    assert "not shown" in page
    assert "Somebody with a place in a group" in page
    rows = list(csv.reader(io.StringIO(numbers.content.decode("utf-8-sig"))))
    assert rows[0] == ["Period", "Measure", "Breakdown", "Line", "People"]
    assert ["January – March 2026", "Started", "By place", "Library", "8"] in rows
    assert ["January – March 2026", "Finished a course", "All", "All", "not shown"] in rows
    assert words.startswith("Word,What it means")
    assert client.get(f"{files}other.csv").status_code == 404


@time_machine.travel(JUNE, tick=False)
def test_only_periods_that_are_over_and_fit_can_be_chosen(
    network_lead: User, signed_in: SignedIn
) -> None:
    client = signed_in(network_lead)
    organisation = make_organisation()
    address = f"/admin/training/reports/organisations/{organisation.pk}/"

    refused = client.post(address, {"period": "2026-2"}).content.decode()
    client.post(address, {"period": "2025-0"})
    after = client.get(address).content.decode()

    assert "Choose one of the periods in the list, please." in refused
    assert 'value="2026-1"' in after
    assert 'value="2025-1"' not in after
    assert Release.objects.count() == 1


def test_another_organisation_is_not_there_for_a_network_lead(
    signed_in: SignedIn, administrator: User
) -> None:
    other = Organisation.objects.create(name="Dunlin", public_name="Dunlin")
    lead = make_person("liv")
    Role.objects.create(
        person=lead, organisation=other, kind=Role.Kind.NETWORK_LEAD, starts_on="2026-01-01"
    )
    organisation = group_at("Library", people=8).organisation
    made = release(organisation=organisation, period=FIRST_QUARTER, by=administrator, at=JUNE)
    sync_staff_access(lead)
    client = signed_in(lead)

    for path in (f"organisations/{organisation.pk}/", f"releases/{made.pk}/"):
        answer = client.get(f"/admin/training/reports/{path}")
        assert answer.status_code == 404
        assert "Library" not in answer.content.decode()


def test_where_each_line_would_be_one_person_there_are_no_lines() -> None:
    ones = [Counted(place, "en", "2026-02") for place in "abcde"]
    more = [*ones, Counted("a", "en", "2026-02")]

    assert lines_of("place", [ones]) == []
    assert lines_of("place", [more]) == ["a", "b", "c", "d", "e"]
    assert lines_of("language", [ones]) == ["en"]


def test_a_line_does_not_tell_that_a_few_were_there() -> None:
    assert lines_of("place", [[Counted("a", "en", "2026-02")] * 4]) == []
