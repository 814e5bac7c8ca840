"""How quizzes do: tries, right the first time, and what is chosen instead. Nobody is named."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from training.workbench.queries.questions import quiz_lines, quiz_numbers
from training.workbench.views.page import page, person


@require_http_methods(["GET", "HEAD"])
def quizzes(request: HttpRequest) -> HttpResponse:
    lines = quiz_lines(person(request))
    return page(request, "quizzes", _("Questions"), [], icon="help", lines=lines)


@require_http_methods(["GET", "HEAD"])
def questions(request: HttpRequest, quiz: UUID) -> HttpResponse:
    numbers = quiz_numbers(person(request), quiz, request.GET.get("version", ""))
    trail = [(_("Questions"), reverse("workbench:quizzes"))]
    return page(request, "questions", numbers.spec.title, trail, icon="help", numbers=numbers)
