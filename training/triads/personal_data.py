"""What practice in threes holds about people."""

from training.lib.personal_data import OnErase, PersonalData

PRACTICE = "To practise in turns, and to look at what was seen. 3 years after the last activity."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="triads.KeptApart",
        owner="one__learner",
        exported=(),
        on_erase=OnErase.DELETE,
        keep="So that two people need not practise together. It would tell about the other.",
    ),
    PersonalData(
        model="triads.KeptApart",
        owner="other__learner",
        exported=(),
        on_erase=OnErase.DELETE,
        keep="So that two people need not practise together. It would tell about the other.",
    ),
    PersonalData(
        model="triads.Threes",
        owner="made_by",
        exported=("made_at",),
        on_erase=OnErase.FORGET,
        keep="To know who made the groups. It stays with the practice.",
    ),
    PersonalData(
        model="triads.Seat",
        owner="enrolment__learner",
        exported=("number", "place"),
        on_erase=OnErase.DELETE,
        keep=PRACTICE,
    ),
    PersonalData(
        model="triads.PeerSheet",
        owner="seat__enrolment__learner",
        exported=("marks", "kind_words", "at"),
        on_erase=OnErase.DELETE,
        keep=PRACTICE,
    ),
    PersonalData(
        model="triads.PeerSheet",
        owner="watcher",
        exported=("marks", "kind_words", "at"),
        on_erase=OnErase.FORGET,
        keep="What they saw belongs to the one who was watched, and no longer names them.",
    ),
)
