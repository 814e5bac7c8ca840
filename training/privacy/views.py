"""The page "Me", and what a person may do with what is held about them."""

from __future__ import annotations

from django.contrib.auth import logout
from django.http import FileResponse, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from training.accounts.cards import live_card
from training.accounts.decorators import PersonRequest, learner_required
from training.accounts.forms import offered_languages
from training.action_learning.queries import is_in_a_set
from training.enrolment.queries import places_of
from training.lib.clock import now
from training.privacy.actions import erase_learner
from training.privacy.archives import archive_of
from training.privacy.queries import everything_about, files_about, readings_of

FILE_NAME = "my-data.json"
ARCHIVE_NAME = "my-data.zip"


@learner_required
@require_safe
def me(request: PersonRequest) -> HttpResponse:
    context = {
        "card": live_card(request.user),
        "languages": offered_languages(),
        "places": places_of(request.user),
        "readings": readings_of(request.user),
        "is_in_a_set": is_in_a_set(request.user),
        "is_staff": _is_staff(request),
    }
    return render(request, "privacy/me.html", context)


@learner_required
@require_safe
def download(request: PersonRequest) -> HttpResponseBase:
    """As JSON; with photos and recordings, as an archive that holds them too."""
    data = {"made_at": now(), "held": everything_about(request.user)}
    response = JsonResponse(data, json_dumps_params={"indent": 2, "ensure_ascii": False})
    files = list(files_about(request.user))
    if files:
        archive = archive_of(FILE_NAME, response.content, files)
        return FileResponse(archive, as_attachment=True, filename=ARCHIVE_NAME)
    response["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    return response


@learner_required
@require_safe
def erase(request: PersonRequest) -> HttpResponse:
    return render(request, "privacy/erase.html", {"is_staff": _is_staff(request)})


@learner_required
def erase_now(request: PersonRequest) -> HttpResponse:
    """The second step. Staff ask an administrator: their acts concern other people."""
    if _is_staff(request):
        return redirect("erase")
    if request.method != "POST":
        return render(request, "privacy/erase_now.html")
    erase_learner(person=request.user, at=now())
    logout(request)
    response = render(request, "privacy/erased.html")
    response["Clear-Site-Data"] = '"storage"'
    return response


def _is_staff(request: PersonRequest) -> bool:
    return request.user.has_perm("wagtailadmin.access_admin")
