"""The app."""

from django.apps import AppConfig


class ScreeningsConfig(AppConfig):
    name = "training.screenings"
    label = "screenings"
