"""What templates of resources need: the forms of print, with their sizes."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.utils.timezone import localdate

from courses.local_words import LocalWords
from courses.models import ResourcePage
from courses.printing.documents import stamp_words
from courses.printing.files import Prints
from courses.printing.forms import PrintForm, forms_of
from courses.printing.offers import Offer, offers

register = template.Library()


@register.simple_tag
def print_offers(page: ResourcePage, local: LocalWords) -> list[Offer]:
    return offers(page, local)


@register.simple_tag
def offer_of_sheet(found: Sequence[Offer], page: ResourcePage, block_id: str) -> Offer | None:
    """The print of the sheet that this block is."""
    sheets = [block.id for block in page.body if block.block_type == "sheet"]
    if block_id not in sheets:
        return None
    number = sheets.index(block_id) + 1
    return next((offer for offer in found if offer.form.sheet == number), None)


@register.simple_tag
def print_forms_of(page: ResourcePage) -> Sequence[PrintForm]:
    """Without the sheets, which only the page itself knows."""
    return forms_of(page.kind, [])


@register.simple_tag
def law_stamp(page: ResourcePage, local: LocalWords) -> str:
    return stamp_words(page, local)


@register.simple_tag
def waits_for_a_look(page: ResourcePage, local: LocalWords) -> bool:
    return Prints(page, local).waits_for_a_look(localdate())
