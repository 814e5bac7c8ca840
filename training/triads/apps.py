"""The app."""

from django.apps import AppConfig


class TriadsConfig(AppConfig):
    name = "training.triads"
    label = "triads"
