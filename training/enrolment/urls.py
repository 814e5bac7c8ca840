"""Addresses of groups. `printed` ones stand outside the language prefix."""

from django.urls import path

from training.enrolment import views

urlpatterns = [
    path("me/groups/<uuid:enrolment>/leave/", views.leave_group, name="leave-group"),
    path("me/groups/<uuid:enrolment>/come-in/", views.invitation, name="invitation"),
]

printed = [
    path("join/", views.enter_code, name="join"),
    path("join/<str:code>/", views.join_form, name="join-form"),
]
