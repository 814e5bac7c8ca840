"""Which drawings of the vendored icon set an editor may pick."""

from functools import cache
from pathlib import Path

from wagtail import blocks

ICONS = Path(__file__).resolve().parents[2] / "templates" / "icons"


@cache
def icon_choices() -> tuple[tuple[str, str], ...]:
    names = sorted(path.stem for path in ICONS.glob("*.svg"))
    return tuple((name, name.replace("-", " ").capitalize()) for name in names)


class IconBlock(blocks.ChoiceBlock):
    choices = staticmethod(icon_choices)

    class Meta:
        icon = "image"

    def normalize_choice(self, value: object) -> object:
        """The stored name as it is: a drawing that is gone leaves a gap, not an error."""
        return value
