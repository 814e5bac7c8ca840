"""Addresses that stand on certificates: they never change."""

from django.urls import path

from training.certificates.verify import views

urlpatterns = [
    path("verify/", views.ask, name="verify"),
    path("verify/<str:number>/", views.by_number, name="verify-number"),
    path("c/<str:code>/", views.by_short_code, name="verify-code"),
]
