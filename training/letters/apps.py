"""The app."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "training.letters"
    label = "letters"
