"""The ways in from the home page."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class DoorBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        label=_("Who it is for"),
        choices=[
            ("learner", _("A learner")),
            ("trainer", _("A trainer")),
            ("service", _("A service")),
        ],
    )
    title = blocks.CharBlock(label=_("Heading"), max_length=80)
    sentence = blocks.CharBlock(label=_("One sentence"), max_length=200)
    link_text = blocks.CharBlock(label=_("Words of the button"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    address = blocks.CharBlock(
        label=_("Or an address on this site"),
        required=False,
        max_length=200,
        help_text=_("It starts with a slash, such as /join/."),
    )

    class Meta:
        icon = "login"
        label = _("Way in")
        description = _("Who comes here, and where to go next.")
        help_text = _("One for each kind of person who comes to this site.")
        template = "blocks/door.html"
        preview_value = {
            "kind": "learner",
            "title": "I want to learn",
            "sentence": "You have a code from your trainer.",
            "link_text": "Use my code",
            "page": None,
            "address": "/join/",
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        address = cleaned.get("address") or ""
        leads_somewhere = bool(cleaned.get("page")) != bool(address)
        is_local = not address or (address.startswith("/") and not address.startswith("//"))
        if is_local and (leads_somewhere or (self.is_deferred_validation and not address)):
            return cleaned
        message = _now("Way in: choose a page, or an address that starts with one slash.")
        raise blocks.StructBlockValidationError(block_errors={"address": ValidationError(message)})
