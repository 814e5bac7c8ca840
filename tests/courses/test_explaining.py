"""Hard words lead to their meaning where they first stand, and nowhere else."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from courses.explaining import Explainer, Words, words_for
from courses.models import GlossaryPage, GlossaryTerm, LessonPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def words() -> Words:
    found = words_for(LessonPage.objects.in_source_language().get(code="ETH-1.1"))
    assert found is not None
    return found


def led_to(html: str) -> list[tuple[str, str]]:
    """The words that are links of ours, and where each leads."""
    links = BeautifulSoup(html, "html.parser").find_all("a", class_="term")
    return [(link.get_text(), str(link["href"])) for link in links]


def explained(words: Words, html: str) -> list[tuple[str, str]]:
    return led_to(Explainer(words).explain(html))


def test_the_first_use_leads_to_the_glossary_and_the_second_does_not(words: Words) -> None:
    html = Explainer(words).explain("<p>A probe helps. Use a probe.</p>")

    assert html == (
        '<p>A <a class="term" href="/glossary/#probe" data-component="term" data-term="Probe"'
        ' data-meaning="A follow-up that helps a person say more">probe</a> helps.'
        " Use a probe.</p>"
    )


def test_words_count_as_used_in_every_later_part_of_the_lesson(words: Words) -> None:
    explainer = Explainer(words)

    first, second = explainer.explain("<p>Bias.</p>"), explainer.explain("<p>Bias, data.</p>")

    assert led_to(first) == [("Bias", "/glossary/#bias")]
    assert led_to(second) == [("data", "/glossary/#data")]


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Bias</h2>",
        '<a href="/x/">About <b>bias</b></a>',
        "<details><summary>Bias</summary><p>Bias is a view.</p></details>",
        "<aside><p>Bias</p></aside>",
        "<form><p>Bias</p><label>Bias</label><textarea>Bias</textarea></form>",
        '<p title="bias">No word.</p>',
        "<p>Unbiased, biasing and debias.</p>",
        "<p>A smart idea.</p>",
        "<p>Your post code, and finding things out.</p>",
    ],
)
def test_nothing_is_led_to_there(words: Words, html: str) -> None:
    assert Explainer(words).explain(html) == html


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>PROBES work.</p>", [("PROBES", "/glossary/#probe")]),
        ("<p>We coded it.</p>", [("coded", "/glossary/#code")]),
        ("<p>A SMART ask.</p>", [("SMART", "/glossary/#smart")]),
        ("<p>A focus\n group.</p>", [("focus\n group", "/glossary/#focus-group")]),
        (
            "<p>A generative theme, and a theme.</p>",
            [("generative theme", "/glossary/#generative-theme"), ("theme", "/glossary/#theme")],
        ),
        ("<h3>Bias</h3><p>Bias.</p>", [("Bias", "/glossary/#bias")]),
        ('<p>"You said, we did" tells.</p>', [("You said, we did", "/glossary/#you-said-we-did")]),
    ],
)
def test_these_are_led_to(words: Words, html: str, found: list[tuple[str, str]]) -> None:
    assert explained(words, html) == found


def test_words_of_an_editor_stay_words() -> None:
    glossary = GlossaryPage.objects.in_source_language().get()
    glossary.terms.add(
        GlossaryTerm(
            term="Tea & <cake>", meaning='Say "<script>"', locale=glossary.locale, sort_order=99
        )
    )
    glossary.save_revision().publish()
    words = words_for(LessonPage.objects.in_source_language().get(code="ETH-1.1"))
    assert words is not None

    html = Explainer(words).explain("<p>Tea &amp; &lt;cake&gt; today.</p>")

    [link] = BeautifulSoup(html, "html.parser").find_all("a")
    assert link.get_text() == "Tea & <cake>"
    assert link["data-meaning"] == 'Say "<script>"'
    assert "<script>" not in html


def test_a_script_without_gaps_has_no_edges_to_look_for() -> None:
    glossary = GlossaryPage.objects.in_source_language().get()
    glossary.terms.add(
        GlossaryTerm(term="偏見", meaning="見方", locale=glossary.locale, sort_order=99)
    )
    glossary.save_revision().publish()
    words = words_for(LessonPage.objects.in_source_language().get(code="ETH-1.1"))
    assert words is not None

    assert explained(words, "<p>私の偏見です。</p>") == [("偏見", "/glossary/#偏見")]
