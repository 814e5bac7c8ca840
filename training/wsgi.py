"""The site as a WSGI application. It does not start when a check of its database finds an error."""

import os
import sys

from django.core.checks import Tags, run_checks
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "training.settings.production")
application = get_wsgi_application()
errors = [
    found for found in run_checks(tags=[Tags.database], databases=["default"]) if found.is_serious()
]
if errors:
    sys.exit("\n".join(str(found) for found in errors))
