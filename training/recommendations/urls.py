"""Addresses of projects: `desk` under /admin/training/projects/, the others on the site."""

from django.urls import path

from training.recommendations.views import desk as views
from training.recommendations.views import lines, site

urlpatterns = [
    path("projects/", site.my_projects, name="my-projects"),
    path("projects/<uuid:my_project>/", site.my_project, name="my-project"),
    path("changes/", site.changes, name="changes"),
    path("changes/<slug:changes_of>/", site.change, name="changes-of"),
]

desk = (
    [
        path("", views.projects, name="index"),
        path("new/", views.new_project, name="new"),
        path("asked/<uuid:recommendation>/", lines.state, name="state"),
        path("<uuid:project>/", views.project, name="project"),
        path("<uuid:project>/change/", views.change_project, name="change"),
        path("<uuid:project>/approvals/", views.approvals, name="approvals"),
        path("<uuid:project>/check/<int:check_months>/", views.check, name="check"),
        path("<uuid:project>/public/", views.public, name="public"),
        path("<uuid:project>/public/end/", views.take_down, name="take-down"),
        path("<uuid:project>/<slug:record_lines>/new/", lines.new_line, name="new-line"),
        path(
            "<uuid:project>/<slug:record_lines>/<uuid:record_line>/", lines.change_line, name="line"
        ),
        path(
            "<uuid:project>/<slug:record_lines>/<uuid:record_line>/remove/",
            lines.remove_line,
            name="remove-line",
        ),
    ],
    "projects",
)
