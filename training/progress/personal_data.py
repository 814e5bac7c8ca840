"""What progress holds about people."""

from training.lib.personal_data import OnErase, PersonalData

LEARNING = "To show how far somebody is. 3 years after the last activity."
STAFF = "To know who took an entry back, and when. It stays with the entry."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="progress.StepCompletion",
        owner="learner",
        exported=("step_key", "completed_at"),
        on_erase=OnErase.DELETE,
        keep=LEARNING,
    ),
    PersonalData(
        model="progress.CompletionSource",
        owner="completion__learner",
        exported=("completion__step_key", "kind", "at", "voided_at", "void_reason"),
        on_erase=OnErase.DELETE,
        keep=LEARNING,
    ),
    PersonalData(
        model="progress.CourseCompletion",
        owner="learner",
        exported=("course_key", "study_minutes", "completed_at", "voided_at", "void_reason"),
        on_erase=OnErase.DELETE,
        keep=LEARNING,
    ),
    PersonalData(
        model="progress.ResumePoint",
        owner="learner",
        exported=("course_key", "step_key", "at"),
        on_erase=OnErase.DELETE,
        keep="To carry on where somebody was last. 3 years after the last activity.",
    ),
    PersonalData(
        model="progress.LookedAgain",
        owner="learner",
        exported=("page_key", "at"),
        on_erase=OnErase.DELETE,
        keep="Not to show a change twice. 3 years after the last activity.",
    ),
    PersonalData(
        model="progress.FilmCoverage",
        owner="learner",
        exported=(
            "film_key",
            "version",
            "ranges",
            "position_tenths",
            "first_at",
            "last_at",
            "watched_at",
            "read_at",
        ),
        on_erase=OnErase.DELETE,
        keep="To go on where somebody stopped, and to count only what was seen. 3 years after"
        " the last activity.",
    ),
    PersonalData(
        model="progress.FilmCompletion",
        owner="learner",
        exported=("film_key", "kind", "minutes", "completed_at"),
        on_erase=OnErase.DELETE,
        keep=LEARNING,
    ),
    PersonalData(
        model="progress.CourseChange",
        owner="actor",
        exported=("title", "note", "asked", "decided_at", "at"),
        on_erase=OnErase.FORGET,
        keep="To know what learners were told about a course. It stays when the person goes.",
    ),
    PersonalData(
        model="progress.CompletionSource",
        owner="voided_by",
        exported=("voided_at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="progress.CourseCompletion",
        owner="voided_by",
        exported=("voided_at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
)
