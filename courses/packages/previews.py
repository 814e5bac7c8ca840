"""What a dry run tells: each page and file, what happens to it, and which words change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from courses.packages.differences import differences
from courses.packages.media_writing import MediaStep
from courses.packages.pages import fields_of
from courses.packages.planning import Change, Step
from courses.packages.plans import Plan

WRITTEN = {Change.NEW, Change.UPDATED}
AS_IT_WAS = {Change.SAME, Change.NOTED}


def preview_of(plan: Plan) -> dict[str, Any]:
    """Plain values, to be kept until somebody decides."""
    pages = [_page(step, plan) for step in plan.steps if step.change not in AS_IT_WAS]
    media = [_media(step) for step in plan.media if step.change not in AS_IT_WAS]
    return {
        "title": plan.manifest.title,
        "pages": pages,
        "media": media,
        "same": len(plan.steps) - len(pages) + len(plan.media) - len(media),
    }


def _page(step: Step, plan: Plan) -> dict[str, Any]:
    return {
        "title": step.data.fields.get("title", ""),
        "kind": str(step.data.model._meta.verbose_name),
        "file": step.data.file,
        "change": step.change.value,
        "waits": step.change in WRITTEN and _keeps_people_safe(step),
        "words": list(_words(step, plan)),
    }


def _keeps_people_safe(step: Step) -> bool:
    is_so_now = getattr(step.page, "safety_critical", False)
    return bool(is_so_now or step.data.fields.get("safety_critical"))


def _words(step: Step, plan: Plan) -> Iterator[dict[str, Any]]:
    """Of a page that is there: what it says now and what the package says."""
    if step.page is None:
        return
    now = fields_of(step.page.get_latest_revision_as_object(), plan.names)
    for found in differences(step.data.model, now, step.data.fields):
        yield {"where": found.where, "parts": [list(part) for part in found.parts]}


def _media(step: MediaStep) -> dict[str, Any]:
    return {
        "title": step.data.title,
        "kind": str(step.data.model._meta.verbose_name),
        "file": step.data.file,
        "change": step.change.value,
        "bytes": len(step.data.content),
    }
