"""The address of a printed resource."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.models import Page

from courses.models import ResourcePage
from courses.models.countries import local_words_for
from courses.printing.errors import PrintError
from courses.printing.files import Prints
from courses.printing.forms import PrintForm
from courses.printing.offers import print_form


@require_safe
def print_file(request: HttpRequest, page: str, form: str) -> HttpResponseBase:
    resource = _resource_or_404(request, page)
    refused = _stopped_at_the_gate(request, resource)
    return refused or _file(request, resource, _form_or_404(resource, form))


def _file(request: HttpRequest, resource: ResourcePage, form: PrintForm) -> HttpResponse:
    try:
        prints = Prints(resource, local_words_for(request))
        path = prints.printed(form, day=localdate())
    except PrintError as refusal:
        context = {"page": resource, "refusal": str(refusal)}
        return render(request, "courses/not_printed.html", context, status=409)
    name = f"{resource.slug}-{form.name}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(path.read_bytes(), content_type="application/pdf", headers=headers)


def _resource_or_404(request: HttpRequest, path: str) -> ResourcePage:
    found = Page.route_for_request(request, f"{path}/")
    if found is None or not isinstance(found.page, ResourcePage):
        raise Http404
    return found.page


def _form_or_404(resource: ResourcePage, name: str) -> PrintForm:
    form = print_form(resource, name)
    if form is None:
        raise Http404
    return form


def _stopped_at_the_gate(request: HttpRequest, resource: ResourcePage) -> HttpResponseBase | None:
    """Who may not read a page may not print it: the same hooks decide."""
    for hook in hooks.get_hooks("before_serve_page"):
        answer = hook(resource, request, [], {})
        if isinstance(answer, HttpResponseBase):
            return answer
    return None
