"""What project records hold about those who did the work. Of those who took part, nothing."""

from training.lib.personal_data import OnErase, PersonalData

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="recommendations.Part",
        owner="account",
        exported=("project__title", "name", "role", "starts_on", "ends_on"),
        on_erase=OnErase.DELETE,
        keep="To say who did the work of a project. Until the person is erased.",
    ),
    PersonalData(
        model="recommendations.Project",
        owner="made_by",
        exported=("title", "made_at"),
        on_erase=OnErase.FORGET,
        keep="The record belongs to the organisation, and stays with it.",
    ),
    PersonalData(
        model="recommendations.StateChange",
        owner="by",
        exported=("state", "at"),
        on_erase=OnErase.FORGET,
        keep="The history of a recommendation belongs to its project.",
    ),
    PersonalData(
        model="recommendations.Check",
        owner="by",
        exported=("months", "at"),
        on_erase=OnErase.FORGET,
        keep="That somebody looked again belongs to the project.",
    ),
)
