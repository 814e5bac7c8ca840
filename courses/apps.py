"""The app."""

from django.apps import AppConfig


class CoursesConfig(AppConfig):
    name = "courses"
    label = "courses"

    def ready(self) -> None:
        from courses import checks, signals  # noqa: F401, PLC0415 - models are not ready before

        signals.connect()
