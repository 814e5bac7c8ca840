"""The app."""

from django.apps import AppConfig


class WorkbenchConfig(AppConfig):
    name = "training.workbench"
    label = "workbench"
