"""Packs and answer sheets: of the trainers of the group alone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from courses import catalogue
from courses.content_keys import QuizKey
from tests.factories.paper import make_print, make_sheet
from tests.security.roles import OWN_TRAINER, Row, both
from tests.security.rooms import Room
from training.assessments.models import Attempt, PrintedPack
from training.assessments.paper.actions import take_back_entry

if TYPE_CHECKING:
    from tests.security.world import World

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
WORDS = {"paper void": "canary-paper-void-dotterel", "pack": "canary-pack-whimbrel"}


def records(world: World) -> dict[str, Any]:
    """A sheet that was keyed in and taken back, and is out again."""
    learner, trainer = world.people["learner"], world.people["own trainer"]
    assert learner is not None
    assert trainer is not None
    module = world.course.modules[0]
    quiz = next(step for step in module.steps if step.kind == "quiz")
    spec = catalogue.quiz(QuizKey(quiz.key), "en")
    assert spec is not None
    paper_print = make_print(world.cohort, by=trainer, module=module.key)
    sheet = make_sheet(paper_print, spec, learner, at=AT)
    sheet.attempt = Attempt.objects.create(
        pk=sheet.pk,
        learner=learner,
        version_id=sheet.version_id,
        quiz_key=spec.key,
        question_keys=sheet.question_keys,
        started_at=AT,
        finished_at=AT,
        passed=False,
        entered_by=trainer,
    )
    sheet.save()
    take_back_entry(sheet=sheet, by=trainer, why=WORDS["paper void"], at=AT)
    PrintedPack.objects.create(paper_print=paper_print, pdf=WORDS["pack"].encode(), made_at=AT)
    return {"paper_print": paper_print.pk, "paper_sheet": sheet.pk}


ROOM = Room(
    rows={
        "admin/training/cohorts/<uuid:cohort>/packs/": Row(OWN_TRAINER),
        "admin/training/cohorts/<uuid:cohort>/pack/<uuid:module>/": both(OWN_TRAINER),
        "admin/training/packs/<uuid:paper_print>/": Row(OWN_TRAINER),
        "admin/training/packs/<uuid:paper_print>/again/": Row(post=OWN_TRAINER),
        "admin/training/packs/<uuid:paper_print>/pack.pdf": Row(OWN_TRAINER),
        "admin/training/sheets/": both(frozenset({"own trainer", "other trainer"})),
        "admin/training/sheets/<uuid:paper_sheet>/": both(OWN_TRAINER),
        "admin/training/sheets/<uuid:paper_sheet>/take-back/": both(OWN_TRAINER),
        "admin/training/sheets/<uuid:paper_sheet>/after-all/": Row(post=OWN_TRAINER),
    },
    records=records,
    words=WORDS,
    for_trainer=("pack",),
)
