"""What sign-in holds about people."""

from training.lib.personal_data import OnErase, PersonalData

LEARNER = "To learn with. Until 3 years after the last activity."
SIGN_IN = "To sign in. Goes with the account."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="accounts.User",
        owner="id",
        exported=(
            "id",
            "username",
            "called",
            "email",
            "language",
            "writes_in",
            "text_size",
            "spacing",
            "theme",
            "agreed_at",
            "date_joined",
            "last_login",
        ),
        on_erase=OnErase.DELETE,
        keep=LEARNER,
    ),
    PersonalData(
        model="accounts.SignInCard",
        owner="holder",
        exported=("made_at", "voided_at", "picture"),
        on_erase=OnErase.DELETE,
        keep=SIGN_IN,
    ),
    PersonalData(
        model="accounts.AccessNeeds",
        owner="person",
        exported=("ticked", "words", "for_mentors", "shared_at"),
        on_erase=OnErase.DELETE,
        keep="What helps you to take part. Until you stop sharing it: then it is erased at once.",
    ),
    PersonalData(
        model="accounts.ReadsLanguage",
        owner="person",
        exported=("language",),
        on_erase=OnErase.DELETE,
        keep="To know who can read what learners write. Goes with the account.",
    ),
    PersonalData(
        model="account.EmailAddress",
        owner="user",
        exported=("email", "verified", "primary"),
        on_erase=OnErase.DELETE,
        keep=SIGN_IN,
    ),
    PersonalData(
        model="mfa.Authenticator",
        owner="user",
        exported=("type", "created_at", "last_used_at"),
        on_erase=OnErase.DELETE,
        keep=SIGN_IN,
    ),
)
