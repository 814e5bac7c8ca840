"""Give out the numbers of a period, once and for all."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from training.accounts.models import User
from training.audit.actions import note_act
from training.organisations.models import Organisation
from training.reports.errors import NotOverError, OtherRhythmError
from training.reports.models import Release, ReportedYear
from training.reports.queries.figures import figures_of
from training.reports.rules import Period


def release(*, organisation: Organisation, period: Period, by: User, at: datetime) -> Release:
    """The report of a period; the one that is there if it was made before.

    Raises a ReportError while the period runs, or where the year is reported in another rhythm.
    """
    if not period.is_over_on(localdate(at)):
        raise NotOverError
    rhythm = ReportedYear.Rhythm.QUARTERS if period.quarter else ReportedYear.Rhythm.WHOLE
    figures = figures_of(organisation, period)
    with transaction.atomic():
        year, _made = ReportedYear.objects.get_or_create(
            organisation=organisation, year=period.year, defaults={"rhythm": rhythm}
        )
        if year.rhythm != rhythm:
            raise OtherRhythmError(year.get_rhythm_display())
        found, made = Release.objects.get_or_create(
            reported_year=year,
            quarter=period.quarter,
            defaults={"figures": figures, "made_at": at, "made_by": by},
        )
        if made:
            note_act(actor=by, act="made a report", object_uuid=found.pk, at=at)
    return found
