"""Forms of the page editor."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import ChoiceField
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from courses.films.models import FilmAsset


class CopyPageForm(CopyForm):
    """Without the choice of an alias: in its own language it would share the ids of blocks."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)


class FilmPageForm(WagtailAdminPageForm):
    """The film is chosen among those that were uploaded, or stays the one that is not here."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "asset" not in self.fields:
            return
        films = [(str(film.key), film.title) for film in FilmAsset.objects.all()]
        chosen = self.instance.asset
        if chosen and chosen not in dict(films):
            films.append((chosen, _("A film that is not on this site")))
        field = self.fields["asset"]
        self.fields["asset"] = ChoiceField(
            label=field.label, required=False, choices=[("", _("Choose a film")), *films]
        )


class QuizPageForm(WagtailAdminPageForm):
    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not self.is_deferred_validation:
            self._check_variants(cleaned.get("questions"), cleaned.get("variants"))
        return cleaned

    def _check_variants(self, questions: Any, variants: Any) -> None:
        """Each stands in for a question of this quiz, and no two for the same."""
        if questions is None or variants is None:
            return
        free = {question.id for question in questions}
        errors = {}
        for number, variant in enumerate(variants):
            named = variant.value["stands_in_for"]
            if named not in free:
                errors[number] = StructBlockValidationError(
                    block_errors={"stands_in_for": ValidationError(_of_nothing(variant.block))}
                )
            free.discard(named)
        if errors:
            self.add_error("variants", StreamBlockValidationError(block_errors=errors))


def _of_nothing(block: Any) -> str:
    words = _("%(name)s: choose a question of this quiz that no other one stands in for.")
    return words % {"name": block.label}
