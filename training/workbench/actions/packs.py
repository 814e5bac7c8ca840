"""Print packs: keep what stands on each sheet, then make the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID, uuid5

import structlog
from django.db import transaction

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import ModuleOutline
from courses.printing.packs import ModuleIsGoneError, pack_pdf
from courses.printing.typesetting import NoGlyphError
from training.accounts.models import User
from training.assessments.models import PaperPrint, PrintedPack
from training.assessments.paper.actions import print_sheet
from training.audit.actions import note_act
from training.enrolment.models import Cohort
from training.lib.clock import now
from training.workbench.queries.packs import copies_of, module_of, wanted_of

log = structlog.get_logger()

KEPT = timedelta(days=1)

Person = tuple[User | None, str]
"""Who gets a copy, None for a spare one; and its language."""


@transaction.atomic
def print_packs(
    *,
    asked_as: UUID,
    cohort: Cohort,
    module: ModuleOutline,
    people: Sequence[Person],
    form: Mapping[str, object],
    by: User,
    at: datetime,
) -> PaperPrint:
    """Sheets for `people`. `asked_as` names the form: sent twice it prints once.

    The file is made afterwards: `make_file`, or the task that calls it.
    """
    made, is_new = PaperPrint.objects.get_or_create(
        pk=uuid5(cohort.pk, str(asked_as)),
        defaults={
            "cohort": cohort,
            "module_key": module.key,
            "form": {**form, "copies": len(people)},
            "made_by": by,
            "made_at": at,
            "asked_at": at,
        },
    )
    if not is_new:
        return made
    for number, person in enumerate(people, start=1):
        _print_copy(made, number, person, module, at)
    note_act(actor=by, act="printed packs", object_uuid=made.pk, at=at)
    return made


def _print_copy(
    made: PaperPrint, number: int, person: Person, module: ModuleOutline, at: datetime
) -> None:
    learner, language = person
    for step in module.steps:
        spec = catalogue.quiz(QuizKey(step.key), language) if step.kind == "quiz" else None
        if spec is not None:
            print_sheet(of_print=made, copy_number=number, spec=spec, learner=learner, at=at)


def make_file(paper_print: PaperPrint) -> None:
    """Make the PDF and keep it for a day. Where that cannot be, the print says so."""
    module = module_of(paper_print.cohort, paper_print.module_key)
    try:
        if module is None:
            raise ModuleIsGoneError
        pdf = pack_pdf(
            wanted_of(paper_print, module),
            copies_of(paper_print),
            help_line=paper_print.cohort.help_line,
        )
    except (ModuleIsGoneError, NoGlyphError) as error:
        log.warning("pack_not_made", print=str(paper_print.pk), error=type(error).__name__)
        PaperPrint.objects.filter(pk=paper_print.pk).update(failed_at=now())
        return
    PrintedPack.objects.update_or_create(
        paper_print=paper_print, defaults={"pdf": pdf, "made_at": now()}
    )
    PaperPrint.objects.filter(pk=paper_print.pk).update(failed_at=None)


def forget_files(*, at: datetime) -> int:
    """Says how many went. What stands on the sheets stays; the file can be made anew."""
    gone, _each = PrintedPack.objects.filter(made_at__lt=at - KEPT).delete()
    return gone
