"""Cards to put into piles that a learner names: on the screen, by keys, or cut out of paper."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.activities import ActivityBlock

MOST_PILES = 10


class CardBlock(blocks.StructBlock):
    tag = blocks.CharBlock(
        label=_("Tag"), max_length=12, help_text=_("A short name, such as P4. No comma, no colon.")
    )
    words = blocks.TextBlock(label=_("Words on the card"), rows=2)

    class Meta:
        icon = "clipboard-list"
        label = _("Card")


class CardSortValue(blocks.StructValue):
    @property
    def pile_numbers(self) -> range:
        return range(1, self["piles"] + 1)


class CardSortBlock(ActivityBlock):
    pack = blocks.CharBlock(
        label=_("Name of the pack"), max_length=120, help_text=_("It stands above the cards.")
    )
    cards = blocks.ListBlock(CardBlock(), label=_("Cards"), min_num=2)
    piles = blocks.IntegerBlock(
        label=_("Piles at the most"),
        min_value=2,
        max_value=MOST_PILES,
        default=6,
        help_text=_("Beside the pile for cards that do not fit."),
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Sort cards")
        description = _("Cards to put into piles that the person names.")
        help_text = _("Made-up words only. Take out names and clues first.")
        template = "blocks/card_sort.html"
        value_class = CardSortValue
        preview_value = {
            "prompt": "Sort the cards.",
            "required": False,
            "pack": "Practice pack",
            "cards": [
                {"tag": "P1", "words": "“She said good morning.”"},
                {"tag": "P2", "words": "“I waited an hour.”"},
            ],
            "piles": 6,
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        tags = [card["tag"].strip().casefold() for card in cleaned["cards"]]
        twice = len(set(tags)) < len(tags)
        if self.is_deferred_validation or not (twice or any(set(",:") & set(tag) for tag in tags)):
            return cleaned
        message = _now("Sort cards: give each card a tag of its own, without comma or colon.")
        raise blocks.StructBlockValidationError(
            block_errors={
                "cards": blocks.ListBlockValidationError(
                    non_block_errors=[ValidationError(message)]
                )
            }
        )
