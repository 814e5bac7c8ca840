"""Addresses of what a learner does."""

from django.urls import path

from training.learning.views.activities import activity, activity_draft
from training.learning.views.changes import change_seen
from training.learning.views.film_pauses import film_pause
from training.learning.views.film_sessions import (
    film_follow_up,
    film_read,
    film_reflect,
    film_session,
)
from training.learning.views.films import film_count, film_seen
from training.learning.views.home import dashboard, go_on
from training.learning.views.lessons import lesson_done
from training.learning.views.pieces import add_piece, answer_file, drop_piece, piece_file
from training.learning.views.practice import practice, practice_drop, practice_file
from training.learning.views.quizzes import quiz_start, quiz_summary, quiz_try
from training.learning.views.tasks import peer_watch, task
from training.learning.views.trials import trial

urlpatterns = [
    path("learn/", dashboard, name="dashboard"),
    path("learn/changes/<uuid:page>/seen/", change_seen, name="change-seen"),
    path("learn/go-on/", go_on, name="go-on"),
    path("learn/lesson/<uuid:lesson>/done/", lesson_done, name="lesson-done"),
    path("learn/activity/<uuid:activity>/", activity, name="activity"),
    path("learn/activity/<uuid:activity>/draft/", activity_draft, name="activity-draft"),
    path(
        "learn/activity/<uuid:activity>/add/<slug:piece_kind>/",
        add_piece,
        name="add-piece",
    ),
    path("learn/pieces/<uuid:piece>/", piece_file, name="piece"),
    path("learn/pieces/<uuid:piece>/remove/", drop_piece, name="drop-piece"),
    path("learn/answers/<uuid:spoken>/", answer_file, name="spoken-answer"),
    path("learn/task/<uuid:practice_task>/recording/", practice, name="practice"),
    path("learn/recordings/<uuid:practice>/", practice_file, name="practice-file"),
    path("learn/recordings/<uuid:practice>/remove/", practice_drop, name="drop-practice"),
    path("learn/film/<uuid:film>/", film_session, name="film-session"),
    path("learn/film/<uuid:film>/seen/", film_seen, name="film-seen"),
    path("learn/film/<uuid:film>/count/", film_count, name="film-count"),
    path("learn/film/<uuid:film>/pause/<int:number>/", film_pause, name="film-pause"),
    path("learn/film/<uuid:film>/read/", film_read, name="film-read"),
    path("learn/film/<uuid:film>/reflect/", film_reflect, name="film-reflect"),
    path("learn/film/<uuid:film>/follow-up/", film_follow_up, name="film-follow-up"),
    path("learn/quiz/<uuid:quiz>/start/", quiz_start, name="quiz-start"),
    path("learn/try/<uuid:attempt>/", quiz_summary, name="quiz-summary"),
    path("learn/try/<uuid:attempt>/<int:number>/", quiz_try, name="quiz-try"),
    path("learn/task/<uuid:course>/", task, name="task"),
    path("learn/watch/<uuid:seat>/", peer_watch, name="peer-watch"),
    path("try/<int:page>/", trial, name="trial"),
]
