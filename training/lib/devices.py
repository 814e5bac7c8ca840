"""Pages on which a person may use the microphone and the camera, and see what they just made.

Everywhere else both are off, and only files of the site are shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpResponseBase
from django_permissions_policy.decorators import permissions_policy_override

View = Callable[..., HttpResponseBase]


def may_record(view: View) -> View:
    allowed: dict[str, Any] = {
        **settings.PERMISSIONS_POLICY,
        "camera": ["self"],
        "microphone": ["self"],
    }
    made_here = csp_update({"media-src": [SELF, "blob:"]})
    recording: View = permissions_policy_override(allowed)(made_here(view))
    return recording
