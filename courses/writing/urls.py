"""Addresses under /admin/writing/."""

from django.urls import path

from courses.writing.views.panel import findings
from courses.writing.views.report import WritingReportView

app_name = "writing"

urlpatterns = [
    path("pages/<int:page>/", findings, name="findings"),
    path("report/", WritingReportView.as_view(), name="report"),
    path("report/results/", WritingReportView.as_view(results_only=True), name="report_results"),
]
