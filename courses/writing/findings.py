"""What a check says."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    LONG_SENTENCE = "long_sentence", _("Long sentence")
    LONG_AVERAGE = "long_average", _("Long sentences in all")
    AVOIDED_WORD = "avoided_word", _("Word to avoid")
    ABBREVIATION = "abbreviation", _("Letters that are not explained")
    LONG_LESSON = "long_lesson", _("Long lesson")
    ALT_TEXT = "alt_text", _("Picture without words")
    TRANSCRIPT = "transcript", _("Recording without words")
    LINK_WORDS = "link_words", _("Words of a link")
    DEAD_LINK = "dead_link", _("Link that leads nowhere")
    GUESSABLE = "guessable", _("Easy to guess")
    NO_ACTIVITY = "no_activity", _("Lesson without an activity")
    NO_EXAMPLE = "no_example", _("Part without a worked example")


@dataclass(frozen=True, slots=True)
class Finding:
    """`words` are those that were found, `mend` says what to do, `place` where in the page.

    `block` is the id of the block, or empty where a finding is about the whole page.
    """

    kind: Kind
    mend: str
    words: str = ""
    place: str = ""
    block: str = ""

    @property
    def name(self) -> str:
        return str(self.kind.label)
