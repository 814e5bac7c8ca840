"""The app."""

from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "training.messages"
    label = "words"  # Django has an app with the label "messages"
