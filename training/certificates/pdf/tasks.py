"""The worker makes the PDF of a certificate."""

import structlog
from django.db import transaction
from django_tasks import task

from training.certificates.errors import MissingLettersError
from training.certificates.models import Award, CertificateFile
from training.certificates.open_badges.actions import sign_credential
from training.certificates.open_badges.errors import SigningError
from training.certificates.pdf.document import pdf_of
from training.lib.clock import now

log = structlog.get_logger()


@task()
def make_certificate(award_id: str) -> None:
    """Sign the award, make its PDF and keep both. Again makes the PDF anew.

    An award that was erased is left alone. What cannot be signed now gets its PDF all the same.
    """
    award = Award.objects.printed().filter(pk=award_id).first()
    if award is None:
        return
    try:
        pdf = pdf_of(award, credential=_credential(award))
    except MissingLettersError:
        log.warning("certificate_needs_a_spelling", award=award_id)
        Award.objects.filter(pk=award_id).update(needs_spelling=True)
        return
    _keep(award, pdf)


def _credential(award: Award) -> str:
    """Empty where there is none."""
    try:
        signed = sign_credential(award=award, at=now())
    except SigningError as error:
        log.error("certificate_is_not_signed", error=type(error).__name__)
        return ""
    return signed.linked if signed else ""


@transaction.atomic
def _keep(award: Award, pdf: bytes) -> None:
    """The lock on the award keeps an erasure from running between the check and the write."""
    if not Award.objects.select_for_update().filter(pk=award.pk).exists():
        return
    CertificateFile.objects.update_or_create(
        award_id=award.pk, defaults={"pdf": pdf, "made_at": now()}
    )
