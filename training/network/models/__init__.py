"""Members, what they agreed to and showed, and how a panel decided."""

from training.network.models.applications import (
    Application,
    Outcome,
    PanelSeat,
    PortfolioPiece,
)
from training.network.models.members import CodeAgreement, ConfirmedFact, Membership, Renewal

__all__ = [
    "Application",
    "CodeAgreement",
    "ConfirmedFact",
    "Membership",
    "Outcome",
    "PanelSeat",
    "PortfolioPiece",
    "Renewal",
]
