"""What an editor may make of a card sort."""

from typing import Any

import pytest
from wagtail.blocks import StructBlockValidationError

from courses.blocks.bodies import LessonBody

BLOCK = LessonBody().child_blocks["card_sort"]


def sort(*tags: str, piles: int = 6) -> Any:
    return BLOCK.to_python(
        {
            "prompt": "Sort the cards.",
            "pack": "Practice pack",
            "cards": [{"tag": tag, "words": "Some words."} for tag in tags],
            "piles": piles,
        }
    )


def test_cards_with_tags_of_their_own_are_taken() -> None:
    cleaned = BLOCK.clean(sort("P1", "P2", "P10"))

    assert [card["tag"] for card in cleaned["cards"]] == ["P1", "P2", "P10"]
    assert list(cleaned.pile_numbers) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("tags", [("P1", "p1 "), ("P1,", "P2"), ("P1:", "P2"), ("P1",), ("", "P2")])
def test_other_tags_are_refused(tags: tuple[str, ...]) -> None:
    with pytest.raises(StructBlockValidationError):
        BLOCK.clean(sort(*tags))


@pytest.mark.parametrize("piles", [1, 11])
def test_too_few_or_too_many_piles_are_refused(piles: int) -> None:
    with pytest.raises(StructBlockValidationError):
        BLOCK.clean(sort("P1", "P2", piles=piles))
