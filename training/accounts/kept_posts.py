"""What somebody typed outlives the end of their session, and comes back to them alone.

A learner's form names its owner by a signed token. When it is posted after the session ended, its
fields wait in the new, anonymous session, on the server, until the same person signs in.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from training.accounts.models import User
from training.lib.signing import sign, unsign

OWNER_FIELD = "for"
NOT_KEPT = {OWNER_FIELD, "csrfmiddlewaretoken"}
MOST_CHARACTERS = 200_000
"""Above this a post is no learner's text, and the session's row would be a burden."""

LONGEST_WORD = 20
_PURPOSE = "form-for"
_SESSION_KEY = "kept_post"


@dataclass(frozen=True, slots=True)
class KeptPost:
    """`fields` are names and values as posted, repeated names included."""

    owner: str
    path: str
    fields: list[tuple[str, str]]

    @property
    def words(self) -> list[str]:
        """The values that a person would know again: no keys, numbers or tokens."""
        return [value for _name, value in self.fields if _is_words(value)]


def signed_owner(user: User | AnonymousUser) -> str:
    """The token for a form of `user`; empty for somebody who is not signed in."""
    return sign(_PURPOSE, str(user.pk)) if user.is_authenticated else ""


def owner_named_by(request: HttpRequest) -> str | None:
    """The id of the person for whom the posted form was made, if it says so truly."""
    owner = unsign(_PURPOSE, request.POST.get(OWNER_FIELD, ""))
    return owner if isinstance(owner, str) else None


def is_anothers_form(request: HttpRequest) -> bool:
    owner = owner_named_by(request)
    return owner is not None and owner != str(request.user.pk)


def keep(request: HttpRequest) -> bool:
    """Keep the post for its owner. A post without a true owner is not kept."""
    owner = owner_named_by(request)
    if owner is None:
        return False
    fields = _fields(request)
    if sum(len(value) for _name, value in fields) > MOST_CHARACTERS:
        return False
    request.session[_SESSION_KEY] = [owner, request.get_full_path(), fields]
    return True


def own_words(request: HttpRequest) -> list[str]:
    """What the signed-in person typed in the posted form, if it was made for them."""
    if owner_named_by(request) != str(request.user.pk):
        return []
    return KeptPost(str(request.user.pk), request.path, _fields(request)).words


def _fields(request: HttpRequest) -> list[tuple[str, str]]:
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in NOT_KEPT
        for value in values
    ]


def something_is_kept(request: HttpRequest) -> bool:
    return _SESSION_KEY in request.session


def kept_for(request: HttpRequest) -> KeptPost | None:
    """What waits for the person who is signed in. Anybody else's is dropped unseen."""
    stored = request.session.get(_SESSION_KEY)
    if stored is None:
        return None
    owner, path, fields = stored
    if owner != str(request.user.pk):
        drop(request)
        return None
    return KeptPost(owner=owner, path=path, fields=[(name, value) for name, value in fields])


def drop(request: HttpRequest) -> None:
    request.session.pop(_SESSION_KEY, None)


def drop_what_is_sent(request: HttpRequest) -> None:
    """The owner sent the kept words: they need not wait any longer."""
    stored = request.session.get(_SESSION_KEY)
    if stored is not None and stored[1] == request.get_full_path():
        drop(request)


def _is_words(value: str) -> bool:
    """Opaque keys and tokens are one long word; what people write has spaces or is short."""
    is_token = len(value) > LONGEST_WORD and not any(map(str.isspace, value))
    return any(map(str.isalpha, value)) and not is_token
