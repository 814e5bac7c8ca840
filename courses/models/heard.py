"""Pages that are listened to: somebody's own recording, and what the editor learns of the voice."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel, Panel
from wagtailmedia.edit_handlers import MediaChooserPanel


class Heard(models.Model):
    recording = models.ForeignKey(
        "library.Recording",
        verbose_name=_("your own recording"),
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        help_text=_("Somebody reads this page. It is heard in place of the computer voice."),
    )

    class Meta:
        abstract = True


class ListeningPanel(Panel):
    """Whether the published words are recorded, how long they are, and a player."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "courses/listening_panel.html"

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.instance.live)


def listening_panel(*more: Panel) -> MultiFieldPanel:
    return MultiFieldPanel([*more, ListeningPanel()], heading=_("Listening"))


def recording_panel() -> Any:
    return listening_panel(MediaChooserPanel("recording", media_type="audio"))
