"""For those who change the site."""

from training.settings.base import *

DEBUG = env.bool("DEBUG", True)
ICONS_ARE_STRICT = True
ALLOWED_HOSTS = ["*"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
