"""The app."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    name = "training.assessments"
    label = "assessments"
