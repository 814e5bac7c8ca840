"""The end of a lesson."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from courses import catalogue
from training.accounts.decorators import PersonRequest, learner_required
from training.learning.flow import finish_lesson
from training.learning.queries.visits import Visit, learning_at
from training.learning.views.refusals import kindly
from training.lib.clock import now


@require_POST
@learner_required
@kindly
def lesson_done(request: PersonRequest, lesson: UUID) -> HttpResponse:
    visit, place = learning_at(request.user, lesson, now())
    finish_lesson(learner=request.user, place=place, at=now())
    return redirect(_where_next(request, visit))


def _where_next(request: PersonRequest, visit: Visit) -> str:
    """The step after this one; the learner's home when every step is done."""
    step = visit.after_this
    if step is None:
        messages.success(request, _("That was the last step. Well done."))
        return "dashboard"
    return catalogue.url_of(step.key, get_language() or "en") or "dashboard"
