"""A trainer prints packs: for whom, once, and never for a group of somebody else."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client

from courses import catalogue
from courses.outline import ModuleOutline
from tests.factories.paper import make_print, make_sheet, right_letters, starter_quiz
from tests.factories.people import make_cohort
from tests.training.workbench.conftest import SignedIn, at
from training.accounts.models import User
from training.assessments.models import PaperPrint, PaperSheet, PrintedPack
from training.assessments.paper.queries import printed_on
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now
from training.workbench.queries.packs import copies_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def cohort(db: None) -> Cohort:
    return make_cohort(name="Tuesday group", learners=3)


@pytest.fixture
def module() -> ModuleOutline:
    return catalogue.outlines()[0].modules[0]


@pytest.fixture
def pdf_is_made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many copies each file had. Setting type has tests of its own."""
    made: list[int] = []

    def note(_wanted: object, copies: list[object], *, help_line: str) -> bytes:
        made.append(len(copies))
        return b"%PDF"

    monkeypatch.setattr("training.workbench.actions.packs.pack_pdf", note)
    return made


def asked(*members: Enrolment, **changes: object) -> dict[str, object]:
    return {
        "asked_as": str(uuid4()),
        "members": [str(member.pk) for member in members],
        "spare": "0",
        "has_lessons": "1",
        "size": "normal",
        "has_outside_help": "on",
        **changes,
    }


def test_packs_are_printed_for_members_and_spare_ones(
    cohort: Cohort, module: ModuleOutline, trainer_client: Client, pdf_is_made: list[int]
) -> None:
    members = list(Enrolment.objects.filter(cohort=cohort).order_by("learner__username"))

    response = trainer_client.post(
        at("pack", cohort.pk, module.key), asked(*members[:2], spare="1"), follow=True
    )

    sheets = PaperSheet.objects.order_by("copy_number")
    assert [sheet.learner for sheet in sheets] == [members[0].learner, members[1].learner, None]
    assert pdf_is_made == [3]
    assert "The packs are ready to print" in response.content.decode()
    file = trainer_client.get(at("pack-file", PaperPrint.objects.get().pk))
    assert (file.content, file["Content-Type"]) == (b"%PDF", "application/pdf")
    assert file["Content-Disposition"] == 'inline; filename="pack.pdf"'


def test_a_form_that_comes_twice_prints_once(
    cohort: Cohort, module: ModuleOutline, trainer_client: Client, pdf_is_made: list[int]
) -> None:
    form = asked(spare="2")

    for _press in range(2):
        trainer_client.post(at("pack", cohort.pk, module.key), form)

    assert (PaperPrint.objects.count(), PaperSheet.objects.count()) == (1, 2)
    assert pdf_is_made == [2]


def test_many_packs_wait_for_the_worker(
    cohort: Cohort,
    module: ModuleOutline,
    trainer_client: Client,
    pdf_is_made: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    queued: list[str] = []
    worker = SimpleNamespace(enqueue=queued.append)
    monkeypatch.setattr("training.workbench.views.packs.make_pack", worker)

    response = trainer_client.post(at("pack", cohort.pk, module.key), asked(spare="4"), follow=True)

    found = PaperPrint.objects.get()
    assert queued == [str(found.pk)]
    assert pdf_is_made == []
    assert "The packs are being made" in response.content.decode()
    assert response["Refresh"] == "3"


@pytest.mark.parametrize(
    ("spare", "words"),
    [
        ("0", "Choose at least one person"),
        ("-1", "greater than or equal to 0"),
        ("31", "less than or equal to 30"),
        ("many", "Enter a whole number"),
    ],
)
def test_what_cannot_be_printed_is_told(
    spare: str, words: str, cohort: Cohort, module: ModuleOutline, trainer_client: Client
) -> None:
    response = trainer_client.post(at("pack", cohort.pk, module.key), asked(spare=spare))

    assert words in response.content.decode()
    assert PaperPrint.objects.count() == 0


def test_nobody_of_another_group_can_be_printed_for(
    cohort: Cohort, module: ModuleOutline, other_learner: User, trainer_client: Client
) -> None:
    other = Enrolment.objects.get(learner=other_learner)

    response = trainer_client.post(at("pack", cohort.pk, module.key), asked(other))

    assert response.status_code == 200
    assert PaperSheet.objects.count() == 0


def test_another_trainer_finds_neither_the_group_nor_its_prints(
    cohort: Cohort,
    module: ModuleOutline,
    trainer: User,
    other_trainer: User,
    signed_in: SignedIn,
) -> None:
    found = make_print(cohort, by=trainer, module=module.key)
    PrintedPack.objects.create(paper_print=found, pdf=b"names", made_at=now())
    client = signed_in(other_trainer)

    for address in (
        at("packs", cohort.pk),
        at("pack", cohort.pk, module.key),
        at("paper-print", found.pk),
        at("pack-file", found.pk),
    ):
        assert client.get(address).status_code == 404


def test_a_second_print_asks_as_a_second_try_does(
    cohort: Cohort, trainer_client: Client, trainer: User
) -> None:
    spec = starter_quiz(2)
    learner = Enrolment.objects.filter(cohort=cohort).first().learner
    first = make_sheet(make_print(cohort), spec, learner)
    empty = ",".join(str(printed.number) for printed in printed_on(first))
    trainer_client.post(
        at("sheet", first.pk), {f"q{n}": "" for n in range(1, 9)} | {"empty": empty}
    )

    second = make_sheet(make_print(cohort), spec, learner)

    replaced = {str(variant.variant_of) for variant in spec.variants}
    assert replaced
    assert set(first.question_keys) - set(second.question_keys) == replaced


def test_the_order_on_paper_is_the_order_that_is_kept(cohort: Cohort) -> None:
    found = make_print(cohort)
    sheet = make_sheet(found, starter_quiz())

    (copy,) = copies_of(found)

    (quiz,) = copy.quizzes
    assert quiz.code == sheet.code
    for printed, question in zip(printed_on(sheet), quiz.questions, strict=True):
        assert question.options == printed.options
        assert len(question.options) <= 6
    assert right_letters(sheet)


def test_files_go_after_a_day_and_can_be_made_anew(
    cohort: Cohort, module: ModuleOutline, trainer_client: Client, pdf_is_made: list[int]
) -> None:
    found = make_print(cohort, module=module.key)
    make_sheet(found, starter_quiz())
    PrintedPack.objects.create(paper_print=found, pdf=b"old", made_at=now() - timedelta(hours=25))

    call_command("forget_packs")
    gone = PrintedPack.objects.count()
    trainer_client.post(at("make-again", found.pk))

    assert gone == 0
    assert bytes(PrintedPack.objects.get().pdf) == b"%PDF"


def test_a_module_that_is_gone_is_told(
    cohort: Cohort, trainer_client: Client, trainer: User
) -> None:
    found = make_print(cohort)

    response = trainer_client.post(at("make-again", found.pk), follow=True)

    assert "could not be made" in response.content.decode()
