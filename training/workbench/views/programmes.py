"""What the certificates of programmes ask for: read out in plain words, and written."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from training.certificates.programmes.actions import write_rule
from training.certificates.programmes.queries import programmes as all_programmes
from training.certificates.programmes.queries import read_out, titles
from training.lib.clock import now
from training.workbench.forms.programmes import ProgrammeForm
from training.workbench.queries.people import administrator_or_404
from training.workbench.views.page import page, person, to_programmes


@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    administrator_or_404(person(request))
    found = all_programmes()
    names = titles(found)
    read = [(one, read_out(one.rule, names) if one.rule else None) for one in found]
    return page(request, "programmes", _("Programmes"), [], icon="list-ul", programmes=read)


@require_http_methods(["GET", "HEAD", "POST"])
def programme(request: HttpRequest, programme: UUID) -> HttpResponse:
    administrator_or_404(person(request))
    found = all_programmes()
    one = next((each for each in found if each.outline.key == programme), None)
    if one is None:
        raise Http404
    form = ProgrammeForm(request.POST or None, programme=one)
    if request.method == "POST" and form.is_valid():
        write_rule(programme=programme, rule=form.rule, by=person(request), at=now())
        messages.success(request, _("Saved. It holds for certificates from now on."))
        return redirect("workbench:programmes")
    return page(
        request,
        "programme",
        one.outline.title,
        to_programmes(),
        icon="list-ul",
        form=form,
        words=read_out(one.rule, titles(found)) if one.rule else None,
        keys=[(title, key) for key, title in titles(found).items() if key != programme],
    )
