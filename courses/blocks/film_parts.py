"""What stands along a film: its chapters, and the pauses at which people stop to think."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks import questions
from courses.films.times import seconds_of

SKILLS = (
    ("set-up", _("Set-up of the meeting")),
    ("body-language", _("Body language")),
    ("words", _("Words used")),
    ("authority", _("Fair use of authority")),
    ("motivation", _("Motivational interviewing")),
    ("pro-social", _("Pro-social modelling")),
    ("problem-solving", _("Problem-solving")),
    ("thinking", _("Thinking and change")),
    ("structure", _("Structure")),
    ("reflection", _("Reflection")),
)
"""The headings by which supervision is watched (Vanstone and Raynor, 2012), and reflection."""


class TimeField(forms.CharField):
    def clean(self, value: Any) -> str:
        cleaned = str(super().clean(value)).strip()
        if cleaned and seconds_of(cleaned) is None:
            raise ValidationError(_now("Write minutes and seconds: 2:45."))
        return cleaned


class TimeBlock(blocks.FieldBlock):
    """A time in the film, as people write it. It is no words: translation leaves it alone."""

    def __init__(self, *, label: Any = None, required: bool = True, help_text: Any = None) -> None:
        self.field = TimeField(required=required, help_text=help_text, max_length=8)
        super().__init__(label=label or _("Time"))

    class Meta:
        icon = "time"
        default = ""


class ChapterBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=80)
    start = TimeBlock(label=_("Begins at"), help_text=_("Minutes and seconds: 2:45."))
    skills = blocks.ListBlock(
        blocks.ChoiceBlock(label=_("Skill"), choices=SKILLS),
        label=_("Skills that can be seen"),
        default=[],
    )

    class Meta:
        icon = "list-ul"
        is_judged = False  # `courses/writing` judges running text
        label = _("Chapter")
        description = _("A part of the film that people can go to.")
        help_text = _("It ends where the next chapter begins.")
        preview_value = {"title": "The door", "start": "0:00", "skills": ["body-language"]}


class PauseQuestion(blocks.StreamBlock):
    multiple_choice = questions.MultipleChoiceBlock()
    multiple_select = questions.MultipleSelectBlock()
    true_false = questions.TrueFalseBlock()
    scenario = questions.ScenarioQuestionBlock()

    class Meta:
        required = False
        max_num = 1


class PauseBlock(blocks.StructBlock):
    at = TimeBlock(label=_("Stops at"), help_text=_("Minutes and seconds: 2:45."))
    question = PauseQuestion(label=_("Question for one person"))
    talk = blocks.TextBlock(
        label=_("Question for a group"),
        rows=2,
        required=False,
        help_text=_("The group sees it on the pause card."),
    )
    minutes = blocks.IntegerBlock(label=_("Minutes to talk"), min_value=1, max_value=60, default=5)

    class Meta:
        icon = "time"
        is_judged = False  # as above
        label = _("Pause")
        description = _("The film stops. One person answers a question; a group talks.")
        help_text = _("Put it where a scene ends.")
        preview_value = {"at": "1:15", "talk": "What did you see, hear, feel?", "minutes": 5}


class FilmParts(blocks.StreamBlock):
    chapter = ChapterBlock()
    pause = PauseBlock()

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        for kind, name in (("chapter", "start"), ("pause", "at")):
            times = [child.value[name] for child in cleaned if child.block_type == kind]
            problem = _out_of_order(times)
            if problem:
                raise blocks.StreamBlockValidationError(non_block_errors=[ValidationError(problem)])
        return cleaned


def _out_of_order(times: Iterable[str]) -> str:
    before, last = -1, ""
    for written in times:
        seconds = seconds_of(written) or 0
        if seconds <= before:
            words = _now("%(time)s stands after %(last)s. Put them in the order of the film.")
            return words % {"time": written, "last": last}
        before, last = seconds, written
    return ""
