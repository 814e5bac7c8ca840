"""What projects add to Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks

from training.recommendations import urls


@hooks.register("register_admin_urls")
def project_urls() -> list[URLPattern | URLResolver]:
    return [path("training/projects/", include(urls.desk))]
