"""From an empty desk to a certificate, as a trainer and a learner take it together."""

from __future__ import annotations

import re
from datetime import timedelta

from django.test import Client

from courses.outline import CourseOutline
from tests.factories.people import make_organisation
from tests.training.workbench.conftest import at, finish_course, sheet
from training.accounts.models import User
from training.certificates.models import Award
from training.enrolment.actions import join
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now, today


def test_a_group_a_code_a_member_a_task_a_certificate(
    course: CourseOutline,
    certified: User,
    trainer_client: Client,
    django_capture_on_commit_callbacks,
) -> None:
    trainer_client.post(
        "/admin/training/cohorts/new/",
        {
            "organisation": make_organisation().pk,
            "name": "Wednesday",
            "public_name": "Wednesday group",
            "courses": [str(course.key)],
            "opens_on": today().isoformat(),
            "safeguarding_lead": "Anwen Price",
            "help_line": "Samaritans, 116 123",
            "staff_employer": "Turnstone",
        },
    )
    cohort = Cohort.objects.get(name="Wednesday")
    last_day = (today() + timedelta(days=7)).isoformat()
    page = trainer_client.post(at("codes", cohort.pk), {"people": 5, "last_day": last_day})
    code = re.search(r'desk__code">([0-9A-Z-]{11})<', page.content.decode())
    assert code is not None

    learner = join(
        code=code.group(1),
        called="Jo",
        username="jo",
        passphrase="green river seven",
        language="en",
        picture="leaf",
        at=now(),
    )
    assert "Jo" in trainer_client.get(at("board", cohort.pk)).content.decode()
    member = Enrolment.objects.get(learner=learner)
    finish_course(learner, course)
    with django_capture_on_commit_callbacks(execute=True):
        trainer_client.post(at("sign-off", member.pk, course.key), sheet(course))

    award = Award.objects.get(learner=learner)
    assert award.public_title == course.public_title
    assert "Certificate:" in trainer_client.get(at("member", member.pk)).content.decode()
