"""Who may come in where. Every address that is ours has a row; a new one without a row fails."""

from __future__ import annotations

from dataclasses import dataclass

from tests.security.world import ROLES

EVERYBODY = frozenset(ROLES)
SIGNED_IN = EVERYBODY - {"anonymous"}
LEARNER = frozenset({"learner"})
MEMBERS = frozenset({"learner", "fellow learner"})
STAFF = frozenset({"own trainer", "other trainer", "peer mentor", "administrator"})
OWN_STAFF = frozenset({"own trainer", "peer mentor", "administrator"})
MANAGERS = frozenset({"own trainer", "administrator"})
TRAINERS = frozenset({"own trainer", "other trainer", "administrator"})
WRITERS = frozenset({"own trainer", "other trainer", "editor", "administrator"})
OWN_TRAINER = frozenset({"own trainer"})
PUBLISHERS = frozenset({"editor", "administrator"})
ADMINISTRATOR = frozenset({"administrator"})
EDITOR = frozenset({"editor"})
EDITORS = frozenset({"editor", "administrator"})
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """Roles that are let in by GET and by POST; `get` or `post` NOBODY also where none is taken."""

    get: frozenset[str] = NOBODY
    post: frozenset[str] = NOBODY


def both(roles: frozenset[str]) -> Row:
    return Row(roles, roles)


PUBLIC = {
    "health/": both(EVERYBODY),
    "card/<str:token>/": Row(EVERYBODY),
    "join/": both(EVERYBODY),
    "join/<str:code>/": Row(),
    "verify/": Row(EVERYBODY),
    "verify/<str:number>/": Row(EVERYBODY),
    "c/<str:code>/": Row(EVERYBODY),
    "media/<path:path>": Row(),
    "group/": both(EVERYBODY),
    "group/<str:code>/": both(EVERYBODY),
    "group/<str:code>/now/": Row(EVERYBODY),
    "group/<str:code>/<uuid:ticket>/": both(EVERYBODY),
    "media/film/<uuid:asset>/<int:version>/<str:name>": Row(),
    "film/<uuid:film>/chapters.vtt": Row(EVERYBODY),
    "film/<uuid:film>/transcript.txt": Row(EVERYBODY),
    "signed-out/": Row(EVERYBODY),
    "preferences/": both(EVERYBODY),
    "no-connection/": Row(EVERYBODY),
    "<path:page>/print/<slug:form>.pdf": Row(STAFF | {"editor", "peer reviewer"}),
}

MINE = {
    "sign-in/": both(EVERYBODY),
    "sign-in/again/": both(SIGNED_IN),
    "sign-in/closed/": Row(EVERYBODY),
    "sign-in/code/": both(SIGNED_IN),
    "sign-in/code/again/": Row(),
    "sign-in/kept/": both(SIGNED_IN),
    "sign-out/": both(EVERYBODY),
    "still-there/": both(SIGNED_IN),
    "me/name/": both(SIGNED_IN),
    "me/passphrase/": both(SIGNED_IN),
    "me/card/": both(SIGNED_IN),
    "me/card/new/": both(SIGNED_IN),
    "me/card/void/": Row(post=LEARNER),
    "me/sign-out-everywhere/": both(SIGNED_IN),
    "me/second-key/": Row(SIGNED_IN),
    "me/second-key/on/": Row(),
    "me/second-key/off/": Row(),
    "me/spare-codes/": Row(),
    "me/spare-codes/new/": Row(),
    "me/spare-codes/file/": Row(),
    "me/groups/<uuid:enrolment>/leave/": both(LEARNER),
    "me/groups/<uuid:enrolment>/come-in/": both(LEARNER),
    "me/": Row(SIGNED_IN),
    "me/data/": Row(SIGNED_IN),
    "me/erase/": Row(SIGNED_IN),
    "me/erase/now/": both(SIGNED_IN),
}

