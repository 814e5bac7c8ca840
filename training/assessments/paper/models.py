"""What was printed for whom: each answer sheet with the order in which it shows what."""

from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from training.audit.models import Voidable
from training.enrolment.models import Cohort, Enrolment


class PaperPrintQuerySet(models.QuerySet["PaperPrint"]):
    def visible_to(self, user: AbstractUser) -> Self:
        return self.filter(cohort__in=Cohort.objects.taught_by(user))


class PaperPrint(models.Model):
    """One press of the button: packs of a module for some people of a group.

    `form` is how they were printed. `asked_at` is when the file was asked for last, `failed_at`
    when the worker could not make it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cohort = models.ForeignKey(Cohort, on_delete=models.CASCADE, related_name="+")
    module_key = models.UUIDField()
    form = models.JSONField(default=dict)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField()
    asked_at = models.DateTimeField()
    failed_at = models.DateTimeField(null=True, blank=True)

    objects = PaperPrintQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.id)


class PrintedPack(models.Model):
    """The file of a print, kept for a day: it holds names."""

    paper_print = models.OneToOneField(
        PaperPrint, on_delete=models.CASCADE, primary_key=True, related_name="file"
    )
    pdf = models.BinaryField()
    made_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.paper_print_id)


class PaperSheetQuerySet(models.QuerySet["PaperSheet"]):
    def visible_to(self, user: AbstractUser) -> Self:
        """Of those who learn in a group of `user` now, and spare ones printed for such a group."""
        taught = Cohort.objects.taught_by(user)
        learners = Enrolment.objects.filter(cohort__in=taught, left_at=None).values("learner")
        spare = Q(learner=None, paper_print__cohort__in=taught)
        return self.filter(Q(learner__in=learners) | spare)

    def out(self) -> Self:
        """Not keyed in yet, and not set aside."""
        return self.filter(attempt=None, voided_at=None)


class PaperSheet(Voidable):
    """The answer sheet of one quiz. Its `code` stands on the paper, large.

    `orders` maps each question to its options as printed: A, B, C. `copy_number`
    is the pack of its print that it lies in. `is_spare` is one without a name, which gets its
    learner when it is keyed in. `taken_back` counts the tries of this sheet
    that staff took back.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=5, db_index=True)
    paper_print = models.ForeignKey(PaperPrint, on_delete=models.CASCADE, related_name="sheets")
    quiz_key = models.UUIDField(db_index=True)
    version = models.ForeignKey("assessments.QuizVersion", on_delete=models.PROTECT)
    language = models.CharField(max_length=10)
    question_keys = models.JSONField()
    orders = models.JSONField()
    copy_number = models.PositiveSmallIntegerField(default=1)
    is_spare = models.BooleanField(default=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True
    )
    attempt = models.OneToOneField(
        "assessments.Attempt", on_delete=models.SET_NULL, null=True, blank=True
    )
    taken_back = models.PositiveSmallIntegerField(default=0)

    objects = PaperSheetQuerySet.as_manager()

    class Meta(Voidable.Meta):
        constraints = [
            *Voidable.Meta.constraints,
            models.UniqueConstraint(
                fields=["code"],
                condition=Q(attempt=None, voided_at=None),
                name="one_sheet_out_for_each_code",
            ),
            models.CheckConstraint(
                condition=Q(is_spare=True) | Q(learner__isnull=False),
                name="a_sheet_with_a_name_has_its_learner",
            ),
            models.CheckConstraint(
                condition=Q(attempt=None) | Q(learner__isnull=False),
                name="a_sheet_that_was_keyed_in_has_its_learner",
            ),
        ]

    def __str__(self) -> str:
        return self.code
