"""What the worker does for the desk."""

from __future__ import annotations

from django_tasks import task

from training.assessments.models import PaperPrint
from training.workbench.actions.packs import make_file


@task()
def make_pack(print_id: str) -> None:
    """Make the file of a print. Again makes it anew; a print that is gone is left alone."""
    found = PaperPrint.objects.filter(pk=print_id).select_related("cohort").first()
    if found is not None:
        make_file(found)
