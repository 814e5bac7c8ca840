"""The worker makes the file of a print."""

from __future__ import annotations

from django_tasks import task

from training.certificates.models import CertificatePrint
from training.certificates.pdf.document import pdf_of_all
from training.certificates.prints.queries import to_hand_over
from training.lib.clock import today


@task()
def make_print(print_id: str) -> None:
    """Make the file, anew if it was made before. A print that was let go is left alone.

    Only those who are in the group now get one, and only what is current now.
    """
    asked = (
        CertificatePrint.objects.select_related("cohort", "asked_by").filter(pk=print_id).first()
    )
    if asked is None:
        return
    day = today()
    awards = list(to_hand_over(asked.cohort, day).filter(pk__in=asked.awards))
    language = asked.asked_by.language if asked.asked_by else "en"
    pdf = pdf_of_all(awards, language=language, day=day) if awards else b""
    CertificatePrint.objects.filter(pk=print_id).update(pdf=pdf, certificates=len(awards))
