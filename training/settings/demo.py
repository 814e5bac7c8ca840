"""Like production, on plain http, with made-up people."""

from training.settings.base import *

DEMO = env.bool("DEMO", True)
ALLOWED_HOSTS = ["*"]
