"""What the desk holds about people."""

from training.lib.personal_data import OnErase, PersonalData

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="workbench.KeptPhrase",
        owner="owner",
        exported=("words", "place"),
        on_erase=OnErase.DELETE,
        keep="A trainer's own phrases. They go with the account.",
    ),
    PersonalData(
        model="workbench.TranslationNote",
        owner="reflection__learner",
        exported=("words", "at"),
        on_erase=OnErase.DELETE,
        keep="What your words say in another language. As long as the words.",
    ),
    PersonalData(
        model="workbench.TranslationNote",
        owner="by",
        exported=("at",),
        on_erase=OnErase.FORGET,
        keep="To know who put it in other words. It stays with the words.",
    ),
)
