"""The site around the pages: its first page, its languages, and a copy in each of them."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import LocaleSynchronization
from wagtail_localize.synctree import PageIndex, synchronize_tree

from courses.models import HomePage, SiteSettings, StandardPage


def source_locale() -> Locale:
    return Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]


def make_first_page(home: UUID, locale: Locale) -> None:
    """The site starts at the home page of the package, unless it starts at another one."""
    page = HomePage.objects.filter(translation_key=home, locale=locale).first()
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if page is None or (site is not None and isinstance(site.root_page.specific, HomePage)):
        return
    if site is None:
        site = Site(hostname="localhost", is_default_site=True)
    site.root_page, site.site_name = page.page_ptr, settings.WAGTAIL_SITE_NAME
    site.save()
    for welcome in Page.objects.filter(depth=2, content_type__model="page", numchild=0):
        if not welcome.sites_rooted_here.exists():
            welcome.delete()


def name_pages(named: dict[str, UUID], locale: Locale) -> None:
    """Fills the pages that the site's settings name, where nobody has chosen one."""
    chosen = SiteSettings.load()
    changed = False
    for field, key in named.items():
        if getattr(chosen, f"{field}_id") is None:
            page = StandardPage.objects.filter(translation_key=key, locale=locale).first()
            setattr(chosen, field, page)
            changed = changed or page is not None
    if changed:
        chosen.save()


def copy_to_all_languages(source: Locale) -> None:
    """Every language has every page: as an alias until somebody translates it."""
    locales = [_locale(code, source) for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    pages = Page.objects.filter(depth__gt=1)
    keys = set(pages.filter(locale=source).values_list("translation_key", flat=True))
    index: PageIndex | None = None
    for locale in locales:
        there = set(pages.filter(locale=locale).values_list("translation_key", flat=True))
        if locale != source and keys - there:
            index = index or PageIndex.from_database().sort_by_tree_position()
            synchronize_tree(source, locale, page_index=index)


def _locale(code: str, source: Locale) -> Locale:
    locale, _made = Locale.objects.get_or_create(language_code=code)
    if locale != source:
        LocaleSynchronization.objects.get_or_create(locale=locale, defaults={"sync_from": source})
    return locale
