"""How a page of the desk is put into Wagtail's frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from training.accounts.decorators import person
from training.accounts.models import User
from training.action_learning.models import LearningSet, Meeting
from training.enrolment.models import Cohort, Enrolment
from training.lib.admin.pages import Crumb, desk_page

__all__ = ["Crumb", "person"]  # every page of the desk needs them


def page(
    request: HttpRequest, template: str, title: str, trail: Sequence[Crumb], **context: Any
) -> HttpResponse:
    return desk_page(request, f"workbench/{template}.html", title, trail, **context)


def to_cohorts() -> list[Crumb]:
    return [(_("Groups"), reverse("cohorts:index"))]


def to_cohort(cohort: Cohort) -> list[Crumb]:
    return [*to_cohorts(), (cohort.name, reverse("workbench:board", args=[cohort.pk]))]


def to_packs(cohort: Cohort) -> list[Crumb]:
    return [*to_cohort(cohort), (_("On paper"), reverse("workbench:packs", args=[cohort.pk]))]


def to_sheets() -> list[Crumb]:
    return [*to_cohorts(), (_("Answer sheets"), reverse("workbench:sheets"))]


def to_member(member: Enrolment) -> list[Crumb]:
    url = reverse("workbench:member", args=[member.pk])
    return [*to_cohort(member.cohort), (member.learner.get_full_name(), url)]


def to_people() -> list[Crumb]:
    return [(_("People"), reverse("workbench:people"))]


def to_person(found: User) -> list[Crumb]:
    return [*to_people(), (found.get_full_name(), reverse("workbench:person", args=[found.pk]))]


def to_programmes() -> list[Crumb]:
    return [(_("Programmes"), reverse("workbench:programmes"))]


def to_notices(cohort: Cohort) -> list[Crumb]:
    return [*to_cohort(cohort), (_("Notices"), reverse("workbench:notices", args=[cohort.pk]))]


def to_concerns() -> list[Crumb]:
    return [(_("Concerns"), reverse("workbench:concerns"))]


def to_queue() -> list[Crumb]:
    return [(_("To answer"), reverse("workbench:queue"))]


def to_sets() -> list[Crumb]:
    return [(_("Learning sets"), reverse("workbench:sets"))]


def to_set(found: LearningSet) -> list[Crumb]:
    return [*to_sets(), (found.name, reverse("workbench:set", args=[found.pk]))]


def to_meeting(found: Meeting) -> list[Crumb]:
    url = reverse("workbench:set-meeting", args=[found.pk])
    return [*to_set(found.learning_set), (date_format(found.on), url)]
