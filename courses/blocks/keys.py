"""Fields of blocks that hold a name: of a lesson, or of another question of the same quiz."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

Choice = tuple[str, str]


def lesson_choices() -> Iterator[tuple[str, list[Choice]]]:
    """Every lesson of the source language by its translation key, grouped by module."""
    module_page = apps.get_model("courses", "ModulePage")
    lesson_page = apps.get_model("courses", "LessonPage")
    lessons = list(lesson_page.objects.in_source_language().values_list(*LESSON_VALUES))
    modules = module_page.objects.in_source_language().order_by("path")
    for path, title in modules.values_list("path", "title"):
        inside = [(str(key), name) for place, key, name in lessons if place.startswith(path)]
        if inside:
            yield title, inside


LESSON_VALUES = ("path", "translation_key", "title")


class LessonKeyBlock(blocks.ChoiceBlock):
    """The translation key of a lesson: the same in every language, and no query to read."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("choices", lesson_choices)
        super().__init__(search_index=False, **kwargs)

    class Meta:
        icon = "doc-full"

    def normalize_choice(self, value: object) -> object:
        return value


class QuestionPicker(forms.TextInput):
    """A text field for a block id, which the editor's script turns into a list of questions."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        words = {
            "data-controller": "question-picker",
            "data-question-picker-empty-value": _("Choose a question"),
            "data-question-picker-gone-value": _("A question that is gone"),
        }
        super().__init__(attrs={**words, **(attrs or {})})

    class Media:
        js = ("js/question-picker.js",)


class QuestionIdBlock(blocks.FieldBlock):
    """The block id of a question of the same page. Translation leaves it as it is."""

    def __init__(self, *, label: Any = None, required: bool = True, help_text: Any = None) -> None:
        self.field = forms.CharField(
            widget=QuestionPicker(), required=required, help_text=help_text, max_length=40
        )
        super().__init__(label=label or _("Stands in for"))

    class Meta:
        icon = "link"
        default = ""

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("wagtail.blocks.CharBlock", [], {"max_length": 40})
