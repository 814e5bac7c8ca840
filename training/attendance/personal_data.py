"""What sessions hold about people: those who came, and the staff who ran them."""

from training.lib.personal_data import OnErase, PersonalData

KEEP = "To show who was there and what was practised. 3 years after the last activity."
STAFF = "To know who ran a session and who tapped what. It stays with the group."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="attendance.Attendance",
        owner="learner",
        exported=("session__title", "session__held_on", "state", "came", "left"),
        on_erase=OnErase.DELETE,
        keep=KEEP,
    ),
    PersonalData(
        model="attendance.PracticeMark",
        owner="learner",
        exported=("session__title", "task_key", "line_key", "mark", "at"),
        on_erase=OnErase.DELETE,
        keep=KEEP,
    ),
    PersonalData(
        model="attendance.Tap",
        owner="learner",
        exported=("session__title", "kind", "key", "value", "received_at"),
        on_erase=OnErase.DELETE,
        keep=KEEP,
    ),
    PersonalData(
        model="attendance.TaughtSession",
        owner="opened_by",
        exported=("title", "held_on", "opened_at"),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="attendance.Tap",
        owner="by",
        exported=("session__title", "kind", "received_at"),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="attendance.PracticeMark",
        owner="by",
        exported=("session__title", "at"),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
)
