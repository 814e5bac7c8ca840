"""What the network holds about people."""

from training.lib.personal_data import OnErase, PersonalData

MEMBER = "To know who is a member and at which level. As long as somebody is one, or comes back."
ASKED = "To answer whoever applied, and to answer for it. 3 years after the last activity."
STORY = "To tell, where its teller said yes, what came of it. Until the teller deletes it."
STAFF = "To know who confirmed or decided what. It stays with the member."

PERSONAL_DATA: tuple[PersonalData, ...] = (
    PersonalData(
        model="network.Membership",
        owner="person",
        exported=(
            "level",
            "level_since",
            "joined_at",
            "renewed_on",
            "asked_pause_at",
            "lapsed_at",
            "ended_at",
        ),
        on_erase=OnErase.DELETE,
        keep=MEMBER,
    ),
    PersonalData(
        model="network.Renewal",
        owner="person",
        exported=("renewed_on", "words"),
        on_erase=OnErase.DELETE,
        keep=MEMBER,
    ),
    PersonalData(
        model="network.CodeAgreement",
        owner="person",
        exported=("version", "agreed_on", "way", "witness_initials"),
        on_erase=OnErase.DELETE,
        keep=MEMBER,
    ),
    PersonalData(
        model="network.CodeAgreement",
        owner="entered_by",
        exported=("version", "agreed_on", "way"),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="network.ConfirmedFact",
        owner="person",
        exported=("kind", "way", "project__title", "confirmed_at", "voided_at", "void_reason"),
        on_erase=OnErase.DELETE,
        keep=MEMBER,
    ),
    PersonalData(
        model="network.ConfirmedFact",
        owner="confirmed_by",
        exported=("kind", "way", "confirmed_at"),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="network.ConfirmedFact",
        owner="voided_by",
        exported=("kind", "voided_at", "void_reason"),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="network.PortfolioPiece",
        owner="person",
        exported=("kind", "words", "names_removed_at", "saved_at"),
        on_erase=OnErase.DELETE,
        keep=ASKED,
    ),
    PersonalData(
        model="network.Outcome",
        owner="application__person",
        exported=("application__level", "round", "verdict", "decided_at"),
        on_erase=OnErase.DELETE,
        keep=ASKED,
    ),
    PersonalData(
        model="network.PanelSeat",
        owner="application__person",
        exported=("round", "seat", "verdict", "reasons", "said_at"),
        on_erase=OnErase.DELETE,
        keep=ASKED,
    ),
    PersonalData(
        model="network.PanelSeat",
        owner="person",
        exported=("seat", "verdict", "reasons", "said_at"),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="network.Application",
        owner="person",
        exported=("level", "words", "saved_at", "sent_at", "appeal_words", "closed_at"),
        on_erase=OnErase.DELETE,
        keep=ASKED,
    ),
    PersonalData(
        model="network.Interest",
        owner="person",
        exported=("opportunity__title", "words", "contact", "said_at", "taken_back_at"),
        on_erase=OnErase.DELETE,
        keep=MEMBER,
    ),
    PersonalData(
        model="network.StoryUse",
        owner="story__person",
        exported=("use", "agreed_at", "ended_at"),
        on_erase=OnErase.DELETE,
        keep=STORY,
    ),
    PersonalData(
        model="network.Story",
        owner="person",
        exported=("kind", "words", "told_at"),
        on_erase=OnErase.DELETE,
        keep=STORY,
    ),
    PersonalData(
        model="network.Screening",
        owner="person",
        exported=("seat", "verdict", "reasons", "said_at"),
        on_erase=OnErase.FORGET,
        keep=STAFF,
    ),
    PersonalData(
        model="network.Opportunity",
        owner="posted_by",
        exported=("title", "posted_at"),
        on_erase=OnErase.FORGET,
        keep="The offer belongs to the network, and stays with it.",
    ),
)
