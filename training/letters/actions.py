"""Keep a trainer's note, ask for a print, keep the file, and let it go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.audit.actions import note_act
from training.enrolment.models import Cohort, Enrolment
from training.letters.errors import WrittenMeanwhileError
from training.letters.models import LetterNote, LetterPrint
from training.letters.rules import KEPT_FOR


@transaction.atomic
def write_note(
    *, enrolment: Enrolment, module: UUID, words: str, seen: str, by: User, at: datetime
) -> None:
    """Keep the words, which may be none. `seen` are those that stood in the form before.

    WrittenMeanwhileError when somebody else wrote in between: nothing of theirs is lost.
    """
    blank = LetterNote(enrolment=enrolment, module_key=module, at=at)
    LetterNote.objects.bulk_create([blank], ignore_conflicts=True)
    note = LetterNote.objects.select_for_update(of=("self",)).get(
        enrolment=enrolment, module_key=module
    )
    if note.words == words:
        return
    if note.words != seen:
        raise WrittenMeanwhileError(note.words, note.by)
    note.words, note.by, note.at = words, by, at
    note.save(update_fields=["words", "by", "at"])
    note_act(actor=by, act="wrote a note for a letter", object_uuid=note.pk, at=at)


@transaction.atomic
def ask_for_print(
    *,
    print_id: UUID,
    cohort: Cohort,
    module: UUID,
    since: date | None,
    members: Sequence[UUID],
    by: User,
    at: datetime,
) -> LetterPrint:
    """The print with this id: one row, also when it is asked for again with other notes.

    LetterPrint.DoesNotExist when the id is that of another group.
    """
    asked = {"since": since, "members": [str(member) for member in members], "pdf": None}
    row = LetterPrint(
        pk=print_id, cohort=cohort, module_key=module, asked_by=by, asked_at=at, **asked
    )
    LetterPrint.objects.bulk_create([row], ignore_conflicts=True)
    own = LetterPrint.objects.filter(pk=print_id, cohort=cohort, module_key=module)
    own.update(**asked, lacks_letters=False)
    found = own.get()
    note_act(actor=by, act="printed letters", object_uuid=print_id, at=at)
    return found


def keep_file(*, print_id: UUID, pdf: bytes, letters: int) -> None:
    """A print that was let go meanwhile stays gone."""
    LetterPrint.objects.filter(pk=print_id).update(pdf=pdf, letters=letters, lacks_letters=False)


def mark_letters_lacking(*, print_id: UUID) -> None:
    LetterPrint.objects.filter(pk=print_id).update(lacks_letters=True)


def forget_old_prints(*, at: datetime) -> None:
    LetterPrint.objects.asked_before(at - KEPT_FOR).delete()
