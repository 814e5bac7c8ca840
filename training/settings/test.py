"""For the test suite: fast hashing, tasks at once, plain static files."""

import os
import tempfile
from pathlib import Path

from training.settings.base import *

SECRET_KEY = "only-for-tests-and-long-enough-to-please-every-check-of-django"  # noqa: S105 - no secret
SIGNING_KEY = "b25seSBmb3IgdGVzdHMgYW5kIDMyIGJ5dGVzIGxvbmc="
DEBUG = False
ICONS_ARE_STRICT = True
ALLOWED_HOSTS = ["*"]
BASE_URL = "http://testserver"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
RENDER_SPEECH = False
WAGTAIL_CONTENT_LANGUAGES = [
    (code, name) for code, name in LANGUAGES if code in {"en", "cy", "zh-hant"}
]
"""Fewer copies of every page: a language more is the same again."""
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="alongside-media-"))
PRIVATE_ROOT = Path(tempfile.mkdtemp(prefix="alongside-private-"))
FILE_UPLOAD_TEMP_DIR = Path(tempfile.mkdtemp(prefix="alongside-upload-"))
if env.str("CACHE_URL", ""):
    # Each worker empties its own Redis database before a test; a live site keeps the one named.
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    address, _, number = CACHES["default"]["LOCATION"].rpartition("/")
    CACHES["default"]["LOCATION"] = f"{address}/{int(number) + 1 + worker}"
else:
    CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
WHITENOISE_AUTOREFRESH = True
