"""What staff entered: from paper, or by a tick at a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from courses.outline import CourseOutline
from training.accounts.models import User
from training.progress.models import CompletionSource


@dataclass(frozen=True, slots=True)
class Entry:
    title: str
    source: CompletionSource


def entries_of(learner: User, outline: CourseOutline) -> list[Entry]:
    """The entries of a course that still stand, newest first."""
    titles: dict[UUID, str] = {step.key: step.title for step in outline.steps}
    sources = CompletionSource.objects.filter(
        completion__learner=learner,
        completion__step_key__in=list(titles),
        kind__in=(CompletionSource.Kind.PAPER, CompletionSource.Kind.SESSION),
        voided_at=None,
    )
    return [
        Entry(titles[source.completion.step_key], source)
        for source in sources.select_related("completion").order_by("-at")
    ]
