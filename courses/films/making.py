"""Makes what was uploaded ready to be played: in the worker, one film at a time.

Whoever makes a film holds a claim on it and speaks now and then. Who falls silent loses it:
the next round of a worker begins anew, and who comes back late can no longer change anything.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog
from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from courses import edition
from courses.films.carrying import carry_tracks
from courses.films.errors import FilmError
from courses.films.looking import Look, look_inside
from courses.films.models import FilmAsset, FilmFile
from courses.films.renditions import Made, forget_leftovers, renditions
from courses.films.storing import forget_files, on_this_disk, store

log = structlog.get_logger()
Clock = Callable[[], datetime]
STORING = 99
"""Hundredths."""


class ClaimLostError(Exception):
    """Somebody uploaded another file meanwhile, or another worker went on with this one."""


@dataclass(slots=True)
class Claim:
    """`spoke_at` is what the row says as long as the claim holds."""

    asset: FilmAsset
    version: int
    spoke_at: datetime
    clock: Clock

    def tell(self, percent: int) -> None:
        at = self.clock()
        if not self._change(progress=percent, claimed_at=at):
            raise ClaimLostError
        self.spoke_at = at

    def end(self, **said: object) -> None:
        if not self._change(claimed_at=None, **said):
            raise ClaimLostError

    def _change(self, **said: object) -> int:
        held = FilmAsset.objects.filter(
            pk=self.asset.pk, state=FilmAsset.State.WORKING, claimed_at=self.spoke_at
        )
        return held.update(**said)


def make_waiting(*, clock: Clock) -> int:
    """Make what waits, one after the other; says how many films were begun."""
    forget_leftovers(at=clock())
    count = 0
    while claim := _next_claim(clock):
        count += 1
        _make(claim)
    return count


def _next_claim(clock: Clock) -> Claim | None:
    at = clock()
    for pk in FilmAsset.objects.to_make(at).order_by("pk").values_list("pk", flat=True):
        rows = FilmAsset.objects.to_make(at).filter(pk=pk)
        said = {"progress": 0, "problem": "", "claimed_at": at}
        if rows.update(state=FilmAsset.State.WORKING, **said):
            asset = FilmAsset.objects.get(pk=pk)
            return Claim(asset, asset.version_to_make, at, clock)
    return None


def _make(claim: Claim) -> None:
    log.info("film_begun", object_uuid=str(claim.asset.key), version=claim.version)
    try:
        _look_and_make(claim)
    except ClaimLostError:
        log.info("film_left_to_another", object_uuid=str(claim.asset.key))
    except FilmError as refused:
        _fail(claim, str(refused))
    except Exception:
        _fail(claim, _("Something went wrong on our side. The file is still here: try again."))
        raise


def _look_and_make(claim: Claim) -> None:
    original = claim.asset.files.filter(version=claim.version, kind=FilmFile.Kind.ORIGINAL).first()
    if original is None:
        raise FilmError(_("The file that was uploaded is gone. Upload it again."))
    with on_this_disk(original) as path:
        if not path.is_file():
            raise FilmError(_("The file that was uploaded is gone. Upload it again."))
        look = look_inside(path)
        claim.tell(1)
        with renditions(path, look, lambda percent: claim.tell(max(1, percent))) as made:
            stored = [(one, _stored(claim, one)) for one in made]
    _finish(claim, look, stored)


def _stored(claim: Claim, made: Made) -> str:
    """The files first: a row promises one."""
    claim.tell(STORING)
    with made.path.open("rb") as opened:
        return store(claim.asset, claim.version, made.kind, File(opened))


@transaction.atomic
def _finish(claim: Claim, look: Look, stored: list[tuple[Made, str]]) -> None:
    """All of it at once: readers see the old version until the new one is whole."""
    asset, old = claim.asset, claim.asset.version
    seconds_before = asset.seconds if claim.version != old else 0
    claim.end(
        state=FilmAsset.State.READY,
        progress=100,
        version=claim.version,
        coming_version=None,
        seconds=look.seconds,
    )
    _forget_earlier_try(claim, {name for _made, name in stored})
    FilmFile.objects.bulk_create([_row(claim, made, name) for made, name in stored])
    asset.refresh_from_db()
    if claim.version != old:
        carry_tracks(asset, since=old, seconds_before=seconds_before)
        forget_files(asset.files.filter(version=old))
    edition.change()
    log.info("film_ready", object_uuid=str(asset.key), version=claim.version)


def _forget_earlier_try(claim: Claim, kept: set[str]) -> None:
    """Files of the same name were written over; a size that is no longer made goes."""
    rows = claim.asset.files.filter(version=claim.version).exclude(kind=FilmFile.Kind.ORIGINAL)
    forget_files(row for row in rows if str(row.file.name) not in kept)
    rows.delete()


def _row(claim: Claim, made: Made, name: str) -> FilmFile:
    return FilmFile(
        asset=claim.asset,
        version=claim.version,
        kind=made.kind,
        file=name,
        mime=made.mime,
        bytes=made.bytes,
        width=made.width,
        height=made.height,
        sha256=made.sha256,
    )


def _fail(claim: Claim, problem: str) -> None:
    try:
        claim.end(state=FilmAsset.State.FAILED, problem=problem)
    except ClaimLostError:
        return
    log.warning("film_not_made", object_uuid=str(claim.asset.key), version=claim.version)
