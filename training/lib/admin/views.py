"""List, add and edit records about people. Whatever a person may not see or do is a 404."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from wagtail.admin.views import generic

from training.lib.clock import now

Objects = Callable[[Any], QuerySet[Any]]
"""The objects that a person may see, or may change."""

Save = Callable[..., Model]
"""Called with `form`, `by` and `at`; an action of the feature."""

Address = Callable[[Model], "str | None"]


def _not_given(*args: Any, **kwargs: Any) -> Any:
    raise ImproperlyConfigured("The viewset passes what a view shows, and how it saves.")


class NotFoundMixin:
    """A refusal is a 404 for every method, never a 403 that says there is something."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response: HttpResponseBase = super().dispatch(  # type: ignore[misc] # a mixin
                request, *args, **kwargs
            )
        except PermissionDenied:
            raise Http404 from None
        return response


class ScopedIndexView(NotFoundMixin, generic.IndexView):
    objects: Objects = staticmethod(_not_given)

    def get_base_queryset(self) -> QuerySet[Any]:
        return self.objects(self.request.user)


class SavedByActionMixin:
    """What is saved goes through an action: Wagtail's own log would show labels to editors."""

    save: Save = staticmethod(_not_given)
    address: Address | None = None
    request: HttpRequest
    form: Any
    object: Any
    index_url_name: str

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "by": self.request.user}  # type: ignore[misc] # a mixin

    def save_instance(self) -> Model:
        return self.save(form=self.form, by=self.request.user, at=now())

    def get_success_url(self) -> str:
        found = self.address(self.object) if self.address else None
        return found or reverse(self.index_url_name)

    def get_success_buttons(self) -> list[Any]:
        return []


class ScopedCreateView(SavedByActionMixin, NotFoundMixin, generic.CreateView):
    pass


class ScopedEditView(SavedByActionMixin, NotFoundMixin, generic.EditView):
    objects: Objects = staticmethod(_not_given)

    def get_queryset(self) -> QuerySet[Any]:
        return self.objects(self.request.user)
