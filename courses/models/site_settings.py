"""Names and lines that each site says in its own words."""

from __future__ import annotations

from typing import ClassVar

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import DatabaseError, models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from courses.models.country import Country
from courses.models.words import clean_words

SITE_NAME = "Alongside"
NAME_KEY = "site_name"
"""Each page says the name of the site, so it is asked of the cache."""


class Nation(models.TextChoices):
    """Whose bank holidays count where an answer is due in working days."""

    ENGLAND_AND_WALES = "england-and-wales", _("England and Wales")
    SCOTLAND = "scotland", _("Scotland")
    NORTHERN_IRELAND = "northern-ireland", _("Northern Ireland")


@register_setting(icon="cog")
class SiteSettings(BaseGenericSetting):
    site_name = models.CharField(_("name of the site"), max_length=60, default=SITE_NAME)
    network_name = models.CharField(
        _("name of the network"), max_length=120, default="Peer Researcher Network"
    )
    network_run_by = models.CharField(
        _("who runs the network"),
        max_length=120,
        blank=True,
        help_text=_("An organisation. Its name stands beside that of the network."),
    )
    nation = models.CharField(
        _("nation"),
        max_length=20,
        choices=Nation.choices,
        default=Nation.ENGLAND_AND_WALES,
        help_text=_("Its bank holidays count where people wait for an answer."),
    )
    local_help = models.CharField(
        _("local help"),
        max_length=250,
        blank=True,
        help_text=_("Who people can ring or go to. It stands in examples about harm."),
    )
    office_phone = models.CharField(
        _("phone of the office"),
        max_length=60,
        blank=True,
        help_text=_("It stands on leaflets. Leave empty for a line to write on."),
    )
    country = models.ForeignKey(
        "courses.Country",
        verbose_name=_("country"),
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        help_text=_("Whose phone lines and words of law leaflets show first."),
    )
    wellbeing = models.TextField(
        _("words for a hard moment"),
        blank=True,
        help_text=_("Leave empty for the words that come with the site, in every language."),
    )
    wellbeing_page = models.ForeignKey(
        "courses.StandardPage",
        verbose_name=_("page about looking after yourself"),
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
    )
    privacy_page = models.ForeignKey(
        "courses.StandardPage",
        verbose_name=_("page about privacy"),
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
    )

    panels: ClassVar = [
        FieldPanel("site_name"),
        MultiFieldPanel(
            [FieldPanel("network_name"), FieldPanel("network_run_by"), FieldPanel("nation")],
            heading=_("Network"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("local_help"),
                FieldPanel("office_phone"),
                FieldPanel("country"),
                FieldPanel("wellbeing"),
                PageChooserPanel("wellbeing_page"),
            ],
            heading=_("Help"),
        ),
        PageChooserPanel("privacy_page"),
    ]

    class Meta:
        verbose_name = _("names and help")

    def __str__(self) -> str:
        return self.site_name

    def clean(self) -> None:
        clean_words(self)
        super().clean()
        if self.country_id and not Country.objects.choosable().filter(pk=self.country_id).exists():
            raise ValidationError({"country": _("Give this country a crisis line first.")})


def site_name() -> str:
    """The name that every page says; the default one while the database does not answer."""
    try:
        return str(cache.get_or_set(NAME_KEY, _stored_name))
    except DatabaseError:
        return SITE_NAME


def name_site(name: str) -> None:
    SiteSettings.objects.update_or_create(defaults={"site_name": name})


def _stored_name() -> str:
    return SiteSettings.objects.values_list("site_name", flat=True).first() or SITE_NAME
