"""The plans of trainers: to read on a tablet, and to print with their cards."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from courses import catalogue
from training.workbench.queries.plans import by_course, plan_or_404, plans_or_404
from training.workbench.views.page import Crumb, page, person


@require_safe
def plans(request: HttpRequest) -> HttpResponse:
    found = plans_or_404(person(request), _language())
    courses = by_course(found, catalogue.outlines())
    return page(request, "plans", _("Trainer's plans"), [], icon="calendar-alt", courses=courses)


@require_safe
def plan(request: HttpRequest, module: UUID) -> HttpResponse:
    found = plan_or_404(person(request), module, _language())
    title = f"{found.code} · {found.title}"
    return page(request, "plan", title, _to_plans(), icon="calendar-alt", plan=found)


@require_safe
def plan_cards(request: HttpRequest, module: UUID) -> HttpResponse:
    """Only what is on the cards: the notes stay with the plan."""
    found = plan_or_404(person(request), module, _language())
    trail = [*_to_plans(), (found.title, reverse("workbench:plan", args=[module]))]
    title = _("Cards to cut")
    return page(request, "plan_cards", title, trail, icon="calendar-alt", plan=found)


def _language() -> str:
    return get_language() or "en"


def _to_plans() -> list[Crumb]:
    return [(_("Trainer's plans"), reverse("workbench:plans"))]
