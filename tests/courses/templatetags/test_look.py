"""Icons, the mark of the current page, and the choice of languages."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from courses.templatetags.look import UnknownIconError
from training.accounts.models import PICTURES


def render(words: str, path: str = "/") -> str:
    request = RequestFactory().get(path)
    return Template("{% load look %}" + words).render(Context({"request": request}))


def test_an_icon_is_drawn_into_the_page_and_hidden_from_screen_readers() -> None:
    drawing = render('{% icon "check" %}')

    assert drawing.startswith('<svg class="icon" viewBox="0 0 24 24"')
    assert 'aria-hidden="true"' in drawing


def test_an_unknown_icon_is_an_error_while_testing() -> None:
    with pytest.raises(UnknownIconError, match=r"no templates/icons/unicorn\.svg"):
        render('{% icon "unicorn" %}')


def test_an_unknown_icon_is_nothing_on_a_live_site(settings: Settings) -> None:
    settings.ICONS_ARE_STRICT = False

    assert render('{% icon "unicorn" %}') == ""


def test_an_icon_cannot_be_taken_from_another_folder(settings: Settings) -> None:
    settings.ICONS_ARE_STRICT = False

    assert render('{% icon "../../training/static/js/site" %}') == ""


@pytest.mark.parametrize("name", PICTURES)
def test_each_picture_of_a_sign_in_card_is_there(name: str) -> None:
    assert "<path" in render("{% icon '" + name + "' %}")


@pytest.mark.parametrize(
    ("path", "mark"),
    [
        ("/learn/", ' aria-current="page"'),
        ("/learn/quiz/", ' aria-current="true"'),
        ("/learning/", ""),
        ("/", ""),
    ],
)
def test_a_link_says_whether_this_is_its_page(path: str, mark: str) -> None:
    assert render('{% current "/learn/" %}', path) == mark


def test_the_first_page_is_not_around_every_other() -> None:
    assert render('{% current "/" %}', "/learn/") == ""


def test_one_language_is_no_choice(settings: Settings) -> None:
    settings.OFFERED_LANGUAGES = ["en"]

    assert render("{% language_links as links %}{{ links }}") == "[]"


def test_each_offered_language_leads_to_the_same_page(settings: Settings) -> None:
    settings.OFFERED_LANGUAGES = ["en", "cy"]

    links = render(
        "{% language_links as links %}"
        "{% for link in links %}{{ link.name }} {{ link.url }};{% endfor %}",
        "/sign-in/",
    )

    assert links == "English /sign-in/;Cymraeg /cy/sign-in/;"
