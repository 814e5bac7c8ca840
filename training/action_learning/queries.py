"""Who meets when, who was there, and what came of actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet

from training.accounts.models import User
from training.action_learning.models import LearningSet, Meeting, Presence, SetMember, Turn
from training.action_learning.rules import MEETING, MOST_TURNS, Part, clock_times
from training.enrolment.models import Cohort, CohortStaff, Enrolment
from training.lib.clock import today
from training.organisations.models import Organisation, Role


def meetings_attended(person: User) -> int:
    """In all sets, also in those that the person has left."""
    return Presence.objects.filter(member__person=person).count()


def sets_of(person: User) -> QuerySet[LearningSet]:
    """Where `person` is a member now. A set that ended stays to read."""
    return LearningSet.objects.with_member(person).select_related("facilitator")


def is_in_a_set(person: User) -> bool:
    return LearningSet.objects.with_member(person).exists()


def sets_led_by(user: User, day: date) -> QuerySet[LearningSet]:
    """With how many members, and the next meeting. One query."""
    here = Count("members", filter=Q(members__left_at=None), distinct=True)
    coming = Min("meetings__on", filter=Q(meetings__on__gte=day))
    led = LearningSet.objects.facilitated_by(user)
    return led.annotate(people=here, next_on=coming).order_by("ended_at", "name")


@dataclass(frozen=True, slots=True)
class SetPage:
    """A set as its members see it. `me` is None for its facilitator."""

    learning_set: LearningSet
    me: SetMember | None
    members: Sequence[SetMember]
    meetings: Sequence[Meeting]
    turns: Sequence[Turn]
    day: date

    @property
    def next_meeting(self) -> Meeting | None:
        return next((meeting for meeting in self.meetings if meeting.on >= self.day), None)

    @property
    def my_turns(self) -> list[Turn]:
        return [turn for turn in self.turns if self.me and turn.presenter_id == self.me.pk]

    @property
    def others_turns(self) -> list[Turn]:
        """Of those who are in the set now."""
        here = {member.pk for member in self.members}
        mine = self.me.pk if self.me else None
        return [t for t in self.turns if t.presenter_id in here and t.presenter_id != mine]


def set_page(learning_set: LearningSet, person: User | None) -> SetPage:
    """Three queries, however many meetings there were."""
    members = list(_here(learning_set))
    turns = Turn.objects.filter(meeting__learning_set=learning_set)
    related = turns.select_related("presenter__person", "meeting")
    me = next((member for member in members if person and member.person_id == person.pk), None)
    return SetPage(
        learning_set=learning_set,
        me=me,
        members=members,
        meetings=list(learning_set.meetings.annotate(there=Count("presences"))),
        turns=list(related.order_by("-meeting__on", "pk")),
        day=today(),
    )


def _here(learning_set: LearningSet) -> QuerySet[SetMember]:
    people = learning_set.members.filter(left_at=None).select_related("person")
    return people.order_by("person__called", "person__username")


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """What the facilitator needs in the room. `open` are actions of before to catch up on."""

    meeting: Meeting
    members: Sequence[SetMember]
    there: frozenset[UUID]
    turns: Sequence[Turn]
    open: Sequence[Turn]
    times: Sequence[tuple[Part, time | None]]

    @property
    def may_take_turn(self) -> bool:
        return len(self.turns) < MOST_TURNS


def meeting_page(meeting: Meeting) -> MeetingPage:
    """Four queries. Whoever was there stays on the list, also after leaving the set."""
    there = frozenset(meeting.presences.values_list("member_id", flat=True))
    all_members = meeting.learning_set.members.select_related("person")
    here = all_members.filter(Q(left_at=None) | Q(pk__in=there))
    before = Turn.objects.filter(
        meeting__learning_set=meeting.learning_set_id,
        meeting__on__lt=meeting.on,
        presenter__left_at=None,
    )
    unreviewed = before.exclude(action="").filter(result="").select_related("presenter__person")
    return MeetingPage(
        meeting=meeting,
        members=list(here.order_by("person__called", "person__username")),
        there=there,
        turns=list(meeting.turns.select_related("presenter__person")),
        open=list(unreviewed.select_related("presenter__person", "meeting")),
        times=list(clock_times(MEETING, meeting.begins)),
    )


def meetings_led_by(user: User) -> QuerySet[Meeting]:
    led = LearningSet.objects.facilitated_by(user)
    return Meeting.objects.filter(learning_set__in=led).select_related("learning_set__organisation")


def turns_led_by(user: User) -> QuerySet[Turn]:
    related = Turn.objects.select_related("presenter__person", "meeting__learning_set")
    return related.filter(meeting__in=meetings_led_by(user))


def turns_of(person: User) -> QuerySet[Turn]:
    """The person's own, in sets where they are now."""
    mine = Turn.objects.filter(presenter__person=person, presenter__left_at=None)
    return mine.select_related("meeting__learning_set")


def facilitates_for(user: User) -> QuerySet[Organisation]:
    """The organisations for which `user` is a trainer today; an administrator as such for none."""
    roles = Role.objects.filter(person=user, kind=Role.Kind.TRAINER).on(today())
    return Organisation.objects.filter(pk__in=roles.values("organisation")).order_by("name")


def people_for(user: User, organisations: QuerySet[Organisation]) -> QuerySet[User]:
    """Whom `user` may ask into a set: learners they teach now, and colleagues by role or place."""
    taught = Cohort.objects.taught_by(user).filter(organisation__in=organisations)
    learners = Enrolment.objects.filter(cohort__in=taught, left_at=None)
    learners = learners.exclude(state=Enrolment.State.INVITED)
    roles = Role.objects.filter(organisation__in=organisations).exclude(kind=Role.Kind.LEARNER)
    places = CohortStaff.objects.filter(
        left_at=None, cohort__organisation__in=organisations, cohort__closed_at=None
    )
    whole = User.objects.filter(
        Q(pk__in=learners.values("learner"))
        | Q(pk__in=roles.on(today()).values("person"))
        | Q(pk__in=places.values("person"))
    )
    return whole.filter(is_active=True).exclude(pk=user.pk).order_by("called", "username")


@dataclass(frozen=True, slots=True)
class Coming:
    person: UUID
    meeting: UUID
    on: date


def meetings_coming(first: date, last: date) -> list[Coming]:
    """For each member of today, the meetings of sets that go on. One query."""
    members = SetMember.objects.filter(
        left_at=None,
        learning_set__ended_at=None,
        learning_set__meetings__on__gte=first,
        learning_set__meetings__on__lte=last,
    )
    rows = members.values_list("person", "learning_set__meetings", "learning_set__meetings__on")
    return [Coming(*row) for row in rows if first <= row[2] <= last]
