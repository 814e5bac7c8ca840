"""Words that everybody can spell, and that hurt nobody."""

from math import log2

from training.accounts.words import FRIENDLY, THINGS, WORDS

HURTFUL = {
    "bail", "bars", "beer", "bomb", "cell", "chain", "cider", "court", "crack", "crime", "cuffs",
    "dope", "drug", "drunk", "gang", "grass", "guard", "hash", "heroin", "judge", "knife", "lock",
    "needle", "opium", "pills", "pint", "pistol", "police", "prison", "razor", "rope", "smoke",
    "snow", "spice", "thief", "weapon", "weed", "whisky", "wine", "mother", "father", "family",
}  # fmt: skip
TWINS = {
    "beach", "bear", "blue", "board", "bread", "flour", "flower", "hair", "horse", "mail", "meat",
    "night", "pair", "pear", "peace", "piece", "plain", "plane", "rain", "read", "right", "road",
    "root", "sail", "some", "stair", "steel", "sweet", "tail", "their", "there", "wait", "week",
    "weather", "wood", "write", "accept", "quiet", "quite", "dairy", "diary",
}  # fmt: skip


def test_three_words_give_at_least_29_bits() -> None:
    assert len(WORDS) == 1201
    assert 3 * log2(len(WORDS)) > 29


def test_no_word_is_there_twice() -> None:
    assert sorted(set(WORDS)) == sorted(WORDS)


def test_every_word_has_4_to_7_plain_small_letters() -> None:
    odd = [w for w in WORDS if not (4 <= len(w) <= 7 and w.isascii() and w.islower())]

    assert odd == []


def test_no_word_hurts_or_sounds_like_another() -> None:
    assert set(WORDS) & (HURTFUL | TWINS) == set()


def test_usernames_are_made_of_the_same_words() -> None:
    assert set(FRIENDLY) - set(WORDS) == set()
    assert set(THINGS) - set(WORDS) == set()
