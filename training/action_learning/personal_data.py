"""What action learning sets hold about people."""

from training.lib.personal_data import OnErase, PersonalData

SET = "To know who meets, who was there, and what people chose to do. As long as the set's records."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="action_learning.Turn",
        owner="presenter__person",
        exported=(
            "meeting__on",
            "issue",
            "action",
            "by_when",
            "first_step",
            "result",
            "result_line",
            "result_at",
        ),
        on_erase=OnErase.DELETE,
        keep=SET,
    ),
    PersonalData(
        model="action_learning.Presence",
        owner="member__person",
        exported=("meeting__on",),
        on_erase=OnErase.DELETE,
        keep=SET,
    ),
    PersonalData(
        model="action_learning.SetMember",
        owner="person",
        exported=("learning_set__name", "joined_at", "left_at"),
        on_erase=OnErase.DELETE,
        keep=SET,
    ),
    PersonalData(
        model="action_learning.LearningSet",
        owner="facilitator",
        exported=("name", "made_at", "ended_at"),
        on_erase=OnErase.FORGET,
        keep="The set belongs to its members, and stays with them.",
    ),
)