LEARNING = {
    "certificates/": Row(SIGNED_IN),
    "certificates/<uuid:award>/": both(LEARNER),
    "certificates/<uuid:award>/pdf/": Row(),
    "certificates/<uuid:award>/name/": Row(post=LEARNER),
    "certificates/<uuid:award>/file/": Row(post=LEARNER),
    "learn/": Row(SIGNED_IN),
    "learn/changes/<uuid:page>/seen/": Row(post=SIGNED_IN),
    "learn/go-on/": Row(SIGNED_IN),
    "learn/lesson/<uuid:lesson>/done/": Row(post=MEMBERS),
    "learn/activity/<uuid:activity>/": both(MEMBERS),
    "learn/activity/<uuid:activity>/draft/": Row(post=MEMBERS),
    "learn/film/<uuid:film>/": Row(SIGNED_IN),
    "learn/film/<uuid:film>/seen/": Row(post=SIGNED_IN),
    "learn/film/<uuid:film>/count/": Row(),
    "learn/film/<uuid:film>/pause/<int:number>/": both(EVERYBODY),
    "learn/film/<uuid:film>/read/": both(SIGNED_IN),
    "learn/film/<uuid:film>/reflect/": both(SIGNED_IN),
    "learn/film/<uuid:film>/follow-up/": both(LEARNER),
    "learn/quiz/<uuid:quiz>/start/": Row(post=LEARNER),
    "learn/try/<uuid:attempt>/": Row(LEARNER),
    "try/<int:page>/": both(WRITERS),
    "learn/try/<uuid:attempt>/<int:number>/": both(LEARNER),
}

KEEPERS = STAFF | {"partner contact", "network lead"}
"""A showing of the own trainer. Whoever has its key shows it; only they, and an administrator,
put its count right."""

SHOWINGS = {
    "showings/": Row(KEEPERS),
    "showings/new/<uuid:film>/": both(EVERYBODY),
    "showings/<str:key>/": Row(EVERYBODY),
    "showings/<str:key>/now/": both(EVERYBODY),
    "showings/<str:key>/state/": Row(EVERYBODY),
    "showings/<str:key>/end/": both(EVERYBODY),
    "showings/<str:key>/record/": Row(EVERYBODY),
    "showings/<str:key>/correct/": both(MANAGERS),
}

WRITING = {
    "admin/content/like/<int:page>/": both(WRITERS),
}

PAPER = "admin/training/members/<uuid:enrolment>/paper/<uuid:course>/"
DESK = {
    "admin/training/cohorts/<uuid:cohort>/": Row(OWN_STAFF),
    "admin/training/cohorts/<uuid:cohort>/close/": both(MANAGERS),
    "admin/training/cohorts/<uuid:cohort>/staff/": both(MANAGERS),
    "admin/training/cohorts/<uuid:cohort>/staff/<uuid:place>/end/": Row(post=MANAGERS),
    "admin/training/cohorts/<uuid:cohort>/codes/": both(MANAGERS),
    "admin/training/codes/<uuid:code>/close/": Row(post=MANAGERS),
    "admin/training/today/": Row(STAFF),
    "admin/training/reflections/": Row(frozenset({"own trainer", "other trainer"})),
    "admin/training/cohorts/<uuid:cohort>/board.<slug:form>": Row(MANAGERS),
    "admin/training/cohorts/<uuid:cohort>/cards/": both(MANAGERS),
    "admin/training/cohorts/<uuid:cohort>/invite/": both(MANAGERS),
    "admin/training/members/<uuid:enrolment>/": Row(OWN_STAFF),
    "admin/training/members/<uuid:enrolment>/card/": both(MANAGERS),
    "admin/training/members/<uuid:enrolment>/card/void/": Row(post=MANAGERS),
    "admin/training/members/<uuid:enrolment>/passphrase/": both(MANAGERS),
    "admin/training/members/<uuid:enrolment>/remove/": both(MANAGERS),
    "admin/training/members/<uuid:enrolment>/place/": both(MANAGERS),
    "admin/training/members/<uuid:enrolment>/transfer/": both(MANAGERS),
    PAPER: both(OWN_TRAINER),
    f"{PAPER}<uuid:source>/take-back/": both(OWN_TRAINER),
    "admin/training/members/<uuid:enrolment>/task/<uuid:course>/": both(OWN_TRAINER),
    "admin/training/sign-offs/<uuid:sign_off>/": Row(OWN_TRAINER),
    "admin/training/sign-offs/<uuid:sign_off>/void/": both(OWN_TRAINER),
    "admin/training/reflections/<uuid:reflection>/": both(OWN_TRAINER),
    "admin/training/reflections/<uuid:reflection>/answer/": Row(post=OWN_TRAINER),
    "admin/training/questions/": Row(TRAINERS),
    "admin/training/questions/<uuid:quiz>/": Row(TRAINERS),
    "admin/training/films/": Row(TRAINERS),
    "admin/training/films/<uuid:film>/": Row(TRAINERS),
    "admin/training/films/<uuid:film>/numbers.<slug:form>": Row(TRAINERS),
    "admin/training/people/": Row(ADMINISTRATOR),
    "admin/training/people/new/": both(ADMINISTRATOR),
    "admin/training/people/<uuid:pk>/": Row(ADMINISTRATOR),
    "admin/training/people/<uuid:pk>/role/": Row(post=ADMINISTRATOR),
    "admin/training/people/<uuid:pk>/recognise/": Row(post=ADMINISTRATOR),
    "admin/training/people/<uuid:pk>/passphrase/": both(ADMINISTRATOR),
    "admin/training/roles/<uuid:role>/end/": Row(post=ADMINISTRATOR),
    "admin/training/plans/": Row(STAFF | EDITOR),
    "admin/training/plans/<uuid:module>/": Row(STAFF | EDITOR),
    "admin/training/plans/<uuid:module>/cards/": Row(STAFF | EDITOR),
    "admin/training/changes/<int:page_id>/<int:revision_id>/": both(PUBLISHERS),
    "admin/training/decisions/": Row(ADMINISTRATOR),
    "admin/training/decisions/<uuid:award>/withdraw/": both(ADMINISTRATOR),
    "admin/training/decisions/<uuid:award>/name/": both(ADMINISTRATOR),
    "admin/training/decisions/<uuid:award>/keep/": Row(post=ADMINISTRATOR),
    "admin/training/cohorts/": Row(STAFF),
    "admin/training/cohorts/results/": Row(STAFF),
    "admin/training/cohorts/new/": both(TRAINERS),
    "admin/training/cohorts/edit/<uuid:pk>/": both(MANAGERS),
    "admin/training/organisations/": Row(ADMINISTRATOR),
    "admin/training/organisations/results/": Row(ADMINISTRATOR),
    "admin/training/organisations/new/": both(ADMINISTRATOR),
    "admin/training/organisations/edit/<uuid:pk>/": both(ADMINISTRATOR),
    "admin/training/places/": Row(ADMINISTRATOR),
    "admin/training/places/results/": Row(ADMINISTRATOR),
    "admin/training/places/new/": both(ADMINISTRATOR),
    "admin/training/places/edit/<uuid:pk>/": both(ADMINISTRATOR),
    "admin/training/acts/": Row(ADMINISTRATOR),
    "admin/training/acts/results/": Row(ADMINISTRATOR),
}

