"""A learner and the trainers of the group write to each other, and nobody else reads it."""

from __future__ import annotations

import html
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.people import make_staff
from tests.factories.words import make_note, place_of
from training.accounts.models import User
from training.audit.models import StaffAct
from training.enrolment.models import Cohort, CohortStaff
from training.lib.clock import now
from training.messages.actions.notes import read_notes, take_back_note
from training.messages.models import Note, NoteReading
from training.messages.rules import may_be_taken_back
from training.organisations.models import Role

NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
PRIVATE = "I was afraid to ask in the room"


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def text(response: object) -> str:
    return html.unescape(response.content.decode())  # type: ignore[attr-defined] # a response


def mine(learner: User) -> str:
    return f"/notes/{place_of(learner).pk}/"


def theirs(learner: User) -> str:
    return reverse("workbench:thread", args=[place_of(learner).pk])


def opened(learner: User) -> str:
    return reverse("workbench:read-notes", args=[place_of(learner).pk])


@pytest.mark.parametrize(
    ("by_learner", "is_read", "is_gone", "may"),
    [
        (True, False, False, True),
        (True, True, False, False),
        (True, False, True, False),
        (False, False, False, False),
    ],
)
def test_only_a_learner_takes_back_and_only_before_it_is_read(
    *, by_learner: bool, is_read: bool, is_gone: bool, may: bool
) -> None:
    assert may_be_taken_back(by_learner=by_learner, is_read=is_read, is_gone=is_gone) is may


def test_a_learner_sees_who_can_read_it_before_writing(
    learner: User, learner_client: Client, trainer: User, peer_mentor: User
) -> None:
    page = text(learner_client.get(mine(learner)))

    assert "You and the trainers of your group can read it. Now that is: Tara." in page
    assert "Mina" not in page
    assert "Your trainers work for: Turnstone, a charity" in page
    assert "Do you need to talk to somebody now? Samaritans, 116 123" in page
    assert "A trainer must pass it on if somebody may be badly hurt." in page


def test_a_note_sent_twice_is_one_note(learner: User, learner_client: Client) -> None:
    sent = {"note": str(uuid4()), "text": "Can I come later?"}

    for _press in range(2):
        assert learner_client.post(mine(learner), sent).status_code == 302

    assert list(Note.objects.values_list("text", flat=True)) == ["Can I come later?"]


def test_another_persons_id_brings_no_words_of_theirs(
    learner: User, fellow_learner: User, learner_client: Client
) -> None:
    other = make_note(fellow_learner, fellow_learner, PRIVATE)

    response = learner_client.post(mine(learner), {"note": str(other.pk), "text": "Hello"})

    assert response.status_code == 422
    assert "This did not go." in text(response)
    assert PRIVATE not in text(response)
    assert Note.objects.get().text == PRIVATE


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "Write something first."),
        ("\x00\x07", "Write something first."),
        ("a" * 2001, "This is too long for one note."),
    ],
    ids=["nothing", "no-letters", "too-long"],
)
def test_what_cannot_go_is_said_and_is_still_there(
    learner: User, learner_client: Client, words: str, said: str
) -> None:
    sent = {"note": str(UUID(int=4)), "text": words}

    response = learner_client.post(mine(learner), sent)

    assert response.status_code == 422
    assert said in text(response)
    assert ("a" * 2001 in text(response)) is (len(words) > 2000)
    assert Note.objects.count() == 0


def test_two_thousand_letters_with_lines_go(learner: User, learner_client: Client) -> None:
    words = "a\r\n" * 999 + "ab"

    learner_client.post(mine(learner), {"note": str(uuid4()), "text": words})

    assert Note.objects.get().text == "a\n" * 999 + "ab"


def test_the_trainer_opens_it_by_a_press_and_the_learner_sees_who_and_when(
    learner: User, learner_client: Client, trainer: User, trainer_client: Client
) -> None:
    make_note(learner, learner, PRIVATE)
    before = text(trainer_client.get(theirs(learner)))
    assert PRIVATE not in before
    assert "1 note from Lena that you have not opened." in before

    after = text(trainer_client.post(opened(learner), follow=True))

    assert PRIVATE in after
    assert "Read by Tara, on" in text(learner_client.get(mine(learner)))
    assert "Tara, on" in text(learner_client.get("/me/"))
    assert StaffAct.objects.get(act="read notes").object_uuid == place_of(learner).pk


def test_a_trainer_answers_and_the_home_of_the_learner_says_so(
    learner: User, learner_client: Client, trainer_client: Client
) -> None:
    sent = {"note": str(uuid4()), "text": "Yes, come at three."}
    for _press in range(2):
        trainer_client.post(theirs(learner), sent)
    assert "1 new note for you" in text(learner_client.get("/learn/"))
    assert StaffAct.objects.filter(act="wrote a note").count() == 1

    assert "Yes, come at three." in text(learner_client.get(mine(learner)))

    assert "new note for you" not in text(learner_client.get("/learn/"))
    assert "Read by Lena," in text(trainer_client.get(theirs(learner)))


