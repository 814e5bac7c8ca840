"""What organisations hold about people."""

from training.lib.personal_data import OnErase, PersonalData

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="organisations.Role",
        owner="person",
        exported=("organisation", "kind", "starts_on", "ends_on"),
        on_erase=OnErase.DELETE,
        keep="To know what somebody may do. Until 3 years after the last activity.",
    ),
    PersonalData(
        model="organisations.LanguageReader",
        owner="person",
        exported=("organisation", "language"),
        on_erase=OnErase.DELETE,
        keep="To say who reads a language for an organisation. While they do.",
    ),
)
