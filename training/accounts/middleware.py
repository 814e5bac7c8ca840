"""How long a person stays signed in, and the second factor of staff."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from training.accounts import kept_posts, sessions
from training.accounts.models import User
from training.lib.clock import now

STAFF_PREFIX = "/admin/"
UNTOUCHED = ("/still-there/", "/as-it-is/")
"""The page that asks "Are you still there?" comes by itself, and the screen of a session looks by
itself what others tapped: neither is a sign of life."""


class SessionAgeMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, User):
            self._age(request, request.user)
        return self.get_response(request)

    def _age(self, request: HttpRequest, user: User) -> None:
        if sessions.is_over(request, user, at=now()):
            logout(request)
        elif request.method != "GET" or not request.path.endswith(UNTOUCHED):
            sessions.note_seen(request, at=now())


class StaffMiddleware:
    """Behind the staff's door: the shorter session and, where it is asked for, a second factor.

    Wagtail would send others to sign in again. They are signed in, so they would go in a circle.
    Whoever typed something and may not come in any more gets their words back.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(STAFF_PREFIX):
            return self.get_response(request)
        if isinstance(request.user, User):
            if not request.user.has_perm("wagtailadmin.access_admin"):
                return self._words_back(request)
            sessions.note_staff(request)
            if settings.REQUIRE_STAFF_MFA and not is_mfa_enabled(request.user):
                return HttpResponseRedirect(reverse("mfa_activate_totp"))
        elif request.method == "POST" and kept_posts.keep(request):
            return redirect_to_login(reverse("kept-words"), reverse("sign-in"))
        return self.get_response(request)

    def _words_back(self, request: HttpRequest) -> HttpResponse:
        words = kept_posts.own_words(request) if request.method == "POST" else []
        if not words:
            raise PermissionDenied
        return render(request, "accounts/words_back.html", {"words": words}, status=403)
