"""Forms of the page editor."""

from typing import Any

from wagtail.admin.forms.pages import CopyForm


class CopyPageForm(CopyForm):
    """Without the choice of an alias: in its own language it would share the ids of blocks."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)
