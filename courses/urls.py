"""Addresses of pages, by the names that Wagtail gives them."""

from django.urls import re_path
from wagtail import urls as wagtail_urls

from courses.films.urls import for_viewers
from courses.serving import serve

*OTHERS, _SERVE = wagtail_urls.urlpatterns

urlpatterns = [
    *for_viewers,
    *OTHERS,
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
]
