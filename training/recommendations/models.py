"""A thin record that a project was real, fair and followed up. Nothing of those who took part."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from training.enrolment.models import Cohort
from training.organisations.models import Organisation
from training.recommendations.querysets import ProjectQuerySet


class Project(models.Model):
    """`slug` names its public page, which is there while `public_since` is set."""

    class Kind(models.TextChoices):
        REAL = "real", _("Real project")
        MOCK = "mock", _("Supervised mock project")

    class PassedOn(models.TextChoices):
        YES = "yes", _("Yes, it is passed on")
        NO = "no", _("No, it is not passed on")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    cohorts = models.ManyToManyField(Cohort, related_name="projects")
    title = models.CharField(max_length=120)
    question = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.REAL)
    sponsor = models.CharField(max_length=200)
    can_act = models.CharField(max_length=200)
    limits = models.TextField(blank=True)
    broken_rules_passed_on = models.CharField(max_length=5, choices=PassedOn.choices, blank=True)
    lead = models.CharField(max_length=80)
    above_lead = models.CharField(max_length=80)
    training_on = models.DateField(null=True, blank=True)
    fieldwork_from = models.DateField(null=True, blank=True)
    fieldwork_to = models.DateField(null=True, blank=True)
    pull_out_by = models.DateField(null=True, blank=True)
    shared_on = models.DateField(null=True, blank=True)
    slug = models.SlugField(max_length=60, unique=True)
    public_since = models.DateTimeField(null=True, blank=True)
    public_decided_by = models.CharField(max_length=120, blank=True)
    public_decided_on = models.DateField(null=True, blank=True)
    public_name = models.CharField(max_length=120, blank=True)
    public_question = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    objects = ProjectQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(public_since=None)
                | (
                    ~Q(public_decided_by="")
                    & Q(public_decided_on__isnull=False)
                    & ~Q(public_name="")
                ),
                name="a_public_project_says_who_decided_and_when",
            ),
            models.CheckConstraint(
                condition=Q(fieldwork_from=None)
                | Q(fieldwork_to=None)
                | Q(fieldwork_to__gte=models.F("fieldwork_from")),
                name="fieldwork_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Approval(models.Model):
    """One of the four, with its date, or why it is not needed. No row: nothing is known yet."""

    class Kind(models.TextChoices):
        LEAD = "lead", _("Local lead")
        DATA = "data", _("Data protection")
        ETHICS = "ethics", _("Ethics")
        NRC = "nrc", _("National Research Committee")

    class State(models.TextChoices):
        GIVEN = "given", _("Given")
        NOT_NEEDED = "not-needed", _("Not needed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="approvals")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    state = models.CharField(max_length=10, choices=State.choices)
    on = models.DateField(null=True, blank=True)
    reference = models.CharField(max_length=80, blank=True)
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project", "kind"], name="one_approval_of_each_kind_for_a_project"
            ),
            models.CheckConstraint(
                condition=~Q(state="given") | Q(on__isnull=False),
                name="a_given_approval_has_its_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="not-needed") | ~Q(reason=""),
                name="an_approval_that_is_not_needed_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class Part(models.Model):
    """A member or one of staff, by the name they chose, and what they did from when to when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="parts")
    name = models.CharField(max_length=80)
    role = models.CharField(max_length=80)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["starts_on", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on=None)
                | Q(ends_on=None)
                | Q(ends_on__gte=models.F("starts_on")),
                name="a_part_in_a_project_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Output(models.Model):
    """What came out: a brief, a leaflet, a film, a talk. `origin` says who made it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="outputs")
    title = models.CharField(max_length=120)
    where = models.CharField(max_length=300)
    licence = models.CharField(max_length=80)
    origin = models.CharField(max_length=200)

    class Meta:
        ordering = ["title"]

    def __str__(self) -> str:
        return str(self.id)


class Change(models.Model):
    """Where it led: one line, when, and who confirmed it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="changes")
    words = models.CharField(max_length=300)
    on = models.DateField()
    confirmed_by = models.CharField(max_length=120)

    class Meta:
        ordering = ["on"]

    def __str__(self) -> str:
        return str(self.id)


class Recommendation(models.Model):
    """What was asked of whom. Its state is that of the latest StateChange."""

    class State(models.TextChoices):
        ASKED = "asked", _("Asked")
        AGREED = "agreed", _("Agreed")
        PART_DONE = "part", _("Part done")
        DONE = "done", _("Done")
        NOT_DONE = "not-done", _("Not done")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="recommendations")
    asked = models.CharField(max_length=300)
    who = models.CharField(max_length=120)
    by_when = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    reason = models.CharField(max_length=300, blank=True)
    proof = models.CharField(max_length=300, blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["by_when", "asked"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="not-done") | ~Q(reason=""),
                name="what_is_not_done_has_its_reason",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class StateChange(models.Model):
    """How a recommendation came to its state. Never changed, never deleted alone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recommendation = models.ForeignKey(
        Recommendation, on_delete=models.CASCADE, related_name="history"
    )
    state = models.CharField(max_length=10, choices=Recommendation.State.choices)
    reason = models.CharField(max_length=300, blank=True)
    proof = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return str(self.id)


class Check(models.Model):
    """Somebody looked again, so many months after the findings were shared."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="checks")
    months = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["months"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "months"], name="one_check_of_a_project_for_each_time"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
