"""On the first page of the admin: which words of law should have been looked at again."""

from __future__ import annotations

from typing import Any

from django.utils.timezone import localdate
from wagtail.admin.ui.components import Component
from wagtail.permissions import page_permission_policy

from courses.models import LocalWord, ResourcePage


class LookAgainList(Component):
    """Every text and word that waits; nothing while none does."""

    name = "look_again"
    order = 90
    template_name = "courses/admin/look_again_list.html"

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        day = localdate()
        pages = ResourcePage.objects.live().filter(alias_of=None, look_again_by__lt=day)
        words = LocalWord.objects.filter(look_again_by__lt=day).select_related("country")
        return {"pages": list(pages.defer_streamfields()), "words": list(words)}


def may_mend(person: Any) -> bool:
    return bool(page_permission_policy.user_has_any_permission(person, {"change"}))
