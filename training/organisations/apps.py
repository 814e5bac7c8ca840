"""The app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "training.organisations"
    label = "organisations"

    def ready(self) -> None:
        from training.organisations import checks  # noqa: F401, PLC0415 - registers once apps are ready
