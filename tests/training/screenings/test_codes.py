"""A code that is read from a screen, and a key that nobody guesses."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.lib.codes import LETTERS
from training.screenings.codes import code_hash, code_of, key_of, showing_of, shown_code

SHOWING = UUID("7b1f2a3c-0000-4000-8000-000000000001")


@given(st.uuids(), st.integers(0, 4))
def test_a_code_has_6_letters_that_nobody_mixes_up(showing: UUID, number: int) -> None:
    code = code_of(showing, number)

    assert len(code) == 6
    assert set(code) <= set(LETTERS)
    assert code_of(showing, number) == code
    assert shown_code(code) == f"{code[:3]}-{code[3:]}"


@pytest.mark.parametrize("typed", ["01V-AB2", "oiv ab2", "0LUab2", " o-l-u-a-b-2 "])
def test_letters_that_look_alike_are_the_same(typed: str) -> None:
    assert code_hash(typed) == code_hash("01VAB2")


@given(st.uuids())
def test_a_key_opens_its_showing(showing: UUID) -> None:
    assert showing_of(key_of(showing)) == showing


@given(st.text(max_size=60))
def test_what_somebody_makes_up_opens_nothing(key: str) -> None:
    assert showing_of(key) is None


def test_the_id_alone_opens_nothing() -> None:
    """It stands in the acts of staff, and in what people get of their own data."""
    key = key_of(SHOWING)

    assert showing_of(SHOWING.hex) is None
    assert showing_of(str(SHOWING)) is None
    assert showing_of(SHOWING.hex + "0" * 24) is None
    assert showing_of(uuid4().hex + key[32:]) is None
    assert showing_of(key + "0") is None
    assert showing_of(key.upper()) is None
