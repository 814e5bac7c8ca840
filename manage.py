#!/usr/bin/env python
"""Run a management command of the site."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    production = os.environ.get("DEMO") == "1"
    default = "training.settings.demo" if production else "training.settings.dev"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", default)
    execute_from_command_line(sys.argv)
