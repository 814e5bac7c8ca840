"""Addresses of the room for packages, below the admin."""

from django.urls import path

from courses.packages import views

app_name = "packages"
urlpatterns = [
    path("", views.index, name="index"),
    path("in/", views.bring_in, name="in"),
    path("out/", views.write_out, name="out"),
    path("<uuid:job>/", views.show, name="job"),
    path("<uuid:job>/load/", views.load, name="load"),
    path("<uuid:job>/drop/", views.drop, name="drop"),
    path("<uuid:job>/file/", views.download, name="file"),
]
