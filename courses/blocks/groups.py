"""The headings of the list from which an editor picks a block.

A block names its group in its Meta, unless a stream puts it elsewhere.
"""

from django.utils.translation import gettext_lazy as _

WORDS = _("Words")
PICTURES = _("Pictures")
ACTIVITIES = _("Activities")
PRINTED = _("To print")
TALK = _("A talk")
SHEET = _("A sheet")
NOTES = _("Notes for the reader")
CHOOSE = _("Choose an answer")
ARRANGE = _("Put together")
