"""Fill the databases that the tests copy, before they begin: `python -m tests.fill_databases`."""

from __future__ import annotations

import os

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "training.settings.test")
    django.setup()

    from tests.template_database import empty_template_name, template_name

    template_name()
    empty_template_name()
