"""Records of every kind that a learner has."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

from training.accounts.cards import new_card
from training.accounts.models import User
from training.assessments.models import FilmAnswer, FilmReflection, Reflection, ReflectionReading
from training.certificates.models import Award
from training.progress.actions.steps import complete_step, look_again
from training.progress.models import FilmCompletion, FilmCoverage

AT = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
WORDS = "the river behind my old school"


def give_everything(person: User, *, reader: User, at: datetime = AT) -> None:
    """A record of each kind that a learner has."""
    new_card(holder=person, picture="leaf", at=at)
    complete_step(
        learner=person,
        step_key=uuid4(),
        outline_sha256="a" * 64,
        at=at,
        kind="paper",
        reference=uuid4(),
    )
    reflection = Reflection.objects.create(
        learner=person,
        enrolment=person.enrolments.first(),
        activity_key=uuid4(),
        text=WORDS,
        saved_at=at,
        shared_at=at,
    )
    ReflectionReading.objects.create(reflection=reflection, reader=reader, at=at)
    look_again(learner=person, page_key=uuid4(), at=at)
    give_film(person, at=at)
    give_award(person, at=at)


def give_film(person: User, *, at: datetime) -> None:
    film = uuid4()
    FilmCoverage.objects.create(
        learner=person, film_key=film, version=1, ranges=[[0, 9]], first_at=at, last_at=at
    )
    FilmCompletion.objects.create(learner=person, film_key=film, kind="read", completed_at=at)
    FilmAnswer.objects.create(
        learner=person,
        film_key=film,
        question_key=uuid4(),
        given={"chosen": [], "pairs": {}},
        is_right=False,
        stored_at=at,
    )
    FilmReflection.objects.create(
        learner=person, film_key=film, saw=WORDS, saved_at=at, answered_at=at
    )


def give_award(person: User, *, at: datetime) -> Award:
    key = uuid4().hex.upper()
    return Award.objects.create(
        learner=person,
        award_key=uuid4(),
        number=key[:26],
        short_code=key[:10],
        snapshot={"name": person.called},
        issued_at=at,
    )
