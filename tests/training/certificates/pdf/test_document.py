"""The page that a learner keeps: real letters, in any of the languages, and neutral."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from courses.printing.typesetting import FONTS
from tests.factories.awards import make_facts, unsaved_award
from tests.training.certificates.neutral import telling_words
from training.certificates.errors import MissingLettersError
from training.certificates.pdf.document import file_name, pdf_of
from training.certificates.snapshot import take_snapshot

NAMES = {
    "en": "Zoë Nakamura-O’Brien",
    "cy": "Llŷr ap Siôn Ŵyn",
    "es": "María José Núñez",
    "pt-br": "João da Conceição",
    "it": "Niccolò D’Alò",
    "pl": "Żaneta Święcicka-Źródłowska",
    "ja": "髙橋 﨑子・渡邉",
    "zh-hant": "陳怡君 游錫堃 犇犇",
}
LETTER_OF_NO_FONT = "\U000e0100\U0001fbf0\u0378"
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not on this machine"
)


def make_pdf(*, name: str = NAMES["en"], language: str = "en", spelling: str = "") -> bytes:
    facts = make_facts(name=name, language=language)
    return pdf_of(unsaved_award(take_snapshot(facts).to_dict(), spelling=spelling))


def text_of(pdf: bytes, folder: Path) -> str:
    file = folder / "certificate.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, check=True, text=True
    )
    return done.stdout


@pytest.mark.parametrize(("language", "name"), NAMES.items())
def test_the_shipped_fonts_have_the_letters_of_every_language(language, name, caplog) -> None:
    pdf = make_pdf(name=name, language=language)

    assert pdf.startswith(b"%PDF-1.7")
    assert caplog.messages == []


@pytest.mark.parametrize(("language", "name"), NAMES.items())
@needs_pdftotext
def test_the_name_is_text_that_can_be_read_aloud(language, name, tmp_path) -> None:
    text = text_of(make_pdf(name=name, language=language), tmp_path)

    assert name.replace("-", "\u2011") in text


@needs_pdftotext
def test_the_page_says_what_it_certifies(tmp_path) -> None:
    text = text_of(make_pdf(), tmp_path)

    for words in (
        "Certificate of learning",
        "Peer Researcher: Ethics",
        "Explains a project in plain words, so that people can choose freely.",
        "Given on 25 November 2026",
        "Valid until 25 November 2027",
        "Study: about 1.5 hours (guide)",
        "Practice logged: 1 hour 20 minutes",
        "Given by Turnstone",
        "7K4Q9-M2XWD",
        "7K4Q9-M2XWD-3T7K4-Q9M2X-WD3TA-B",
        "This is not a regulated qualification.",
    ):
        assert words in text


@needs_pdftotext
def test_the_page_says_nothing_that_tells(tmp_path) -> None:
    assert telling_words(text_of(make_pdf(), tmp_path)) == []


@needs_pdftotext
def test_what_is_attached_comes_out_as_it_went_in(tmp_path) -> None:
    credential = '{"name": "Zoë"}'
    award = unsaved_award(take_snapshot(make_facts()).to_dict())
    file = tmp_path / "certificate.pdf"
    file.write_bytes(pdf_of(award, credential=credential))

    subprocess.run(["pdfdetach", "-saveall", "-o", tmp_path, file], check=True)

    assert (tmp_path / "credential.json").read_text() == credential
    assert b"pdfuaid" in file.read_bytes()


def test_nothing_is_attached_where_there_is_nothing() -> None:
    assert b"EmbeddedFile" not in make_pdf()


def test_the_page_is_tagged_and_archivable() -> None:
    pdf = make_pdf()

    assert b"/MarkInfo" in pdf
    assert b"pdfuaid" in pdf
    assert b"pdfaid" in pdf


@pytest.mark.parametrize("name", ["Abcdefghij" * 8, "Ab " * 26, "<b>#x[*_`$", "A\u2028B"])
def test_any_name_that_a_form_lets_in_is_printed_as_it_is(name) -> None:
    assert make_pdf(name=name).startswith(b"%PDF-1.7")


def test_a_letter_that_no_font_has_is_said() -> None:
    with pytest.raises(MissingLettersError):
        make_pdf(name=f"Zed {LETTER_OF_NO_FONT}")


def test_a_latin_spelling_takes_the_place_of_such_a_name() -> None:
    pdf = make_pdf(name=f"Zed {LETTER_OF_NO_FONT}", spelling="Zed")

    assert pdf.startswith(b"%PDF-1.7")


def test_the_name_of_the_file_says_nothing_about_its_holder() -> None:
    award = unsaved_award(take_snapshot(make_facts()).to_dict())

    assert file_name(award) == "certificate-7K4Q9M2XWD.pdf"


def test_the_fonts_are_light_and_come_with_their_terms() -> None:
    total = sum(file.stat().st_size for file in FONTS.glob("*.ttf"))

    assert total < 7 * 1024 * 1024
    assert sorted(file.name for file in FONTS.glob("*.txt")) == [
        "OFL-NotoSans.txt",
        "OFL-NotoSansCJK.txt",
    ]
