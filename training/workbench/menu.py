"""The lines of the Training menu that are no list of one model, and who sees which."""

from __future__ import annotations

from typing import Any, ClassVar

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from training.lib.clock import today
from training.organisations.models import Role
from training.organisations.queries import has_role, kinds_of
from training.screenings.queries import keeps_showings
from training.workbench.access import HANDLES_CONCERNS
from training.workbench.queries.plans import may_read_plans
from training.workbench.queries.questions import may_see_numbers
from training.workbench.queries.sets import facilitates


def leads_network(user: Any) -> bool:
    return has_role(user, Role.Kind.NETWORK_LEAD, today())


class AdministratorsMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return bool(request.user.is_superuser)


class ReadersMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return may_read_plans(request.user)


class NumbersMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return may_see_numbers(request.user)


class ReportersMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return may_see_numbers(request.user) or leads_network(request.user)


class LeadersMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return facilitates(request.user)


class KeepersMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return keeps_showings(request.user)


class ConcernsMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        """Without a query of its own: for those who raise or answer concerns."""
        if request.user.has_perm(HANDLES_CONCERNS):
            return True
        kinds = kinds_of(request.user, today())
        return not kinds.isdisjoint({Role.Kind.TRAINER, Role.Kind.PEER_MENTOR})


class PageMenu(ViewSet):
    """A line in the menu for a page that is not a list of one model."""

    address: ClassVar[str]

    @property
    def menu_url(self) -> str:
        return reverse(self.address)


class PeopleMenu(PageMenu):
    menu_item_class = AdministratorsMenuItem
    name = "people"
    url_prefix = "training/people-menu"
    menu_label = _("People")
    icon = "user"
    address = "workbench:people"


class ProgrammesMenu(PageMenu):
    menu_item_class = AdministratorsMenuItem
    name = "training-programmes"
    url_prefix = "training/programmes-menu"
    menu_label = _("Programmes")
    icon = "list-ul"
    address = "workbench:programmes"


class PlansMenu(PageMenu):
    menu_item_class = ReadersMenuItem
    name = "plans"
    url_prefix = "training/plans-menu"
    menu_label = _("Trainer's plans")
    icon = "calendar-alt"
    address = "workbench:plans"


class QuestionsMenu(PageMenu):
    menu_item_class = NumbersMenuItem
    name = "questions"
    url_prefix = "training/questions-menu"
    menu_label = _("Questions")
    icon = "help"
    address = "workbench:quizzes"


class SetsMenu(PageMenu):
    menu_item_class = LeadersMenuItem
    name = "learning-sets"
    url_prefix = "training/sets-menu"
    menu_label = _("Learning sets")
    icon = "group"
    address = "workbench:sets"


class ShowingsMenu(PageMenu):
    menu_item_class = KeepersMenuItem
    name = "showings"
    url_prefix = "training/showings-menu"
    menu_label = _("Group showings")
    icon = "media"
    address = "showings"


class FilmsMenu(PageMenu):
    menu_item_class = NumbersMenuItem
    name = "film-numbers"
    url_prefix = "training/films-menu"
    menu_label = _("How films do")
    icon = "media"
    address = "workbench:films"


class ReportsMenu(PageMenu):
    menu_item_class = ReportersMenuItem
    name = "training-reports"
    url_prefix = "training/reports-menu"
    menu_label = _("Reports")
    icon = "table"
    address = "reports:index"


class ProjectsMenu(PageMenu):
    menu_item_class = ReportersMenuItem
    name = "training-projects"
    url_prefix = "training/projects-menu"
    menu_label = _("Projects")
    icon = "list-ul"
    address = "projects:index"


class ConcernsMenu(PageMenu):
    menu_item_class = ConcernsMenuItem
    name = "concerns"
    url_prefix = "training/concerns-menu"
    menu_label = _("Concerns")
    icon = "warning"
    address = "workbench:concerns"
