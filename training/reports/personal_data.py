"""What reports hold about people: who made them, and nobody who is counted."""

from training.lib.personal_data import OnErase, PersonalData

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="reports.Release",
        owner="made_by",
        exported=("made_at",),
        on_erase=OnErase.FORGET,
        keep="The report was given out, and stays with the organisation.",
    ),
)
