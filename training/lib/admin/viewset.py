"""The only viewset through which Wagtail's admin lists and edits records about people.

Wagtail's own takes its objects from the default manager in edit, history, usage, copy and inspect,
and writes labels of objects into the site history that every editor can read.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry, register_permission_policy

from training.lib.admin.policies import ScopedPolicy
from training.lib.admin.views import ScopedCreateView, ScopedEditView, ScopedIndexView


class ScopedModelViewSet(ModelViewSet):
    """List, add and edit. No delete, history, usage, copy, inspect, chooser, search or export.

    A subclass says who `may` do what, gives `form_class`, whose forms take `by`, and `save`, an
    action taking `form`, `by` and `at`. The model's manager has `visible_to(user)`.
    """

    index_view_class = ScopedIndexView
    add_view_class = ScopedCreateView
    edit_view_class = ScopedEditView
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    form_class: ClassVar[type[Any]]

    def may(self, user: Any, action: str) -> bool:
        """May `user` "view", "add" or "change" any object of this kind at all?"""
        raise NotImplementedError

    def save(self, *, form: Any, by: Any, at: Any) -> Model:
        raise NotImplementedError

    def visible(self, user: Any) -> QuerySet[Any]:
        found: QuerySet[Any] = self.model._default_manager.all().visible_to(user)
        return found

    def changeable(self, user: Any) -> QuerySet[Any]:
        """Of the visible objects, those that `user` may change."""
        return self.visible(user)

    def address(self, instance: Model) -> str | None:
        """Where a person goes after saving; the list when there is no better place."""
        return None

    @cached_property
    def menu_item_class(self) -> type[Any]:
        return _menu_item_of(self)

    def get_form_class(self, for_update: bool = False) -> type[Any]:  # noqa: FBT001, FBT002 - Wagtail's signature
        return self.form_class

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_common_view_kwargs(**kwargs),
            "history_url_name": None,
            "usage_url_name": None,
            "delete_url_name": None,
        }

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(objects=self.visible, **kwargs)

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_add_view_kwargs(save=self.save, address=self.address, **kwargs)

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        scope = {"objects": self.changeable, "save": self.save, "address": self.address}
        return super().get_edit_view_kwargs(**scope, **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        key = self.pk_path_converter
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", self.add_view, name="add"),
            path(f"edit/<{key}:pk>/", self.edit_view, name="edit"),
        ]

    def register_admin_url_finder(self) -> None:
        """None: no list of Wagtail's links to a record about a person."""

    def register_permissions(self) -> None:
        """No permission to be given in Wagtail's groups; the policy asks `may` instead."""
        if policy_registry.get_by_type(self.model, fallback=False) is None:
            policy = ScopedPolicy(self.model, self.may)
            register_permission_policy(self.model, policy, exact_class=True)


def _menu_item_of(viewset: ScopedModelViewSet) -> type[Any]:
    from wagtail.admin.menu import MenuItem  # noqa: PLC0415 - reads Wagtail's models, not yet loaded

    class ScopedMenuItem(MenuItem):
        def is_shown(self, request: Any) -> bool:
            return viewset.may(request.user, "view")

    return ScopedMenuItem
