"""The audience, on their own phones, without an account.

Nobody is known here. A phone gets a random number, its ticket, in the address of its page; who
joined is derived from ticket and showing. One cookie, which only `/group/` ever sees, brings a
phone that scans the code again back to the same ticket, so that it is counted once; it ends with
the browser. A phone that refuses cookies works all the same, and counts twice only if it scans
twice. Nothing lies in the phone's storage, and what people think is never asked for or sent.

No form here acts for an account, so none needs a token against forgery: phones that keep no cookies
can send them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from courses.films.delivery import Said
from training.lib.clock import now
from training.lib.codes import plain_code
from training.lib.languages import in_the_language_of_the_reader
from training.lib.throttle import bad_try_is_allowed, count_bad_try, is_one_too_many
from training.screenings.actions import confirm, join, person_on
from training.screenings.errors import GroupError, TooManyTriesError
from training.screenings.forms import GroupCodeForm, ThereForm
from training.screenings.models import Presence, Screening
from training.screenings.queries import film_of, find_group, people_on
from training.screenings.rules import MOST_ON_ONE_PHONE, is_over
from training.screenings.slides import Kind, Slide, slides_of

COOKIE = "group"
COOKIE_PATH = "/group/"
View = Callable[..., HttpResponse]


def for_the_audience(view: View) -> View:
    """In their language, kept by nobody; a code that lets nobody in gets a kind page."""

    @csrf_exempt
    @never_cache
    @in_the_language_of_the_reader
    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if not bad_try_is_allowed(request, "group_code"):
                raise TooManyTriesError
            return view(request, *args, **kwargs)
        except GroupError as error:
            if error.status == GroupError.status:
                count_bad_try(request, "group_code")
            return render(
                request, "screenings/group/code.html", _refusal(error), status=error.status
            )

    return wrapper


def _refusal(error: GroupError) -> dict[str, Any]:
    return {"form": GroupCodeForm(), "error": error, "languages": _languages()}


@for_the_audience
def enter_code(request: HttpRequest) -> HttpResponse:
    form = GroupCodeForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "languages": _languages()}
        return render(request, "screenings/group/code.html", context)
    find_group(form.cleaned_data["code"], at=now())
    return redirect("group-join", plain_code(form.cleaned_data["code"]))


@for_the_audience
def join_group(request: HttpRequest, code: str) -> HttpResponse:
    """A button, so that a phone that only looks at the address is not counted."""
    screening = find_group(code, at=now())
    device = _device(request)
    ticket = uuid5(screening.pk, device.hex)
    if people_on([person_on(ticket, 0, screening)], screening):
        return redirect("group-here", code, ticket)
    if request.method != "POST":
        context = {"screening": screening, "device": device, "languages": _languages()}
        return render(request, "screenings/group/join.html", context)
    if is_one_too_many(request, "group_join"):
        raise TooManyTriesError
    join(screening=screening, ticket=ticket, at=now())
    response = redirect("group-here", code, ticket)
    response.set_cookie(
        COOKIE,
        device.hex,
        path=COOKIE_PATH,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return response


@for_the_audience
def here(request: HttpRequest, code: str, ticket: UUID) -> HttpResponse:
    """What is on now, and "I was here"."""
    phone = _phone(code, ticket)
    if request.method == "POST":
        return _said(request, phone)
    return _page(request, phone)


@require_safe
@for_the_audience
def group_state(request: HttpRequest, code: str) -> HttpResponse:
    """One query: a room of phones asks for it every few seconds."""
    screening = find_group(code, at=now())
    place = screening.place if screening.started_at else None
    return JsonResponse({"place": place, "over": _is_over(screening)})


@dataclass(frozen=True, slots=True)
class Phone:
    """`people` use it, in the order in which they joined."""

    screening: Screening
    code: str
    ticket: UUID
    people: list[Presence]


def _phone(code: str, ticket: UUID) -> Phone:
    screening = find_group(code, at=now())
    persons = [person_on(ticket, number, screening) for number in range(MOST_ON_ONE_PHONE)]
    found = people_on(persons, screening)
    if not found:
        raise Http404
    return Phone(screening, code, ticket, [found[one] for one in persons if one in found])


def _said(request: HttpRequest, phone: Phone) -> HttpResponse:
    if is_one_too_many(request, "group_join"):
        raise TooManyTriesError
    count = len(phone.people)
    if "another" in request.POST:
        if count < MOST_ON_ONE_PHONE:
            join(screening=phone.screening, ticket=phone.ticket, number=count, at=now())
        return redirect("group-here", phone.code, phone.ticket)
    number = next((n for n in range(count) if request.POST.get("person") == str(n)), 0)
    form = _form(phone, number, request.POST)
    if not form.is_valid():
        return _page(request, phone, refused={number: form})
    confirm(
        screening=phone.screening,
        ticket=phone.ticket,
        number=number,
        useful=form.mark,
        initials=form.letters,
        at=now(),
    )
    return redirect("group-here", phone.code, phone.ticket)


def _form(phone: Phone, number: int, given: QueryDict | None = None) -> ThereForm:
    row = phone.people[number]
    return ThereForm(
        given,
        prefix=f"p{number}",
        asks_initials=phone.screening.asks_initials,
        initial={"useful": row.useful, "initials": row.initials},
    )


def _page(
    request: HttpRequest, phone: Phone, refused: Mapping[int, ThereForm] | None = None
) -> HttpResponse:
    forms = refused or {}
    context = {
        "phone": phone,
        "people": [
            {"number": number, "row": row, "form": forms.get(number) or _form(phone, number)}
            for number, row in enumerate(phone.people)
        ],
        "several": len(phone.people) > 1,
        "may_add": len(phone.people) < MOST_ON_ONE_PHONE,
        "over": _is_over(phone.screening),
        "languages": _languages(),
        **_now(phone.screening),
    }
    return render(request, "screenings/group/here.html", context)


def _now(screening: Screening) -> dict[str, Any]:
    """What is on the screen, in words; with what is said in it, where the film has that written."""
    film = film_of(screening, get_language() or "")
    slides = slides_of(film, screening.plan_key) if film and screening.started_at else ()
    if not film or not slides:
        return {"film": film, "now": None}
    slide = slides[min(screening.place, len(slides) - 1)]
    return {"film": film, "now": slide, "said": _said_in(slide, film.transcript)}


def _said_in(slide: Slide, transcript: Iterable[Said]) -> list[Said]:
    if slide.kind != Kind.FILM:
        return []
    return [line for line in transcript if slide.start <= line.start < slide.end]


def _device(request: HttpRequest) -> UUID:
    """This phone's number: from its cookie, from the form that it sends back, or a new one."""
    for given in (request.COOKIES.get(COOKIE, ""), request.POST.get("device", "")):
        try:
            return UUID(given)
        except ValueError:
            continue
    return uuid4()


def _is_over(screening: Screening) -> bool:
    return is_over(made_at=screening.made_at, ended_at=screening.ended_at, at=now())


def _languages() -> list[tuple[str, str]]:
    """To choose from; none where there is only one."""
    names = dict(settings.LANGUAGES)
    offered = [(code, str(names[code])) for code in settings.OFFERED_LANGUAGES]
    return offered if len(offered) > 1 else []
