"""What happens to an award in these tests."""

from tests.factories.awards import NOON
from training.accounts.models import User
from training.certificates.actions import withdraw
from training.certificates.models import Award

WHY = "Code breach upheld"


def take_back(award: Award, *, by: User) -> None:
    withdraw(award=award, reason="in-error", by=by, why=WHY, at=NOON)
