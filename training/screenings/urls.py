"""Addresses of showings. `printed` ones stand outside the language prefix, as phones scan them."""

from django.urls import path

from training.screenings.views import group, screen, showing

urlpatterns = [
    path("showings/", showing.mine, name="showings"),
    path("showings/new/<uuid:film>/", showing.new_showing, name="new-showing"),
    path("showings/<str:key>/", showing.lobby, name="showing"),
    path("showings/<str:key>/now/", screen.screen, name="showing-now"),
    path("showings/<str:key>/state/", screen.state, name="showing-state"),
    path("showings/<str:key>/end/", showing.end_showing, name="showing-end"),
    path("showings/<str:key>/record/", showing.record, name="showing-record"),
    path("showings/<str:key>/correct/", showing.correct_showing, name="showing-correct"),
]

printed = [
    path("group/", group.enter_code, name="group"),
    path("group/<str:code>/", group.join_group, name="group-join"),
    path("group/<str:code>/now/", group.group_state, name="group-state"),
    path("group/<str:code>/<uuid:ticket>/", group.here, name="group-here"),
]
