"""Addresses of what is written to and fro."""

from django.urls import path

from training.messages import views

urlpatterns = [
    path("notes/", views.notes, name="notes"),
    path("notes/<uuid:enrolment>/", views.notes_of, name="notes-of"),
    path("notes/take-back/<uuid:note>/", views.take_back, name="take-back-note"),
    path("notices/<uuid:notice>/read/", views.notice_read, name="notice-read"),
]
