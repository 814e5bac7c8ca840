"""The app."""

from django.apps import AppConfig


class ActionLearningConfig(AppConfig):
    name = "training.action_learning"
    label = "action_learning"
