"""What showings hold about people: who showed a film. Of the audience there are counts only."""

from training.lib.personal_data import OnErase, PersonalData

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="screenings.Screening",
        owner="facilitator",
        exported=(
            "film_title",
            "plan_name",
            "site",
            "mode",
            "minutes",
            "counted",
            "made_at",
            "started_at",
            "ended_at",
        ),
        on_erase=OnErase.FORGET,
        keep="To put a count right, and to find one's own showings. The counts stay, without you.",
    ),
)
