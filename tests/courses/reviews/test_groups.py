"""Who may do what with pages, and how the site comes by it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from wagtail.images import get_image_model
from wagtail.models import GroupPagePermission, Page, Workflow
from wagtail.permissions import policy_registry

from courses.models import PageReview
from courses.reviews.groups import forget_reviewers, make_groups
from tests.factories.outlines import key
from tests.factories.pages import make_course, publish
from training.accounts.models import User
from training.lib.clock import now

pytestmark = pytest.mark.django_db


def acts_of(group: str) -> list[str]:
    found = GroupPagePermission.objects.filter(group__name=group)
    return sorted(found.values_list("permission__codename", flat=True))


def test_the_groups_may_what_they_are_for() -> None:
    make_groups()

    assert acts_of("Trainer-authors") == ["add_page", "change_page"]
    assert acts_of("Peer reviewers") == []
    assert acts_of("Publishers") == [
        "add_page",
        "bulk_delete_page",
        "change_page",
        "lock_page",
        "publish_page",
        "unlock_page",
    ]


def test_writers_choose_and_add_pictures_and_only_publishers_change_them(
    trainer: User, editor: User, peer_reviewer: User
) -> None:
    pictures = policy_registry.get_by_type(get_image_model())
    somebody_elses = get_image_model().objects.first()

    def may(person: User) -> list[bool]:
        found = User.objects.get(pk=person.pk)
        may = [pictures.user_has_permission(found, act) for act in ("add", "choose")]
        return [*may, pictures.user_has_permission_for_instance(found, "change", somebody_elses)]

    assert may(trainer) == [True, True, False]
    assert may(editor) == [True, True, True]
    assert may(peer_reviewer) == [False, False, False]


def test_making_them_twice_changes_nothing() -> None:
    make_groups()
    group = Group.objects.get(name="Trainer-authors")
    group.page_permissions.filter(permission__codename="add_page").delete()

    make_groups()

    assert acts_of("Trainer-authors") == ["change_page"]
    assert Workflow.objects.filter(name="peer review").count() == 1


def test_every_page_goes_the_same_way() -> None:
    make_groups()
    course = make_course("talk", lessons=1)

    workflow = course.get_workflow()

    assert [task.name for task in workflow.tasks] == ["Reading by a peer", "Publishing"]
    assert Page.get_first_root_node().workflowpage.workflow == workflow


def test_a_trainer_writes_and_an_editor_publishes(
    trainer: User, editor: User, peer_reviewer: User, peer_mentor: User
) -> None:
    course = make_course("talk", lessons=1)

    def may(person: User) -> tuple[bool, bool, bool]:
        found = course.permissions_for_user(User.objects.get(pk=person.pk))
        return found.can_edit(), found.can_add_subpage(), found.can_publish()

    assert may(trainer) == (True, True, False)
    assert may(editor) == (True, True, True)
    assert may(peer_reviewer) == (False, False, False)
    assert may(peer_mentor) == (False, False, False)


def test_the_name_of_a_reader_goes_with_the_account(peer_reviewer: User) -> None:
    course = make_course("talk", lessons=1)
    PageReview.objects.create(
        page_key=key("talk"),
        language="en",
        words_sha256="0" * 64,
        reviewer=peer_reviewer,
        credited_as="R. P.",
        read_at=now(),
    )
    course = publish(course)
    assert "R. P." in course.origin

    peer_reviewer.delete()
    forget_reviewers()

    course.refresh_from_db()
    assert "R. P." not in course.origin + course.checked
    assert course.checked.startswith("checked by people with lived experience, ")
