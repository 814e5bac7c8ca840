"""The app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "training.audit"
    label = "audit"
