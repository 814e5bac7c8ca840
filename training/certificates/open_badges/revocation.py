"""A credential stops to count."""

from django.db import transaction

from training.certificates.models import Award, StatusPlace
from training.certificates.open_badges.tasks import sign_status_lists


def revoke(award: Award) -> None:
    """In the transaction that withdraws or replaces it. The status list says so once it is done."""
    StatusPlace.objects.filter(credential__award=award).update(is_revoked=True)
    transaction.on_commit(sign_status_lists.enqueue, robust=True)
