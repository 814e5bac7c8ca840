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
from training.lib.clock import now, today
from training.organisations.models import Role
from training.organisations.queries import has_role
from training.safeguarding.queries import to_answer
from training.workbench import urls
from training.workbench.access import HANDLES_CONCERNS
from training.workbench.queries.changes import approved_by
from training.workbench.queries.home import home_of
from training.workbench.queries.marking import waiting_for_answer
from training.workbench.queries.questions import may_see_numbers
from training.workbench.queries.readers import reads_for_others
from training.workbench.queries.scope import teaches_somebody
from training.workbench.views import changes
from training.workbench.viewsets import TrainingGroup


class TrainingPanel(Component):
    """Empty for those who have nothing to do with training."""

    name = "training"
    template_name = "workbench/home_panel.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"home": home_of(parent_context["request"].user, now())}


class ConcernsPanel(Component):
    """What waits for somebody named for safeguarding; empty for everybody else."""

    name = "concerns"
    template_name = "workbench/concerns_panel.html"
    order = 45

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        user = parent_context["request"].user
        concerns = to_answer(user) if user.has_perm(HANDLES_CONCERNS) else []
        return {"concerns": concerns, "leaderless": ()}


class ReaderPanel(Component):
    """What waits for somebody who reads a language for an organisation, and is no trainer."""

    name = "reader"
    template_name = "workbench/reader_panel.html"
    order = 47

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        user = parent_context["request"].user
        trains = has_role(user, Role.Kind.TRAINER, today())
        reads = not trains and reads_for_others(user) and not teaches_somebody(user)
        return {"to_read": waiting_for_answer(user).count() if reads else None}


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
    panels += [ConcernsPanel(), ReaderPanel(), TrainingPanel(), ApprovedPanel()]


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
