"""The app."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    name = "training.certificates"
    label = "certificates"

    def ready(self) -> None:
        from training.certificates import checks  # noqa: F401, PLC0415 - registers once apps are ready
