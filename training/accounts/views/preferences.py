"""Letters, lines, colours and language, before and after sign-in."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.utils.http import url_has_allowed_host_and_scheme

from training.accounts.actions import choose_language, choose_reading
from training.accounts.forms import PreferencesForm
from training.accounts.preferences import Reading, reading_of, remember_reading


def preferences(request: HttpRequest) -> HttpResponse:
    back = _back(request)
    form = PreferencesForm(request.POST or None, initial=_now(request))
    if request.method != "POST" or not form.is_valid():
        return render(request, "accounts/preferences.html", {"form": form, "back": back})
    return _remember(request, form, back)


def _remember(request: HttpRequest, form: PreferencesForm, back: str) -> HttpResponse:
    chosen = form.cleaned_data
    reading = Reading(chosen["text_size"], chosen["spacing"], chosen["theme"])
    language = chosen.get("language") or request.LANGUAGE_CODE
    response = HttpResponseRedirect(translate_url(back, language))
    if request.user.is_authenticated:
        choose_reading(person=request.user, reading=reading)
        choose_language(person=request.user, language=language)
    else:
        remember_reading(response, reading)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        samesite="Lax",
    )
    return response


def _now(request: HttpRequest) -> dict[str, str]:
    reading = reading_of(request)
    return {
        "text_size": reading.text_size,
        "spacing": reading.spacing,
        "theme": reading.theme,
        "language": request.LANGUAGE_CODE,
    }


def _back(request: HttpRequest) -> str:
    """Where the person came from, on this site; else the page itself, to look at the change."""
    to = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(to, allowed_hosts=None):
        return to
    return reverse("preferences")
