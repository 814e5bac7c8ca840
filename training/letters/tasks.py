"""The worker makes the letters of a group."""

from __future__ import annotations

from uuid import UUID

import structlog
from django_tasks import task

from courses.printing.typesetting import NoGlyphError
from training.enrolment.models import Enrolment
from training.letters.actions import keep_file, mark_letters_lacking
from training.letters.models import LetterPrint
from training.letters.pdf.document import letters_pdf
from training.letters.queries import letters_for, modules_with_quiz

log = structlog.get_logger()


@task()
def make_letters(print_id: str) -> None:
    """Make the file, anew if it was made before. A print that was let go is left alone.

    Only those who are in the group now get a letter.
    """
    asked = LetterPrint.objects.select_related("cohort").filter(pk=print_id).first()
    if asked is None:
        return
    modules = {module.key: module for module in modules_with_quiz(asked.cohort)}
    members = Enrolment.objects.filter(pk__in=asked.members, cohort=asked.cohort, left_at=None)
    people = list(members.select_related("learner").order_by("learner__called", "pk"))
    module = next((found for key, found in modules.items() if key == asked.module_key), None)
    letters = letters_for(asked.cohort, people, module, asked.since) if module else []
    try:
        pdf = letters_pdf(letters, asked.cohort)
    except NoGlyphError:
        log.warning("letters_lack_a_glyph", object_uuid=print_id)
        mark_letters_lacking(print_id=UUID(print_id))
        return
    keep_file(print_id=UUID(print_id), pdf=pdf, letters=len(letters))
