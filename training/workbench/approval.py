"""What Wagtail calls when the last of a page's reviewers approves."""

from __future__ import annotations

from typing import Any


def publish_or_hold(workflow_state: Any, user: Any = None) -> None:
    """Wagtail imports this name before there are models."""
    from training.workbench.actions.changes import (  # noqa: PLC0415 - needs Django to be set up
        finish_workflow,
    )

    finish_workflow(workflow_state, user)
