"""A person's own account: name, passphrase and card."""

from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from training.accounts import sessions
from training.accounts.actions import change_passphrase, rename
from training.accounts.cards import live_card, new_card, qr_of, void_card
from training.accounts.decorators import PersonRequest, learner_required
from training.accounts.forms import NameForm, PassphraseForm, PictureForm
from training.accounts.offers import offered_passphrase, passphrase_offer
from training.lib.clock import now


@learner_required
def my_name(request: PersonRequest) -> HttpResponse:
    form = NameForm(request.POST or None, initial={"called": request.user.called})
    if request.method == "POST" and form.is_valid():
        rename(person=request.user, called=form.cleaned_data["called"])
        return redirect("me")
    return render(request, "accounts/my_name.html", {"form": form})


@learner_required
def my_passphrase(request: PersonRequest) -> HttpResponse:
    wants_another = "another" in request.POST
    offer = None if wants_another else request.POST.get("offer")
    offer, words = passphrase_offer(offer)
    is_sent = request.method == "POST" and not wants_another
    form = PassphraseForm(request.POST if is_sent else None, person=request.user)
    if is_sent and form.is_valid():
        chosen = form.cleaned_data["own"] or offered_passphrase(offer)
        change_passphrase(person=request.user, passphrase=chosen)
        update_session_auth_hash(request, request.user)
        sessions.join_round(request, request.user)
        return render(request, "accounts/passphrase_changed.html")
    return render(
        request, "accounts/my_passphrase.html", {"form": form, "offer": offer, "words": words}
    )


@learner_required
def my_card(request: PersonRequest) -> HttpResponse:
    card = live_card(request.user)
    context = {
        "card": card,
        "qr": qr_of(card) if card else None,
        "just_joined": "new" in request.GET,
    }
    return render(request, "accounts/my_card.html", context)


@learner_required
def my_new_card(request: PersonRequest) -> HttpResponse:
    form = PictureForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        new_card(holder=request.user, picture=form.cleaned_data["picture"], at=now())
        return redirect("my-card")
    return render(request, "accounts/my_new_card.html", {"form": form})


@learner_required
@require_POST
def my_card_void(request: PersonRequest) -> HttpResponse:
    card = live_card(request.user)
    if card is None:
        raise Http404
    void_card(card=card, at=now())
    return redirect("my-card")
