"""Every address of the site. What is printed or signed stands outside the language prefix."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from training.lib.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/", health, name="health"),
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    *i18n_patterns(path("", include(wagtail_urls)), prefix_default_language=False),
]