PACKAGES = {
    "admin/packages/": Row(WRITERS),
    "admin/packages/in/": Row(post=EDITORS),
    "admin/packages/out/": Row(post=WRITERS),
    "admin/packages/<uuid:job>/": Row(ADMINISTRATOR),
    "admin/packages/<uuid:job>/load/": Row(post=ADMINISTRATOR),
    "admin/packages/<uuid:job>/drop/": Row(post=ADMINISTRATOR),
    "admin/packages/<uuid:job>/file/": Row(ADMINISTRATOR),
}

FILM = "admin/films/<uuid:film>/"
FILMS = {
    "admin/films/": Row(WRITERS),
    "admin/films/new/": both(WRITERS),
    FILM: Row(WRITERS),
    f"{FILM}edit/": both(WRITERS),
    f"{FILM}version/": both(WRITERS),
    f"{FILM}version/drop/": Row(post=WRITERS),
    f"{FILM}again/": Row(post=WRITERS),
    f"{FILM}delete/": both(PUBLISHERS),
    f"{FILM}tracks/": both(WRITERS),
    f"{FILM}tracks/<int:track>/": Row(WRITERS),
    f"{FILM}tracks/<int:track>/carry/": Row(),
    f"{FILM}tracks/<int:track>/remove/": Row(post=WRITERS),
    f"{FILM}consents/": both(WRITERS),
    f"{FILM}consents/<int:consent>/": both(WRITERS),
    f"{FILM}consents/<int:consent>/withdraw/": both(WRITERS),
    f"{FILM}consents/<int:consent>/remove/": Row(post=WRITERS),
}

CHECKS = {
    "admin/writing/pages/<int:page>/": Row(WRITERS),
    "admin/writing/report/": Row(WRITERS),
    "admin/writing/report/results/": Row(WRITERS),
}

ROWS = PUBLIC | MINE | LEARNING | SHOWINGS | WRITING | DESK | PACKAGES | FILMS | CHECKS
