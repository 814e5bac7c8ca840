"""For members: what they are asked to, and where it led. For mentor members: what may go out."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from training.accounts.decorators import PersonRequest, learner_required
from training.lib.clock import now, today
from training.network.actions.opportunities import (
    answer,
    screen,
    take_back_answer,
    take_back_story,
    tell,
)
from training.network.errors import NetworkError
from training.network.forms.opportunities import AnswerForm, ScreeningForm, StoryForm
from training.network.models import Screening
from training.network.queries.facts import standing_of
from training.network.queries.opportunities import (
    answer_of,
    is_active_member,
    open_to,
    screened_by_mentor,
    stories_of,
)

EITHER = ["GET", "HEAD", "POST"]


@require_safe
@learner_required
def my_opportunities(request: PersonRequest) -> HttpResponse:
    """For active members. Mentor members also see what waits for their word."""
    if not is_active_member(request.user):
        raise Http404
    context = {
        "opportunities": open_to(request.user, today()),
        "to_screen": screened_by_mentor(request.user, today()),
    }
    return render(request, "network/opportunities.html", context)


@require_http_methods(EITHER)
@learner_required
def my_opportunity(request: PersonRequest, my_opportunity: UUID) -> HttpResponse:
    found = get_object_or_404(open_to(request.user, today()), pk=my_opportunity)
    mine = answer_of(request.user, found)
    said = {"words": mine.words, "contact": mine.contact} if mine else {}
    form = AnswerForm(request.POST if request.method == "POST" else None, initial=said)
    if request.method == "POST" and form.is_valid():
        answer(opportunity=found, person=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved. Whoever leads the network can read it."))
        return redirect("my-opportunities")
    context = {"opportunity": found, "mine": mine, "form": form}
    status = 422 if form.errors else 200
    return render(request, "network/opportunity.html", context, status=status)


@require_POST
@learner_required
def take_back_my_answer(request: PersonRequest, my_opportunity: UUID) -> HttpResponse:
    found = get_object_or_404(open_to(request.user, today()), pk=my_opportunity)
    take_back_answer(opportunity=found, person=request.user, at=now())
    messages.success(request, _("Taken back."))
    return redirect("my-opportunities")


@require_http_methods(EITHER)
@learner_required
def screen_as_mentor(request: PersonRequest, to_screen: UUID) -> HttpResponse:
    found = get_object_or_404(screened_by_mentor(request.user, today()), pk=to_screen)
    form = ScreeningForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        seat, said = Screening.Seat.MENTOR, form.cleaned_data
        try:
            screen(opportunity=found, seat=seat, person=request.user, at=now(), **said)
        except NetworkError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Thank you. Your word is saved."))
            return redirect("my-opportunities")
    context = {"opportunity": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "network/screen.html", context, status=status)


@require_http_methods(EITHER)
@learner_required
def my_stories(request: PersonRequest) -> HttpResponse:
    """Also after leaving: a yes can be taken back at any time. New ones are for members."""
    stories = stories_of(request.user)
    is_member = standing_of(request.user).is_member
    if not is_member and not stories:
        raise Http404
    if request.method == "POST" and not is_member:
        raise Http404
    return _story_page(request, None, {"stories": stories, "is_member": is_member})


@require_http_methods(EITHER)
@learner_required
def my_story(request: PersonRequest, my_story: UUID) -> HttpResponse:
    story = get_object_or_404(stories_of(request.user), pk=my_story)
    uses = [use.use for use in story.uses.all() if use.ended_at is None]
    said = {"story_id": story.pk, "kind": story.kind, "words": story.words, "uses": uses}
    return _story_page(request, said, {"story": story})


def _story_page(
    request: PersonRequest, said: dict[str, object] | None, context: dict[str, object]
) -> HttpResponse:
    posted = request.POST if request.method == "POST" else None
    form = StoryForm(posted, initial=said or {"story_id": uuid4()})
    if request.method == "POST" and form.is_valid():
        if tell(person=request.user, at=now(), **form.cleaned_data) is None:
            raise Http404
        messages.success(request, _("Saved."))
        return redirect("my-stories")
    status = 422 if form.errors else 200
    return render(request, "network/stories.html", {**context, "form": form}, status=status)


@require_POST
@learner_required
def delete_my_story(request: PersonRequest, my_story: UUID) -> HttpResponse:
    take_back_story(story=get_object_or_404(stories_of(request.user), pk=my_story))
    messages.success(request, _("Deleted, with every yes."))
    return redirect("network")
