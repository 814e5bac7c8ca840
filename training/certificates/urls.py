"""Addresses of a learner's certificates, and the check that anybody can make."""

from django.urls import path

from training.certificates import views
from training.certificates.open_badges.urls import urlpatterns as signed
from training.certificates.verify.urls import urlpatterns as checked

__all__ = ["printed", "urlpatterns"]

printed = [*checked, *signed]

urlpatterns = [
    path("certificates/", views.certificates, name="certificates"),
    path("certificates/<uuid:award>/", views.certificate, name="certificate"),
    path("certificates/<uuid:award>/pdf/", views.certificate_pdf, name="certificate-pdf"),
    path("certificates/<uuid:award>/name/", views.certificate_name, name="certificate-name"),
    path("certificates/<uuid:award>/file/", views.certificate_file, name="certificate-file"),
]
