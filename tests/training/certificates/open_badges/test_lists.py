"""The lists that say what counts no more: signed each day, and one place for each credential."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import timedelta
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.awards import NOON, make_award
from tests.factories.people import make_person
from tests.template_database import connect_to, copy_of, template_name
from tests.training.certificates.open_badges.steps import take_back
from training.accounts.models import User
from training.certificates.actions import replace
from training.certificates.models import Award, CertificateFile, Credential, StatusList, StatusPlace
from training.certificates.open_badges import actions
from training.certificates.open_badges.actions import (
    sign_credential,
    sign_list,
    sign_lists,
    take_place,
)
from training.certificates.open_badges.rules import encoded_list
from training.learning.management.commands.worker import DUE_EACH_HOUR

THREADS = 50


@pytest.fixture
def award(learner) -> Award:
    award = make_award(learner)
    sign_credential(award=award, at=NOON)
    return award


def test_the_worker_looks_each_hour() -> None:
    assert "sign_credentials" in DUE_EACH_HOUR


def test_a_place_in_a_list_is_given_once(award) -> None:
    place = award.credential.place

    with pytest.raises(IntegrityError), transaction.atomic():
        StatusPlace.objects.create(list_number=place.list_number, index=place.index)


def test_a_place_outside_of_the_list_is_refused(db) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        StatusPlace.objects.create(list_number=1, index=131_072)


def test_a_place_that_is_taken_is_drawn_again(db, monkeypatch) -> None:
    drawn = iter([7, 7, 7, 8])
    monkeypatch.setattr(actions.secrets, "randbelow", lambda _most: next(drawn))

    assert [take_place().index, take_place().index] == [7, 8]


def test_a_list_that_says_nothing_new_is_signed_once_a_day(award) -> None:
    first = StatusList.objects.get().linked

    assert sign_list(number=1, at=NOON + timedelta(hours=19)) is False
    assert StatusList.objects.get().linked == first
    assert sign_list(number=1, at=NOON + timedelta(hours=20)) is True
    assert json.loads(StatusList.objects.get().linked)["validFrom"] == "2026-11-26T08:00:00Z"
    assert json.loads(StatusList.objects.get().linked)["validUntil"] == "2026-12-10T08:00:00Z"


def test_when_the_clock_went_back_the_list_is_one_that_readers_accept(award) -> None:
    sign_list(number=1, at=NOON + timedelta(days=30))

    assert sign_lists(at=NOON) == 1
    assert json.loads(StatusList.objects.get().linked)["validFrom"] == "2026-11-25T12:00:00Z"


def test_a_withdrawal_is_in_both_lists_at_once(
    award, administrator, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        take_back(award, by=administrator)

    kept = StatusList.objects.get()
    linked = json.loads(kept.linked)["credentialSubject"]
    assert kept.encoded == encoded_list([award.credential.place.index]) == linked["encodedList"]
    assert linked["statusPurpose"] == "revocation"


def test_a_bit_stays_set_when_its_holder_is_erased(award, learner, administrator) -> None:
    index = award.credential.place.index
    take_back(award, by=administrator)
    learner.delete()

    sign_lists(at=NOON)

    assert StatusList.objects.get().encoded == encoded_list([index])


def test_the_hourly_command_mends_what_was_missed(award, learner) -> None:
    other = make_award(make_person("olu"))
    Award.objects.filter(pk=award.pk).update(withdrawn_at=NOON, withdrawn_why="By hand")

    call_command("sign_credentials")

    assert StatusPlace.objects.get(credential=award.credential).is_revoked is True
    assert other in Award.objects.unsigned()
    assert award not in Award.objects.unsigned()


def test_the_hourly_command_signs_what_waits(learner, django_capture_on_commit_callbacks) -> None:
    award = make_award(learner)

    with django_capture_on_commit_callbacks(execute=True):
        call_command("sign_credentials")

    assert Credential.objects.get().award == award
    assert CertificateFile.objects.get().award == award
    assert b"credential.json" in bytes(CertificateFile.objects.get().pdf)


STEPS = ["give", "sign", "withdraw", "replace", "erase", "lists"]


@pytest.mark.django_db
@given(history=st.lists(st.sampled_from(STEPS), max_size=10))
def test_whatever_happens_the_list_says_what_was_withdrawn_or_replaced(history) -> None:
    with transaction.atomic():
        staff, revoked = make_person("staff"), set[int]()
        awards: list[Award] = []
        for step in ["give", *history]:
            awards = _after(step, awards, staff=staff)
            places = StatusPlace.objects.filter(is_revoked=True)
            before, revoked = revoked, set(places.values_list("index", flat=True))
            assert before <= revoked
        sign_lists(at=NOON)

        for award in Award.objects.exclude(credential=None):
            is_gone = bool(award.withdrawn_at or award.replaced_at)
            assert award.credential.place.is_revoked is is_gone
        for kept in StatusList.objects.all():
            assert kept.encoded == encoded_list(revoked)
        transaction.set_rollback(True)


def _after(step: str, awards: list[Award], *, staff: User) -> list[Award]:
    """The awards of one holder once the step was taken, the newest last."""
    if step == "lists":
        sign_lists(at=NOON)
    if step == "give" and not awards:
        return [make_award(make_person(f"holder-{uuid4()}"))]
    if not awards:
        return []
    newest = awards[-1]
    if step == "sign":
        sign_credential(award=newest, at=NOON)
    if step == "withdraw":
        take_back(newest, by=staff)
    if step == "replace" and not newest.withdrawn_at:
        return [*awards, replace(award=newest, name="Another Name", at=NOON)]
    if step == "erase":
        newest.learner.delete()
        return []
    return awards


@pytest.fixture
def _real_database(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """A database of its own, in which every thread has its own connection and commits."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    with django_db_blocker.unblock():
        before = connection.settings_dict["NAME"]
        connect_to(copy_of(template_name(), f"places_{worker}"))
        yield
        connect_to(before)


