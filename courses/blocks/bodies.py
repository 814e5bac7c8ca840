"""Which blocks may stand where."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks import activities, examples, pictures, questions, words
from courses.blocks.card_sort import CardSortBlock
from courses.blocks.doors import DoorBlock
from courses.blocks.films import FilmBlock
from courses.blocks.folds import PanelBlock, SmallPageBlock
from courses.blocks.groups import ACTIVITIES, PICTURES, PRINTED, WORDS
from courses.blocks.keys import QuestionIdBlock
from courses.blocks.sheets import SheetBlock
from courses.blocks.specimens import SpecimenBlock
from courses.blocks.task import TaskBlock
from courses.blocks.toolkits import ToolkitSectionBlock


def is_required_activity(child: Any) -> bool:
    """Whether this block of a lesson must be done before the lesson is."""
    return child.block_type in activities.ACTIVITY_KINDS and bool(child.value["required"])


class PageBody(blocks.StreamBlock):
    text = words.TextBlock(group=WORDS)
    callout = words.CalloutBlock(group=WORDS)
    glossary = words.GlossaryBlock(group=WORDS)
    specimen = SpecimenBlock(group=WORDS)
    picture_words = pictures.PictureWordsBlock(group=PICTURES)
    image = pictures.ImageBlock(group=PICTURES)


class LessonBody(PageBody):
    film = FilmBlock(group=PICTURES)
    reflection = activities.ReflectionBlock(group=ACTIVITIES)
    practice = activities.PracticeBlock(group=ACTIVITIES)
    scenario = activities.ScenarioBlock(group=ACTIVITIES)
    card_sort = CardSortBlock(group=ACTIVITIES)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        required = [child for child in cleaned if is_required_activity(child)]
        if self.is_deferred_validation or len(required) <= 1:
            return cleaned
        message = _now("Only one activity of a lesson can be one that must be done.")
        raise blocks.StreamBlockValidationError(non_block_errors=[ValidationError(message)])


class ResourceBody(PageBody):
    table = examples.TableBlock(group=WORDS)
    toolkit_section = ToolkitSectionBlock(group=WORDS)
    sheet = SheetBlock(group=PRINTED)
    panel = PanelBlock(group=PRINTED)
    small_page = SmallPageBlock(group=PRINTED)


class ExampleBody(blocks.StreamBlock):
    heading = examples.HeadingBlock()
    stage = examples.StageBlock()
    speech = examples.SpeechBlock()
    line = examples.LineBlock()
    table = examples.TableBlock()
    text = words.TextBlock()
    margin_note = examples.MarginNoteBlock()
    specimen = SpecimenBlock()
    try_it = examples.TryItBlock()


class Questions(blocks.StreamBlock):
    multiple_choice = questions.MultipleChoiceBlock()
    multiple_select = questions.MultipleSelectBlock()
    true_false = questions.TrueFalseBlock()
    ordering = questions.OrderingBlock()
    matching = questions.MatchingBlock()
    scenario = questions.ScenarioQuestionBlock()


class _Variant(blocks.StructBlock):
    """It takes over the place of another question, and whether that one must be right."""

    stands_in_for = QuestionIdBlock(
        label=_("Stands in for"),
        help_text=_("Asked in place of this question when the quiz is tried again."),
    )
    must = None


class MultipleChoiceVariant(_Variant, questions.MultipleChoiceBlock):
    pass


class MultipleSelectVariant(_Variant, questions.MultipleSelectBlock):
    pass


class TrueFalseVariant(_Variant, questions.TrueFalseBlock):
    pass


class OrderingVariant(_Variant, questions.OrderingBlock):
    pass


class MatchingVariant(_Variant, questions.MatchingBlock):
    pass


class ScenarioVariant(_Variant, questions.ScenarioQuestionBlock):
    pass


class Variants(blocks.StreamBlock):
    multiple_choice = MultipleChoiceVariant()
    multiple_select = MultipleSelectVariant()
    true_false = TrueFalseVariant()
    ordering = OrderingVariant()
    matching = MatchingVariant()
    scenario = ScenarioVariant()


class Task(blocks.StreamBlock):
    task = TaskBlock()

    class Meta:
        required = False
        max_num = 1


class Doors(blocks.StreamBlock):
    door = DoorBlock()

    class Meta:
        required = False
        max_num = 3
