"""Parts of a page that are the same for every reader, rendered once for each edition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.template import Context, Node, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.blocks import StreamValue
from wagtail.models import Page

from courses.blocks.activities import ACTIVITY_KINDS
from courses.edition import kept

register = template.Library()


def _is_preview(context: Context) -> bool:
    """Also where nobody asked for a page: nothing is kept of a draft."""
    request = context.get("request")
    return request is None or getattr(request, "is_preview", False)


class KeptNode(Node):
    def __init__(
        self,
        inside: NodeList,
        page: FilterExpression,
        by: Sequence[FilterExpression],
        at: int | None,
    ) -> None:
        self.inside, self.page, self.by, self.at = inside, page, by, at

    def render(self, context: Context) -> SafeString:
        if _is_preview(context):
            return self.inside.render(context)
        page = self.page.resolve(context)
        by = tuple(one.resolve(context) for one in self.by)
        name = ("part", self.origin.name, self.at, page.pk, get_language(), *by)
        return kept(name, lambda: self.inside.render(context))


@register.tag("kept")
def do_kept(parser: Parser, token: Token) -> KeptNode:
    """`{% kept page … %}`: inside, nothing but what is named after the page tells readers apart."""
    _name, page, *by = token.split_contents()
    inside = parser.parse(("endkept",))
    parser.delete_first_token()
    compiled = [parser.compile_filter(one) for one in by]
    return KeptNode(inside, parser.compile_filter(page), compiled, token.lineno)


@register.simple_tag(takes_context=True)
def kept_blocks(context: Context, page: Page, name: str) -> SafeString:
    """The blocks of one stream of `page`. Those that a learner fills in are rendered each time."""
    stream: StreamValue = getattr(page, name)
    if _is_preview(context):
        return mark_safe("".join(_render(block, context) for block in stream))  # noqa: S308 - templates escaped it
    parts = kept(("blocks", page.pk, name, get_language()), lambda: _parts(stream, context))
    shown = (_render(stream[part], context) if isinstance(part, int) else part for part in parts)
    return mark_safe("".join(shown))  # noqa: S308 - templates escaped each part


def _parts(stream: StreamValue, context: Context) -> list[str | int]:
    """Rendered blocks, and the places of those that each reader sees in their own way."""
    return [
        place if block.block_type in ACTIVITY_KINDS else _render(block, context)
        for place, block in enumerate(stream)
    ]


def _render(block: Any, context: Context) -> str:
    return str(block.render_as_block(context.flatten()))
