"""What is looked for on a page, each as lines that say what is wrong."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

AXE = Axe()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that another set of colours can break; all others read what stays the same."""
SMALL_TARGETS = """
() => [...document.querySelectorAll(
  "a[href], button, summary, select, textarea, input:not([type=hidden])"
)].filter((one) => {
  const box = one.getBoundingClientRect();
  const isInWords = one.tagName === "A" && getComputedStyle(one).display === "inline";
  const isInLabel = one.closest("label") !== null;
  const isSeen = box.width > 1 && box.height > 1 && one.checkVisibility();
  return isSeen && !isInWords && !isInLabel && (box.width < 24 || box.height < 24);
}).map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`)
"""
LOST_EDGES = """
() => [...document.querySelectorAll("main button, main summary.tool, main .govuk-button")]
  .filter((one) => one.checkVisibility() && !parseFloat(getComputedStyle(one).borderTopWidth))
  .map((one) => `${one.tagName} ${one.className}`)
"""
TOO_WIDE = """
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("main *, header *, nav *, footer *")]
    .filter((one) => one.getBoundingClientRect().right > width + 1)
    .slice(0, 4)
    .map((one) => `${one.tagName} ${one.getAttribute("class")}: ${one.textContent.trim()}`);
}
"""


SET_THEME = """
theme => {
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
"""
SET_LETTERS = "size => { document.documentElement.style.fontSize = size }"
NARROW: ViewportSize = {"width": 320, "height": 640}
COME_TO_REST = """
() => Promise.all(
  document.getAnimations()
    .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
    .map((one) => one.finished.catch(() => null))
)
"""
"""What fades in has no contrast yet."""


def wrong_in_any_look(page: Page) -> list[str]:
    """`broken_rules`, colours in high contrast, and what a narrow page with large letters loses."""
    found = broken_rules(page)
    theme = page.evaluate("() => document.documentElement.dataset.theme ?? null")
    found += [f"contrast: {line}" for line in broken_rules_in(page, "contrast")]
    page.evaluate(SET_THEME, theme)
    size = page.viewport_size
    page.set_viewport_size(NARROW)
    for letters in ("100%", "200%"):
        page.evaluate(SET_LETTERS, letters)
        found += [f"{letters}: {line}" for line in too_wide(page) + small_targets(page)]
    page.evaluate(SET_LETTERS, "")
    if size:
        page.set_viewport_size(size)
    return found


def broken_rules(page: Page, *, within: str = "html") -> list[str]:
    """What axe finds in light, and what of it is about colours in dark."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    found = [f"light: {line}" for line in _axe(page, within, "tag", RULES)]
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found += [f"dark: {line}" for line in _axe(page, within, "rule", COLOURS)]
    page.emulate_media(color_scheme="light")
    return found


def broken_rules_in(page: Page, theme: str) -> list[str]:
    page.evaluate(SET_THEME, theme)
    return _axe(page, "html", "rule", COLOURS)


def lost_edges(page: Page) -> list[str]:
    """Buttons that cannot be told from words where the system chooses all colours."""
    found: list[str] = page.evaluate(LOST_EDGES)
    return found


def small_targets(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SMALL_TARGETS)
    return found


def too_wide(page: Page) -> list[str]:
    found: list[str] = page.evaluate(TOO_WIDE)
    return found


def _axe(page: Page, within: str, kind: str, values: list[str]) -> list[str]:
    page.evaluate(COME_TO_REST)
    options = {"runOnly": {"type": kind, "values": values}, "resultTypes": ["violations"]}
    broken: list[dict[str, Any]] = AXE.run(page, within, options).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]} ({node['failureSummary'].splitlines()[1].strip()})"
        for rule in broken
        for node in rule["nodes"]
    ]
