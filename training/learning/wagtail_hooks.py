"""The gate: pages inside a course are for people who learn or teach there."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from courses import catalogue
from training.accounts.models import User
from training.learning.queries.refreshers import Refresher, refresher_at
from training.learning.queries.visits import Visit, teaches, visit_to_course, visit_to_step
from training.learning.rules import Access
from training.learning.views.refusals import show_no_certificate, show_not_there, show_refusal
from training.lib.clock import now
from training.progress.actions.steps import move_resume_point

PUBLIC = (
    "courses.homepage",
    "courses.programmepage",
    "courses.coursepage",
    "courses.filmlibrarypage",
    "courses.filmpage",
    "courses.glossarypage",
    "courses.standardpage",
    "courses.resourcelibrarypage",
    "courses.resourcepage",
)
"""Kinds of pages that anybody may read. Every other kind is behind the gate."""

QUIZ = "courses.quizpage"
CLOSED = {Access.LOCKED, Access.WAITING, Access.NOT_ENROLLED}


@hooks.register("before_serve_page")
def gate(
    page: Page, request: HttpRequest, _args: list[Any], _kwargs: dict[str, Any]
) -> HttpResponse | None:
    """None lets the page be served; `request.visit` tells its template who reads."""
    for_staff = getattr(page, "is_for_trainers_only", False)
    if page._meta.label_lower in PUBLIC and not for_staff:
        return None
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path(), resolve_url("sign-in"))
    if for_staff:
        return None if request.user.is_staff else show_not_there(request)
    if page._meta.label_lower == QUIZ:
        refresher = refresher_at(request.user, page.translation_key, now())
        if refresher is not None:
            return _gate_refresher(refresher, page, request)
    return _gate_course(request.user, page, request)


def _gate_course(person: User, page: Page, request: HttpRequest) -> HttpResponse | None:
    visit = _visit(person, page)
    if visit is None:
        return None if _may_edit(person, page) else show_not_there(request)
    if visit.access in CLOSED and not _may_edit(person, page):
        return show_refusal(request, visit.refusal())
    request.visit = visit  # type: ignore[attr-defined]  # for the tags
    _note_where(request, visit)
    return None


def _gate_refresher(refresher: Refresher, page: Page, request: HttpRequest) -> HttpResponse | None:
    """Open to the holder of the certificate, also when no group has the course any more."""
    person = refresher.person
    if refresher.renewal is not None:
        request.refresher = refresher  # type: ignore[attr-defined]  # for the tags
    elif not (teaches(person, now()) or _may_edit(person, page)):
        return show_no_certificate(request, refresher.course)
    return None


def _visit(person: User, page: Page) -> Visit | None:
    """Of the step that the page is, or else of the course that it is in."""
    visit = visit_to_step(person, page.translation_key, now())
    if visit is not None:
        return visit
    course = catalogue.course_key_of(page)
    return visit_to_course(person, course, now()) if course else None


def _may_edit(person: User, page: Page) -> bool:
    return bool(page.permissions_for_user(person).can_edit())


def _note_where(request: HttpRequest, visit: Visit) -> None:
    """Remember the step for "Carry on"; written only when it changes."""
    if request.method != "GET" or not visit.is_learning or visit.step is None:
        return
    if visit.standing.last_step != visit.step.key:
        move_resume_point(
            learner=visit.person,
            course_key=visit.course.key,
            step_key=visit.step.key,
            at=now(),
        )


TO_TRY = ("courses.lessonpage", "courses.quizpage")


class TryAsLearner(PageMenuItem):
    label = _("Try it as a learner")
    icon_name = "view"
    priority = 12

    @cached_property
    def url(self) -> str:
        return reverse("trial", args=[self.page.pk])

    def is_shown(self, user: User) -> bool:
        return _may_edit(user, self.page)


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def way_to_try(page: Page, user: User, **_rest: Any) -> Iterator[PageMenuItem]:
    if page.specific_class._meta.label_lower in TO_TRY:
        yield TryAsLearner(page=page)
