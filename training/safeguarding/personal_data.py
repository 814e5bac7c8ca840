"""What concerns hold about people."""

from training.lib.personal_data import OnErase, PersonalData

WHY = (
    "To keep people safe. Erased with the learner; one that is open is kept with the name until it "
    "is closed, and goes then. Not in the learner's own file, since it may put somebody at risk."
)
STAFF = "To know who raised, read and passed on a concern. It stays with the concern."
CLOSED = (("closed_at__isnull", False),)

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="safeguarding.ConcernStep",
        owner="concern__learner",
        exported=(),
        on_erase=OnErase.DELETE,
        keep=WHY,
        only=(("concern__closed_at__isnull", False),),
    ),
    PersonalData(
        model="safeguarding.Concern",
        owner="learner",
        exported=(),
        on_erase=OnErase.DELETE,
        keep=WHY,
        only=CLOSED,
    ),
    PersonalData(
        model="safeguarding.Concern",
        owner="learner",
        exported=(),
        on_erase=OnErase.FORGET,
        keep=WHY,
    ),
    *(
        PersonalData(
            model="safeguarding.Concern",
            owner=owner,
            exported=("raised_at",),
            on_erase=OnErase.FORGET,
            keep=STAFF,
        )
        for owner in ("raised_by", "told", "passed_to")
    ),
    *(
        PersonalData(
            model="safeguarding.ConcernStep",
            owner=owner,
            exported=("kind", "at"),
            on_erase=OnErase.FORGET,
            keep=STAFF,
        )
        for owner in ("by", "to")
    ),
)
