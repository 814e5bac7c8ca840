"""The learner's parts of a page: the activity, the end of a lesson, the rail, the quiz."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import template
from django.template import Context
from django.utils.translation import gettext as _
from wagtail.models import Page

from courses import catalogue
from courses.content_keys import LessonKey, ModuleKey, QuizKey
from courses.outline import Step
from training.assessments.queries import quiz_standing
from training.learning.forms.activities import draft_form
from training.learning.queries.activities import Desk
from training.learning.queries.films import films_to_watch
from training.learning.queries.refreshers import Refresher, standing_with
from training.learning.queries.visits import Visit
from training.learning.rules import state_of
from training.lib.clock import now

register = template.Library()

Shown = dict[str, Any]


def visit_of(context: Context) -> Visit | None:
    """None in a preview, and on a page that the gate did not see."""
    request = context.get("request")
    if request is None or getattr(request, "is_preview", False):
        return None
    return getattr(request, "visit", None)


def trial_of(context: Context) -> Any:
    """What somebody of the staff tries here, or None."""
    return getattr(context.get("request"), "trial", None)


def learning_visit(context: Context) -> Visit | None:
    visit = visit_of(context)
    return visit if visit and visit.is_learning else None


def _shared(context: Context) -> Shown:
    """What forms need in a template that is included by itself."""
    return {"request": context.get("request"), "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("learning/what_changed.html", takes_context=True)
def what_changed(context: Context, page: Page) -> Shown:
    """What changed on this page since its reader was here."""
    visit = learning_visit(context)
    if visit is None:
        return {"changes": []}
    if visit.place is None:
        visit.module_key = ModuleKey(page.translation_key)
    return {**_shared(context), "changes": visit.changes, "is_done": visit.is_done}


@register.inclusion_tag("learning/lesson_end.html", takes_context=True)
def lesson_end(context: Context, page: Page) -> Shown:
    """The button at the end of a lesson, or the way on when it is done."""
    if trial := trial_of(context):
        return {**_shared(context), "trial": trial}
    visit = learning_visit(context)
    if visit is None or visit.step is None:
        return {"is_plain": True}
    after = visit.after_this
    needs = visit.step.activity_required and not visit.is_done
    return {
        **_shared(context),
        "lesson": page.translation_key,
        "is_done": visit.is_done,
        "activity_first": needs and not _is_answered(visit, visit.step),
        "activity": visit.step.activity_key,
        "films": [] if visit.is_done else films_to_watch(visit.person, visit.step),
        "after": visit.links.get(after.key) if after else None,
    }


def _is_answered(visit: Visit, step: Step) -> bool:
    written = visit.reflection(step.activity_key) if step.activity_key else None
    return written is not None and written.answered_at is not None


@register.inclusion_tag("learning/lesson_rail.html", takes_context=True)
def lesson_rail(context: Context, page: Page) -> Shown:
    """The steps of this part of the course, with what is done. Also for the page of the part."""
    visit = visit_of(context)
    if visit is None:
        return {"steps": []}
    if visit.place is None:
        visit.module_key = ModuleKey(page.translation_key)
    return {"steps": [_rail_step(visit, step) for step in visit.module]}


def _rail_step(visit: Visit, step: Step) -> Shown:
    here = visit.step.key if visit.step else (visit.next.key if visit.next else None)
    state = state_of(step, outline=visit.course, done=visit.done, now=here)
    if not visit.is_learning and state == "locked":
        state = "open"
    link = visit.links.get(step.key)
    opens = link is not None and state != "locked"
    is_here = visit.step is not None and visit.step.key == step.key
    return {
        "title": link.title if link else step.title,
        "url": link.url if link and opens else "",
        "state": state,
        "is_here": is_here,
        "note": _("You are here") if is_here else "",
    }


@register.simple_tag(takes_context=True)
def refresher_of(context: Context) -> Refresher | None:
    """What the page renews for its reader, if it is a refresher."""
    return getattr(context.get("request"), "refresher", None)


@register.inclusion_tag("learning/refresher_start.html", takes_context=True)
def refresher_start(context: Context, page: Page, refresher: Refresher) -> Shown:
    """When the certificate ends, and the way to the next one when that is near."""
    renewal = refresher.renewal
    if not refresher.is_due:
        return {"renewal": renewal}
    standing = standing_with(refresher, QuizKey(page.translation_key))
    begins = standing.next_try_at
    return {
        **_shared(context),
        "renewal": renewal,
        "quiz": page.translation_key,
        "attempt": uuid4(),
        "standing": standing,
        "waits": begins is not None and begins > now() and not standing.open_try,
    }


@register.inclusion_tag("learning/quiz_start.html", takes_context=True)
def quiz_start(context: Context, page: Page) -> Shown:
    """Start, carry on, or when the next try may begin."""
    if trial := trial_of(context):
        return {**_shared(context), "trial": trial}
    visit = learning_visit(context)
    if visit is None:
        return {"is_plain": True}
    standing = quiz_standing(visit.person, QuizKey(page.translation_key))
    begins = standing.next_try_at
    after = visit.after_this
    return {
        **_shared(context),
        "quiz": page.translation_key,
        "attempt": uuid4(),
        "standing": standing,
        "waits": begins is not None and begins > now() and not standing.open_try,
        "after": visit.links.get(after.key) if after else None,
    }


@register.inclusion_tag("learning/activity_form.html", takes_context=True)
def activity_form(context: Context, activity: Any) -> Shown:
    """The box to write in, what was written, and after an answer one good answer.

    `activity` is what the block of the lesson says of itself.
    """
    if trial := trial_of(context):
        found = catalogue.activity_shown(trial.lesson_key, activity)
        answered = str(found.key) in trial.answers
        words = {"activity": found, "form": trial.form(found), "is_answered": answered}
        return {**_shared(context), "trial": trial, **words}
    visit = learning_visit(context)
    if visit is None or visit.step is None or not activity.get("key"):
        return {"is_plain": True}
    found = catalogue.activity_shown(LessonKey(visit.step.key), activity)
    desk = Desk(found, visit, visit.reflection(found.key))
    form = draft_form(found)(found, initial=desk.form_values)
    return {**_shared(context), "desk": desk, "form": form}
