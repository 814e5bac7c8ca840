"""What groups hold about people."""

from training.lib.personal_data import OnErase, PersonalData

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="enrolment.Enrolment",
        owner="learner",
        exported=("cohort__public_name", "state", "joined_at", "left_at"),
        on_erase=OnErase.DELETE,
        keep="To open courses, and to say whose trainers may see. 3 years after the last activity.",
    ),
    PersonalData(
        model="enrolment.EnrolmentChange",
        owner="enrolment__learner",
        exported=("state", "at"),
        on_erase=OnErase.DELETE,
        keep="To see when somebody paused or left. As long as the place in the group.",
    ),
    PersonalData(
        model="enrolment.EnrolmentChange",
        owner="by",
        exported=("state", "at"),
        on_erase=OnErase.FORGET,
        keep="The change belongs to the learner's place in a group, and stays with it.",
    ),
    PersonalData(
        model="enrolment.CohortStaff",
        owner="person",
        exported=("cohort__public_name", "kind", "left_at"),
        on_erase=OnErase.DELETE,
        keep="To say who teaches whom. Until 3 years after the last activity.",
    ),
    PersonalData(
        model="enrolment.JoinCode",
        owner="made_by",
        exported=("made_at", "ends_at", "uses_allowed"),
        on_erase=OnErase.FORGET,
        keep="The code belongs to its group, and stays with it.",
    ),
    *(
        PersonalData(
            model="enrolment.Cohort",
            owner=owner,
            exported=("public_name",),
            on_erase=OnErase.FORGET,
            keep="To know whom a concern reaches. The group stays.",
        )
        for owner in ("lead", "second")
    ),
)
