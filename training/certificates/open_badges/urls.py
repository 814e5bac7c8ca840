"""Addresses that stand in signed credentials: they never change."""

from django.urls import path

from training.certificates.open_badges import views

urlpatterns = [
    path(".well-known/did.json", views.did, name="issuer-did"),
    path("credentials/issuer.json", views.issuer, name="issuer"),
    path("credentials/badge.png", views.badge, name="badge"),
    path(
        "credentials/status/<int:status_list>.<slug:signed_form>",
        views.status_list,
        name="status-list",
    ),
    path("credentials/<str:credential>.<slug:signed_form>", views.credential, name="credential"),
]
