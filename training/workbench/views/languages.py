"""Who reads which language: a trainer says it of themselves, an administrator names readers."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from training.accounts.actions import choose_languages_read
from training.lib.clock import now
from training.workbench.actions.readers import end_reader, name_reader
from training.workbench.forms.languages import LanguagesForm, ReaderForm
from training.workbench.queries.people import administrator_or_404
from training.workbench.queries.readers import all_readers, languages_read_by
from training.workbench.queries.scope import answers_words
from training.workbench.views.page import page, person, to_people, to_queue

FORMS = ["GET", "HEAD", "POST"]


@require_http_methods(FORMS)
def languages(request: HttpRequest) -> HttpResponse:
    user = person(request)
    if not answers_words(user):
        raise Http404
    form = LanguagesForm(request.POST or None, initial={"languages": languages_read_by(user)})
    if request.method == "POST" and form.is_valid():
        choose_languages_read(person=user, languages=form.cleaned_data["languages"])
        messages.success(request, _("Saved."))
        return redirect("workbench:queue")
    return page(request, "languages", _("Languages that I read"), to_queue(), form=form)


@require_http_methods(FORMS)
def readers(request: HttpRequest) -> HttpResponse:
    administrator_or_404(person(request))
    if request.POST.get("do") == "end":
        end_reader(reader=_uuid(request.POST.get("reader", "")), by=person(request), at=now())
        return redirect("workbench:readers")
    form = ReaderForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        name_reader(**form.cleaned_data, by=person(request), at=now())
        messages.success(request, _("Saved."))
        return redirect("workbench:readers")
    title = _("Readers of languages")
    return page(request, "readers", title, to_people(), form=form, readers=all_readers())


def _uuid(words: str) -> UUID:
    try:
        return UUID(words)
    except ValueError:
        raise Http404 from None
