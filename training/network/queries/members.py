"""Members, and who keeps up what their level needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from training.certificates.models import Award
from training.network.ladder import Facts, meets, stays
from training.network.models import Membership
from training.network.queries.facts import programme
from training.network.rules import Level


def keeping_up(day: date) -> Iterator[tuple[UUID, bool]]:
    """Each member, and whether the certificates of their level are current. Three queries."""
    courses = programme()
    rules = {level: stays(level, courses) for level in Level}
    members = Membership.objects.members()
    held: dict[UUID, set[UUID]] = defaultdict(set)
    awards = Award.objects.current_on(day).filter(learner__in=members.values("person"))
    for person, award in awards.values_list("learner", "award_key"):
        held[person].add(award)
    for pk, person, level in members.values_list("pk", "person", "level"):
        facts = Facts(day=day, certificates=frozenset(held[person]))
        yield pk, meets(rules[Level(level)], facts)
