"""The nine pictures of sign-in cards, each with its word."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from training.accounts.models import PICTURES

_WORDS: dict[str, Promise] = {
    "apple": _("Apple"),
    "bike": _("Bike"),
    "cat": _("Cat"),
    "cup": _("Cup"),
    "fish": _("Fish"),
    "flower": _("Flower"),
    "leaf": _("Leaf"),
    "umbrella": _("Umbrella"),
    "tree": _("Tree"),
}
PICTURE_CHOICES: list[tuple[str, Promise]] = [(name, _WORDS[name]) for name in PICTURES]
