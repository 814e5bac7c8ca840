"""What notes, notices and reminders hold about people."""

from training.lib.personal_data import OnErase, PersonalData

WORDS = "Words between a learner and the trainers of a group. As long as the place in the group."
REMIND = "To remind once and not again, as the person chose. Goes with the account."
STAFF = "To know who wrote or read. It stays with the words."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="words.Note",
        owner="enrolment__learner",
        exported=("text", "by_learner", "at", "gone_at"),
        on_erase=OnErase.DELETE,
        keep=WORDS,
    ),
    PersonalData(
        model="words.Note",
        owner="writer",
        exported=("at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="words.NoteReading",
        owner="note__enrolment__learner",
        exported=("at",),
        on_erase=OnErase.DELETE,
        keep="To show who read a note, and when. As long as the note.",
    ),
    PersonalData(
        model="words.NoteReading",
        owner="reader",
        exported=("at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="words.Notice",
        owner="by",
        exported=("title", "words", "at"),
        on_erase=OnErase.FORGET,
        keep="The notice belongs to its group, and stays with it.",
    ),
    PersonalData(
        model="words.NoticeReading",
        owner="reader",
        exported=("notice__title", "at"),
        on_erase=OnErase.DELETE,
        keep="To know whom a notice has reached. As long as the notice.",
    ),
    PersonalData(
        model="words.ReminderChoice",
        owner="person",
        exported=("in_product", "by_email", "mailed_at"),
        on_erase=OnErase.DELETE,
        keep=REMIND,
    ),
    PersonalData(
        model="words.Reminder",
        owner="person",
        exported=("kind", "on", "made_at", "seen_at", "mailed_at"),
        on_erase=OnErase.DELETE,
        keep=REMIND,
    ),
)
