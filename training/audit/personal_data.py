"""What the record of staff acts holds about people."""

from training.lib.personal_data import OnErase, PersonalData

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="audit.StaffAct",
        owner="actor",
        exported=("act", "at"),
        on_erase=OnErase.FORGET,
        keep="To know what was done, without names. It stays when the person goes.",
    ),
)
