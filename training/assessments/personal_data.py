"""What quizzes, activities and sign-offs hold about people."""

from training.lib.personal_data import OnErase, PersonalData

LEARNING = "To show what was answered and seen. 3 years after the last activity."
WORDS = "The learner's own words. Until the learner is erased, or 3 years after the last activity."
STAFF = "To know who entered, watched, read or took back. It stays with the entry."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="assessments.Attempt",
        owner="learner",
        exported=("quiz_key", "started_at", "finished_at", "passed", "voided_at", "void_reason"),
        on_erase=OnErase.DELETE,
        keep=LEARNING,
    ),
    PersonalData(
        model="assessments.Answer",
        owner="attempt__learner",
        exported=("question_key", "given", "is_right", "stored_at"),
        on_erase=OnErase.DELETE,
        keep=LEARNING,
    ),
    PersonalData(
        model="assessments.Reflection",
        owner="learner",
        exported=(
            "activity_key",
            "text",
            "ticked",
            "shared_text",
            "set_aside",
            "saved_at",
            "answered_at",
            "shared_at",
        ),
        on_erase=OnErase.DELETE,
        keep=WORDS,
    ),
    PersonalData(
        model="assessments.FilmAnswer",
        owner="learner",
        exported=("film_key", "question_key", "given", "is_right", "stored_at"),
        on_erase=OnErase.DELETE,
        keep=LEARNING,
    ),
    PersonalData(
        model="assessments.FilmReflection",
        owner="learner",
        exported=(
            "film_key",
            "saw",
            "change",
            "ask",
            "saved_at",
            "answered_at",
            "did",
            "happened",
            "followed_at",
        ),
        on_erase=OnErase.DELETE,
        keep=WORDS,
    ),
    PersonalData(
        model="assessments.ReflectionMark",
        owner="reflection__learner",
        exported=("verdict", "words", "at"),
        on_erase=OnErase.DELETE,
        keep="What a trainer answered. As long as the words that it answers.",
    ),
    PersonalData(
        model="assessments.ReflectionMark",
        owner="by",
        exported=("verdict", "at"),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="assessments.ReflectionReading",
        owner="reflection__learner",
        exported=("at",),
        on_erase=OnErase.DELETE,
        keep="To show a learner when their words were read. As long as the words.",
    ),
    PersonalData(
        model="assessments.TaskSignOff",
        owner="learner",
        exported=(
            "task_key",
            "marks",
            "notes",
            "total",
            "passed",
            "minutes",
            "at",
            "voided_at",
            "void_reason",
        ),
        on_erase=OnErase.DELETE,
        keep=LEARNING,
    ),
    PersonalData(
        model="assessments.Attempt",
        owner="entered_by",
        exported=("started_at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="assessments.Attempt",
        owner="voided_by",
        exported=("voided_at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="assessments.ReflectionReading",
        owner="reader",
        exported=("at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="assessments.TaskSignOff",
        owner="watched_by",
        exported=("at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="assessments.TaskSignOff",
        owner="voided_by",
        exported=("voided_at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
)
