"""Which period a report is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from training.organisations.models import Organisation
from training.reports.models import ReportedYear
from training.reports.queries.release import period_words
from training.reports.rules import WHOLE_YEAR, Period

YEARS_BACK = 3
QUARTERS = (1, 2, 3, 4)


class PeriodForm(forms.Form):
    """Only periods that are over, in the rhythm of their year."""

    period = forms.ChoiceField(
        label=_("Period"),
        help_text=_(
            "Choose quarters or the whole year: the other is closed for that year. Both together"
            " could point at one person."
        ),
        error_messages={
            "required": _("Choose a period, please."),
            "invalid_choice": _("Choose one of the periods in the list, please."),
        },
    )

    def __init__(self, *args: Any, organisation: Organisation, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.periods = {f"{p.year}-{p.quarter}": p for p in _periods(organisation, today)}
        words = [(key, period_words(period)) for key, period in self.periods.items()]
        self.fields["period"].choices = words  # type: ignore[attr-defined] # Field has none

    @property
    def chosen(self) -> Period:
        return self.periods[self.cleaned_data["period"]]


def _periods(organisation: Organisation, today: date) -> list[Period]:
    """The latest first."""
    years = ReportedYear.objects.filter(organisation=organisation)
    rhythms = dict(years.values_list("year", "rhythm"))
    every = [
        Period(year, quarter)
        for year in range(today.year, today.year - YEARS_BACK - 1, -1)
        for quarter in (WHOLE_YEAR, *reversed(QUARTERS))
    ]
    return [
        period
        for period in every
        if period.is_over_on(today) and _fits(period, rhythms.get(period.year))
    ]


def _fits(period: Period, rhythm: str | None) -> bool:
    if rhythm is None:
        return True
    return (rhythm == ReportedYear.Rhythm.QUARTERS) == bool(period.quarter)
