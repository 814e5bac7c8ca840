"""The app."""

from django.apps import AppConfig


class SafeguardingConfig(AppConfig):
    name = "training.safeguarding"
    label = "safeguarding"
