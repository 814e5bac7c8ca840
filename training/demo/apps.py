"""The app."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "training.demo"
    label = "demo"

    def ready(self) -> None:
        from training.demo import checks  # noqa: F401, PLC0415 - checks register once apps are ready
