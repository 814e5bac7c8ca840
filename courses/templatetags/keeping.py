"""Parts of a page that are the same for every reader, rendered once for each edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import template
from django.template import Context, Node, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.blocks import StreamValue
from wagtail.models import Page

from courses.blocks.activities import ACTIVITY_KINDS
from courses.edition import kept
from courses.explaining import Explainer, Words, words_for
from courses.models.countries import local_words_for

register = template.Library()

EACH_TIME = {*ACTIVITY_KINDS, "film"}
"""Blocks that know who reads. A film keeps its parts itself."""


def _is_preview(context: Context) -> bool:
    """Also where nobody asked for a page: nothing is kept of a draft."""
    request = context.get("request")
    return not request or getattr(request, "is_preview", False)


def _wording(context: Context) -> tuple[str | None, str]:
    """What makes the same page say other words: the language, and the country of local words."""
    return (get_language(), local_words_for(context["request"]).code)


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
        named = getattr(page, "pk", page)
        name = ("part", self.origin.name, self.at, named, *_wording(context), *by)
        return kept(name, lambda: self.inside.render(context))


@register.tag("kept")
def do_kept(parser: Parser, token: Token) -> KeptNode:
    """`{% kept page … %}`: inside, nothing but what is named after the page tells readers apart.

    What is on several pages is named by its key instead of a page.
    """
    _name, page, *by = token.split_contents()
    inside = parser.parse(("endkept",))
    parser.delete_first_token()
    compiled = [parser.compile_filter(one) for one in by]
    return KeptNode(inside, parser.compile_filter(page), compiled, token.lineno)


@dataclass(frozen=True, slots=True)
class Parts:
    """Rendered blocks, and the places of those that each reader sees in their own way.

    `explained` are the hard words that the rendered blocks lead to.
    """

    shown: tuple[str | int, ...]
    explained: frozenset[str]


@register.simple_tag(takes_context=True)
def kept_blocks(
    context: Context,
    page: Page,
    name: str,
    explain: bool = False,  # noqa: FBT001, FBT002 - a template says `explain=True`
) -> SafeString:
    """The blocks of one stream of `page`. Those that a learner fills in are rendered each time.

    With `explain`, each hard word leads to its meaning where it first stands.
    """
    stream: StreamValue = getattr(page, name)
    words = words_for(page) if explain else None
    make = partial(_parts, stream, words, context)
    if _is_preview(context):
        parts = make()
    else:
        parts = kept(("blocks", page.pk, name, explain, *_wording(context)), make)
    explainer = Explainer(words, set(parts.explained)) if words else None
    shown = [
        _render(stream[part], explainer, context) if isinstance(part, int) else part
        for part in parts.shown
    ]
    if explainer and explainer.explained:
        shown.append(render_to_string("courses/term_box.html", {"url": explainer.words.url}))
    return mark_safe("".join(shown))  # noqa: S308 - templates escaped each part


def _parts(stream: StreamValue, words: Words | None, context: Context) -> Parts:
    explainer = Explainer(words) if words else None
    shown = tuple(
        place if block.block_type in EACH_TIME else _render(block, explainer, context)
        for place, block in enumerate(stream)
    )
    return Parts(shown, frozenset(explainer.explained if explainer else ()))


def _render(block: Any, explainer: Explainer | None, context: Context) -> str:
    html = str(block.render_as_block(context.flatten()))
    return explainer.explain(html) if explainer and block.block_type != "film" else html
