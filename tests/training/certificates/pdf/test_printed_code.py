"""A phone that is not ours reads the code on a printed certificate."""

from __future__ import annotations

import io
import shutil
import subprocess

import pytest
import zxingcpp
from PIL import Image

from tests.factories.awards import make_facts, unsaved_award
from training.certificates.pdf.document import check_address, pdf_of
from training.certificates.snapshot import take_snapshot

A_CHEAP_PRINTER = "150"
pytestmark = pytest.mark.skipif(
    shutil.which("pdftoppm") is None, reason="pdftoppm is not on this machine"
)


def codes_on(pdf: bytes) -> list[str]:
    command = ["pdftoppm", "-png", "-gray", "-r", A_CHEAP_PRINTER, "-"]
    printed = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(printed)))]


def test_the_printed_code_leads_to_the_check_page() -> None:
    award = unsaved_award(take_snapshot(make_facts()).to_dict())

    assert codes_on(pdf_of(award)) == [check_address(award.number)]


def test_a_credential_in_the_file_leaves_the_code_as_it_is() -> None:
    award = unsaved_award(take_snapshot(make_facts()).to_dict())

    assert codes_on(pdf_of(award, credential="{}")) == [check_address(award.number)]
