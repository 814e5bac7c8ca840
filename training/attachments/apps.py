"""The app."""

from django.apps import AppConfig


class AttachmentsConfig(AppConfig):
    name = "training.attachments"
    label = "attachments"
