"""Groups, the codes that let people in, and who learns where."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from training.organisations.models import Organisation, Site


class CohortQuerySet(models.QuerySet["Cohort"]):
    def open_on(self, day: date) -> Self:
        in_time = self.filter(opens_on__lte=day).filter(Q(closes_on=None) | Q(closes_on__gte=day))
        return in_time.filter(closed_at=None)

    def visible_to(self, user: AbstractUser) -> Self:
        """Those in which `user` is staff now; for an administrator all of them."""
        if user.is_superuser:
            return self
        return self._with_staff(user, [CohortStaff.Kind.TRAINER, CohortStaff.Kind.PEER_MENTOR])

    def managed_by(self, user: AbstractUser) -> Self:
        """Those whose codes, cards and members `user` looks after."""
        return self if user.is_superuser else self.taught_by(user)

    def taught_by(self, user: AbstractUser) -> Self:
        """Those in which `user` is a trainer now. An administrator as such teaches nobody."""
        return self._with_staff(user, [CohortStaff.Kind.TRAINER])

    def _with_staff(self, user: AbstractUser, kinds: list[str]) -> Self:
        places = CohortStaff.objects.filter(
            cohort=models.OuterRef("pk"), person=user.pk, left_at=None, kind__in=kinds
        )
        return self.filter(models.Exists(places), closed_at=None)


class Cohort(models.Model):
    """A group of people who learn together. It cannot exist without a lead and a help line."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    site = models.ForeignKey(Site, on_delete=models.PROTECT, null=True, blank=True)
    name = models.CharField(_("name for staff"), max_length=120)
    public_name = models.CharField(
        _("neutral public name"),
        max_length=120,
        help_text=_("The only name that a learner carries away. It says nothing about anybody."),
    )
    course_keys = models.JSONField(default=list)
    opens_on = models.DateField(_("opens on"))
    closes_on = models.DateField(_("closes on"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)
    safeguarding_lead = models.CharField(_("safeguarding lead"), max_length=120)
    lead = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("account of the safeguarding lead"),
        help_text=_("Concerns reach this person in Alongside."),
    )
    second = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("second person for safeguarding"),
        help_text=_("Told when the lead does not open a concern in time."),
    )
    open_now_minutes = models.PositiveSmallIntegerField(
        _("minutes until an urgent concern is passed on"),
        default=60,
        validators=[MinValueValidator(5), MaxValueValidator(24 * 60)],
    )
    open_today_days = models.PositiveSmallIntegerField(
        _("working days until any other concern is passed on"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
    )
    help_line = models.CharField(
        _("help line"), max_length=200, help_text=_("Whom can a learner ring now? Name, number.")
    )
    staff_employer = models.CharField(
        _("whom the trainers work for"),
        max_length=120,
        help_text=_("Learners see this beside every box they write in."),
    )

    objects = CohortQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on=None) | Q(closes_on__gte=F("opens_on")),
                name="cohort_closes_after_it_opens",
            ),
            models.CheckConstraint(
                condition=~Q(safeguarding_lead="") & ~Q(help_line=""),
                name="cohort_has_a_safeguarding_lead_and_a_help_line",
            ),
        ]
        verbose_name = _("group")
        verbose_name_plural = _("groups")

    def __str__(self) -> str:
        return self.name


class CohortStaff(models.Model):
    class Kind(models.TextChoices):
        TRAINER = "trainer", _("Trainer")
        PEER_MENTOR = "peer_mentor", _("Peer mentor")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="staff")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cohort", "person"],
                condition=Q(left_at=None),
                name="one_place_on_the_staff_of_a_cohort",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class JoinCodeQuerySet(models.QuerySet["JoinCode"]):
    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(cohort__in=Cohort.objects.managed_by(user))


class JoinCode(models.Model):
    """The way into a cohort. Only its keyed hash is kept; it is shown once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="codes")
    code_hash = models.CharField(max_length=64, unique=True)
    uses_allowed = models.PositiveIntegerField(_("how many people"))
    uses = models.PositiveIntegerField(default=0)
    ends_at = models.DateTimeField(_("ends"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    made_at = models.DateTimeField()

    objects = JoinCodeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(uses__lte=F("uses_allowed")), name="join_code_is_not_used_too_often"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def active_at(self, at: datetime) -> Self:
        """Those that open courses: the learner came, and did not go."""
        day = localdate(at)
        came = self.filter(left_at=None).exclude(state=Enrolment.State.INVITED)
        open_now = came.filter(cohort__closed_at=None, cohort__opens_on__lte=day)
        return open_now.filter(Q(cohort__closes_on=None) | Q(cohort__closes_on__gte=day))

    def invitations_of(self, learner: AbstractUser) -> Self:
        """Places that a trainer made and the learner has not said yes to."""
        open_ones = self.filter(learner=learner, left_at=None, cohort__closed_at=None)
        return open_ones.filter(state=Enrolment.State.INVITED)

    def visible_to(self, user: AbstractUser) -> Self:
        """One's own, and those of the cohorts in which `user` is staff now."""
        return self.filter(Q(learner=user) | Q(cohort__in=Cohort.objects.visible_to(user)))


class Enrolment(models.Model):
    """A learner's place in a cohort: it gives access, and says whose trainers may see."""

    class State(models.TextChoices):
        INVITED = "invited", _("Invited")
        LEARNING = "learning", _("Learning")
        PAUSED = "paused", _("Paused")
        FINISHED = "finished", _("Finished")
        MOVED = "moved", _("In another group now")
        WITHDRAWN = "withdrawn", _("Left")

    GONE = (State.MOVED, State.WITHDRAWN)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.LEARNING)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="enrolments"
    )
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="enrolments")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "cohort"],
                condition=Q(left_at=None),
                name="one_open_enrolment_for_each_cohort",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["moved", "withdrawn"]) | Q(left_at__isnull=False),
                name="who_moved_or_withdrew_left_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class EnrolmentChange(models.Model):
    """When a place went into another state. `by` is None where the learner did it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="changes")
    state = models.CharField(max_length=10, choices=Enrolment.State.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.state
