"""Addresses under /admin/writing/."""

from django.urls import path

from courses.writing import views

app_name = "writing"

urlpatterns = [
    path("pages/<int:page>/", views.findings, name="findings"),
]
