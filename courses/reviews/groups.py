"""The door through which a site gets its groups of editors, and the way from draft to page."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from courses.models import PeerReviewTask, PublishTask
from courses.reviews.origins import forget_reviewers

__all__ = ["AUTHORS", "PUBLISHERS", "REVIEWERS", "forget_reviewers", "make_groups"]

AUTHORS, REVIEWERS, PUBLISHERS = "Trainer-authors", "Peer reviewers", "Publishers"
READING, PUBLISHING = "Reading by a peer", "Publishing"
WORKFLOW = "peer review"

PAGES = {
    AUTHORS: ("add", "change"),
    REVIEWERS: (),
    PUBLISHERS: ("add", "change", "publish", "bulk_delete", "lock", "unlock"),
}
LIBRARY = {"wagtailimages": "image", "wagtaildocs": "document", "wagtailmedia": "media"}
"""Wagtail asks for the permissions of its own models, also where ours take their place."""

FILES = {
    AUTHORS: ("add", "choose"),
    REVIEWERS: (),
    PUBLISHERS: ("add", "change", "delete", "choose"),
}


LISTS = ("country", "wordtoavoid")
"""Lists beside the pages, which publishers look after: local words, and words to avoid."""

FILMS = {
    AUTHORS: ("add_filmasset", "change_filmasset", "change_filmconsent"),
    REVIEWERS: (),
    PUBLISHERS: ("add_filmasset", "change_filmasset", "delete_filmasset", "change_filmconsent"),
}
"""Whoever uploads a film of people also notes their consents, and takes it away at their word."""


@transaction.atomic
def make_groups() -> None:
    """Make the groups and the workflow where they are lacking. Doing it again changes nothing."""
    for name in PAGES:
        _make_group(name)
    _make_workflow()


def _make_group(name: str) -> None:
    group, made = Group.objects.get_or_create(name=name)
    if not made:
        return
    group.permissions.add(_permission("wagtailadmin", "access_admin"))
    root = Page.get_first_root_node()
    for act in PAGES[name]:
        permission = _permission("wagtailcore", f"{act}_page")
        GroupPagePermission.objects.create(group=group, page=root, permission=permission)
    if name == PUBLISHERS:
        group.permissions.add(*_permissions_of_lists())
    films = Permission.objects.filter(content_type__app_label="films")
    group.permissions.add(*films.filter(codename__in=FILMS[name]))
    collection = Collection.get_first_root_node()
    wanted = [f"{act}_{kind}" for act in FILES[name] for kind in LIBRARY.values()]
    for permission in Permission.objects.filter(
        content_type__app_label__in=LIBRARY, codename__in=wanted
    ):
        GroupCollectionPermission.objects.create(
            group=group, collection=collection, permission=permission
        )


def _permissions_of_lists() -> QuerySet[Permission]:
    wanted = [f"{act}_{kind}" for act in ("add", "change", "delete") for kind in LISTS]
    ours = Permission.objects.filter(content_type__app_label__in=("courses", "writing"))
    return ours.filter(codename__in=wanted)


def _permission(app: str, codename: str) -> Permission:
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def _make_workflow() -> None:
    """In place of the workflow that comes with Wagtail, for every page."""
    if Workflow.objects.filter(name=WORKFLOW).exists():
        return
    workflow = Workflow.objects.create(name=WORKFLOW)
    steps: tuple[tuple[type[Task], str, str], ...] = (
        (PeerReviewTask, READING, REVIEWERS),
        (PublishTask, PUBLISHING, PUBLISHERS),
    )
    for order, (model, name, group) in enumerate(steps):
        task: Task = model.objects.create(name=name)
        task.groups.add(Group.objects.get(name=group))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    root = Page.get_first_root_node()
    WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})
