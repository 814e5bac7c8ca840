"""From the menu of a lesson to the editor of a new one like it."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from courses.models import LessonPage
from courses.similar.actions import new_lesson_like, proposed_code
from courses.similar.forms import SimilarForm


@require_http_methods(["GET", "HEAD", "POST"])
def similar(request: HttpRequest, page: int) -> HttpResponse:
    lesson = _lesson(request, page)
    form = SimilarForm(request.POST or None, initial={"code": proposed_code(lesson)})
    if not form.is_valid():
        return _ask(request, lesson, form)
    assert isinstance(request.user, AbstractUser)  # noqa: S101 - Wagtail lets nobody else so far
    made = new_lesson_like(lesson=lesson, by=request.user, **form.cleaned_data)
    return redirect("wagtailadmin_pages:edit", made.pk)


def _lesson(request: HttpRequest, pk: int) -> LessonPage:
    """404 for those who may not write beside it."""
    lesson: LessonPage = get_object_or_404(LessonPage, pk=pk, alias_of=None)
    beside = lesson.get_parent().permissions_for_user(request.user)
    if not (beside.can_add_subpage() and lesson.permissions_for_user(request.user).can_edit()):
        raise Http404
    return lesson


def _ask(request: HttpRequest, lesson: LessonPage, form: SimilarForm) -> HttpResponse:
    module = lesson.get_parent()
    title = _("New lesson like this one")
    crumbs = [
        {"label": module.title, "url": reverse("wagtailadmin_explore", args=[module.pk])},
        {"label": lesson.title, "url": reverse("wagtailadmin_pages:edit", args=[lesson.pk])},
        {"label": title, "url": ""},
    ]
    context = {
        "page_title": title,
        "header_title": title,
        "header_icon": "copy",
        "breadcrumbs_items": crumbs,
        "lesson": lesson,
        "form": form,
    }
    status = 422 if form.is_bound else 200
    return render(request, "courses/similar.html", context, status=status)
