"""What comes in is clean, and every field says its name, its hint and its error."""

from __future__ import annotations

import pytest
from django import forms
from django.template.loader import render_to_string

from training.lib.forms import CleanCharField


class NoteForm(forms.Form):
    name = CleanCharField(label="Your name", help_text="A first name is enough.")
    note = CleanCharField(label="A note", required=False, widget=forms.Textarea)
    colour = forms.ChoiceField(
        label="A colour", choices=[("red", "Red"), ("blue", "Blue")], widget=forms.RadioSelect
    )
    agreed = forms.BooleanField(label="I agree")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Sam ", "Sam"),
        ("Sam\x00 \ud800Lee", "Sam Lee"),
        ("\x00 Sam", "Sam"),
        ("one\r\ntwo", "one\ntwo"),
        ("e\u0301", "\u00e9"),
        ("李 👩‍🌾", "李 👩‍🌾"),
    ],
)
def test_words_come_in_clean(typed: str, kept: str) -> None:
    assert CleanCharField().clean(typed) == kept


def test_nothing_but_control_characters_is_nothing() -> None:
    with pytest.raises(forms.ValidationError):
        CleanCharField().clean("\x00\x07")


def test_a_field_is_tied_to_its_label_hint_and_error() -> None:
    html = str(NoteForm({"note": "kept"})["name"].as_field_group())

    assert '<label class="govuk-label" for="id_name">Your name</label>' in html
    assert 'id="id_name_helptext">A first name is enough.</div>' in html
    assert 'id="id_name_error"><p>Please fill this in.</p></div>' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'aria-invalid="true"' in html


def test_a_field_that_may_stay_empty_says_so() -> None:
    assert "You can leave this empty." in str(NoteForm()["note"].as_field_group())


def test_what_was_typed_stays_in_its_field() -> None:
    assert "kept</textarea>" in str(NoteForm({"note": "kept"}))


def test_a_choice_is_a_group_of_real_radios_with_labels() -> None:
    html = str(NoteForm()["colour"].as_field_group())

    assert '<legend class="govuk-fieldset__legend">A colour</legend>' in html
    assert html.count('type="radio"') == 2
    assert '<label class="answer" for="id_colour_1">' in html


def test_the_summary_of_errors_links_to_each_control() -> None:
    form = NoteForm({"name": "Sam"})

    html = render_to_string("components/error_summary.html", {"form": form})

    assert 'role="alert"' in html
    assert '<a href="#id_colour_0">A colour – This field is required.</a>' in html
    assert '<a href="#id_agreed">I agree – This field is required.</a>' in html
    assert "#id_name" not in html


def test_a_form_without_errors_has_no_summary() -> None:
    whole = {"name": "Sam", "colour": "red", "agreed": "on"}

    assert render_to_string("components/error_summary.html", {"form": NoteForm(whole)}) == "\n\n\n"
