"""Who may enter the admin at all. What they find there is decided by `visible_to`."""

from django.contrib.auth.models import Group, Permission

from training.accounts.models import User
from training.enrolment.models import CohortStaff
from training.lib.clock import today
from training.organisations.models import Role
from training.organisations.queries import kinds_of

TRAINERS, PEER_MENTORS = "Trainers", "Peer mentors"
EDITORS, MODERATORS = "Editors", "Moderators"

GROUPS_OF: dict[str, tuple[str, ...]] = {
    Role.Kind.TRAINER: (TRAINERS,),
    Role.Kind.PEER_MENTOR: (PEER_MENTORS,),
    Role.Kind.EDITOR: (EDITORS, MODERATORS),
}
ONLY_THE_DOOR = (TRAINERS, PEER_MENTORS)
"""Groups that open the admin and carry no other permission."""


def sync_staff_access(person: User) -> None:
    """Give `person` the groups of their roles and places on staff today, and take the others.

    `is_staff` says the same without a query: each page asks it for its menu.

    To be called whenever a role or the staff of a cohort changes.
    """
    kinds = kinds_of(person, today()) | _places_of(person)
    wanted = {name for kind in kinds for name in GROUPS_OF.get(kind, ())}
    every = {name for names in GROUPS_OF.values() for name in names}
    person.groups.remove(*Group.objects.filter(name__in=every - wanted))
    person.groups.add(*(_group(name) for name in sorted(wanted)))
    person.is_staff = person.is_superuser or bool(wanted)
    person.save(update_fields=["is_staff"])


def _places_of(person: User) -> set[str]:
    places = CohortStaff.objects.filter(person=person, left_at=None, cohort__closed_at=None)
    return set(places.values_list("kind", flat=True))


def _group(name: str) -> Group:
    group, made = Group.objects.get_or_create(name=name)
    if made and name in ONLY_THE_DOOR:
        group.permissions.add(
            Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
        )
    return group
