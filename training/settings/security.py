"""Headers and cookies. Learner pages allow nothing inline and nobody to frame them."""

from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from training.lib.addresses import THIS_MACHINE
from training.settings.environment import BASE_URL, env

ALLOWED_HOSTS = [*THIS_MACHINE, urlsplit(BASE_URL).hostname, *env.list("ALLOWED_HOSTS", default=[])]
CSRF_TRUSTED_ORIGINS = [BASE_URL]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
        "img-src": [SELF, "data:"],
    },
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    "camera": [],
    "geolocation": [],
    "microphone": [],
    "payment": [],
    "usb": [],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "training.accounts.views.sign_in.form_was_old"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
"""The editor of long pages sends thousands."""
REQUIRE_STAFF_MFA = env.bool("REQUIRE_STAFF_MFA", False)
LEAVE_URL = env.str("LEAVE_URL", "https://www.bbc.co.uk/weather")
