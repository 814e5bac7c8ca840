"""The app."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    name = "training.certificates"
    label = "certificates"
