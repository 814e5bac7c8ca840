"""The app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "training.organisations"
    label = "organisations"
