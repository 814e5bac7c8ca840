"""The task of a course, which a trainer watches and marks line by line."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

HIGHEST_MARK = 2


class TaskLineBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("What the trainer looks for"), max_length=250)
    starred = blocks.BooleanBlock(
        label=_("Must not be 0"),
        required=False,
        help_text=_("A star: a 0 here means not yet, whatever the total is."),
    )

    class Meta:
        icon = "check"
        label = _("Line")


class TaskBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Name of the task"), max_length=120)
    intro = blocks.TextBlock(label=_("What the learner does"), rows=2)
    pass_total = blocks.IntegerBlock(
        label=_("Points needed"),
        min_value=1,
        help_text=_("Each line gives 0, 1 or 2 points."),
    )
    lines = blocks.ListBlock(TaskLineBlock(), label=_("Lines"), min_num=1)
    role_cards = blocks.ListBlock(
        blocks.TextBlock(label=_("Card"), rows=2),
        label=_("Cards for the partner"),
        default=[],
        help_text=_("The trainer picks one."),
    )

    class Meta:
        icon = "tasks"
        label = _("Task that a trainer watches")
        description = _("The checklist by which a trainer signs the task of the course.")
        help_text = _("Write each line as something that can be seen or heard.")
        template = "blocks/task.html"
        preview_value = {
            "title": "The consent talk",
            "intro": "Give the talk to a partner. A trainer watches.",
            "pass_total": 1,
            "lines": [{"text": "Says who they are", "starred": True}],
            "role_cards": ["Say no, kindly."],
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        highest = HIGHEST_MARK * len(cleaned["lines"])
        if self.is_deferred_validation or cleaned["pass_total"] <= highest:
            return cleaned
        message = _now(
            "Task: %(needed)d points are needed, but the lines give %(highest)d at the most."
        ) % {"needed": cleaned["pass_total"], "highest": highest}
        raise blocks.StructBlockValidationError(
            block_errors={"pass_total": ValidationError(message)}
        )
