"""The only viewset through which Wagtail's admin lists and edits records about people.

Wagtail's own takes its objects from the default manager in edit, history, usage, copy and inspect,
and writes labels of objects into the site history that every editor can read.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry, register_permission_policy

from training.lib.admin.policies import ScopedPolicy
from training.lib.admin.views import ScopedCreateView, ScopedEditView, ScopedIndexView


class ScopedListViewSet(ABC, ModelViewSet):
    """A list and nothing else: no delete, history, usage, copy, inspect, chooser or export.

    The model's manager has `visible_to(user)`.
    """

    index_view_class = ScopedIndexView
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    absent_views: ClassVar[tuple[str, ...]] = ("add", "edit", "delete", "history", "usage")

    @abstractmethod
    def may(self, user: Any, action: str) -> bool:
        """May `user` "view", "add" or "change" any object of this kind at all?"""

    def visible(self, user: Any) -> QuerySet[Any]:
        found: QuerySet[Any] = self.model._default_manager.all().visible_to(user)
        return found

    @cached_property
    def menu_item_class(self) -> type[Any]:
        return _menu_item_of(self)

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        absent = {f"{name}_url_name": None for name in self.absent_views}
        return {**super().get_common_view_kwargs(**kwargs), **absent}

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(objects=self.visible, **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]

    def register_admin_url_finder(self) -> None:
        """None: no list of Wagtail's links to a record about a person."""

    def register_permissions(self) -> None:
        """No permission to be given in Wagtail's groups; the policy asks `may` instead."""
        if policy_registry.get_by_type(self.model, fallback=False) is None:
            policy = ScopedPolicy(self.model, self.may)
            register_permission_policy(self.model, policy, exact_class=True)


class ScopedModelViewSet(ScopedListViewSet):
    """A list, and forms to add and change.

    A subclass gives `form_class`, whose forms take `by`, and `save`, which calls an action.
    """

    add_view_class = ScopedCreateView
    edit_view_class = ScopedEditView
    absent_views = ("delete", "history", "usage")
    form_class: ClassVar[type[Any]]

    @abstractmethod
    def save(self, *, form: Any, by: Any, at: datetime) -> Model:
        """Save what a valid form holds."""

    def changeable(self, user: Any) -> QuerySet[Any]:
        """Of the visible objects, those that `user` may change."""
        return self.visible(user)

    def address(self, instance: Model) -> str | None:
        """Where a person goes after saving; the list when there is no better place."""
        return None

    def get_form_class(self, for_update: bool = False) -> type[Any]:  # noqa: FBT001, FBT002 - Wagtail's signature
        return self.form_class

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_add_view_kwargs(save=self.save, address=self.address, **kwargs)

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        scope = {"objects": self.changeable, "save": self.save, "address": self.address}
        return super().get_edit_view_kwargs(**scope, **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("new/", self.add_view, name="add"),
            path(f"edit/<{self.pk_path_converter}:pk>/", self.edit_view, name="edit"),
        ]


def _menu_item_of(viewset: ScopedListViewSet) -> type[Any]:
    from wagtail.admin.menu import MenuItem  # noqa: PLC0415 - reads Wagtail's models, not yet loaded

    class ScopedMenuItem(MenuItem):
        def is_shown(self, request: Any) -> bool:
            return viewset.may(request.user, "view")

    return ScopedMenuItem
