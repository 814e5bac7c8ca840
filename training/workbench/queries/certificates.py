"""Prints of certificates, for who asked and who teaches the group with them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.shortcuts import get_object_or_404

from training.certificates.models import CertificatePrint
from training.certificates.rules import PRINT_KEPT_FOR


def print_seen_by(user: AbstractUser, certificate_print: UUID, at: datetime) -> CertificatePrint:
    """One that was asked for within the day that it is kept."""
    fresh = CertificatePrint.objects.visible_to(user).filter(asked_at__gte=at - PRINT_KEPT_FOR)
    return get_object_or_404(fresh.select_related("cohort"), pk=certificate_print)
