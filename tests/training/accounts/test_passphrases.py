"""A passphrase matches as people say it, not as they type it."""

from hypothesis import given
from hypothesis import strategies as st

from training.accounts.models import User
from training.accounts.passphrases import new_passphrase, plain_passphrase, plain_username
from training.accounts.words import WORDS

THREE_WORDS = st.lists(st.sampled_from(WORDS), min_size=3, max_size=3)
GAPS = st.sampled_from([" ", "  ", "-", " - ", "", "\u2011", "\u00a0", "\t"])
CASES = st.sampled_from([str.lower, str.upper, str.title, str.swapcase])


@given(THREE_WORDS, GAPS, CASES)
def test_case_spaces_and_hyphens_do_not_matter(words: list[str], gap: str, case) -> None:
    typed = case(gap.join(words))

    assert plain_passphrase(typed) == "".join(words)


@given(st.text())
def test_what_is_plain_stays_as_it_is(typed: str) -> None:
    plain = plain_passphrase(typed)

    assert plain_passphrase(plain) == plain


def test_accents_do_not_matter() -> None:
    assert plain_passphrase("Crème Brûlée Ångström") == "cremebruleeangstrom"


@given(THREE_WORDS, THREE_WORDS)
def test_other_words_do_not_match(one: list[str], other: list[str]) -> None:
    same = plain_passphrase(" ".join(one)) == plain_passphrase(" ".join(other))

    assert same == ("".join(one) == "".join(other))


def test_an_account_opens_with_any_way_of_typing_its_words() -> None:
    person = User(username="lena")
    person.set_password("green river seven")

    assert person.check_password(" Green-RIVER  séven ")
    assert not person.check_password("green river eleven")


def test_a_new_passphrase_has_three_words_of_the_list() -> None:
    words = new_passphrase().split(" ")

    assert len(words) == 3
    assert set(words) <= set(WORDS)


def test_a_username_is_plain_when_it_is_typed_with_capitals_and_spaces() -> None:
    assert plain_username(" Sunny Otter 27 ") == "sunny-otter-27"
