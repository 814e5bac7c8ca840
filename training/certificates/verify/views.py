"""Is this certificate real? For anybody, without a cookie, and for no search engine."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from training.certificates.rules import SHORT_CODE_LETTERS
from training.certificates.verify import queries
from training.certificates.verify.forms import CodeForm
from training.certificates.verify.limits import WINDOW_SECONDS, Door, knock
from training.lib.clock import now, today

View = Callable[..., HttpResponse]


def kept_by_nobody(view: View) -> View:
    """A withdrawal shows at once, and no search engine lists who has a certificate."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    return require_safe(wrapper)


@kept_by_nobody
def ask(request: HttpRequest) -> HttpResponse:
    form = CodeForm(request.GET if "code" in request.GET else None)
    if not form.is_bound or not form.is_valid():
        return render(request, "certificates/verify/ask.html", {"form": form})
    code = form.cleaned_data["code"]
    return redirect("verify-code" if len(code) == SHORT_CODE_LETTERS else "verify-number", code)


@kept_by_nobody
def by_number(request: HttpRequest, number: str) -> HttpResponse:
    return _answer(request, queries.by_number(number, day=today()))


@kept_by_nobody
def by_short_code(request: HttpRequest, code: str) -> HttpResponse:
    door = knock(request, at=now())
    if door is not Door.OPEN:
        return _not_now(request, door)
    return _answer(request, queries.by_short_code(code, day=today()))


def _answer(request: HttpRequest, finding: queries.Finding | None) -> HttpResponse:
    if finding is None:
        return unknown(request)
    return render(request, "certificates/verify/found.html", {"finding": finding})


def unknown(request: HttpRequest) -> HttpResponse:
    """An unknown number and an erased one give the same page: what was typed is not on it."""
    context = {"form": CodeForm()}
    return render(request, "certificates/verify/unknown.html", context, status=404)


def _not_now(request: HttpRequest, door: Door) -> HttpResponse:
    is_wait = door is Door.WAIT
    context = {"is_wait": is_wait, "minutes": WINDOW_SECONDS // 60}
    response = render(
        request, "certificates/verify/not_now.html", context, status=429 if is_wait else 503
    )
    response["Retry-After"] = str(WINDOW_SECONDS)
    return response
