"""A concern reaches the named lead, then the second, and each step is kept."""

from __future__ import annotations

from uuid import uuid4

from django.core import mail
from django.core.management import call_command
from django.test import Client

from tests.factories.concerns import WORRY, flag, steps
from tests.training.workbench.conftest import PRIVATE_WORDS, SignedIn, at
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionReading
from training.enrolment.models import Enrolment
from training.lib.clock import now
from training.safeguarding.models import Concern

NOTE = "Rang the night shelter"


def test_a_lead_enters_the_desk_with_nothing_but_concerns(
    lead: User, member: Enrolment, trainer_client: Client, signed_in: SignedIn
) -> None:
    concern = flag(trainer_client, member)
    client = signed_in(User.objects.get(pk=lead.pk))

    assert client.get("/admin/").status_code == 200
    assert "About Lena" in client.get(at("concerns")).content.decode()
    assert client.get(at("concern", concern.pk)).status_code == 200
    for address in (at("member", member.pk), at("board", member.cohort_id), at("queue")):
        assert client.get(address).status_code == 404


def test_the_lead_gets_a_line_without_names_and_without_words(
    lead: User,
    member: Enrolment,
    trainer_client: Client,
) -> None:
    flag(trainer_client, member)
    call_command("pass_on_concerns", verbosity=0)
    call_command("pass_on_concerns", verbosity=0)

    [message] = mail.outbox
    assert message.to == ["anwen@example.org"]
    assert message.subject == "Something waits for you in Alongside"
    assert [word for word in ("Lena", "sleep", "Tuesday", "concern") if word in message.body] == []


def test_the_words_are_shown_after_an_opening_and_every_step_is_kept(
    lead: User, member: Enrolment, trainer: User, trainer_client: Client, signed_in: SignedIn
) -> None:
    concern = flag(trainer_client, member)
    client = signed_in(User.objects.get(pk=lead.pk))
    assert WORRY not in client.get(at("concern", concern.pk)).content.decode()

    client.post(at("concern", concern.pk), {"do": "open"})
    page = client.get(at("concern", concern.pk)).content.decode()
    note = {"do": "note", "note": NOTE, "note_id": uuid4()}
    client.post(at("concern", concern.pk), note)
    client.post(at("concern", concern.pk), note)
    client.post(at("concern", concern.pk), {"do": "close", "outcome": "A bed for tonight"})

    assert WORRY in page
    assert steps(concern) == [
        ("raised", "Tara"),
        ("told", "Anwen"),
        ("opened", "Anwen"),
        ("note", "Anwen"),
        ("closed", "Anwen"),
    ]


def test_whoever_raised_it_sees_its_state_and_no_note(
    lead: User, member: Enrolment, trainer_client: Client, signed_in: SignedIn
) -> None:
    concern = flag(trainer_client, member)
    client = signed_in(User.objects.get(pk=lead.pk))
    client.post(at("concern", concern.pk), {"do": "open"})
    client.post(at("concern", concern.pk), {"do": "note", "note": NOTE, "note_id": uuid4()})
    seen = trainer_client.get(at("concern", concern.pk)).content.decode()
    client.post(at("concern", concern.pk), {"do": "close", "outcome": "A bed for tonight"})
    after = trainer_client.get(at("concern", concern.pk)).content.decode()

    assert "Opened. It is being looked at." in seen
    assert "Closed." in after
    assert [words for words in (NOTE, "A bed for tonight") if words in seen + after] == []


def test_a_trainer_who_only_raised_it_cannot_open_note_or_close(
    lead: User, member: Enrolment, trainer_client: Client
) -> None:
    concern = flag(trainer_client, member)

    for sent in ({"do": "open"}, {"do": "close", "outcome": "x"}):
        trainer_client.post(at("concern", concern.pk), sent)

    assert [kind for kind, _who in steps(concern)] == ["raised", "told"]


def test_the_words_of_a_reflection_go_with_it(
    lead: User, reflection: Reflection, trainer_client: Client
) -> None:
    form = {"concern_id": uuid4(), "urgency": "today", "words": WORRY}
    trainer_client.post(at("flag-words", reflection.pk), form)
    trainer_client.post(at("flag-words", reflection.pk), form)

    concern = Concern.objects.get()
    assert (concern.evidence, concern.reflection_id) == (PRIVATE_WORDS, reflection.pk)


def test_who_read_it_before_may_raise_a_concern_after_the_sharing_ended(
    reflection: Reflection, trainer: User, trainer_client: Client
) -> None:
    ReflectionReading.objects.create(reflection=reflection, reader=trainer, at=now())
    Reflection.objects.update(shared_text="", shared_at=None)

    page = trainer_client.get(at("flag-words", reflection.pk)).content.decode()
    form = {"concern_id": uuid4(), "urgency": "today", "words": WORRY}
    trainer_client.post(at("flag-words", reflection.pk), form)

    assert "You cannot read the words any more" in page
    assert Concern.objects.get().evidence == ""


def test_a_peer_mentor_raises_one_and_sees_only_their_own(
    lead: User,
    member: Enrolment,
    reflection: Reflection,
    trainer_client: Client,
    mentor_client: Client,
) -> None:
    anothers, client = flag(trainer_client, member), mentor_client
    mine = flag(client, member, words="He looked frightened")

    page = client.get(at("concerns")).content.decode()

    assert at("concern", mine.pk) in page
    assert at("concern", anothers.pk) not in page
    assert client.get(at("concern", anothers.pk)).status_code == 404
    assert client.get(at("flag-words", reflection.pk)).status_code == 404


def test_the_learner_sees_nothing_of_it(
    lead: User, member: Enrolment, trainer_client: Client, learner_client: Client
) -> None:
    flag(trainer_client, member)

    for address in ("/learn/", "/me/", "/me/data/"):
        assert WORRY not in learner_client.get(address).content.decode()
    assert "safeguarding" not in learner_client.get("/me/data/").content.decode()
