"""What letters hold about people."""

from training.lib.personal_data import OnErase, PersonalData

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="letters.LetterNote",
        owner="enrolment__learner",
        exported=("module_key", "words", "at"),
        on_erase=OnErase.DELETE,
        keep="What a trainer wrote for the learner's letter. As long as the place in the group.",
    ),
    PersonalData(
        model="letters.LetterNote",
        owner="by",
        exported=("at",),
        on_erase=OnErase.FORGET,
        keep="To know who wrote to a learner. It stays with the note.",
    ),
    PersonalData(
        model="letters.LetterPrint",
        owner="cohort__enrolments__learner",
        exported=("module_key", "asked_at"),
        on_erase=OnErase.DELETE,
        keep="Letters of a group, ready to print. One day.",
    ),
    PersonalData(
        model="letters.LetterPrint",
        owner="asked_by",
        exported=("asked_at",),
        on_erase=OnErase.FORGET,
        keep="To know who printed. One day.",
    ),
)
