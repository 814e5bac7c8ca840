"""What reports add to Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks

from training.reports import urls


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern | URLResolver]:
    return [path("training/reports/", include(urls))]
