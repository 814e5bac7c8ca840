"""The six types of question. A question is known by the id of its block, an option by its own."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.groups import ARRANGE, CHOOSE
from courses.blocks.icons import IconBlock
from courses.blocks.keys import LessonKeyBlock
from courses.blocks.question_rules import QuestionProblem, problem_of
from courses.blocks.specimens import SpecimenMark

FEEDBACK = ("if_right", "if_not_yet")
SETTINGS = ("must", "helps", "picture", "specimen")
PREVIEW = {
    "text": "Jay says, “Whatever.” What do you do?",
    "if_right": "A yes has to be a real yes.",
    "if_not_yet": "Think about what Jay has agreed to.",
    "picture": "",
    "helps": "",
}
PREVIEW_OPTIONS = [
    {"text": "Explain again, and ask", "right": True},
    {"text": "Start the talk", "right": False},
    {"text": "Thank Jay, and go", "right": False},
    {"text": "Say that no is fine", "right": True},
]
PREVIEW_PAIRS = [
    {"left": "Know", "right": "What it is for"},
    {"left": "Choose", "right": "A no is fine"},
]


class OptionBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Answer"), max_length=250)
    right = blocks.BooleanBlock(label=_("This is right"), required=False)

    class Meta:
        icon = "radio-full"
        label = _("Answer")


class PairBlock(blocks.StructBlock):
    left = blocks.CharBlock(label=_("This"), required=False, max_length=200)
    right = blocks.CharBlock(label=_("Belongs to this"), required=False, max_length=200)

    class Meta:
        icon = "resubmit"
        label = _("Pair")


class QuestionBlock(blocks.StructBlock):
    """What every question has. `answers` names the field that holds what a person chooses from."""

    answers: ClassVar[str]

    text = blocks.TextBlock(label=_("Question"), rows=2, help_text=_("Short. One idea."))
    if_right = blocks.TextBlock(label=_("Said when it is right"), rows=2)
    if_not_yet = blocks.TextBlock(
        label=_("Said when it is not right yet"),
        rows=2,
        help_text=_("Help the person to think again. Do not give the answer away."),
    )
    picture = IconBlock(label=_("Drawing"), required=False)
    must = blocks.BooleanBlock(
        label=_("Must be right"),
        required=False,
        help_text=_("The quiz is passed only when this one is right."),
    )
    helps = LessonKeyBlock(
        label=_("Lesson that helps"),
        required=False,
        help_text=_("Where to look again when the answer is not right yet."),
    )
    specimen = SpecimenMark()

    def clean(self, value: Any) -> Any:
        """Half a question may be saved as a draft; a whole one must be possible to answer."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        problem = problem_of(self.question_kind, cleaned)
        if problem is None:
            return cleaned
        raise blocks.StructBlockValidationError(block_errors={self.answers: self._error(problem)})

    def get_form_layout(self) -> blocks.BlockGroup:
        """First what is asked, then the answers, then what is said; the rest behind a button."""
        first = [name for name in ("stands_in_for", "text") if name in self.child_blocks]
        settings = [name for name in SETTINGS if name in self.child_blocks]
        own = [name for name in self.child_blocks if name not in {*first, *FEEDBACK, *SETTINGS}]
        return blocks.BlockGroup(children=[*first, *own, *FEEDBACK], settings=settings)

    @property
    def question_kind(self) -> str:
        """The type, also for a variant: it has the same name in both lists."""
        return str(self.name)

    def _error(self, problem: QuestionProblem) -> Exception:
        error = problem.as_error(str(self.label))
        if self.answers == "answer":
            return error
        return blocks.ListBlockValidationError(non_block_errors=[error])


class MultipleChoiceBlock(QuestionBlock):
    answers = "options"
    options = blocks.ListBlock(OptionBlock(), label=_("Answers"))

    class Meta:
        group = CHOOSE
        icon = "radio-full"
        label = _("Choose one")
        description = _("Several answers. One is right.")
        help_text = _("Mark one answer as right. The learner sees the answers mixed.")
        template = "blocks/question.html"
        preview_value = {**PREVIEW, "options": PREVIEW_OPTIONS[:3]}


class MultipleSelectBlock(QuestionBlock):
    answers = "options"
    choose = blocks.IntegerBlock(
        label=_("How many to choose"),
        min_value=1,
        help_text=_("As many as there are right answers. The learner is told."),
    )
    options = blocks.ListBlock(OptionBlock(), label=_("Answers"))

    class Meta:
        group = CHOOSE
        icon = "check"
        label = _("Choose several")
        description = _("Several answers. The question says how many are right.")
        help_text = _("Mark as many answers as right as the learner must choose.")
        template = "blocks/question.html"
        preview_value = {**PREVIEW, "choose": 2, "options": PREVIEW_OPTIONS}


class TrueFalseBlock(QuestionBlock):
    answers = "answer"
    answer = blocks.ChoiceBlock(
        label=_("Right answer"), choices=[("true", _("True")), ("false", _("False"))]
    )

    class Meta:
        group = CHOOSE
        icon = "circle-check"
        label = _("True or false")
        description = _("One claim. It is true or false.")
        help_text = _("Write the claim as a whole sentence.")
        template = "blocks/question.html"
        preview_value = {**PREVIEW, "text": "A person can pull out.", "answer": "true"}


class OrderingBlock(QuestionBlock):
    answers = "items"
    items = blocks.ListBlock(
        blocks.CharBlock(label=_("Step"), max_length=200),
        label=_("Things in order"),
        help_text=_("Write them in the right order. The learner sees them mixed."),
    )

    class Meta:
        group = ARRANGE
        icon = "list-ol"
        label = _("Put in order")
        description = _("Things that have one right order.")
        help_text = _("Use three to six things.")
        template = "blocks/question.html"
        preview_value = {
            **PREVIEW,
            "text": "Put these in order.",
            "items": ["Ask", "Listen", "Say thanks"],
        }


class MatchingBlock(QuestionBlock):
    answers = "pairs"
    pairs = blocks.ListBlock(PairBlock(), label=_("Pairs"))

    class Meta:
        group = ARRANGE
        icon = "resubmit"
        label = _("Match")
        description = _("Pairs that belong together.")
        help_text = _("Use three or four pairs.")
        template = "blocks/question.html"
        preview_value = {**PREVIEW, "text": "What belongs together?", "pairs": PREVIEW_PAIRS}


class ScenarioQuestionBlock(QuestionBlock):
    answers = "options"
    options = blocks.ListBlock(OptionBlock(), label=_("Answers"))

    class Meta:
        group = CHOOSE
        icon = "comment"
        label = _("Story with a choice")
        description = _("A short story and several things to do. One is best.")
        help_text = _("Tell the story in two or three short sentences.")
        template = "blocks/question.html"
        preview_value = {**PREVIEW, "options": PREVIEW_OPTIONS[:3]}
