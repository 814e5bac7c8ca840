"""The page on which a trainer writes and prints letters."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from courses.outline import ModuleOutline, QuizSpec
from tests.factories.people import make_person, make_staff
from tests.factories.tries import make_try
from training.accounts.models import User
from training.enrolment.models import Cohort, CohortStaff, Enrolment
from training.letters.actions import forget_old_prints
from training.letters.models import LetterNote, LetterPrint
from training.lib.clock import now
from training.organisations.models import Role

NINE = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def tara(cohort: Cohort) -> User:
    return make_staff("tara", Role.Kind.TRAINER, cohort=cohort)


@pytest.fixture
def client(tara: User) -> Client:
    client = Client()
    client.force_login(tara)
    return client


def _page(cohort: Cohort, module: ModuleOutline) -> str:
    return f"{reverse('workbench:letters', args=[cohort.pk])}?module={module.key}"


def _sent(member: Enrolment, **changes: object) -> dict[str, object]:
    row = {f"gets-{member.pk}": "on", f"note-{member.pk}": "", f"seen-{member.pk}": ""}
    return {"print_id": uuid4(), **row, **changes}


def test_notes_are_kept_and_all_letters_are_one_file(
    member: Enrolment,
    module: ModuleOutline,
    quiz: QuizSpec,
    client: Client,
    django_capture_on_commit_callbacks,
) -> None:
    make_try(member.learner, quiz, at=NINE)
    make_person("felix", cohort=member.cohort)
    address = _page(member.cohort, module)
    page = client.get(address).content.decode()
    assert "A letter for" not in page
    assert "No answers yet, so no letter" in page
    sent = _sent(member, print="1", **{f"note-{member.pk}": "See you on Tuesday."})

    with django_capture_on_commit_callbacks(execute=True):
        there = client.post(address, sent).url
        client.post(address, sent)

    made = LetterPrint.objects.get()
    assert LetterNote.objects.get().words == "See you on Tuesday."
    assert (made.letters, there) == (1, reverse("workbench:letter-print", args=[made.pk]))
    assert "1 letter is ready." in client.get(there).content.decode()
    file = client.get(reverse("workbench:letter-file", args=[made.pk]))
    assert file["Content-Disposition"] == 'attachment; filename="letters.pdf"'
    assert file.content.startswith(b"%PDF-")


def test_a_page_waits_for_the_worker_and_looks_again(
    cohort: Cohort, module: ModuleOutline, client: Client
) -> None:
    asked = LetterPrint.objects.create(cohort=cohort, module_key=module.key, asked_at=now())

    page = client.get(reverse("workbench:letter-print", args=[asked.pk]))

    assert page["Refresh"] == "3"
    assert client.get(reverse("workbench:letter-file", args=[asked.pk])).status_code == 404


def test_a_telling_word_in_a_note_is_refused_and_the_note_is_still_there(
    member: Enrolment, module: ModuleOutline, quiz: QuizSpec, client: Client
) -> None:
    make_try(member.learner, quiz, at=NINE)
    sent = _sent(member, print="1", **{f"note-{member.pk}": "Good luck with probation"})

    page = client.post(_page(member.cohort, module), sent).content.decode()

    assert "Please say it without “probation”." in page
    assert "Good luck with probation" in page
    assert not LetterPrint.objects.exists()


def test_two_trainers_write_and_no_note_is_lost(
    member: Enrolment, module: ModuleOutline, quiz: QuizSpec, client: Client
) -> None:
    make_try(member.learner, quiz, at=NINE)
    address, note = _page(member.cohort, module), f"note-{member.pk}"
    client.post(address, _sent(member, **{note: "Well asked."}))

    page = client.post(address, _sent(member, **{note: "Speak up."})).content.decode()

    assert "wrote here just now: “Well asked.”" in page
    assert "Speak up.</textarea>" in page
    assert LetterNote.objects.get().words == "Well asked."


def test_a_label_has_the_line_that_was_typed_and_keeps_nothing(
    member: Enrolment, module: ModuleOutline, client: Client
) -> None:
    asked = LetterPrint.objects.create(
        cohort=member.cohort, module_key=module.key, asked_at=now(), members=[str(member.pk)]
    )
    address = reverse("workbench:labels", args=[asked.pk])

    file = client.post(address, {f"line-{member.pk}": "Room B2"})
    refused = client.post(address, {f"line-{member.pk}": "HMP Leeds"})

    assert file["Content-Disposition"] == 'attachment; filename="labels.pdf"'
    assert file.content.startswith(b"%PDF-")
    assert "Please say it without “HMP”." in refused.content.decode()
    asked.refresh_from_db()
    assert (asked.members, asked.pdf) == ([str(member.pk)], None)


def test_files_of_letters_go_after_a_day(
    cohort: Cohort, module: ModuleOutline, client: Client
) -> None:
    old = LetterPrint.objects.create(
        cohort=cohort, module_key=module.key, asked_at=now() - timedelta(hours=25), pdf=b"%PDF-"
    )
    new = LetterPrint.objects.create(cohort=cohort, module_key=module.key, asked_at=now())

    assert client.get(reverse("workbench:letter-file", args=[old.pk])).status_code == 404
    forget_old_prints(at=now())

    assert list(LetterPrint.objects.all()) == [new]


def test_letters_are_for_the_trainers_of_the_group_alone(
    member: Enrolment, module: ModuleOutline, quiz: QuizSpec, tara: User, client: Client
) -> None:
    make_try(member.learner, quiz, at=NINE)
    asked = LetterPrint.objects.create(
        cohort=member.cohort, module_key=module.key, asked_at=now(), pdf=b"%PDF-"
    )
    addresses = [
        _page(member.cohort, module),
        reverse("workbench:letter-print", args=[asked.pk]),
        reverse("workbench:letter-file", args=[asked.pk]),
    ]
    assert [client.get(address).status_code for address in addresses] == [200] * 3

    CohortStaff.objects.filter(person=tara).update(kind="peer_mentor")

    assert [client.get(address).status_code for address in addresses] == [404] * 3
