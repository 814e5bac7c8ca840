"""Somebody at a desk: what they press and type, and how long it would take a person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page

A_CLICK, A_KEY, A_NEW_PAGE = 1.5, 0.3, 3.0
"""Seconds: to find and press, to type one letter, to look around on a page that opened."""


class Hand:
    """`seconds` counts what a person would need; the browser itself is quicker."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.seconds = 0.0

    def press(self, what: Locator) -> None:
        what.click()
        self.seconds += A_CLICK

    def follow(self, link: Locator) -> None:
        """Press it, and look at the page to which it leads."""
        with self.page.expect_navigation():
            link.click()
        self.seconds += A_CLICK + A_NEW_PAGE

    def type(self, field: Locator, words: str) -> None:
        field.fill(words)
        self.seconds += A_CLICK + A_KEY * len(words)

    def type_on(self, words: str) -> None:
        """Where the cursor is already."""
        self.page.keyboard.insert_text(words)
        self.seconds += A_KEY * len(words)

    @contextmanager
    def timed(self, longest: float) -> Iterator[None]:
        """What happens inside may take a person so many seconds."""
        began = self.seconds
        yield
        assert self.seconds - began <= longest
