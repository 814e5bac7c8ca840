"""Which shared words somebody reads: a trainer those of their groups, a named reader those in a
language that no trainer of the group reads."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db.models import Exists, OuterRef, Q, QuerySet

from training.accounts.models import ReadsLanguage
from training.assessments.models import Reflection
from training.enrolment.models import Cohort, CohortStaff
from training.enrolment.queries import reads_in
from training.organisations.models import LanguageReader


def read_by(user: AbstractUser) -> QuerySet[Reflection]:
    shared = Reflection.objects.filter(shared_at__isnull=False, enrolment__left_at=None)
    taught = Q(enrolment__cohort__in=Cohort.objects.taught_by(user))
    return shared.filter(taught | _for_a_reader(user)).exclude(learner=user.pk)


def _for_a_reader(user: AbstractUser) -> Q:
    named = LanguageReader.objects.filter(
        person=user.pk,
        organisation=OuterRef("enrolment__cohort__organisation"),
        language=OuterRef("language"),
    )
    trainers = CohortStaff.objects.filter(
        cohort=OuterRef("enrolment__cohort"),
        kind=CohortStaff.Kind.TRAINER,
        left_at=None,
        person__is_active=True,
    )
    read_it = trainers.filter(reads_in(OuterRef("language")))
    return Q(Exists(named)) & ~Q(Exists(read_it)) & Q(enrolment__cohort__closed_at=None)


def reads_for_others(user: AbstractUser) -> bool:
    return LanguageReader.objects.filter(person=user.pk).exists()


def languages_read_by(user: AbstractUser) -> list[str]:
    """As they said; else that of their pages."""
    said = list(ReadsLanguage.objects.filter(person=user.pk).values_list("language", flat=True))
    return said or [getattr(user, "language", settings.LANGUAGE_CODE)]


def all_readers() -> Sequence[LanguageReader]:
    rows = LanguageReader.objects.select_related("organisation", "person")
    return list(rows.order_by("organisation__name", "language"))
