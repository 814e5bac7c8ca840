"""Dates, keys and bits, as the standards write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openbadgeslib.ob3 import decode_encoded_list
from openbadgeslib.ob3.did import _b58btc_decode

from training.certificates.open_badges.rules import (
    did_of,
    encoded_list,
    language_tag,
    last_moment,
    list_for,
    list_is_due,
    multibase,
    multikey,
    public_bytes,
)

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("address", "did"),
    [
        ("https://learn.example.org", "did:web:learn.example.org"),
        ("http://localhost:8000", "did:web:localhost%3A8000"),
    ],
)
def test_the_issuer_is_named_by_its_address(address, did) -> None:
    assert did_of(address) == did


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 11, 25), datetime(2026, 11, 25, 23, 59, 59, tzinfo=UTC)),
        (date(2027, 6, 30), datetime(2027, 6, 30, 22, 59, 59, tzinfo=UTC)),
        (date(2027, 3, 27), datetime(2027, 3, 27, 23, 59, 59, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 28, 22, 59, 59, tzinfo=UTC)),
        (date(2027, 10, 31), datetime(2027, 10, 31, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_the_last_day_counts_to_its_end_where_the_site_is(day, last) -> None:
    assert last_moment(day, LONDON) == last


@pytest.mark.parametrize(
    ("age", "due"),
    [
        (timedelta(), False),
        (timedelta(hours=19, minutes=59), False),
        (timedelta(hours=20), True),
        (timedelta(days=400), True),
        (timedelta(seconds=-1), True),
        (timedelta(days=-30), True),
    ],
)
def test_a_list_is_signed_each_day_and_at_once_when_the_clock_went_back(age, due) -> None:
    assert list_is_due(signed_at=NOON - age, at=NOON) is due


@pytest.mark.parametrize(
    ("taken", "number"), [(0, 1), (65_535, 1), (65_536, 2), (131_071, 2), (131_072, 3)]
)
def test_the_next_list_begins_when_one_is_half_full(taken, number) -> None:
    assert list_for(taken) == number


@given(places=st.sets(st.integers(min_value=0, max_value=131_071), max_size=30))
def test_others_find_exactly_the_bits_that_are_set(places) -> None:
    bits = decode_encoded_list(encoded_list(places))
    found = {
        8 * number + bit
        for number, byte in enumerate(bits)
        if byte
        for bit in range(8)
        if byte & 0x80 >> bit
    }

    assert len(bits) == 16_384
    assert found == places


def test_the_same_places_give_the_same_list() -> None:
    assert encoded_list([5, 131_071]) == encoded_list([131_071, 5])


@given(content=st.binary(min_size=1, max_size=80))
def test_others_read_base_58_as_we_write_it(content) -> None:
    assert _b58btc_decode(multibase(content)[1:]) == content


@given(public=st.binary(min_size=32, max_size=32))
def test_a_key_is_found_again_in_its_name(public) -> None:
    assert multikey(public).startswith("z6Mk")
    assert public_bytes(multikey(public)) == public


@pytest.mark.parametrize(
    ("code", "tag"), [("en", "en"), ("pt-br", "pt-BR"), ("zh-hant", "zh-Hant")]
)
def test_languages_are_named_as_the_web_names_them(code, tag) -> None:
    assert language_tag(code) == tag
