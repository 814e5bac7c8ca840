"""Project records, with what a test names and nothing more."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

from training.enrolment.models import Cohort
from training.recommendations.models import Project, Recommendation

MADE = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def make_project(
    cohort: Cohort, *, title: str = "Waiting rooms", shared_on: date | None = None
) -> Project:
    key = uuid4()
    project = Project.objects.create(
        id=key,
        slug=key.hex,
        organisation=cohort.organisation,
        title=title,
        question="What helps while people wait?",
        sponsor="The council",
        can_act="The head of buildings",
        lead="Sam",
        above_lead="Jo",
        shared_on=shared_on,
        made_at=MADE,
    )
    project.cohorts.add(cohort)
    return project


def make_recommendation(project: Project, asked: str = "A clock in each room") -> Recommendation:
    return Recommendation.objects.create(
        project=project, asked=asked, who="The head of buildings", changed_at=MADE
    )
