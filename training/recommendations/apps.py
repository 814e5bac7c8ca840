"""The app."""

from django.apps import AppConfig


class RecommendationsConfig(AppConfig):
    name = "training.recommendations"
    label = "recommendations"
