"""How somebody is reminded, and the link that stops e-mails without signing in."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from training.accounts.decorators import PersonRequest, learner_required
from training.lib.clock import now
from training.lib.signing import unsign
from training.messages.actions.reminders import choose_reminders, no_more_emails, put_reminder_away
from training.messages.emails import NO_MORE, site_sends_email
from training.messages.forms import RemindersForm
from training.messages.models import Reminder
from training.messages.queries.reminders import choice_of


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def my_reminders(request: PersonRequest) -> HttpResponse:
    choice, sends = choice_of(request.user), site_sends_email()
    form = RemindersForm(
        request.POST if request.method == "POST" else None,
        initial={
            "in_product": choice.in_product,
            "by_email": choice.by_email,
            "email": request.user.email,
        },
        with_email=sends,
    )
    if request.method != "POST" or not form.is_valid():
        return render(request, "messages/reminders.html", {"form": form, "with_email": sends})
    asked = form.cleaned_data
    choose_reminders(
        person=request.user,
        in_product=asked["in_product"],
        by_email=asked.get("by_email", choice.by_email),
        email=asked.get("email"),
    )
    messages.success(request, _("Saved."))
    return redirect("me")


@require_POST
@learner_required
def reminder_seen(request: PersonRequest, reminder: UUID) -> HttpResponse:
    found = get_object_or_404(Reminder, pk=reminder, person=request.user)
    put_reminder_away(reminder=found, at=now())
    return redirect("dashboard")


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def no_more_reminders(request: HttpRequest, stop: str) -> HttpResponse:
    """A mail program may press for its reader; a forged link gets the same words and does nothing.

    The signed link itself shows who may: so no other token is asked for.
    """
    if request.method == "POST":
        choice = unsign(NO_MORE, stop)
        if isinstance(choice, str):
            no_more_emails(choice_id=UUID(choice))
    return render(request, "messages/no_more.html", {"is_done": request.method == "POST"})
