"""Reports: a group's for its trainers, an organisation's for those who answer for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.security.roles import MANAGERS, Row, both
from tests.security.rooms import Room
from training.lib.clock import now
from training.reports.models import Release, ReportedYear

if TYPE_CHECKING:
    from tests.security.world import World

BASE = "admin/training/reports/"
REPORTERS = frozenset({"network lead", "administrator"})
FIGURES = {
    measure: {"whole": None, "place": [], "language": [], "month": []}
    for measure in ("started", "finished", "certified")
}


def records(world: World) -> dict[str, Any]:
    year = ReportedYear.objects.create(
        organisation=world.cohort.organisation, year=2025, rhythm=ReportedYear.Rhythm.WHOLE
    )
    release = Release.objects.create(reported_year=year, figures=FIGURES, made_at=now())
    return {
        "reporting": world.cohort.organisation_id,
        "release": release.pk,
        "report_part": "numbers",
        "report_form": "csv",
    }


ROOM = Room(
    rows={
        BASE: Row(MANAGERS | {"other trainer", "network lead"}),
        BASE + "groups/<uuid:cohort>/": Row(MANAGERS),
        BASE + "groups/<uuid:cohort>/report.<slug:report_form>": Row(MANAGERS),
        BASE + "organisations/<uuid:reporting>/": both(REPORTERS),
        BASE + "releases/<uuid:release>/": Row(REPORTERS),
        BASE + "releases/<uuid:release>/<slug:report_part>.<slug:report_form>": Row(REPORTERS),
    },
    records=records,
)
