"""What editors and trainers do with films."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from wagtail.log_actions import log

from courses import edition
from courses.films.carrying import carry_consents
from courses.films.models import FilmAsset, FilmConsent, FilmFile, FilmTrack
from courses.films.storing import forget_files, store_original

WITHDRAWN = "films.withdraw"


def add_film(*, asset: FilmAsset, upload: File[Any], by: Any) -> FilmAsset:
    """Keep the file as it came; the worker looks into it and makes its sizes."""
    with _stored(asset, upload) as name, transaction.atomic():
        asset.save()
        _note_original(asset, name, upload)
        log(instance=asset, action="wagtail.create", user=by)
    return asset


def replace_film(*, asset: FilmAsset, upload: File[Any], by: Any, day: date) -> None:
    """As a new version, if there was ever one to play; the present one stays until then."""
    with _stored(asset, upload) as name, transaction.atomic():
        row = _locked(asset)
        begins = row.was_ever_ready and row.coming_version is None
        if begins:
            row.coming_version = row.version + 1
            carry_consents(row, day=day)
        forget_files(row.files.filter(version=row.version_to_make, kind=FilmFile.Kind.ORIGINAL))
        _note_original(row, name, upload)
        _wait(row)
        log(instance=row, action="wagtail.edit", user=by)


@transaction.atomic
def try_again(*, asset: FilmAsset) -> None:
    row = _locked(asset)
    if row.state == FilmAsset.State.FAILED:
        _wait(row)


@transaction.atomic
def drop_coming(*, asset: FilmAsset, by: Any) -> None:
    """The present version stays as it is; a worker that is at the new one loses its claim."""
    row = _locked(asset)
    version = row.coming_version
    if version is None:
        return
    forget_files(row.files.filter(version=version))
    row.consents.filter(version=version).delete()
    row.coming_version, row.claimed_at = None, None
    row.state, row.problem, row.progress = FilmAsset.State.READY, "", 100
    row.save()
    log(instance=row, action="wagtail.edit", user=by)


@transaction.atomic
def delete_film(*, asset: FilmAsset, by: Any) -> None:
    """Everything of it. Pages that name it say that their film is not here."""
    log(instance=asset, action="wagtail.delete", user=by, deleted=True)
    forget_files(asset.files.all())
    asset.delete()


def _locked(asset: FilmAsset) -> FilmAsset:
    """As it is now: a worker may have finished since the page was shown."""
    return FilmAsset.objects.select_for_update().get(pk=asset.pk)


@contextmanager
def _stored(asset: FilmAsset, upload: File[Any]) -> Iterator[str]:
    """Before the database is asked: a large file takes a while. Away again if that fails."""
    name = store_original(asset, upload)
    try:
        yield name
    except BaseException:
        default_storage.delete(name)
        raise


def _wait(asset: FilmAsset) -> None:
    asset.state, asset.claimed_at = FilmAsset.State.WAITING, None
    asset.problem, asset.progress = "", 0
    asset.save()


def _note_original(asset: FilmAsset, name: str, upload: File[Any]) -> None:
    FilmFile.objects.create(
        asset=asset,
        version=asset.version_to_make,
        kind=FilmFile.Kind.ORIGINAL,
        file=name,
        mime="application/octet-stream",
        bytes=upload.size or 0,
        sha256="",
    )


def keep_track(*, asset: FilmAsset, language: str, kind: str, text: str, by: Any) -> None:
    """In place of the one that was there."""
    with transaction.atomic():
        FilmTrack.objects.update_or_create(
            asset=asset,
            version=asset.version,
            language=language,
            kind=kind,
            defaults={"text": text},
        )
        log(instance=asset, action="wagtail.edit", user=by)


def remove_track(*, track: FilmTrack, by: Any) -> None:
    with transaction.atomic():
        track.delete()
        log(instance=track.asset, action="wagtail.edit", user=by)


@transaction.atomic
def add_consent(*, consent: FilmConsent, by: Any) -> None:
    """Also to the version that is made at this moment."""
    row = _locked(consent.asset)
    for version in sorted({row.version, row.version_to_make}):
        consent.pk, consent.version = None, version
        consent.save()
    log(instance=row, action="wagtail.edit", user=by)


@transaction.atomic
def change_consent(*, consent: FilmConsent, by: Any) -> None:
    """Who took theirs back and says yes again is in the film again."""
    before = FilmConsent.objects.get(pk=consent.pk)
    same = FilmConsent.objects.filter(
        asset=consent.asset, version__gte=consent.version, who=before.who
    )
    same.update(
        who=consent.who,
        what_for=consent.what_for,
        given_on=consent.given_on,
        until=consent.until,
        withdrawn_at=None,
    )
    log(instance=consent.asset, action="wagtail.edit", user=by)
    edition.change()


def withdraw_consent(*, consent: FilmConsent, at: datetime, by: Any) -> None:
    """Also of the version that is made at this moment: the same person is in it."""
    same = FilmConsent.objects.filter(
        asset=consent.asset,
        version__gte=consent.version,
        who=consent.who,
        withdrawn_at=None,
    )
    with transaction.atomic():
        same.update(withdrawn_at=at)
        log(instance=consent.asset, action=WITHDRAWN, user=by)
        edition.change()


def remove_consent(*, consent: FilmConsent, by: Any) -> None:
    """For somebody who is not seen in this version. What was taken back stays."""
    if consent.withdrawn_at is None:
        with transaction.atomic():
            consent.delete()
            log(instance=consent.asset, action="wagtail.edit", user=by)
