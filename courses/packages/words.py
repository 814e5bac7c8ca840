"""Long words: Markdown in packages, Wagtail's own HTML on the site, and one plain form of both.

The plain form is what both sides are compared in: no ids of paragraphs, `b` and `i` for bold and
italic, links to pages by key. A link to a page is written `[words](page:<key>)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

import markdown
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from wagtail.whitelist import Whitelister, allow_without_attributes, attribute_rule, check_url

from courses.text import clean_text

PAGE_LINK, FILE_LINK = "page:", "file:"
LINKS = {"page": PAGE_LINK, "document": FILE_LINK}
"""How a link inside the site is written, by the name that Wagtail has for its kind."""

SAME_TAGS = {"strong": "b", "em": "i"}
BLOCKS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "hr"}
SPECIAL = re.compile(r"([\\`*_\[\]])")
LINE_START = re.compile(r"^(\d+)([.)])|^([#>+-])", re.MULTILINE)

PkOf: TypeAlias = Callable[[UUID], int | None]
KeyOf: TypeAlias = Callable[[int], UUID | None]


def _check_address(address: str) -> str | None:
    return address if address.startswith((PAGE_LINK, FILE_LINK)) else check_url(address)


class _Plain(Whitelister):
    """Only what an editor could have made with the buttons of the editor."""

    element_rules = {
        "[document]": allow_without_attributes,
        **dict.fromkeys((*BLOCKS, "b", "i", "br"), allow_without_attributes),
        "a": attribute_rule({"href": _check_address}),
    }


def plain_from_markdown(text: str) -> str:
    html = markdown.markdown(clean_text(text), extensions=["sane_lists"], output_format="html")
    return _plain(BeautifulSoup(html, "html.parser"))


def _none(_name: object) -> None:
    return None


def plain_from_html(html: str, page_key: KeyOf, file_key: KeyOf = _none) -> str:
    """`html` as Wagtail keeps it, in the plain form."""
    soup = BeautifulSoup(html, "html.parser")
    for kind, key_of in (("page", page_key), ("document", file_key)):
        for link in soup.find_all("a", linktype=kind):
            key = key_of(int(str(link["id"])))
            link.attrs = {"href": f"{LINKS[kind]}{key}"} if key else {}
    return _plain(soup)


def html_from_plain(plain: str, page_pk: PkOf, file_pk: PkOf = _none) -> str:
    """As Wagtail keeps it. A link to what is not there becomes plain words."""
    soup = BeautifulSoup(plain, "html.parser")
    for link in soup.find_all("a"):
        for kind, pk_of in (("page", page_pk), ("document", file_pk)):
            key = linked_key(str(link.get("href", "")), LINKS[kind])
            if key is None:
                continue
            pk = pk_of(key)
            if pk is None:
                link.unwrap()
            else:
                link.attrs = {"linktype": kind, "id": str(pk)}
            break
    return str(soup)


def linked_keys(plain: str, prefix: str = PAGE_LINK) -> set[UUID]:
    if prefix not in plain:
        return set()
    links = BeautifulSoup(plain, "html.parser").find_all("a")
    keys = (linked_key(str(link.get("href", "")), prefix) for link in links)
    return {key for key in keys if key is not None}


def linked_key(address: str, prefix: str = PAGE_LINK) -> UUID | None:
    if not address.startswith(prefix):
        return None
    try:
        return UUID(address.removeprefix(prefix))
    except ValueError:
        return None


def markdown_from_plain(plain: str) -> str:
    """Markdown that gives `plain` again; where Markdown has no words for it, the HTML itself."""
    soup = BeautifulSoup(plain, "html.parser")
    text = "\n\n".join(_block(node) for node in soup.children if isinstance(node, Tag))
    return text if plain_from_markdown(text) == plain else plain


def _plain(soup: BeautifulSoup) -> str:
    for tag in soup.find_all(list(SAME_TAGS)):
        tag.name = SAME_TAGS[tag.name]
    clean = BeautifulSoup(_Plain().clean(str(soup)), "html.parser")
    for space in clean.find_all(string=lambda text: bool(text) and not text.strip()):
        if space.parent is clean or (space.parent and space.parent.name in {"ul", "ol"}):
            space.extract()
    return str(clean).strip()


def _block(node: Tag) -> str:
    if node.name in {"ul", "ol"}:
        return _list(node)
    if node.name == "hr":
        return "---"
    inner = _inline(node)
    return f"{'#' * int(node.name[1])} {inner}" if re.fullmatch("h[2-4]", node.name) else inner


def _list(node: Tag) -> str:
    items = node.find_all("li", recursive=False)
    marks = [f"{number}. " if node.name == "ol" else "- " for number in range(1, len(items) + 1)]
    return "\n".join(mark + _inline(item) for mark, item in zip(marks, items, strict=True))


def _inline(node: Tag) -> str:
    return LINE_START.sub(r"\1\\\2\3", "".join(_piece(child) for child in node.children)).strip()


def _piece(node: object) -> str:
    if isinstance(node, NavigableString):
        escaped = SPECIAL.sub(r"\\\1", str(node))
        return escaped.replace("&", "&amp;").replace("<", "&lt;")
    if not isinstance(node, Tag):
        return ""
    inner = "".join(_piece(child) for child in node.children)
    shapes = {"b": f"**{inner}**", "i": f"*{inner}*", "br": "  \n"}
    if node.name == "a":
        return f"[{inner}]({node.get('href', '')})"
    return shapes.get(node.name, inner)
