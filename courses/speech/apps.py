"""The app."""

from django.apps import AppConfig


class SpeechConfig(AppConfig):
    name = "courses.speech"
    label = "speech"

    def ready(self) -> None:
        from courses.speech import signals  # noqa: PLC0415 - models are not ready before

        signals.connect()
