"""Our words and our sessions in allauth's sign-in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from training.accounts import kept_posts, sessions
from training.accounts.models import User
from training.lib.clock import now
from training.lib.health import cache_answers

_DEVICE_WISH = "device_wish"


def wish_device(request: HttpRequest, device: str) -> None:
    """Keep what the person said about the device, until the sign-in is through."""
    request.session[_DEVICE_WISH] = device


class PeopleAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _(
            "This username and this passphrase do not go together. Look at both. Then try again."
        ),
        "too_many_login_attempts": _("That was many tries. Wait 5 minutes. Then try again."),
        "closed": _(
            "Signing in does not work now. It is not your fault. Try again a little later."
        ),
        "incorrect_password": _("This is not your passphrase. Look at it. Then try again."),
        "incorrect_code": _("This code does not work. Wait for the next one. Then try again."),
        "rate_limited": _("That was many tries. Wait 5 minutes. Then try again."),
        "account_inactive": _("This account is closed. Ask your trainer."),
    }

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Without a cache nothing can be counted, so the door stays closed."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            if cache_answers():
                raise
            raise self.validation_error("closed") from None

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        device = request.session.pop(_DEVICE_WISH, sessions.Device.SHARED.value)
        super().login(request, user)
        if isinstance(user, User):
            sessions.begin(request, user, device=device, at=now())

    def post_login(
        self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any
    ) -> HttpResponse:
        response = super().post_login(request, user, **kwargs)
        if kept_posts.kept_for(request):
            return HttpResponseRedirect(reverse("kept-words"))
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        with override(getattr(request.user, "language", None)):
            return reverse("dashboard")

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Signing in and out needs no message: the page itself shows it."""

    def is_ajax(self, request: HttpRequest) -> bool:
        return False
