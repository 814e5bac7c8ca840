"""The door to drafts: what an editor has written so far of a lesson or a quiz, to try it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.contrib.auth.models import AbstractUser
from django.urls import reverse
from wagtail.models import Page

from courses.blocks.question_rules import RULES, problem_of
from courses.content_keys import ActivityKey
from courses.models import LessonPage, QuizPage
from courses.outline import QuizSpec, Step
from courses.page_activities import Activity, activity_in
from courses.page_outlines import step_of
from courses.page_quizzes import quiz_spec


@dataclass(frozen=True, slots=True)
class Draft:
    """`page` is a lesson or a quiz as it stands in the editor, saved but perhaps not published."""

    page: Page
    step: Step

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])


def draft_for(person: AbstractUser, pk: int) -> Draft | None:
    """None where there is no such lesson or quiz, and for those who may not edit it."""
    page = Page.objects.filter(pk=pk).first()
    if page is None or not issubclass(page.specific_class, (LessonPage, QuizPage)):
        return None
    if not page.permissions_for_user(person).can_edit():
        return None
    draft = page.get_latest_revision_as_object()
    return Draft(draft, step_of(draft))


def activity_in_draft(draft: Draft, key: ActivityKey) -> Activity | None:
    return activity_in(draft.page, key)


def quiz_in(draft: Draft) -> tuple[QuizSpec, int]:
    """What the quiz asks, and how many of its questions nobody could answer yet."""
    page = draft.page
    whole = {
        str(child.id)
        for stream in (page.questions, page.variants)
        for child in stream
        if child.block_type in RULES and problem_of(child.block_type, child.value) is None
    }
    spec = quiz_spec(page, page.locale.language_code)
    questions = tuple(q for q in spec.questions if str(q.key) in whole)
    asked = {question.key for question in questions}
    variants = tuple(v for v in spec.variants if str(v.key) in whole and v.variant_of in asked)
    left_out = len(spec.questions) - len(questions)
    return replace(spec, questions=questions, variants=variants), left_out
