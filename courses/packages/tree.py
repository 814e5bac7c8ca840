"""The site around the pages: its first page, its languages, and a copy in each of them."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.conf import settings
from wagtail.models import Locale, Page, Site
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail_localize.models import LocaleSynchronization
from wagtail_localize.synctree import PageIndex, synchronize_tree

from courses.models import HomePage, SiteSettings, StandardPage
from courses.models.base import ContentPage
from courses.packages.manifest import HOME
from courses.packages.progress import Counter


def settle(named: Mapping[str, UUID], locale: Locale, counter: Counter) -> None:
    """What the site needs once its pages are there."""
    others = {name: key for name, key in named.items() if name != HOME}
    if HOME in named:
        make_first_page(named[HOME], locale)
    name_pages(others, locale)
    copy_to_all_languages(locale, counter)


def source_locale() -> Locale:
    return Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]


def page_with_key(key: UUID, locale: Locale) -> ContentPage | None:
    page = Page.objects.filter(translation_key=key, locale=locale, alias_of=None).first()
    found = page.specific if page is not None else None
    return found if isinstance(found, ContentPage) else None


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


def copy_to_all_languages(source: Locale, counter: Counter) -> None:
    """Every language has every page: as an alias until somebody translates it."""
    locales = [
        Locale.objects.get_or_create(language_code=code)[0]
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES
        if code != source.language_code
    ]
    keys = _keys(source)
    lacking = [locale for locale in locales if keys - _keys(locale)]
    with disable_reference_index_auto_update():
        _copy_whole_trees(source, [locale for locale in lacking if not _keys(locale)], counter)
        behind = [locale for locale in lacking if keys - _keys(locale)]
        _copy_single_pages(source, behind, counter)
    LocaleSynchronization.objects.bulk_create(
        [LocaleSynchronization(locale=locale, sync_from=source) for locale in locales],
        ignore_conflicts=True,
    )


def _keys(locale: Locale) -> set[UUID]:
    pages = Page.objects.filter(locale=locale, depth__gt=1)
    return set(pages.values_list("translation_key", flat=True))


def _copy_whole_trees(source: Locale, locales: list[Locale], counter: Counter) -> None:
    """Many times quicker than page by page. Aliases say nothing of their own in the history."""
    for home in HomePage.objects.filter(locale=source, alias_of=None) if locales else ():
        for locale in locales:
            home.create_alias(
                recursive=True,
                parent=home.get_parent(),
                update_slug=f"{home.slug}-{locale.language_code}",
                update_locale=locale,
                log_action=None,
                reset_translation_key=False,
            )
            counter.step()


def _copy_single_pages(source: Locale, locales: list[Locale], counter: Counter) -> None:
    if locales:
        index = PageIndex.from_database().sort_by_tree_position()
        for locale in locales:
            synchronize_tree(source, locale, page_index=index)
            counter.step()
