"""Addresses under /admin/films/, and of files for viewers."""

from django.urls import path

from courses.films.views import consents, films, tracks, words

app_name = "films"

urlpatterns = [
    path("", films.index, name="index"),
    path("new/", films.new, name="new"),
    path("<uuid:film>/", films.film, name="film"),
    path("<uuid:film>/edit/", films.edit, name="edit"),
    path("<uuid:film>/version/", films.version, name="version"),
    path("<uuid:film>/version/drop/", films.drop, name="drop"),
    path("<uuid:film>/again/", films.again, name="again"),
    path("<uuid:film>/delete/", films.delete, name="delete"),
    path("<uuid:film>/tracks/", tracks.new, name="track"),
    path("<uuid:film>/tracks/<int:track>/", tracks.download, name="track_file"),
    path("<uuid:film>/tracks/<int:track>/carry/", tracks.carry, name="carry_track"),
    path("<uuid:film>/tracks/<int:track>/remove/", tracks.remove, name="remove_track"),
    path("<uuid:film>/consents/", consents.new, name="consent"),
    path("<uuid:film>/consents/<int:consent>/", consents.edit, name="change_consent"),
    path("<uuid:film>/consents/<int:consent>/withdraw/", consents.withdraw, name="withdraw"),
    path("<uuid:film>/consents/<int:consent>/remove/", consents.remove, name="remove_consent"),
]

for_viewers = [
    path("film/<uuid:film>/chapters.vtt", words.chapters, name="film-chapters"),
    path("film/<uuid:film>/transcript.txt", words.transcript, name="film-transcript"),
]
"""Files that are made from a film's page, in the reader's language."""
