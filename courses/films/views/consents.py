"""Who said yes to being in a film, and what happens when they take it back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from courses.films import actions
from courses.films.access import film_with, for_those_who, may_see_consents
from courses.films.forms import ConsentForm
from courses.films.models import FilmConsent
from courses.films.views.films import get_or_post
from courses.films.views.page import show


@get_or_post
@for_those_who(may_see_consents)
def new(request: HttpRequest, film: UUID) -> HttpResponse:
    found = film_with(film)
    consent = FilmConsent(asset=found, version=found.version)
    form = ConsentForm(request.POST or None, instance=consent)
    if request.method == "POST" and form.is_valid():
        actions.add_consent(consent=form.save(commit=False), by=request.user)
        messages.success(request, _("The consent is noted."))
        return redirect("films:film", film)
    return show(request, "form", _("Note a consent"), film=found, form=form, submit=_("Save"))


@get_or_post
@for_those_who(may_see_consents)
def edit(request: HttpRequest, film: UUID, consent: int) -> HttpResponse:
    row = _consent(film, consent)
    title = _("They say yes again") if row.withdrawn_at else _("Change a consent")
    form = ConsentForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        actions.change_consent(consent=form.save(commit=False), by=request.user)
        messages.success(request, _("The consent is noted."))
        return redirect("films:film", film)
    return show(request, "form", title, film=row.asset, form=form, submit=_("Save"))


@get_or_post
@for_those_who(may_see_consents)
def withdraw(request: HttpRequest, film: UUID, consent: int) -> HttpResponse:
    row = _consent(film, consent)
    if request.method == "POST":
        actions.withdraw_consent(consent=row, at=timezone.now(), by=request.user)
        messages.success(request, _("It is done. The film is gone from everywhere."))
        return redirect("films:film", film)
    return show(request, "withdraw", _("Take back this consent?"), film=row.asset, consent=row)


@require_POST
@for_those_who(may_see_consents)
def remove(request: HttpRequest, film: UUID, consent: int) -> HttpResponse:
    actions.remove_consent(consent=_consent(film, consent), by=request.user)
    return redirect("films:film", film)


def _consent(film: UUID, consent: int) -> FilmConsent:
    found = film_with(film)
    return get_object_or_404(found.consents.filter(version=found.version), pk=consent)
