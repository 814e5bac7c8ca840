"""Before a change of a course with learners in it goes live: who is affected, and what of them?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, Revision

from training.lib.clock import now
from training.workbench.actions import changes as actions
from training.workbench.forms.changes import ChangeForm, TakingOutForm
from training.workbench.queries.changes import undecided_for
from training.workbench.queries.reach import (
    Reach,
    has_learners,
    reach_of_edit,
    reach_of_taking_out,
    reaches_of_move,
)
from training.workbench.views.page import Crumb, page, person

DECIDED = "learners_decided"
"""On a request whose sender has said what the change means for learners."""


@require_http_methods(["GET", "HEAD", "POST"])
def publish_change(request: HttpRequest, page_id: int, revision_id: int) -> HttpResponse:
    found = get_object_or_404(Page.objects.all(), pk=page_id).specific
    revision = get_object_or_404(found.revisions, pk=revision_id)
    if not actions.may_publish(found, person(request)):
        raise Http404
    if found.latest_revision_id != revision.pk:
        messages.warning(request, _("This page was changed since. Publish its newest draft."))
        return redirect("wagtailadmin_pages:edit", found.pk)
    reach = reach_of_edit(revision.as_object(), now())
    if reach is None:
        messages.info(request, _("No learner is affected any more. Publish the page as usual."))
        return redirect("wagtailadmin_pages:edit", found.pk)
    form = ChangeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _publish(request, found, revision, reach, form)
    return _ask(request, found, [reach], form)


def _publish(
    request: HttpRequest, found: Page, revision: Revision, reach: Reach, form: ChangeForm
) -> HttpResponse:
    setattr(request, DECIDED, True)
    refused = _run("before_publish_page", request, revision.as_object())
    if refused is not None:
        return refused
    change = actions.publish_change(
        reach=reach,
        revision=revision,
        note=form.cleaned_data["note"],
        asked=form.asks,
        by=person(request),
        at=now(),
    )
    words = _("“%(title)s” is live.") if change.at else _("“%(title)s” goes live at its time.")
    messages.success(request, words % {"title": reach.title})
    after = _run("after_publish_page", request, found.specific_class.objects.get(pk=found.pk))
    return after or redirect("wagtailadmin_explore", found.get_parent().pk)


def _run(hook: str, request: HttpRequest, *args: Page) -> HttpResponse | None:
    """As Wagtail's own views do: the first answer wins."""
    for function in hooks.get_hooks(hook):
        answer = function(request, *args)
        if isinstance(answer, HttpResponse):
            return answer
    return None


def _ask(
    request: HttpRequest,
    found: Page,
    reaches: Sequence[Reach],
    form: TakingOutForm,
    *,
    resend: Sequence[tuple[str, str]] = (),
) -> HttpResponse:
    """`resend` is what the editor sent before, to be sent once more with the answer."""
    return page(
        request,
        "change",
        _("People learn here"),
        _trail(found),
        icon="group",
        status=422 if form.is_bound and form.errors else 200,
        reaches=reaches,
        form=form,
        resend=resend,
        is_draft=isinstance(form, ChangeForm),
        edit_url=reverse("wagtailadmin_pages:edit", args=[found.pk]),
    )


def _trail(found: Page) -> list[Crumb]:
    return [(found.title, reverse("wagtailadmin_pages:edit", args=[found.pk]))]


# What the page editor calls, by its hooks


def before_publish(request: HttpRequest, found: Page) -> HttpResponse | None:
    """The draft is saved when this is called. It goes live when the trainer has chosen."""
    if getattr(request, DECIDED, False) or reach_of_edit(found, now()) is None:
        return None
    if found.live and found.first_published_at is None:
        _keep_as_draft(found)
    return redirect("workbench:publish-change", found.pk, found.latest_revision_id)


def _keep_as_draft(found: Page) -> None:
    """Wagtail stores a new page as live and publishes it after this hook, which says: not yet."""
    found.live, found.has_unpublished_changes = False, True
    found.save(update_fields=["live", "has_unpublished_changes"], clean=False)


def before_taking_out(request: HttpRequest, found: Page) -> HttpResponse | None:
    if request.method != "POST":
        return None
    reach = reach_of_taking_out(found, now())
    return _hold(request, found, [reach] if reach else [])


def before_move(request: HttpRequest, found: Page, destination: Page) -> HttpResponse | None:
    if request.method != "POST":
        return None
    return _hold(request, found, reaches_of_move(found, destination, now()))


def _hold(request: HttpRequest, found: Page, reaches: list[Reach]) -> HttpResponse | None:
    """Show who is affected first; with the answer, what was asked for goes on."""
    if not reaches:
        return None
    has_answer = "change-note" in request.POST
    form = TakingOutForm(request.POST if has_answer else None)
    if not form.is_valid():
        return _ask(request, found, reaches, form, resend=list(_sent(request)))
    setattr(request, DECIDED, (reaches, form.cleaned_data["note"]))
    return None


def _sent(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, values in request.POST.lists():
        if name != "csrfmiddlewaretoken" and not name.startswith("change-"):
            yield from ((name, str(value)) for value in values)


def after_taking_out(request: HttpRequest, found: Page) -> None:
    """It is done: learners read about it."""
    reaches, note = getattr(request, DECIDED, ([], ""))
    for reach in reaches:
        actions.note_taking_out(reach=reach, note=note, by=person(request), at=now())


def before_copy(request: HttpRequest, found: Page) -> HttpResponse | None:
    """Into a course with learners goes a draft first: publishing it asks."""
    if not request.POST.get("publish_copies"):
        return None
    chosen = request.POST.get("new_parent_page", "")
    parent = Page.objects.filter(pk=chosen).first() if chosen.isdecimal() else found.get_parent()
    if parent is None or not has_learners(parent, now()):
        return None
    messages.warning(request, _("People learn in this course. Copy the page without publishing."))
    return redirect("wagtailadmin_pages:copy", found.pk)


IN_BULK: dict[str, Callable[[Page], bool]] = {
    "publish": lambda found: reach_of_edit(found, now()) is not None,
    "unpublish": lambda found: reach_of_taking_out(found, now()) is not None,
    "delete": lambda found: reach_of_taking_out(found, now()) is not None,
    "move": lambda found: reach_of_taking_out(found, now()) is not None,
}


def before_bulk(
    request: HttpRequest, action: str, objects: Sequence[Any], act: Any
) -> HttpResponse | None:
    """Pages with learners go one by one, so that each gets its word."""
    pages = [one.specific_deferred for one in objects if isinstance(one, Page)]
    is_held = IN_BULK.get(action, lambda _found: False)
    if not any(is_held(found) for found in pages):
        return None
    messages.warning(request, _("People learn on some of these pages. Do them one by one."))
    return redirect(act.next_url)


def after_edit(request: HttpRequest, found: Page) -> HttpResponse | None:
    """The last approval, given in the editor, leads on to what it means for learners."""
    if "action-workflow-action" not in request.POST:
        return None
    waiting = undecided_for(found)
    if waiting is None:
        return None
    return redirect("workbench:publish-change", found.pk, waiting.revision)
