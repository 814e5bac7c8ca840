"""A trainer's plan for one meeting of a group: the same ten headings, always in the same order."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PLAN_FEATURES = ["bold", "italic", "ol", "ul"]


class CardBlock(blocks.StructBlock):
    words = blocks.TextBlock(label=_("On the card"), rows=1)
    note = blocks.CharBlock(
        label=_("For the trainer"), required=False, help_text=_("It is not printed on the card.")
    )

    class Meta:
        icon = "doc-empty"
        label = _("Card")


class CardsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Name of the cards"), max_length=80)
    note = blocks.TextBlock(
        label=_("For the trainer"), required=False, rows=1, help_text=_("How to use them.")
    )
    cards = blocks.ListBlock(CardBlock(), label=_("Cards"), min_num=1)

    class Meta:
        icon = "copy"
        label = _("Cards to cut")
        description = _("Cards that are printed, eight on a page, and cut.")
        help_text = _("One thing on each card.")
        preview_value = {
            "title": "What-if cards",
            "note": "",
            "cards": [{"words": "The permission has not come.", "note": "Step 2: stop."}],
        }


class PlanWordsBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", PLAN_FEATURES)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Words")
        description = _("What the trainer does and says.")
        preview_value = "<p><b>Two notepads.</b> Write questions, then ask them.</p>"


class ExerciseStream(blocks.StreamBlock):
    words = PlanWordsBlock()
    cards = CardsBlock()


class TimetableRowBlock(blocks.StructBlock):
    begins = blocks.IntegerBlock(label=_("From minute"), min_value=0)
    ends = blocks.IntegerBlock(label=_("To minute"), min_value=1)
    what = blocks.CharBlock(label=_("What"))
    how = blocks.TextBlock(label=_("How"), required=False, rows=2)
    what_if = blocks.TextBlock(label=_("What if"), required=False, rows=2)

    class Meta:
        icon = "time"
        label = _("Row")


class NeedBlock(blocks.StructBlock):
    who = blocks.CharBlock(label=_("Who"), max_length=80)
    how = blocks.TextBlock(label=_("How"), rows=2)

    class Meta:
        icon = "group"
        label = _("Person")


def _lines(label: Any) -> blocks.ListBlock:
    return blocks.ListBlock(blocks.TextBlock(label=_("Line"), rows=2), label=label, min_num=1)


class PlanBlock(blocks.StructBlock):
    aim = blocks.TextBlock(label=_("Aim"), rows=2)
    room_and_kit = blocks.TextBlock(label=_("Room and kit"), rows=3)
    before = _lines(_("Before"))
    timetable = blocks.ListBlock(TimetableRowBlock(), label=_("Timetable"), min_num=1)
    exercise = ExerciseStream(label=_("Exercise"))
    including_everyone = blocks.ListBlock(NeedBlock(), label=_("Including everyone"), min_num=1)
    what_may_come_up = _lines(_("What may come up, and what to do"))
    sign_today = _lines(_("Sign today"))
    on_a_wing = blocks.TextBlock(
        label=_("Without screen or slides, in 60 minutes"), rows=4, help_text=_("On a wing.")
    )
    to_print = blocks.ListBlock(blocks.CharBlock(label=_("Sheet")), label=_("Print"), min_num=1)

    class Meta:
        icon = "calendar-alt"
        is_judged = False  # `courses/writing` judges what learners read
        label = _("Plan for a meeting")
        description = _("What a trainer does, minute by minute. Learners never see it.")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        before = 0
        for row in cleaned["timetable"]:
            if row["begins"] != before or row["ends"] <= row["begins"]:
                raise blocks.StructBlockValidationError(
                    block_errors={"timetable": ValidationError(_gap(row, before))}
                )
            before = row["ends"]
        return cleaned


def _gap(row: Any, before: int) -> str:
    return _now("Timetable: “%(what)s” must begin at minute %(minute)d and end after it.") % {
        "what": row["what"],
        "minute": before,
    }


class Plan(blocks.StreamBlock):
    plan = PlanBlock()

    class Meta:
        required = False
        max_num = 1
