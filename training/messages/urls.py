"""Addresses of what is written to and fro. `printed` ones stand outside the language prefix."""

from django.urls import path

from training.messages.views import notes, reminders

urlpatterns = [
    path("notes/", notes.notes, name="notes"),
    path("notes/<uuid:enrolment>/", notes.notes_of, name="notes-of"),
    path("notes/take-back/<uuid:note>/", notes.take_back, name="take-back-note"),
    path("notices/<uuid:notice>/read/", notes.notice_read, name="notice-read"),
    path("me/reminders/", reminders.my_reminders, name="my-reminders"),
    path("me/reminders/<uuid:reminder>/seen/", reminders.reminder_seen, name="reminder-seen"),
]

printed = [path("no-more/<str:stop>/", reminders.no_more_reminders, name="no-more-reminders")]
