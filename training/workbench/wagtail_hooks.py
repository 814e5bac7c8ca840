"""What the desk adds to Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from training.accounts.models import User
from training.lib.clock import now
from training.workbench import urls
from training.workbench.queries.changes import approved_by
from training.workbench.queries.home import home_of
from training.workbench.queries.questions import may_see_numbers
from training.workbench.views import changes
from training.workbench.viewsets import TrainingGroup


class TrainingPanel(Component):
    """Empty for those who have nothing to do with training."""

    name = "training"
    template_name = "workbench/home_panel.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"home": home_of(parent_context["request"].user, now())}


class ApprovedPanel(Component):
    """Pages that this person approved, held until they say what it means for learners."""

    name = "approved"
    template_name = "workbench/approved_panel.html"
    order = 60

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"approved": approved_by(parent_context["request"].user)}


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


@hooks.register("register_page_header_buttons")
def numbers_of_a_quiz(page: Page, user: User, view_name: str, **_: Any) -> Iterator[Button]:
    """From the editor of a quiz to how its questions do."""
    if page._meta.label_lower == "courses.quizpage" and may_see_numbers(user):
        address = reverse("workbench:questions", args=[page.translation_key])
        yield Button(gettext("How its questions do"), address, icon_name="help", priority=70)


@hooks.register("construct_homepage_panels")
def training_panel(request: HttpRequest, panels: list[Any]) -> None:
    panels += [TrainingPanel(), ApprovedPanel()]


@hooks.register("insert_global_admin_css")
def room_without_scripts() -> SafeString:
    return format_html(
        '<noscript><link rel="stylesheet" href="{}"></noscript>',
        static("css/admin-without-scripts.css"),
    )


for name, follow in (
    ("before_publish_page", changes.before_publish),
    ("before_unpublish_page", changes.before_taking_out),
    ("after_unpublish_page", changes.after_taking_out),
    ("before_delete_page", changes.before_taking_out),
    ("after_delete_page", changes.after_taking_out),
    ("before_move_page", changes.before_move),
    ("after_move_page", changes.after_taking_out),
    ("before_copy_page", changes.before_copy),
    ("before_bulk_action", changes.before_bulk),
    ("after_edit_page", changes.after_edit),
):
    hooks.register(name, follow)
