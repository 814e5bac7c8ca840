"""What the desk adds to Wagtail's admin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component

from training.workbench import urls
from training.workbench.queries.home import home_of
from training.workbench.viewsets import TrainingGroup


class TrainingPanel(Component):
    """Empty for those who have nothing to do with training."""

    name = "training"
    template_name = "workbench/home_panel.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"home": home_of(parent_context["request"].user)}


@hooks.register("register_admin_viewset")
def training_group() -> TrainingGroup:
    return TrainingGroup()


@hooks.register("register_admin_urls")
def training_urls() -> list[URLPattern | URLResolver]:
    return [path("training/", include(urls))]


@hooks.register("construct_main_menu")
def without_reports(request: HttpRequest, items: list[Any]) -> None:
    """Reports are about pages: only for those who look after pages."""
    if not user_has_any_page_permission(request.user):
        items[:] = [item for item in items if item.name not in {"reports", "help"}]


@hooks.register("construct_homepage_panels")
def training_panel(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(TrainingPanel())


@hooks.register("insert_global_admin_css")
def room_without_scripts() -> SafeString:
    return format_html(
        '<noscript><link rel="stylesheet" href="{}"></noscript>',
        static("css/admin-without-scripts.css"),
    )
