"""Addresses of "Me"."""

from django.urls import path

from training.privacy import views

urlpatterns = [
    path("me/", views.me, name="me"),
    path("me/data/", views.download, name="my-data"),
    path("me/erase/", views.erase, name="erase"),
    path("me/erase/now/", views.erase_now, name="erase-now"),
]
