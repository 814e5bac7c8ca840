"""What helps somebody to show a film to a group: plans by the minute, questions, replies."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks import words
from courses.blocks.groups import WORDS


class SessionRowBlock(blocks.StructBlock):
    begins = blocks.IntegerBlock(label=_("From minute"), min_value=0)
    ends = blocks.IntegerBlock(label=_("To minute"), min_value=1)
    what = blocks.CharBlock(label=_("What"), max_length=80)
    how = blocks.TextBlock(label=_("How"), required=False, rows=2)
    chapter = blocks.IntegerBlock(
        label=_("Chapter that is played"), required=False, min_value=1, help_text=_("Its number.")
    )
    pause = blocks.IntegerBlock(
        label=_("Pause that follows"), required=False, min_value=1, help_text=_("Its number.")
    )

    class Meta:
        icon = "time"
        label = _("Row")


class SessionPlanBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=40, help_text=_("90 minutes"))
    rows = blocks.ListBlock(SessionRowBlock(), label=_("Rows"), min_num=1)

    class Meta:
        icon = "calendar-alt"
        is_judged = False  # `courses/writing` judges what learners read
        label = _("Plan")
        description = _("How a session with a group goes, minute by minute.")
        help_text = _("Each row begins where the one before ends.")
        preview_value = {
            "name": "60 minutes",
            "rows": [{"begins": 0, "ends": 10, "what": "Welcome", "how": "Say why we are here."}],
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        before = 0
        for row in cleaned["rows"]:
            if row["begins"] != before or row["ends"] <= row["begins"]:
                words_ = _now("“%(what)s” must begin at minute %(minute)d and end after it.")
                error = ValidationError(words_ % {"what": row["what"], "minute": before})
                raise blocks.StructBlockValidationError(block_errors={"rows": error})
            before = row["ends"]
        return cleaned


class MoreQuestionsBlock(blocks.StructBlock):
    questions = blocks.ListBlock(
        blocks.TextBlock(label=_("Question"), rows=1), label=_("Questions"), min_num=1
    )

    class Meta:
        icon = "help"
        is_judged = False  # as above
        label = _("More questions")
        description = _("Questions for a group that wants to go on.")
        help_text = _("One question in each field.")
        preview_value = {"questions": ["What do you do in the last minute of a meeting?"]}


class ReplyBlock(blocks.StructBlock):
    heard = blocks.CharBlock(label=_("What somebody says"), max_length=120)
    reply = blocks.TextBlock(label=_("What you can say back"), rows=2)

    class Meta:
        icon = "comment"
        is_judged = False  # as above
        label = _("If it gets stuck")
        description = _("A sentence that stops the talk, and one that opens it again.")
        help_text = _("Use the words that people say.")
        preview_value = {"heard": "No time.", "reply": "Which of these changes took no time?"}


class FilmGuide(blocks.StreamBlock):
    text = words.TextBlock(group=WORDS)
    plan = SessionPlanBlock()
    more_questions = MoreQuestionsBlock()
    reply = ReplyBlock()
