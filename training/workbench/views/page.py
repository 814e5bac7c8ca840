"""How a page of the desk is put into Wagtail's frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment

Crumb = tuple[str, str]
"""The words and the address of a page above this one."""


def page(
    request: HttpRequest,
    template: str,
    title: str,
    trail: Sequence[Crumb],
    *,
    icon: str = "group",
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    crumbs = [{"label": label, "url": url} for label, url in (*trail, (title, ""))]
    home = {"label": _("Home"), "url": reverse("wagtailadmin_home")}
    frame = {
        "page_title": title,
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [home, *crumbs],
    }
    return render(request, f"workbench/{template}.html", {**frame, **context}, status=status)


def person(request: HttpRequest) -> User:
    """Who is signed in; Wagtail lets nobody else so far."""
    assert isinstance(request.user, User)  # noqa: S101 - require_admin_access stands before
    return request.user


def to_cohorts() -> list[Crumb]:
    return [(_("Groups"), reverse("cohorts:index"))]


def to_cohort(cohort: Cohort) -> list[Crumb]:
    return [*to_cohorts(), (cohort.name, reverse("workbench:board", args=[cohort.pk]))]


def to_member(member: Enrolment) -> list[Crumb]:
    url = reverse("workbench:member", args=[member.pk])
    return [*to_cohort(member.cohort), (member.learner.get_full_name(), url)]


def to_people() -> list[Crumb]:
    return [(_("People"), reverse("workbench:people"))]


def to_person(found: User) -> list[Crumb]:
    return [*to_people(), (found.get_full_name(), reverse("workbench:person", args=[found.pk]))]
