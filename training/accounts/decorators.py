"""Who may come in."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render, resolve_url
from django.urls import reverse

from training.accounts import kept_posts
from training.accounts.models import User

View = Callable[..., HttpResponseBase]


class PersonRequest(HttpRequest):
    """The request of a view behind `learner_required`: somebody is signed in."""

    user: User


def person(request: HttpRequest) -> User:
    """Who is signed in; the frame of the admin lets nobody else so far."""
    assert isinstance(request.user, User)  # noqa: S101 - require_admin_access stands before
    return request.user


def learner_required(view: View) -> View:
    """Only for people who are signed in. What a signed-out person posts is kept for them.

    A form that was made for somebody else (the last user of a shared device) is refused, unread.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        posted = request.method == "POST"
        if request.user.is_authenticated:
            if posted and kept_posts.is_anothers_form(request):
                return render(request, "accounts/not_yours.html", status=409)
            if posted:
                kept_posts.drop_what_is_sent(request)
            return view(request, *args, **kwargs)
        if posted and kept_posts.keep(request):
            return redirect_to_login(reverse("kept-words"), resolve_url("sign-in"))
        to = resolve_url("dashboard") if posted else request.get_full_path()
        return redirect_to_login(to, resolve_url("sign-in"))

    return wrapper
