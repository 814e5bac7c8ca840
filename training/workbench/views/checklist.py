"""What a checklist shows, on a member's own page and in the list of a group."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from courses.outline import CourseOutline, TaskSpec
from training.attendance.queries import latest_practice_marks
from training.enrolment.models import Enrolment
from training.lib.clock import now
from training.workbench.actions.sign_offs import hindrance
from training.workbench.forms.sign_offs import SignOffForm
from training.workbench.queries.sign_offs import peer_views, recording_to_watch
from training.workbench.rules import highest_total
from training.workbench.views.page import person

ALL = "all"
"""In an address: each line gets this mark, to be looked at and changed."""


PRACTISED = "practice"
"""In an address as `all`: each line gets the mark of the last practice."""


def begun_with(request: HttpRequest, member: Enrolment, task: TaskSpec) -> SignOffForm:
    """An empty checklist, or one that is filled as the address asks."""
    asked = request.GET.get(ALL, "")
    if asked == PRACTISED:
        return SignOffForm(task=task, filled=latest_practice_marks(member.learner, task.key))
    chosen = int(asked) if asked in {"0", "1", "2"} else None
    filled = {} if chosen is None else {line.key: chosen for line in task.lines}
    return SignOffForm(task=task, filled=filled)


def checklist(
    request: HttpRequest, member: Enrolment, outline: CourseOutline, form: SignOffForm
) -> dict[str, Any]:
    """The inputs of `workbench/checklist.html`."""
    return {
        "member": member,
        "task": form.task,
        "form": form,
        "highest": highest_total(form.task),
        "peers": peer_views(member.learner, form.task),
        "has_practised": bool(latest_practice_marks(member.learner, form.task.key)),
        "recording": recording_to_watch(person(request), member, form.task.key),
        "hindrance": hindrance(enrolment=member, outline=outline, by=person(request), at=now()),
    }
