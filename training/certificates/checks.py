"""What must hold before a site signs certificates."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register

from training.certificates.open_badges.errors import KeyIsOpenError
from training.certificates.open_badges.keys import others_can_read


@register(Tags.security)
def nobody_else_reads_the_signing_key(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    if not others_can_read():
        return []
    return [
        Error("Others can read the signing key.", hint=str(KeyIsOpenError()), id="alongside.E005")
    ]
