"""Words stand in the order of the letters of their own language."""

import pytest

from courses.alphabets import alphabetical


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("en", ["analysis", "Bias", "card sort", "Co-production", "code", "Zebra"]),
        ("cy", ["cymorth", "chwaer", "dafad", "ddoe", "ffordd", "gwir", "ngwaith", "haf"]),
        ("cy", ["lwc", "llais", "mam", "pwer", "phen", "rygbi", "rhan", "tŷ", "thema", "uchel"]),
        ("es", ["nadie", "nube", "ñandú", "oír"]),
        ("pl", ["cel", "ćma", "dom", "lato", "łódź", "mama", "zeszyt", "źródło", "żaba"]),
        ("it", ["dà", "dado", "è", "elenco"]),
        ("ja", ["SMART", "あさ", "いえ"]),
    ],
)
def test_words_stand_in_the_order_of_their_language(language: str, in_order: list[str]) -> None:
    backwards = in_order[::-1]

    assert sorted(backwards, key=alphabetical(language)) == in_order


def test_welsh_letters_of_two_characters_are_one_letter() -> None:
    by_letters = sorted(["chwaer", "cymorth", "cariad"], key=alphabetical("cy"))

    assert by_letters == ["cariad", "cymorth", "chwaer"]
    assert sorted(by_letters, key=alphabetical("en")) == ["cariad", "chwaer", "cymorth"]


def test_spaces_and_capitals_do_not_scatter_words() -> None:
    words = ["Code of conduct", "codification", "Code", "code list"]

    assert sorted(words, key=alphabetical("en")) == [
        "Code",
        "code list",
        "Code of conduct",
        "codification",
    ]
