"""The lists of the Training menu."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.viewsets.base import ViewSetGroup

from training.accounts.models import User
from training.audit.models import StaffAct
from training.certificates.models import Award
from training.enrolment.models import Cohort
from training.lib.admin.views import ScopedCreateView, ScopedEditView, ScopedIndexView
from training.lib.admin.viewset import ScopedListViewSet, ScopedModelViewSet
from training.lib.clock import today
from training.organisations.models import Organisation, Role, Site
from training.organisations.queries import has_role
from training.workbench.actions.cohorts import change_cohort, open_cohort
from training.workbench.forms.cohorts import CohortForm
from training.workbench.forms.people import OrganisationForm, PlaceForm
from training.workbench.menu import (
    ConcernsMenu,
    FilmsMenu,
    PeopleMenu,
    PlansMenu,
    ProgrammesMenu,
    ProjectsMenu,
    QuestionsMenu,
    ReportsMenu,
    SetsMenu,
    ShowingsMenu,
)


def _board(cohort: Cohort) -> str:
    return reverse("workbench:board", args=[cohort.pk])


def _last_day(cohort: Cohort) -> str:
    if cohort.closed_at:
        return gettext("Closed")
    return date_format(cohort.closes_on) if cohort.closes_on else ""


class CohortIndexView(ScopedIndexView):
    page_title = _("Groups")
    add_item_label = _("New group")

    def get_list_buttons(self, instance: Cohort) -> list[Any]:
        return []


class CohortCreateView(ScopedCreateView):
    page_title = _("New group")
    page_subtitle = _("New group")
    success_message = _("The group is ready. Make a join code next.")
    error_message = _("The group is not saved yet. Look at the words in red.")


class CohortEditView(ScopedEditView):
    success_message = _("Saved.")
    error_message = _("The group is not saved yet. Look at the words in red.")


class CohortViewSet(ScopedModelViewSet):
    """Trainers and administrators open groups; peer mentors see theirs."""

    model = Cohort
    name = "cohorts"
    url_prefix = "training/cohorts"
    menu_label = _("Groups")
    icon = "group"
    form_class = CohortForm
    index_view_class = CohortIndexView
    add_view_class = CohortCreateView
    edit_view_class = CohortEditView
    ordering = ["-opens_on", "name"]
    list_display = [
        TitleColumn("name", label=_("Name"), get_url=_board),
        Column("people", label=_("People")),
        Column("certificates", label=_("Certificates")),
        Column("last_day", label=_("Last day"), accessor=_last_day),
    ]

    def may(self, user: Any, action: str) -> bool:
        if action == "view":
            return user.is_superuser or _trains(user) or Cohort.objects.visible_to(user).exists()
        return user.is_superuser or _trains(user)

    def visible(self, user: Any) -> QuerySet[Cohort]:
        people = Count("enrolments", filter=Q(enrolments__left_at=None), distinct=True)
        return Cohort.objects.visible_to(user).annotate(people=people, certificates=_awarded())

    def changeable(self, user: Any) -> QuerySet[Cohort]:
        return Cohort.objects.managed_by(user).filter(closed_at=None)

    def save(self, *, form: Any, by: User, at: datetime) -> Cohort:
        save = open_cohort if form.instance._state.adding else change_cohort
        return save(cohort=form.instance, by=by, at=at)

    def address(self, instance: Any) -> str:
        return _board(instance)


def _trains(user: Any) -> bool:
    return has_role(user, Role.Kind.TRAINER, today())


def _awarded() -> Coalesce:
    """How many standing certificates the members of a cohort hold."""
    held = Award.objects.standing().filter(
        learner__enrolments__cohort=OuterRef("pk"), learner__enrolments__left_at=None
    )
    counted = held.order_by().values("learner__enrolments__cohort").annotate(n=Count("pk"))
    return Coalesce(Subquery(counted.values("n"), output_field=IntegerField()), 0)


class ForAdministrators(ScopedModelViewSet):
    ordering = ["name"]

    def may(self, user: Any, action: str) -> bool:
        return bool(user.is_superuser)

    def save(self, *, form: Any, by: User, at: datetime) -> Any:
        return form.save()


class OrganisationViewSet(ForAdministrators):
    model = Organisation
    name = "organisations"
    url_prefix = "training/organisations"
    menu_label = _("Organisations")
    icon = "home"
    form_class = OrganisationForm
    list_display = ["name", "public_name"]


class PlaceViewSet(ForAdministrators):
    model = Site
    name = "places"
    url_prefix = "training/places"
    menu_label = _("Places")
    icon = "site"
    form_class = PlaceForm
    list_display = ["name", "organisation", "country"]


def _moment(act: StaffAct) -> str:
    return date_format(localtime(act.at), "DATETIME_FORMAT")


class ActsIndexView(ScopedIndexView):
    page_title = _("Acts of staff")

    def get_base_queryset(self) -> QuerySet[Any]:
        return super().get_base_queryset().select_related("actor")


class ActViewSet(ScopedListViewSet):
    """What staff did to records about people: read by administrators, written by nobody here."""

    model = StaffAct
    name = "acts"
    url_prefix = "training/acts"
    menu_label = _("Acts of staff")
    icon = "history"
    index_view_class = ActsIndexView
    ordering = ["-at"]
    list_display = [
        Column("at", label=_("When"), accessor=_moment),
        Column("act", label=_("What")),
        Column("actor", label=_("Who")),
        Column("object_uuid", label=_("Record")),
    ]

    def may(self, user: Any, action: str) -> bool:
        return action == "view" and bool(user.is_superuser)


class TrainingGroup(ViewSetGroup):
    menu_label = _("Training")
    menu_name = "training"
    menu_icon = "group"
    menu_order = 50
    items = (
        CohortViewSet,
        ConcernsMenu,
        PlansMenu,
        ProgrammesMenu,
        QuestionsMenu,
        SetsMenu,
        ShowingsMenu,
        FilmsMenu,
        ReportsMenu,
        ProjectsMenu,
        PeopleMenu,
        OrganisationViewSet,
        PlaceViewSet,
        ActViewSet,
    )
