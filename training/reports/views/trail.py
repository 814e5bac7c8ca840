"""The pages above a report."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from training.lib.admin.pages import Crumb
from training.organisations.models import Organisation


def to_reports() -> list[Crumb]:
    return [(_("Reports"), reverse("reports:index"))]


def to_organisation(organisation: Organisation) -> list[Crumb]:
    url = reverse("reports:organisation", args=[organisation.pk])
    return [*to_reports(), (organisation.name, url)]
