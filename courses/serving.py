"""Wagtail's own view of pages, which finds the site and its first page in memory."""

from copy import copy

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page, Site

from courses.edition import kept


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """The two attributes are where Wagtail looks before it asks the database."""
    site = kept(("site", request.get_host()), lambda: Site.find_for_request(request))
    if site is None:
        raise Http404
    request._wagtail_site = site  # type: ignore[attr-defined] # read by Wagtail
    slugs = [slug for slug in path.split("/") if slug]
    first = kept(("first page", site.pk, get_language()), lambda: _first_page(site))
    request._wagtail_route_for_request = copy(first).route(request, slugs)  # type: ignore[attr-defined] # as above
    return views.serve(request, path)


def _first_page(site: Site) -> Page:
    return site.root_page.localized.specific
