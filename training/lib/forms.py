"""How every form of the site looks, and how words come in."""

from typing import Any, ClassVar

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

from courses.text import clean_text


class FormRenderer(TemplatesSetting):
    """Fields by the site's own components; control ids as Django makes them."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"


class CleanCharField(forms.CharField):
    """Words from outside, without the characters that no database or page can carry."""

    default_error_messages: ClassVar = {"required": _("Please fill this in.")}

    def to_python(self, value: Any) -> str | None:
        words = super().to_python(value)
        return super().to_python(clean_text(words)) if words else words


class DateInput(forms.DateInput):
    """The calendar of the browser."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")
