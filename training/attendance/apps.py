"""The app."""

from django.apps import AppConfig


class AttendanceConfig(AppConfig):
    name = "training.attendance"
    label = "attendance"
