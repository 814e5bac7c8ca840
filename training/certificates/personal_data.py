"""What certificates hold about people."""

from training.lib.personal_data import OnErase, PersonalData

CERTIFICATE = "To show what was learned, and to let others check it. 6 years."
STAFF = "To know who decided. It stays with the award when the person goes."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="certificates.Award",
        owner="learner",
        exported=(
            "number",
            "short_code",
            "ground",
            "snapshot",
            "issued_at",
            "valid_until",
            "rule",
            "grace_given_at",
            "shows_name",
            "spelling",
            "replaced_at",
            "withdrawn_at",
            "withdrawn_for",
            "withdrawn_why",
            "recognised_why",
        ),
        on_erase=OnErase.DELETE,
        keep=CERTIFICATE,
    ),
    PersonalData(
        model="certificates.CertificateFile",
        owner="award__learner",
        exported=("made_at",),
        on_erase=OnErase.DELETE,
        keep=CERTIFICATE,
    ),
    PersonalData(
        model="certificates.Credential",
        owner="award__learner",
        exported=("linked", "token", "signed_at"),
        on_erase=OnErase.DELETE,
        keep=CERTIFICATE,
    ),
    PersonalData(
        model="certificates.Award",
        owner="recognised_by",
        exported=("issued_at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="certificates.Award",
        owner="withdrawn_by",
        exported=("withdrawn_at",),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="certificates.CertificatePrint",
        owner="cohort__enrolments__learner",
        exported=("asked_at",),
        on_erase=OnErase.DELETE,
        keep="Certificates of a group, ready to print. One day.",
    ),
    PersonalData(
        model="certificates.CertificatePrint",
        owner="asked_by",
        exported=("asked_at",),
        on_erase=OnErase.FORGET,
        keep="To know who printed. One day.",
    ),
    PersonalData(
        model="certificates.ProgrammeRule",
        owner="by",
        exported=("at",),
        on_erase=OnErase.FORGET,
        keep="To know who wrote a rule. As long as the rule.",
    ),
)
