"""The app."""

from django.apps import AppConfig


class EnrolmentConfig(AppConfig):
    name = "training.enrolment"
    label = "enrolment"
