"""What administrators do with people: accounts, roles, earlier training, decisions."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from training.accounts.models import User
from training.lib.clock import now, today
from training.workbench.actions import members as member_actions
from training.workbench.actions import people as actions
from training.workbench.errors import WorkbenchError
from training.workbench.forms.people import AccountForm, RecogniseForm, RoleForm
from training.workbench.queries.people import (
    administrator_or_404,
    awards_of_person,
    person_or_404,
    role_or_404,
    roles_of,
    staff_on,
)
from training.workbench.views.page import page, person, to_people, to_person


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    administrator_or_404(person(request))
    return page(request, "people", _("People"), [], icon="user", staff=staff_on(today()))


@require_http_methods(["GET", "HEAD", "POST"])
def new_account(request: HttpRequest) -> HttpResponse:
    administrator_or_404(person(request))
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _account_shown_once(request, form)
    return page(request, "account", _("A new staff account"), to_people(), icon="user", form=form)


def _account_shown_once(request: HttpRequest, form: AccountForm) -> HttpResponse:
    """Its passphrase is in the answer to the post alone."""
    names = {name: form.cleaned_data[name] for name in ("username", "called")}
    role = {name: form.cleaned_data[name] for name in ("kind", "organisation", "starts_on")}
    at = now()
    made, words = actions.make_account(**names, by=person(request), at=at)
    actions.give_role(person=made, **role, by=person(request), at=at)
    title = _("The account is ready")
    return page(request, "passphrase", title, to_person(made), icon="key", found=made, words=words)


@require_safe
def one_person(request: HttpRequest, pk: UUID) -> HttpResponse:
    found = person_or_404(person(request), pk)
    return _person_page(request, found, RoleForm(prefix="role"), RecogniseForm(prefix="earlier"))


def _person_page(
    request: HttpRequest, found: User, role_form: RoleForm, earlier_form: RecogniseForm
) -> HttpResponse:
    return page(
        request,
        "person",
        found.get_full_name(),
        to_people(),
        icon="user",
        found=found,
        roles=roles_of(found),
        awards=awards_of_person(found),
        role_form=role_form,
        earlier_form=earlier_form,
    )


@require_POST
def give_role(request: HttpRequest, pk: UUID) -> HttpResponse:
    found = person_or_404(person(request), pk)
    form = RoleForm(request.POST, prefix="role")
    if not form.is_valid():
        return _person_page(request, found, form, RecogniseForm(prefix="earlier"))
    actions.give_role(person=found, by=person(request), at=now(), **form.cleaned_data)
    return redirect("workbench:person", found.pk)


@require_POST
def end_role(request: HttpRequest, role: UUID) -> HttpResponse:
    found = role_or_404(person(request), role)
    try:
        actions.end_role(role=found, by=person(request), at=now())
    except WorkbenchError as error:
        messages.error(request, str(error))
    return redirect("workbench:person", found.person_id)


@require_POST
def recognise(request: HttpRequest, pk: UUID) -> HttpResponse:
    found = person_or_404(person(request), pk)
    form = RecogniseForm(request.POST, prefix="earlier")
    if not form.is_valid():
        return _person_page(request, found, RoleForm(prefix="role"), form)
    actions.recognise_training(
        person=found,
        outline=form.outline,
        why=form.cleaned_data["why"],
        valid_until=form.cleaned_data["valid_until"],
        by=person(request),
        at=now(),
    )
    return redirect("workbench:person", found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def staff_passphrase(request: HttpRequest, pk: UUID) -> HttpResponse:
    found = person_or_404(person(request), pk)
    words = None
    if request.method == "POST":
        words = member_actions.give_passphrase(person=found, by=person(request), at=now())
    title = _("A new passphrase")
    return page(
        request, "passphrase", title, to_person(found), icon="key", found=found, words=words
    )
