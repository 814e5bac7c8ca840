"""Make the copy."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Page

from courses.models import LessonPage
from courses.similar.rules import next_code


def proposed_code(lesson: LessonPage) -> str:
    beside = LessonPage.objects.child_of(lesson.get_parent()).exclude(pk=lesson.pk)
    return next_code(lesson.code, beside.values_list("code", flat=True))


@transaction.atomic
def new_lesson_like(*, lesson: LessonPage, title: str, code: str, by: AbstractUser) -> LessonPage:
    """A draft beside the lesson, with what the editor of the lesson holds and keys of its own."""
    draft = lesson.get_latest_revision_as_object()
    made: LessonPage = draft.copy(
        to=lesson.get_parent(),
        update_attrs={
            "title": title,
            "draft_title": title,
            "slug": _free_slug(lesson, title),
            "code": code,
            "owner": by,
            "go_live_at": None,
            "expire_at": None,
        },
        copy_revisions=False,
        keep_live=False,
        user=by,
    )
    made.move(LessonPage.objects.get(pk=lesson.pk), pos="right", user=by)
    return made


def _free_slug(lesson: LessonPage, title: str) -> str:
    wanted = slugify(title, allow_unicode=True)
    taken = set(Page.objects.sibling_of(lesson).values_list("slug", flat=True))
    tries = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
    return next(slug for slug in tries if slug not in taken)
