"""Who may do what in the admin with records about people: asked of a rule, not of permissions."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet
from wagtail.permission_policies import BasePermissionPolicy

May = Callable[[Any, str], bool]


class ScopedPolicy(BasePermissionPolicy):
    """`may(user, action)` answers for "view", "add" and "change"; nobody may delete.

    What a person may do with one object is decided by `visible_to`, from which every view takes it.
    """

    def __init__(self, model: type[Model], may: May) -> None:
        super().__init__(model)
        self.may = may

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and bool(user.is_active) and self.may(user, action)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        """Nobody is listed: no report of people by permission is made from here."""
        return get_user_model()._default_manager.none()

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Any]:
        if not self.user_has_any_permission(user, actions):
            return self.model._default_manager.none()
        return self.model._default_manager.all().visible_to(user)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        if not self.user_has_permission(user, action):
            return False
        return self.model._default_manager.visible_to(user).filter(pk=instance.pk).exists()
