"""What helps a person to take part: they share it, and stop when they like."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from training.accounts.actions import share_needs, stop_sharing_needs
from training.accounts.decorators import PersonRequest, learner_required
from training.accounts.forms import NeedsForm
from training.accounts.models import AccessNeeds
from training.lib.clock import now


@learner_required
def my_needs(request: PersonRequest) -> HttpResponse:
    if request.POST.get("do") == "stop":
        stop_sharing_needs(person=request.user)
        messages.success(request, _("You no longer share this. It is erased."))
        return redirect("my-needs")
    kept = AccessNeeds.objects.filter(person=request.user).first()
    form = NeedsForm(request.POST or None, initial=_initial(kept))
    if request.method == "POST" and form.is_valid():
        share_needs(person=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved and shared."))
        return redirect("my-needs")
    return render(request, "accounts/my_needs.html", {"form": form, "kept": kept})


def _initial(kept: AccessNeeds | None) -> dict[str, object]:
    if kept is None:
        return {}
    return {"ticked": kept.ticked, "words": kept.words, "for_mentors": kept.for_mentors}
