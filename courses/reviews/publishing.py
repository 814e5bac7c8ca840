"""Stops words that keep people safe at the door of the site, until a second person read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page

from courses import edition
from courses.models import PublishTask
from courses.models.base import ContentPage
from courses.models.clearance import is_cleared

PUBLISH_AT_ONCE = "action-publish"


def hold_back(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The draft is saved; the editor opens again and says why it is not on the site."""
    if not isinstance(page, ContentPage) or is_cleared(page):
        return None
    if page.first_published_at is None:
        type(page).objects.filter(pk=page.pk).update(live=False, has_unpublished_changes=True)
        edition.change()
    messages.error(
        request,
        _(
            "Saved as a draft. This page keeps people safe, so somebody else must read it first."
            " Choose “Submit to %(workflow)s”."
        )
        % {"workflow": _workflow_name(page)},
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


def hold_back_many(
    request: HttpRequest, action_type: str, objects: Iterable[Page], _action: object
) -> HttpResponse | None:
    """Publishing many pages at once publishes what their drafts say."""
    if action_type != "publish":
        return None
    for page in _all_of(objects, below="include_descendants" in request.POST):
        held = hold_back(request, page.get_latest_revision_as_object())
        if held is not None:
            return held
    return None


def one_way_to_publish(items: list[Any], _request: HttpRequest, context: dict[str, Any]) -> None:
    """While a page waits to be published, only the step that ends its way does so."""
    page = context.get("page")
    task = page.current_workflow_task if page is not None else None
    if isinstance(task, PublishTask):
        items[:] = [item for item in items if item.name != PUBLISH_AT_ONCE]


def _all_of(objects: Iterable[Page], *, below: bool) -> Iterator[Page]:
    for page in objects:
        yield page
        if below:
            yield from page.get_descendants().not_live()


def _workflow_name(page: Page) -> str:
    workflow = page.get_workflow()
    return workflow.name if workflow else _("review")
