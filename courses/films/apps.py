"""The app."""

from django.apps import AppConfig


class FilmsConfig(AppConfig):
    name = "courses.films"
    label = "films"
