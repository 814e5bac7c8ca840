"""Which country's words a reader sees."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpRequest

from courses.edition import kept
from courses.local_words import LOCAL_HELP, LocalWords
from courses.models.country import FIRST_COUNTRY, Country, LocalWord
from courses.models.site_settings import SiteSettings

CHOICE = "country"
"""The name of the choice in addresses."""


def local_words(code: str = "") -> LocalWords:
    """The words of the country, or of the site's own if nobody may choose it. Three queries."""
    site = SiteSettings.objects.first() or SiteSettings()
    country = _chosen(code, site)
    rows = list(LocalWord.objects.filter(country=country)) if country else []
    return LocalWords(
        country=str(country or ""),
        code=country.code if country else "",
        words={**{row.key: row.words for row in rows}, **words_of_site(site)},
        look_again_by={row.key: row.look_again_by for row in rows if row.look_again_by},
    )


def local_words_for(request: HttpRequest) -> LocalWords:
    """Those of the country in the address. No query while nothing changes."""
    wanted = request.GET.get(CHOICE, "")
    code = wanted if wanted in {country.code for country in choosable()} else ""
    return kept(("local words", code), lambda: local_words(code))


def choosable() -> list[Country]:
    return kept("countries", lambda: list(Country.objects.choosable()))


def words_of_site(site: SiteSettings) -> dict[str, str]:
    return {
        "site name": site.site_name,
        "network name": site.network_name,
        LOCAL_HELP: site.local_help,
        "office phone": site.office_phone,
    }


def _chosen(code: str, site: SiteSettings) -> Country | None:
    """One query: the wanted one, else the site's own, else the first."""
    named = Q(code__in=(code, FIRST_COUNTRY)) | Q(pk=site.country_id)
    return min(
        Country.objects.choosable().filter(named),
        key=lambda country: (country.code != code, country.pk != site.country_id),
        default=None,
    )
