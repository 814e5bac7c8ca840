"""Coming in and going out."""

from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.views import LoginView
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from training.accounts import kept_posts, sessions
from training.accounts.actions import end_sessions
from training.accounts.adapter import wish_device
from training.accounts.decorators import PersonRequest, learner_required
from training.lib.clock import now
from training.lib.errors import csrf_failure

STATUS = {"too_many_login_attempts": 429, "closed": 503}


class SignInView(LoginView):
    template_name = "accounts/sign_in.html"

    def form_valid(self, form: Any) -> HttpResponse:
        wish_device(self.request, self.request.POST.get("device", ""))
        response = super().form_valid(form)
        if self.request.user.is_authenticated:
            sessions.set_cookie_age(self.request)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        response = super().form_invalid(form)
        for code, status in STATUS.items():
            if form.has_error(NON_FIELD_ERRORS, code):
                response.status_code = status
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["words_are_kept"] = kept_posts.something_is_kept(self.request)
        return context


def sign_out(request: HttpRequest) -> HttpResponse:
    """A click on a link must not sign anybody out: GET shows the button, POST does it."""
    if request.method != "POST":
        return render(request, "accounts/sign_out.html")
    get_adapter().logout(request)
    response = redirect("signed-out")
    response["Clear-Site-Data"] = '"storage"'
    return response


@require_safe
def signed_out(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/signed_out.html")


def kept_words(request: HttpRequest) -> HttpResponse:
    """What was typed before the session ended, and one button that sends it."""
    if not request.user.is_authenticated:
        return redirect("sign-in")
    kept = kept_posts.kept_for(request)
    if kept is None:
        return redirect("dashboard")
    if request.method == "POST":
        kept_posts.drop(request)
        return redirect("dashboard")
    return render(request, "accounts/kept_words.html", {"kept": kept})


def form_was_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from before the last sign-in. Its words wait for the person whose form it was."""
    if not kept_posts.keep(request):
        return csrf_failure(request, reason)
    if request.user.is_authenticated:
        return redirect("kept-words")
    return redirect_to_login(reverse("kept-words"), reverse("sign-in"))


def still_there(request: HttpRequest) -> HttpResponse:
    """Asks before a shared device signs somebody out. Yes (a POST) is a sign of life."""
    to = _safe_next(request)
    if not request.user.is_authenticated:
        return HttpResponseRedirect(reverse("sign-in") + "?" + urlencode({"next": to}))
    if request.method != "POST":
        return render(request, "accounts/still_there.html", {"next": to})
    if request.headers.get("Accept") == "application/json":
        return JsonResponse(_end(request))
    return HttpResponseRedirect(to)


@learner_required
def sign_out_everywhere(request: PersonRequest) -> HttpResponse:
    if request.method == "POST":
        end_sessions(person=request.user)
        sessions.join_round(request, request.user)
        return render(request, "accounts/signed_out_everywhere.html")
    return redirect("me")


def _end(request: HttpRequest) -> dict[str, object]:
    """What the page's own question needs to start its clock again."""
    ends_at = sessions.warns_of_end_at(request)
    if ends_at is None:
        return {"left": int(sessions.OWN_LONGEST.total_seconds()), "line": ""}
    left = int((ends_at - now()).total_seconds())
    return {"left": left, "line": sessions.end_in_words(ends_at)}


def _safe_next(request: HttpRequest) -> str:
    to = request.POST.get("next") or request.GET.get("next") or ""
    hosts = {request.get_host()}
    if url_has_allowed_host_and_scheme(to, allowed_hosts=hosts, require_https=request.is_secure()):
        return to
    return reverse("dashboard")
