"""The app."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "training.reports"
    label = "reports"
