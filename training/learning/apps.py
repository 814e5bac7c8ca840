"""The app."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "training.learning"
    label = "learning"
