"""The app."""

from django.apps import AppConfig


class ProgressConfig(AppConfig):
    name = "training.progress"
    label = "progress"
