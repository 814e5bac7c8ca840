"""How long things are kept. Pure: no database, no clock."""

from datetime import datetime, timedelta

YEAR = timedelta(days=365.25)
RECORD_YEARS = 3
"""A learner's record: so long after the last activity that a course can be taken up again."""
CERTIFICATE_YEARS = 6
"""A certificate: as long as an employer may ask whether it was true."""


def records_end_before(at: datetime) -> datetime:
    """Whoever did nothing since then is forgotten."""
    return at - RECORD_YEARS * YEAR


def certificates_end_before(at: datetime) -> datetime:
    return at - CERTIFICATE_YEARS * YEAR
