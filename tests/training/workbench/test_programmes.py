"""An administrator reads what a programme asks for, and writes it."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from courses.models import ProgrammePage
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_programme
from tests.training.workbench.conftest import SignedIn
from training.accounts.models import User
from training.audit.models import StaffAct
from training.certificates.models import ProgrammeRule

LIST = "/admin/training/programmes/"
PAGE = f"{LIST}{key('research')}/"


@pytest.fixture
def programme(db: None) -> ProgrammePage:
    programme = make_programme("research")
    for name in ("ethics", "asking"):
        make_course(name, programme=programme, task=[], lessons=1, quiz=False)
    return programme


@pytest.fixture
def desk(programme: ProgrammePage, administrator: User, signed_in: SignedIn) -> Client:
    return signed_in(administrator)


def needs(name: str) -> dict[str, object]:
    return {"need": "certificate", "with": {"of": str(key(name))}}


def own(rule: object) -> dict[str, str]:
    return {"kind": "own", "written": rule if isinstance(rule, str) else json.dumps(rule)}


def test_the_rule_is_read_out_in_plain_words(desk: Client) -> None:
    page = " ".join(desk.get(LIST).content.decode().split())

    assert (
        "All of these: <ul> <li> A current certificate of “Ethics” </li>"
        "<li> A current certificate of “Asking” </li> </ul>"
    ) in page


def test_a_rule_is_written_and_noted(desk: Client) -> None:
    desk.post(PAGE, {"kind": "some", "count": "1"})

    rule = ProgrammeRule.objects.get(programme_key=key("research")).rule
    assert rule == {"at_least": 1, "of": [needs("ethics"), needs("asking")]}
    assert "At least 1 of these:" in desk.get(PAGE).content.decode()
    assert StaffAct.objects.filter(act="wrote what a programme asks for").count() == 1


def test_a_programme_may_give_no_certificate(desk: Client) -> None:
    desk.post(PAGE, {"kind": "none"})

    assert ProgrammeRule.objects.get(programme_key=key("research")).rule is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (own({"rule": str(key("research"))}), "“Research” leads back to itself."),
        (own(needs("research")), "“Research” leads back to itself."),
        (own({"at_least": 3, "of": [needs("ethics")]}), "“Research” asks for 3 of 1."),
        (own(needs("nothing")), "which nobody can have."),
        (own({"need": "certificate"}), "which nobody can have."),
        (own({"all": []}), "“Research” has an empty list."),
        (own("{"), "This is not JSON"),
        (own("[" * 20_000), "This is not JSON"),
        (own([7]), "Each part of a rule is an object"),
        (own(""), "This is not JSON"),
        ({"kind": "some", "count": "3"}, "“Research” asks for 3 of 2."),
        ({"kind": "some"}, "Write how many."),
    ],
)
def test_what_nobody_can_meet_or_read_is_refused_with_its_reason(
    desk: Client, data: dict[str, str], words: str
) -> None:
    page = desk.post(PAGE, data)

    assert (page.status_code, ProgrammeRule.objects.count()) == (200, 0)
    assert words in page.content.decode()


def test_a_trainer_writes_no_rule(
    programme: ProgrammePage, trainer_client: Client, trainer: User
) -> None:
    assert trainer_client.post(PAGE, {"kind": "none"}).status_code == 404
    assert trainer_client.get(LIST).status_code == 404
    assert ProgrammeRule.objects.count() == 0


def test_a_programme_that_is_not_there_is_a_404(desk: Client) -> None:
    assert desk.get(f"{LIST}{key('gone')}/").status_code == 404
