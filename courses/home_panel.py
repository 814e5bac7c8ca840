"""The courses on the first page of the admin, for those who write: no search through languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component

from courses.models import CoursePage, ProgrammePage


class CoursesPanel(Component):
    name = "courses"
    template_name = "courses/home_panel.html"
    order = 60

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        courses = CoursePage.objects.in_source_language().order_by("path")
        programmes = ProgrammePage.objects.in_source_language().order_by("path")
        return {
            "courses": courses.only("title", "draft_title", "live"),
            "programmes": programmes.only("title"),
        }


def add_courses_panel(request: HttpRequest, panels: list[Component]) -> None:
    if user_has_any_page_permission(request.user):
        panels.append(CoursesPanel())
