"""Addresses of reports, under /admin/training/reports/."""

from django.urls import path

from training.reports.views import groups, releases

app_name = "reports"

urlpatterns = [
    path("", groups.index, name="index"),
    path("groups/<uuid:cohort>/", groups.group, name="group"),
    path("groups/<uuid:cohort>/report.<slug:report_form>", groups.group_file, name="group-file"),
    path("organisations/<uuid:reporting>/", releases.organisation, name="organisation"),
    path("releases/<uuid:release>/", releases.release, name="release"),
    path(
        "releases/<uuid:release>/<slug:report_part>.<slug:report_form>",
        releases.release_file,
        name="release-file",
    ),
]
