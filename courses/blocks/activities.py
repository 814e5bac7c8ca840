"""What a learner does in a lesson. An activity is known by the id of its block."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.pictures import PictureStepBlock
from courses.blocks.specimens import SpecimenMark

ACTIVITY_KINDS = ("reflection", "practice", "scenario", "card_sort")


class ActivityBlock(blocks.StructBlock):
    prompt = blocks.TextBlock(label=_("What to do"), rows=3)
    required = blocks.BooleanBlock(
        label=_("Must be done"),
        required=False,
        help_text=_("If ticked, the lesson is done only when this is done."),
    )
    specimen = SpecimenMark()

    def get_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Adds `block`: the value with its id and kind, as the learner's part needs it."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context["activity"] = {"key": context.get("id"), "kind": self.name, "value": value}
        return context


class ReflectionBlock(ActivityBlock):
    class Meta:
        icon = "edit"
        label = _("Think about it")
        description = _("A question to think about. The answer is private.")
        help_text = _("Ask one thing. Say what the person may write or draw.")
        template = "blocks/reflection.html"
        preview_value = {"prompt": "When did someone really listen to you?", "required": False}


class PracticeBlock(ActivityBlock):
    steps = blocks.ListBlock(
        PictureStepBlock(),
        label=_("Steps with pictures"),
        default=[],
        help_text=_("For a task with several steps: a picture and one sentence each."),
    )
    ticks = blocks.ListBlock(
        blocks.CharBlock(label=_("Line"), max_length=200),
        label=_("Things to tick"),
        default=[],
        help_text=_("What the person can tick off when it is done."),
    )
    model_answer = blocks.TextBlock(
        label=_("One good answer"),
        required=False,
        rows=3,
        help_text=_("Shown after the person has had a go."),
    )

    class Meta:
        icon = "tasks"
        label = _("Practise")
        description = _("Something to do away from the screen, with a list to tick.")
        help_text = _("Say how the person knows that it is done.")
        template = "blocks/practice.html"
        preview_value = {
            "prompt": "Say the talk out loud.",
            "required": False,
            "steps": [],
            "ticks": ["I said who I am", "I said what it is for"],
            "model_answer": "",
        }


class ScenarioBlock(ActivityBlock):
    model_answer = blocks.TextBlock(
        label=_("One good answer"),
        rows=3,
        help_text=_("Shown after the person has had a go."),
    )

    class Meta:
        icon = "comment"
        label = _("What would you do?")
        description = _("A short story with an open question, and then one good answer.")
        help_text = _("There may be more than one good answer. Say what makes yours good.")
        template = "blocks/scenario.html"
        preview_value = {
            "prompt": "Sam says yes, and looks at the door. What do you do?",
            "required": False,
            "model_answer": "Say that no is fine. Ask again.",
        }
