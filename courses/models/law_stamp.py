"""A stamp for words of law: whose they are, and until when they may be trusted."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel


class LawStamp(models.Model):
    """All empty where no word of law stands."""

    words_owner = models.CharField(
        _("who keeps them right"), max_length=120, blank=True, help_text=_("A name, or a role.")
    )
    words_written_on = models.DateField(_("written on"), null=True, blank=True)
    words_checked_by = models.CharField(
        _("checked by"),
        max_length=150,
        blank=True,
        help_text=_("Somebody who knows the law. Leave empty until then."),
    )
    look_again_by = models.DateField(
        _("look again by"),
        null=True,
        blank=True,
        help_text=_("After this day it is left out of print until you looked again."),
    )

    class Meta:
        abstract = True

    def is_past(self, day: date) -> bool:
        return self.look_again_by is not None and self.look_again_by < day


class LookAgainNote(Panel):
    """In the editor of a resource, only when its day has passed."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "courses/admin/look_again_note.html"

        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.is_past(localdate())


STAMP_PANEL = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("words_owner"), FieldPanel("words_checked_by")]),
        FieldRowPanel([FieldPanel("words_written_on"), FieldPanel("look_again_by")]),
    ],
    heading=_("Words of law"),
)
