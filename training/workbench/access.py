"""Who may enter the admin at all. What they find there is decided by `visible_to`."""

from django.contrib.auth.models import Group, Permission

from courses.reviews.groups import AUTHORS, PUBLISHERS, REVIEWERS, make_groups
from training.accounts.models import User
from training.enrolment.models import CohortStaff
from training.lib.clock import today
from training.organisations.models import LanguageReader, Role
from training.organisations.queries import forget_kinds, kinds_of
from training.safeguarding.queries import answers_concerns

TRAINERS, PEER_MENTORS, NETWORK_LEADS = "Trainers", "Peer mentors", "Network leads"
LEADS, READERS = "Safeguarding leads", "Readers of languages"
GROUPS_OF_WAGTAIL = ("Editors", "Moderators")
"""They come with Wagtail, and nobody is in them: ours take their place."""

GROUPS_OF_ROLE: dict[str, tuple[str, ...]] = {
    Role.Kind.TRAINER: (TRAINERS, AUTHORS),
    Role.Kind.PEER_MENTOR: (PEER_MENTORS,),
    Role.Kind.PEER_REVIEWER: (REVIEWERS,),
    Role.Kind.EDITOR: (PUBLISHERS,),
    Role.Kind.NETWORK_LEAD: (NETWORK_LEADS,),
}
GROUPS_OF_PLACE: dict[str, tuple[str, ...]] = {
    CohortStaff.Kind.TRAINER: (TRAINERS,),
    CohortStaff.Kind.PEER_MENTOR: (PEER_MENTORS,),
}
"""Somebody who helps in a group does not write courses: for that there are roles."""
ONLY_THE_DOOR = (TRAINERS, PEER_MENTORS, NETWORK_LEADS, READERS, LEADS)
"""Groups that open the admin; the last one carries one permission more, to answer concerns."""
HANDLES_CONCERNS = "safeguarding.handle_concerns"


def sync_staff_access(person: User) -> None:
    """Give `person` the groups of their roles and places on staff today, and take the others.

    `is_staff` says without a query who works with groups or courses: each page asks it for its
    menu, and what is for trainers for whom it opens. Who leads the network has the door alone.

    To be called whenever a role, the staff of a cohort or its leads change.
    """
    forget_kinds(person)
    wanted = {
        *(name for kind in kinds_of(person, today()) for name in GROUPS_OF_ROLE.get(kind, ())),
        *(name for kind in _places_of(person) for name in GROUPS_OF_PLACE.get(kind, ())),
        *([LEADS] if answers_concerns(person) else []),
        *([READERS] if LanguageReader.objects.filter(person=person).exists() else []),
    }
    ours = {name for names in GROUPS_OF_ROLE.values() for name in names} | {LEADS, READERS}
    every = ours | set(GROUPS_OF_WAGTAIL)
    person.groups.remove(*Group.objects.filter(name__in=every - wanted))
    person.groups.add(*(_group(name) for name in sorted(wanted)))
    person.is_staff = person.is_superuser or bool(wanted - {NETWORK_LEADS})
    person.save(update_fields=["is_staff"])


def _places_of(person: User) -> set[str]:
    places = CohortStaff.objects.filter(person=person, left_at=None, cohort__closed_at=None)
    return set(places.values_list("kind", flat=True))


def _group(name: str) -> Group:
    if name not in ONLY_THE_DOOR and not Group.objects.filter(name=name).exists():
        make_groups()
    group, made = Group.objects.get_or_create(name=name)
    if made and name in ONLY_THE_DOOR:
        group.permissions.add(_permission("wagtailadmin.access_admin"))
    if made and name == LEADS:
        group.permissions.add(_permission(HANDLES_CONCERNS))
    return group


def _permission(name: str) -> Permission:
    app, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codename)
