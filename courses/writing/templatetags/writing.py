"""What the checks panel of the page editor says about words."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from courses.models.base import ContentPage
from courses.writing.reading import findings_while_editing

register = template.Library()

NOT_SAVED = 0
"""The page editor's script puts the number of the page in its place."""


@register.inclusion_tag("writing/panel.html")
def writing_checks(page: Any) -> dict[str, Any]:
    """Of a page that is open in the editor, as it was saved last."""
    is_ours = isinstance(page, ContentPage) and page.pk
    return {
        "findings": findings_while_editing(page) if is_ours else None,
        "address": reverse("writing:findings", args=[page.pk or NOT_SAVED]),
    }
