"""Coming in with a code, and going."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from uuid import UUID

from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from training.accounts.adapter import wish_device
from training.accounts.decorators import PersonRequest, learner_required
from training.accounts.models import User
from training.accounts.preferences import reading_of
from training.enrolment.actions import accept, join, join_with_account, leave
from training.enrolment.errors import JoinError, TooManyTriesError, UsernameIsGoneError
from training.enrolment.forms import AgreeForm, CodeForm, JoinForm
from training.enrolment.models import Enrolment, JoinCode
from training.enrolment.offers import Offer, new_offer, offer_from
from training.enrolment.queries import find_code, joined_before, trainers_of
from training.lib.clock import now
from training.lib.codes import plain_code
from training.lib.throttle import bad_try_is_allowed, count_bad_try

View = Callable[..., HttpResponse]


def tells_join_errors(view: View) -> View:
    """A code that does not let in gets a kind page, and is counted for its address."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if not bad_try_is_allowed(request, "join_code"):
                raise TooManyTriesError
            return view(request, *args, **kwargs)
        except JoinError as error:
            count_bad_try(request, "join_code")
            form = CodeForm(initial={"code": request.POST.get("code", "")})
            context = {"form": form, "error": error}
            return render(request, "enrolment/code.html", context, status=error.status)

    return wrapper


@never_cache
@tells_join_errors
def enter_code(request: HttpRequest) -> HttpResponse:
    form = CodeForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "enrolment/code.html", {"form": form})
    find_code(form.cleaned_data["code"], at=now())
    return redirect("join-form", plain_code(form.cleaned_data["code"]))


@never_cache
@tells_join_errors
def join_form(request: HttpRequest, code: str) -> HttpResponse:
    if request.user.is_authenticated:
        return _one_more_group(cast("PersonRequest", request), code)
    offer = offer_from(request.POST.get("offer", ""))
    made = joined_before(offer.form_uuid, at=now()) if offer else None
    if made and offer and made.check_password(offer.passphrase):
        return _come_in(request, made)
    found = find_code(code, at=now())
    if request.method != "POST" or offer is None:
        return _form_page(request, found, offer or new_offer())
    if "another" in request.POST:
        return _form_page(request, found, offer.with_new_passphrase(), keep=True)
    return _try_to_join(request, found, offer, code)


def _try_to_join(request: HttpRequest, found: JoinCode, offer: Offer, code: str) -> HttpResponse:
    form = JoinForm(request.POST, offer=offer)
    if not form.is_valid():
        return _form_page(request, found, offer, form=form)
    chosen = form.cleaned_data
    try:
        person = join(
            code=code,
            called=chosen["called"],
            username=chosen["username"],
            passphrase=offer.passphrase,
            language=chosen.get("language") or request.LANGUAGE_CODE,
            picture=chosen["picture"],
            at=now(),
            reading=reading_of(request),
            form_id=offer.form_uuid,
        )
    except UsernameIsGoneError:
        return _form_page(request, found, offer.with_new_usernames(), keep=True)
    return _come_in(request, person)


def _come_in(request: HttpRequest, person: User) -> HttpResponse:
    wish_device(request, request.POST.get("device", ""))
    card = reverse("my-card") + "?new=1"
    return cast("HttpResponse", perform_login(request, person, redirect_url=card, signup=True))


def _form_page(
    request: HttpRequest,
    found: JoinCode,
    offer: Offer,
    *,
    form: JoinForm | None = None,
    keep: bool = False,
) -> HttpResponse:
    typed = _typed(request, offer) if keep else None
    context = {
        "form": form or JoinForm(initial=typed, offer=offer),
        "offer": offer,
        "cohort": found.cohort,
        "trainers": trainers_of(found.cohort),
    }
    return render(request, "enrolment/join.html", context)


def _typed(request: HttpRequest, offer: Offer) -> dict[str, str]:
    typed = {name: request.POST[name] for name in JoinForm.base_fields if name in request.POST}
    if typed.get("username") not in offer.usernames:
        typed["username"] = offer.usernames[0]
    return typed


def _one_more_group(request: PersonRequest, code: str) -> HttpResponse:
    if request.method == "POST":
        join_with_account(learner=request.user, code=code, at=now())
        return redirect("dashboard")
    cohort = find_code(code, at=now()).cohort
    context = {"cohort": cohort, "trainers": trainers_of(cohort)}
    return render(request, "enrolment/one_more_group.html", context)


@learner_required
def leave_group(request: PersonRequest, enrolment: UUID) -> HttpResponse:
    place = get_object_or_404(
        Enrolment.objects.select_related("cohort"), pk=enrolment, learner=request.user, left_at=None
    )
    if request.method == "POST":
        leave(enrolment=place, at=now())
        return redirect("me")
    return render(request, "enrolment/leave.html", {"cohort": place.cohort})


@learner_required
def invitation(request: PersonRequest, enrolment: UUID) -> HttpResponse:
    """What the group is and who sees what, before a learner whom a trainer invited says yes.

    Who has said yes already, by a second press, goes home.
    """
    mine = Enrolment.objects.filter(learner=request.user, left_at=None, cohort__closed_at=None)
    place = get_object_or_404(mine.select_related("cohort"), pk=enrolment)
    if place.state != Enrolment.State.INVITED:
        return redirect("dashboard")
    form = AgreeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        accept(enrolment=place, at=now())
        return redirect("dashboard")
    context = {"form": form, "cohort": place.cohort, "trainers": trainers_of(place.cohort)}
    return render(request, "enrolment/invitation.html", context)
