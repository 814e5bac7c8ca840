"""The kind pages that say why something is not open, and give back what was typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from courses import catalogue
from courses.outline import CourseOutline
from training.learning.errors import (
    CourseComesFirstError,
    LearningError,
    NotOpenError,
    NotThereNowError,
    TooSoonError,
)

View = Callable[..., HttpResponse]


def kindly(view: View) -> View:
    """Answers with a kind page when a view finds that a step cannot be taken."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except (NotOpenError, CourseComesFirstError) as refusal:
            return show_refusal(request, refusal)
        except NotThereNowError:
            return show_not_there(request)
        except TooSoonError as refusal:
            return redirect("quiz-summary", refusal.last_try)
        except LearningError as refusal:
            messages.warning(request, str(refusal))
            return redirect(_page_of(kwargs))

    return wrapper


def _page_of(kwargs: dict[str, Any]) -> str:
    """The page of the step that the refused request named, or the learner's home."""
    urls = (catalogue.url_of(key, get_language() or "en") for key in kwargs.values())
    return next((url for url in urls if url), "dashboard")


def show_refusal(request: HttpRequest, refusal: LearningError) -> HttpResponse:
    """403, with the reason why a page does not open."""
    if isinstance(refusal, CourseComesFirstError):
        return show_first_course(request, refusal.course)
    if isinstance(refusal, NotOpenError):
        return show_not_open(request, refusal)
    return show_not_there(request)


def show_first_course(request: HttpRequest, course: CourseOutline) -> HttpResponse:
    """403: another course comes before this one."""
    first = course.opens_after
    links = catalogue.links([course.key, *filter(None, [first])], get_language() or "en")
    context = {
        "title": links[course.key].title if course.key in links else course.title,
        "first": links.get(first) if first else None,
        "kept": kept_words(request),
    }
    return render(request, "learning/first_course.html", context, status=403)


def show_no_certificate(request: HttpRequest, course: CourseOutline) -> HttpResponse:
    """403: a refresher is for who holds the certificate."""
    return render(request, "learning/no_certificate.html", {"course": course}, status=403)


def show_not_open(request: HttpRequest, refusal: NotOpenError) -> HttpResponse:
    """403: not in this course, or something else comes first."""
    context: dict[str, Any] = {"course": refusal.course, "kept": kept_words(request)}
    if refusal.first is None:
        return render(request, "learning/no_course.html", context, status=403)
    key, language = refusal.first.key, get_language() or "en"
    context["first"] = catalogue.links([key], language).get(key)
    return render(request, "learning/locked.html", context, status=403)


def show_not_there(request: HttpRequest) -> HttpResponse:
    """404: unpublished, or in the middle of being changed."""
    return render(request, "learning/not_there.html", {"kept": kept_words(request)}, status=404)


def kept_words(request: HttpRequest) -> str:
    """What was typed into a form that cannot be taken now."""
    return request.POST.get("text", "")
