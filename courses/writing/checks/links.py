"""Links that say nothing, and links that lead nowhere. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from courses.writing.findings import Finding, Kind
from courses.writing.sheet import Link, LinkState, Sheet

SAYING_NOTHING = {
    "en": "click here|click|here|this|this link|this page|link|more|read more|see more|see here",
    "cy": "cliciwch yma|yma|hwn|y ddolen hon|dolen|mwy|darllen mwy|darllenwch fwy",
    "es": "haz clic aquí|haga clic aquí|clic aquí|aquí|este enlace|enlace|más|leer más|ver más",
    "pt-br": "clique aqui|aqui|este link|link|mais|leia mais|saiba mais|ver mais",
    "it": "clicca qui|fai clic qui|qui|questo link|link|altro|leggi di più|leggi tutto",
    "pl": "kliknij tutaj|kliknij tu|tutaj|tu|ten link|link|więcej|czytaj więcej|zobacz więcej",
    "ja": "ここをクリック|ここ|こちら|こちらをクリック|リンク|もっと見る|続きを読む|詳細",
    "zh-hant": "按這裡|點擊這裡|點此|這裡|此處|連結|更多|閱讀更多|了解更多",
}
EDGES = " \t\n.…:!?»›>→\"'“”"


def check(sheet: Sheet) -> Iterator[Finding]:
    for link in sheet.links:
        if link.state is not LinkState.LIVE:
            yield _finding(Kind.DEAD_LINK, _dead(link.state), link)
        elif link.words and says_nothing(link.words, sheet.language):
            yield _finding(
                Kind.LINK_WORDS, _("Say where the link leads, in the words of the link."), link
            )


def says_nothing(words: str, language: str) -> bool:
    """Read out on its own, the link does not tell where it leads."""
    plain = " ".join(words.strip(EDGES).casefold().split())
    lists = (SAYING_NOTHING[code] for code in {"en", language} & SAYING_NOTHING.keys())
    return "://" in plain or plain.startswith("www.") or plain in "|".join(lists).split("|")


def _dead(state: LinkState) -> str:
    return {
        LinkState.GONE: _("What it led to is gone. Choose another page, or take the link out."),
        LinkState.NOT_PUBLISHED: _(
            "It leads to a page that is not published. Publish that one first."
        ),
        LinkState.WRONG: _("This is no whole address. It looks like https://example.org/page."),
    }[state]


def _finding(kind: Kind, mend: str, link: Link) -> Finding:
    words = link.words or link.target
    return Finding(kind, mend, words=words, place=link.spot.place, block=link.spot.block)
