"""What is known of a person, gathered from the rooms that know it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from courses import catalogue
from courses.outline import CourseOutline
from training.accounts.models import User
from training.action_learning.queries import meetings_attended
from training.certificates.models import Award
from training.certificates.queries import signed_tasks
from training.lib.requirements import Requirement, Rule, requirements
from training.network.conduct import newest
from training.network.ladder import (
    MEETINGS_OF_A_SET,
    Facts,
    Programme,
    asked_of,
    in_a_sentence,
    left_to_do,
    may_send,
    phrase,
    rule_of,
)
from training.network.models import CodeAgreement, ConfirmedFact, Membership, PortfolioPiece
from training.network.rules import Level, Standing
from training.recommendations.models import Project

INTERVIEWING, ANALYSIS = (
    UUID("2b4788a1-d134-5500-9deb-66d79bb803a1"),
    UUID("71c4b90c-6079-5aeb-94a8-afbce46ed684"),
)
"""The courses of the starter whose watched tasks a full member needs: an interview, a group sort.
A site without them asks for no sign-off beside those that its certificates stand on."""


def programme(language: str = "") -> Programme:
    """The courses of today; their titles in the language where one is named. One query at most."""
    outlines = catalogue.outlines()
    needed = {course.certificate_needs for course in outlines if course.certificate_needs}
    return Programme(
        first=tuple(course.key for course in outlines if course.key in needed),
        every=tuple(course.key for course in outlines),
        watched=tuple(
            course.task.key
            for course in outlines
            if course.task and course.key in (INTERVIEWING, ANALYSIS)
        ),
        titles=_titles(outlines, language),
    )


def _titles(outlines: Iterable[CourseOutline], language: str) -> dict[UUID, str]:
    links = catalogue.links([course.key for course in outlines], language) if language else {}
    titles: dict[UUID, str] = {}
    for course in outlines:
        titles[course.key] = links[course.key].title if course.key in links else course.title
        if course.task:
            titles[course.task.key] = course.task.title
    return titles


def facts_of(person: User, of: Programme, day: date) -> Facts:
    """Six queries, however much there is; one more where meetings of a set are asked for."""
    member = Membership.objects.members().filter(person=person).first()
    held = Award.objects.held_by(person).current_on(day)
    confirmed = list(
        ConfirmedFact.objects.standing().filter(person=person).select_related("project")
    )
    kinds = {fact.kind for fact in confirmed}
    projects = [fact.project for fact in confirmed if fact.project]
    return Facts(
        day=day,
        certificates=frozenset(held.values_list("award_key", flat=True)),
        tasks=frozenset(signed_tasks(person, of.watched)),
        pieces=PortfolioPiece.objects.shown().filter(person=person).count(),
        meetings=meetings_attended(person) if MEETINGS_OF_A_SET else 0,
        agreed_on=last_agreed_on(person),
        has_identity=ConfirmedFact.Kind.IDENTITY in kinds,
        did_workshop=ConfirmedFact.Kind.WORKSHOP in kinds,
        real_projects=_of_kind(projects, Project.Kind.REAL),
        mock_projects=_of_kind(projects, Project.Kind.MOCK),
        finished_projects=sum(_is_finished(project, day) for project in projects),
        level=Level(member.level) if member else None,
        level_since=member.level_since if member else None,
    )


def _of_kind(projects: Collection[Project], kind: Project.Kind) -> int:
    return sum(project.kind == kind for project in projects)


def _is_finished(project: Project, day: date) -> bool:
    """A real one whose findings were shared."""
    is_shared = project.shared_on is not None and project.shared_on <= day
    return project.kind == Project.Kind.REAL and is_shared


def last_agreed_on(person: User) -> date | None:
    agreed = CodeAgreement.objects.filter(person=person).order_by("-agreed_on")
    return agreed.values_list("agreed_on", flat=True).first()


def agreed_to_newest(person: User) -> bool:
    return CodeAgreement.objects.filter(person=person, version=newest().version).exists()


def standing_of(person: User) -> Standing:
    member = Membership.objects.filter(person=person).first()
    return member.standing if member else Standing()


@dataclass(frozen=True, slots=True)
class Need:
    """One requirement in words, and whether it is there. `kind` says where to go for it."""

    kind: str
    words: str
    is_there: bool


@dataclass(frozen=True, slots=True)
class Path:
    """How far somebody is on the way to a level."""

    level: Level
    needs: tuple[Need, ...]
    sentence: str
    is_met: bool
    may_send: bool

    @property
    def title(self) -> str:
        return str(Membership.Level(self.level).label)


def path_to(level: Level, facts: Facts, of: Programme) -> Path:
    rule = rule_of(level, of)
    left = left_to_do(rule, facts)
    return Path(
        level=level,
        needs=tuple(_needs(rule, left, facts, of)),
        sentence=in_a_sentence([phrase(requirement, of) for requirement in left]),
        is_met=not left,
        may_send=may_send(rule, facts),
    )


def _needs(
    rule: Rule, left: Collection[Requirement], facts: Facts, of: Programme
) -> Iterable[Need]:
    """What is there and what is missing; of several ways only the one that is taken or shortest."""
    holds = asked_of(facts)
    for requirement in requirements(rule):
        is_there = holds(requirement)
        if is_there or requirement in left:
            yield Need(requirement.kind, phrase(requirement, of), is_there)
