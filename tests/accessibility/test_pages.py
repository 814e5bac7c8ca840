"""No page breaks a rule of WCAG 2.2 AA that a machine can see, in light, dark or high contrast."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.accessibility import walks
from tests.accessibility.looking import (
    broken_rules,
    broken_rules_in,
    lost_edges,
    wrong_in_any_look,
)
from tests.accessibility.network_walk import at_the_network
from tests.journeys.live_site import LiveSite
from tests.journeys.steps import sign_in, sign_off

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Walk = Callable[[Page, LiveSite], Iterator[str]]


@pytest.mark.parametrize("walk", [walks.as_a_stranger, walks.as_a_learner])
def test_a_page_breaks_no_rule_in_any_colours_nor_narrow_with_large_letters(
    phone: Page, live_site: LiveSite, walk: Walk
) -> None:
    stops = walk(phone, live_site)
    found = [f"{stop}: {line}" for stop in stops for line in wrong_in_any_look(phone)]

    assert found == []


@pytest.mark.parametrize("walk", [walks.at_the_first_day, walks.through_a_quiz])
def test_a_page_breaks_no_rule(phone: Page, live_site: LiveSite, walk: Walk) -> None:
    found = [f"{stop}: {line}" for stop in walk(phone, live_site) for line in broken_rules(phone)]

    assert found == []


def test_a_certificate_and_its_check_break_no_rule(
    phone: Page, desk: Page, live_site: LiveSite
) -> None:
    sign_off(desk, live_site, "Bea S.")

    stops = walks.with_a_certificate(phone, live_site)
    found = [f"{stop}: {line}" for stop in stops for line in broken_rules(phone)]

    assert found == []


def test_a_lesson_and_a_quiz_break_no_rule_on_cream_and_keep_edges_in_colours_of_the_system(
    phone: Page, live_site: LiveSite
) -> None:
    sign_in(phone, live_site, "bea")
    found = []
    for path in (walks.LESSONS["a practice"], walks.QUIZ):
        walks.open_page(phone, live_site.url + walks.ETHICS + path)
        found += broken_rules_in(phone, "cream")
        phone.emulate_media(forced_colors="active")
        found += lost_edges(phone)
        phone.emulate_media(forced_colors="none")

    assert found == []


@pytest.mark.parametrize(
    "walk",
    [
        walks.at_the_desk,
        walks.with_people,
        walks.with_words,
        walks.at_the_films,
        at_the_network,
    ],
)
def test_a_page_of_the_desk_breaks_no_rule(desk: Page, live_site: LiveSite, walk: Walk) -> None:
    stops = walk(desk, live_site)
    found = [f"{stop}: {line}" for stop in stops for line in broken_rules(desk, within=".desk")]

    assert found == []
