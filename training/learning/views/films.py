"""A film and its viewer: what was seen, what it asks, and numbers without names.

How the player (`templates/courses/films/`, `static/js/film*.js`) talks to this side
------------------------------------------------------------------------------------

In a template: `{% load watching %}` and `{% film_of_learner film as mine %}` (a `Mine`), then on
the root of the player, where `way` is `site` on the film's own page and `lesson` in a lesson:

    data-version="{{ film.version }}" data-way="site"
    {% if mine.watch_url %}data-watch-url="{{ mine.watch_url }}"{% endif %}   for who is signed in
    {% if mine.count_url %}data-count-url="{{ mine.count_url }}"{% endif %}   for everybody else
    data-resume="{{ mine.resume }}"                            seconds, 0 for the beginning
    {% for one in mine.pauses %} data-pause-{{ one.number }}="{{ one.url }}" {% endfor %}
    data-answered="1 2"          numbers of the pauses that are answered, parted by spaces

and inside it `{% film_token %}`: a hidden form (`[data-film-token]`) whose fields go with every
batch. Under the player, `{% film_next film %}` says what is left, with links.

**Batches** are posted to `data-watch-url`: the fields of the token form and `batch`, JSON text.

    const body = new URLSearchParams(new FormData(tokenForm));
    body.set("batch", JSON.stringify({
      version: 1,                       // data-version
      seen: [[0, 12.4], [75, 80.1]],    // seconds that were PLAYED, never what was skipped
      position: 80.1,                   // where the film stands
      way: "site",                      // data-way
      begins: true,                     // in the first batch of a page, sent when it first plays
      stops: true,                      // in the last one (`pagehide`), unless it has ended
    }));
    fetch(url, {method: "POST", body, credentials: "same-origin", keepalive: true});
    // or navigator.sendBeacon(url, body) on pagehide

Send one when the film first plays (with `seen: []`), then every ten seconds of playing, at each
pause, at the end, and on `pagehide` or `visibilitychange` to hidden. `seen` is everything played
since the last batch that was ACKNOWLEDGED (status 200), joined: what got lost goes with the next.
Ranges that were acknowledged may be sent again: nothing counts twice. There is no batch id. At
most 50 ranges. Times are seconds of the film; no clock is sent and none is believed.

Answers are JSON: 200 `{"saved": true, "seen": 12.4, "watched": false, "words": ""}` (`words` is
for a live region, when there is something to say), else `{"saved": false, "words": …}`: 400 (keep
playing, do not send this batch again), 401 (the session ended), 409 (another person is signed in,
or the film changed: load the page again), 413. On 5xx or without a network: send again with the
next batch.

**Counts** of people who are not signed in go to `data-count-url` as plain fields: `event` (`start`
or `stop`), `version`, `way`, `position`, and `seconds` played on this page (with `stop`). No
cookie is read or set, there is no token. The answer is 204 and nobody waits for it. With
`sendBeacon(url, new URLSearchParams({event: "start", …}))`.

**Pauses.** The film stops at `pause.at`. `fetch(data-pause-N + "?part=1")` gives the question as a
piece of HTML: a `<form>` whose `action` is complete; post its fields (`new URLSearchParams(new
FormData(form))`, with the `name=value` of the pressed button) to `form.action` and put what comes
back in its place, whether 200 (feedback) or 422 (nothing chosen yet). In it, `a[data-film-go-on]`
means: go on playing (without scripts it leads to the film's page at `#t=75`); it is there after an
answer, or when a question may be skipped. A heading `[data-film-question]` takes the focus. A
pause that is answered does not stop the film again. Without scripts `data-pause-N` is a page.
"""

from __future__ import annotations

from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from training.accounts import kept_posts
from training.learning.errors import BatchError, FilmHasChangedError
from training.learning.flow import watch_film
from training.learning.forms.films import MOST_BYTES, CountForm, read_batch
from training.learning.queries.films import film_or_404
from training.lib.clock import now
from training.lib.throttle import is_one_too_many
from training.progress.actions.films import count_stop, count_use
from training.progress.rules import TENTHS


@csrf_exempt
@require_POST
def film_seen(request: HttpRequest, film: UUID) -> HttpResponse:
    """Takes a batch. Its size is looked at before anything of it is read."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        return _refused(413, _("That is more than a player sends."))
    return _film_seen(request, film)


@csrf_protect
def _film_seen(request: HttpRequest, film: UUID) -> HttpResponse:
    if not request.user.is_authenticated:
        return _refused(401, _("You are signed out. Sign in again to go on."))
    if kept_posts.is_anothers_form(request):
        return _refused(409, _("Somebody else is signed in now. Load the page again."))
    found = film_or_404(film)
    try:
        seen = read_batch(request.POST.get("batch", ""), found)
    except FilmHasChangedError as error:
        return _refused(409, str(error))
    except BatchError as error:
        return _refused(400, str(error))
    noted = watch_film(learner=request.user, film=found, seen=seen, at=now())
    words = _("You have seen enough of this film.") if noted.is_newly_watched else ""
    seconds = noted.credit / TENTHS
    return JsonResponse(
        {"saved": True, "seen": seconds, "watched": noted.is_watched, "words": words}
    )


def _refused(status: int, words: str) -> JsonResponse:
    return JsonResponse({"saved": False, "words": words}, status=status)


@csrf_exempt
@require_POST
def film_count(request: HttpRequest, film: UUID) -> HttpResponse:
    """Counts people who are not signed in. It knows nobody: no session, no cookie, no token."""
    if not _is_from_here(request):
        return HttpResponse(status=403)
    found, form = film_or_404(film), CountForm(request.POST)
    if not form.is_valid() or form.cleaned_data["version"] != found.version:
        return HttpResponse(status=400)
    if is_one_too_many(request, "film_count"):
        return HttpResponse(status=429)
    said = form.cleaned_data
    if said["event"] == CountForm.START:
        count_use(film=found, way=said["way"], views=1, at=now())
    else:
        seconds = round(min(said["seconds"], found.seconds))
        count_use(film=found, way=said["way"], seconds=seconds, at=now())
        count_stop(film=found, position=round(said["position"] * TENTHS))
    return HttpResponse(status=204)


def _is_from_here(request: HttpRequest) -> bool:
    """Another site cannot count for its visitors: browsers name the site of every post."""
    return urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()
