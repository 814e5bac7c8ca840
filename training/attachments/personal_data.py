"""What photos, drawings and recordings hold about people."""

from training.lib.personal_data import OnErase, PersonalData

FILE = ("file",)
PIECE = ("kind", "state", "seconds", "words", "created_at", "file")
STAFF = "To know who watched or described it. It stays with the entry."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="attachments.Attachment",
        owner="learner",
        exported=(*PIECE, "shared_at"),
        files=FILE,
        on_erase=OnErase.DELETE,
        keep="What you added to your words. Until you remove it, or as long as the words.",
    ),
    PersonalData(
        model="attachments.SpokenAnswer",
        owner="mark__reflection__learner",
        exported=("seconds", "created_at", "file"),
        files=FILE,
        on_erase=OnErase.DELETE,
        keep="What a trainer answered aloud. As long as the words that it answers.",
    ),
    PersonalData(
        model="attachments.SpokenAnswer",
        owner="mark__by",
        exported=("seconds", "created_at", "file"),
        files=FILE,
        on_erase=OnErase.DELETE,
        keep="Your voice, in answers to learners. Their words stay with the learner.",
    ),
    PersonalData(
        model="attachments.PracticeRecording",
        owner="learner",
        exported=(*PIECE, "task_key", "watched_at", "gone_at"),
        files=FILE,
        on_erase=OnErase.DELETE,
        keep="For a trainer to watch. The file goes at the sign-off, or after 30 days.",
    ),
    PersonalData(
        model="attachments.PracticeRecording",
        owner="watched_by",
        exported=("watched_at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="attachments.Attachment",
        owner="words_by",
        exported=("created_at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
)
