"""What no trainer of a group reads goes to a named reader, and the learner is told before."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from tests.factories.people import make_organisation, make_staff
from tests.training.workbench.conftest import PRIVATE_WORDS, SignedIn, at
from training.accounts.actions import choose_languages_read
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionMark, ReflectionReading
from training.enrolment.models import Cohort
from training.enrolment.queries import readership
from training.enrolment.rules import Reads, who_reads_language
from training.lib.clock import now
from training.organisations.models import LanguageReader, Role
from training.workbench.actions.readers import end_reader, name_reader
from training.workbench.models import TranslationNote


@pytest.fixture
def reader(administrator: User) -> User:
    person = make_staff("ana", Role.Kind.PARTNER_CONTACT)
    name_reader(
        organisation=make_organisation(), language="pl", person=person, by=administrator, at=now()
    )
    return User.objects.get(pk=person.pk)


@pytest.fixture
def in_polish(reflection: Reflection) -> Reflection:
    reflection.language = "pl"
    reflection.save()
    return reflection


@pytest.mark.parametrize(
    ("language", "trainers", "readers", "who"),
    [
        ("", set(), set(), Reads.TRAINERS),
        ("pl", {"pl"}, {"pl"}, Reads.TRAINERS),
        ("pl", {"en"}, {"pl"}, Reads.READER),
        ("pl", {"en"}, {"cy"}, Reads.NOBODY),
    ],
    ids=["not said", "a trainer", "a reader", "nobody"],
)
def test_a_trainer_before_a_reader(
    language: str, trainers: set[str], readers: set[str], who: Reads
) -> None:
    assert who_reads_language(language, by_trainers=trainers, by_readers=readers) == who


def test_a_reader_enters_the_desk_with_nothing_but_those_words(
    reader: User, trainer: User, in_polish: Reflection, signed_in: SignedIn
) -> None:
    client = signed_in(reader)
    member = in_polish.enrolment
    assert member is not None

    assert "Lena" in client.get(at("queue")).content.decode()
    assert PRIVATE_WORDS in client.post(at("reflection", in_polish.pk)).content.decode()
    assert [r.reader for r in ReflectionReading.objects.all()] == [reader]
    for address in (at("member", member.pk), at("board", member.cohort_id), at("concerns")):
        assert client.get(address).status_code == 404


def test_what_a_trainer_reads_is_not_for_the_reader(
    reader: User, trainer: User, in_polish: Reflection, signed_in: SignedIn
) -> None:
    choose_languages_read(person=trainer, languages=["en", "pl"])

    client = signed_in(reader)

    assert "Lena" not in client.get(at("queue")).content.decode()
    assert client.post(at("reflection", in_polish.pk)).status_code == 404


def test_another_language_and_another_organisation_are_not_for_the_reader(
    reader: User, trainer: User, reflection: Reflection, cohort: Cohort, signed_in: SignedIn
) -> None:
    client = signed_in(reader)
    assert client.get(at("reflection", reflection.pk)).status_code == 404

    Reflection.objects.update(language="pl")
    Cohort.objects.filter(pk=cohort.pk).update(organisation=make_organisation("Elsewhere"))

    assert client.get(at("reflection", reflection.pk)).status_code == 404


def test_a_reader_answers_and_puts_it_in_other_words_once(
    reader: User,
    trainer_client: Client,
    in_polish: Reflection,
    signed_in: SignedIn,
) -> None:
    client = signed_in(reader)
    note = {"translation": uuid4(), "in_other_words": "She signed without reading"}
    client.post(at("translate", in_polish.pk), note)
    client.post(at("translate", in_polish.pk), note)
    form = {"mark": uuid4(), "read": in_polish.shared_sha256, "known": "", "verdict": "done"}
    client.post(at("answer", in_polish.pk), form)

    assert TranslationNote.objects.count() == 1
    assert ReflectionMark.objects.get().by == reader
    page = trainer_client.post(at("reflection", in_polish.pk)).content.decode()
    assert "She signed without reading" in page


def test_the_door_closes_when_a_reader_ends(reader: User, administrator: User) -> None:
    end_reader(reader=LanguageReader.objects.get().pk, by=administrator, at=now())

    assert not reader.groups.exists()


def test_only_an_administrator_names_readers(
    trainer: User, administrator: User, signed_in: SignedIn
) -> None:
    sent = {"organisation": make_organisation().pk, "person": trainer.pk, "language": "cy"}

    assert signed_in(trainer).post(at("readers"), sent).status_code == 404
    signed_in(administrator).post(at("readers"), sent)

    assert list(LanguageReader.objects.values_list("language", flat=True)) == ["cy"]


def test_who_reads_is_named(reader: User, trainer: User, cohort: Cohort) -> None:
    found = readership(cohort, "pl")

    assert found.reader is not None
    assert (found.who, found.reader.person) == (Reads.READER, reader)
    assert readership(cohort, "en").who == Reads.TRAINERS
    assert readership(cohort, "cy").who == Reads.NOBODY


def test_trainers_say_which_languages_they_read(
    trainer: User, trainer_client: Client, cohort: Cohort
) -> None:
    trainer_client.post(at("languages"), {"languages": ["en", "ja"]})
    refused = trainer_client.post(at("languages"), {"do": "save"})

    assert readership(cohort, "ja").who == Reads.TRAINERS
    assert "Tick at least one language." in refused.content.decode()
