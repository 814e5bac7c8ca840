"""How a page of ours is put into the frame of Wagtail's admin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

Crumb = tuple[str, str]
"""The words and the address of a page above this one."""


def desk_page(
    request: HttpRequest,
    template: str,
    title: str,
    trail: Sequence[Crumb],
    *,
    icon: str = "group",
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """`template` extends layouts/desk.html."""
    crumbs = [{"label": label, "url": url} for label, url in (*trail, (title, ""))]
    home = {"label": _("Home"), "url": reverse("wagtailadmin_home")}
    frame = {
        "page_title": title,
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [home, *crumbs],
    }
    return render(request, template, {**frame, **context}, status=status)
