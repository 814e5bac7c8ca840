"""The app."""

from django.apps import AppConfig


class NetworkConfig(AppConfig):
    name = "training.network"
    label = "network"
