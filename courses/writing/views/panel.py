"""The findings of one page, for the checks panel after each save."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from courses.models.base import ContentPage
from courses.writing.reading import findings_while_editing


@require_safe
def findings(request: HttpRequest, page: int) -> HttpResponse:
    found = get_object_or_404(Page, pk=page)
    if not found.permissions_for_user(request.user).can_edit():
        raise Http404
    draft = found.get_latest_revision_as_object()
    if not isinstance(draft, ContentPage):
        raise Http404
    context = {"findings": findings_while_editing(draft)}
    return render(request, "writing/findings.html", context)
