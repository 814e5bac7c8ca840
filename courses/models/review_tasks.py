"""The two steps from a draft to a published page: a peer reads it, a publisher publishes it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState

from courses.models.base import ContentPage
from courses.models.clearance import is_cleared
from courses.models.fingerprint import words_sha256
from courses.models.review import PageReview
from courses.review_forms import PeerReviewForm, QuestionForm, name_in

Action = tuple[str, Any, bool]


class PeerReviewTask(AbstractGroupApprovalTask):
    """Read by somebody with lived experience, who did not write it."""

    class Meta:
        verbose_name = _("reading by a peer reviewer")

    def get_actions(self, obj: Page, user: AbstractUser) -> list[Action]:
        if not super().get_actions(obj, user):
            return []
        changes: Action = ("reject", _("Ask for changes"), True)
        if _wrote_it(obj, user):
            return [changes]
        return [("approve", _("These words are right"), True), changes]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return PeerReviewForm if action == "approve" else QuestionForm

    @transaction.atomic
    def on_action(
        self, task_state: TaskState, user: AbstractUser, action_name: str, **data: Any
    ) -> None:
        """Whoever changes the words while reading them sends them back to be looked at."""
        comment = data.get("comment", "")
        if action_name == "approve":
            page = task_state.workflow_state.content_object
            if _wrote_it(page, user):
                action_name = "reject"
                comment = gettext("The reader changed the words. Look at them and send them again.")
            else:
                _keep(page.get_latest_revision_as_object(), user, name_in(data))
        super().on_action(task_state, user, action_name, comment=comment)

    @classmethod
    def get_description(cls) -> str:
        return gettext("Somebody with lived experience, who did not write the page, reads it")


class PublishTask(AbstractGroupApprovalTask):
    """Published by somebody who may."""

    class Meta:
        verbose_name = _("publishing")

    def get_actions(self, obj: Page, user: AbstractUser) -> list[Action]:
        if not super().get_actions(obj, user):
            return []
        # Wagtail writes "and Publish" behind the name of the last step.
        return [("approve", _("Approve"), False), ("reject", _("Ask for changes"), True)]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return QuestionForm

    @transaction.atomic
    def on_action(
        self, task_state: TaskState, user: AbstractUser, action_name: str, **data: Any
    ) -> None:
        """Words that keep people safe go back when they were changed after the reading."""
        comment = data.get("comment", "")
        page = task_state.workflow_state.content_object.get_latest_revision_as_object()
        if action_name == "approve" and isinstance(page, ContentPage) and not is_cleared(page):
            action_name = "reject"
            comment = gettext("The words were changed after they were read.")
        super().on_action(task_state, user, action_name, comment=comment)

    @classmethod
    def get_description(cls) -> str:
        return gettext("A publisher puts the page on the site")


def _wrote_it(page: Page, user: AbstractUser) -> bool:
    """Whether the words that wait to be read are by the same person."""
    revision = page.get_latest_revision()
    state = page.current_workflow_state
    writers = {revision.user_id if revision else None, state.requested_by_id if state else None}
    return user.pk in writers


def _keep(page: Page, reviewer: AbstractUser, name: str) -> None:
    if not isinstance(page, ContentPage):
        return
    PageReview.objects.update_or_create(
        page_key=page.translation_key,
        language=page.locale.language_code,
        words_sha256=words_sha256(page),
        reviewer_id=reviewer.pk,
        defaults={"credited_as": name, "read_at": timezone.now()},
    )
