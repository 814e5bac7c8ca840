"""What a reader may print of a resource."""

from __future__ import annotations

from dataclasses import dataclass

from courses.local_words import LocalWords
from courses.models import ResourcePage
from courses.printing.files import Prints
from courses.printing.forms import PrintForm, forms_of


@dataclass(frozen=True, slots=True)
class Offer:
    """`bytes` is 0 while the file is not made: it is made when somebody asks for it."""

    form: PrintForm
    url: str
    bytes: int


def print_form(page: ResourcePage, name: str) -> PrintForm | None:
    return next((form for form in print_forms(page) if form.name == name), None)


def print_forms(page: ResourcePage) -> list[PrintForm]:
    sheets = [block.value["title"] for block in page.body if block.block_type == "sheet"]
    return forms_of(page.kind, sheets)


def offers(page: ResourcePage, local: LocalWords) -> list[Offer]:
    address = f"{page.get_url() or ''}print/"
    prints = Prints(page, local)
    return [
        Offer(form, f"{address}{form.name}.pdf?country={local.code}", bytes=prints.bytes_of(form))
        for form in print_forms(page)
    ]
