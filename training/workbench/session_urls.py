"""The addresses of sessions, under /admin/training/."""

from django.urls import path

from training.workbench.views import session_records, sessions

urlpatterns = [
    path("sessions/", sessions.mine, name="sessions"),
    path("sessions/worker.js", sessions.worker, name="session-worker"),
    path("sessions/<uuid:session>/", sessions.run, name="session"),
    path("sessions/<uuid:session>/as-it-is/", sessions.as_it_is, name="session-as-it-is"),
    path("sessions/<uuid:session>/taps/", sessions.taps, name="session-taps"),
    path("sessions/<uuid:session>/print/", session_records.bundle, name="session-print"),
    path("sessions/<uuid:session>/record/", session_records.record, name="session-record"),
    path("cohorts/<uuid:cohort>/sessions/", session_records.past, name="group-sessions"),
]