@pytest.mark.slow
@pytest.mark.usefixtures("_real_database")
def test_fifty_at_once_sign_one_credential_in_one_place() -> None:
    award = make_award(make_person("racer"))
    Credential.objects.all().delete()
    StatusPlace.objects.all().delete()
    start, subjects = Barrier(THREADS), []

    def run() -> None:
        try:
            start.wait()
            signed = sign_credential(award=award, at=NOON)
            subjects.append(signed.subject if signed else None)
        finally:
            connection.close()

    _together(run)

    assert subjects == [Credential.objects.get().subject] * THREADS
    assert StatusPlace.objects.count() == 1
    assert StatusList.objects.count() == 1


@pytest.mark.slow
@pytest.mark.usefixtures("_real_database")
def test_fifty_that_draw_from_few_places_get_one_each(monkeypatch) -> None:
    draw = actions.secrets.randbelow
    monkeypatch.setattr(actions.secrets, "randbelow", lambda _most: draw(60))
    start, places = Barrier(THREADS), []

    def run() -> None:
        try:
            start.wait()
            places.append(take_place().index)
        finally:
            connection.close()

    _together(run)

    assert len(places) == 50
    assert len(set(places)) == 50


@pytest.mark.slow
@pytest.mark.usefixtures("_real_database")
def test_one_that_is_withdrawn_while_it_is_signed_never_counts(administrator_of_races) -> None:
    for number in range(5):
        award = make_award(make_person(f"racer-{number}"))
        Credential.objects.all().delete()
        start = Barrier(2)

        def sign(award=award, start=start) -> None:
            try:
                start.wait()
                sign_credential(award=Award.objects.get(pk=award.pk), at=NOON)
            finally:
                connection.close()

        thread = Thread(target=sign)
        thread.start()
        start.wait()
        take_back(award, by=administrator_of_races)
        thread.join()

        known = Credential.objects.filter(award=award).first()
        assert known is None or known.place.is_revoked


@pytest.fixture
def administrator_of_races(_real_database):
    return make_person("administrator-of-races")


def _together(run) -> None:
    threads = [Thread(target=run) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
