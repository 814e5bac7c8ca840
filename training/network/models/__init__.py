"""Members, what they agreed to and showed, how a panel decided, and what members are asked to."""

from training.network.models.applications import (
    Application,
    Outcome,
    PanelSeat,
    PortfolioPiece,
)
from training.network.models.members import CodeAgreement, ConfirmedFact, Membership, Renewal
from training.network.models.opportunities import (
    Interest,
    Opportunity,
    Screening,
    Story,
    StoryUse,
)

__all__ = [
    "Application",
    "CodeAgreement",
    "ConfirmedFact",
    "Interest",
    "Membership",
    "Opportunity",
    "Outcome",
    "PanelSeat",
    "PortfolioPiece",
    "Renewal",
    "Screening",
    "Story",
    "StoryUse",
]