def test_today_says_that_a_note_waits_until_a_trainer_has_read_it(
    learner: User, trainer: User, trainer_client: Client, other_learner: User
) -> None:
    make_note(learner, learner)
    make_note(learner, learner)
    make_note(other_learner, other_learner)
    today = reverse("workbench:today")
    assert "2 new notes from Lena" in text(trainer_client.get(today))
    assert "Otto" not in text(trainer_client.get(today))

    trainer_client.post(opened(learner))

    assert "new note" not in text(trainer_client.get(today))


@pytest.mark.parametrize("who", ["other_trainer", "peer_mentor", "administrator", "editor"])
def test_nobody_but_the_trainers_of_the_group_can_open_a_note(
    request: pytest.FixtureRequest, who: str, learner: User, trainer: User
) -> None:
    note = make_note(learner, learner, PRIVATE)
    read_notes(enrolment=place_of(learner), reader=trainer, at=NOON)
    client = signed_in(request.getfixturevalue(who))

    for response in (client.get(theirs(learner)), client.post(opened(learner))):
        assert response.status_code in {302, 404}
        assert PRIVATE not in text(response)
    assert [reading.reader for reading in note.readings.all()] == [trainer]


def test_a_trainer_who_left_the_group_has_no_access_at_once(
    learner: User, trainer: User, trainer_client: Client, cohort: Cohort
) -> None:
    make_note(learner, learner, PRIVATE)
    trainer_client.post(opened(learner))
    CohortStaff.objects.filter(person=trainer).update(left_at=NOON)
    make_staff("later", Role.Kind.TRAINER, cohort=cohort)

    assert trainer_client.get(theirs(learner)).status_code == 404
    assert "Tara" not in text(signed_in(learner).get(mine(learner))).split("Now that is:")[1][:20]


def test_a_trainer_who_learns_in_the_own_group_opens_no_own_notes_as_staff(
    cohort: Cohort, trainer: User, trainer_client: Client
) -> None:
    place = cohort.enrolments.create(learner=trainer, joined_at=NOON)
    make_note(trainer, trainer, PRIVATE)

    address = reverse("workbench:thread", args=[place.pk])

    assert trainer_client.get(address).status_code == 404
    assert "new note" not in text(trainer_client.get(reverse("workbench:today")))


def test_a_note_that_nobody_read_can_be_taken_back(
    learner: User, learner_client: Client, trainer_client: Client
) -> None:
    note = make_note(learner, learner, PRIVATE)

    learner_client.post(f"/notes/take-back/{note.pk}/")

    note.refresh_from_db()
    assert (note.text, note.gone_at is not None) == ("", True)
    assert "You took this note back." in text(learner_client.get(mine(learner)))
    assert "No notes yet." in text(trainer_client.get(theirs(learner)))
    learner_client.post(mine(learner), {"note": str(note.pk), "text": PRIVATE})
    assert list(Note.objects.values_list("text", flat=True)) == [""]


def test_a_note_that_was_read_stays(
    learner: User, trainer: User, fellow_learner: User, learner_client: Client
) -> None:
    note, other = make_note(learner, learner, PRIVATE), make_note(fellow_learner, fellow_learner)
    read_notes(enrolment=place_of(learner), reader=trainer, at=NOON)

    assert take_back_note(note=note, at=NOON) is False
    response = learner_client.post(f"/notes/take-back/{note.pk}/", follow=True)

    assert "A trainer has read this note. It stays." in text(response)
    assert learner_client.post(f"/notes/take-back/{other.pk}/").status_code == 404


def test_reading_twice_is_one_reading_at_the_first_time(learner: User, trainer: User) -> None:
    make_note(learner, learner)
    place = place_of(learner)

    read_notes(enrolment=place, reader=trainer, at=NOON)
    read_notes(enrolment=place, reader=trainer, at=now())

    assert NoteReading.objects.get().at == NOON


def test_who_left_reads_on_and_is_told_that_nobody_reads_there(
    learner: User, learner_client: Client, trainer: User
) -> None:
    make_note(learner, trainer, "Well done")
    address = mine(learner)
    learner.enrolments.update(left_at=NOON)

    assert "Well done" in text(learner_client.get(address))
    response = learner_client.post(address, {"note": str(uuid4()), "text": PRIVATE})

    assert response.status_code == 409
    assert "Nobody reads here any more. Your words did not go." in text(response)
    assert PRIVATE in text(response)
    assert Note.objects.count() == 1
