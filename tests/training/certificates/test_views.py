"""A learner's certificates are that learner's."""

from __future__ import annotations

from dataclasses import replace as changed
from datetime import date

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests.factories.awards import ETHICS, NOON, make_award, make_completion
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_programme
from training.accounts.models import User
from training.certificates.actions import recognise, replace, withdraw
from training.certificates.models import Award, CertificateFile
from training.certificates.pdf.tasks import make_certificate
from training.certificates.queries import held

OTHERS = ("fellow_learner", "other_learner", "trainer", "other_trainer", "peer_mentor", "editor")


@pytest.fixture
def award(learner) -> Award:
    award = make_award(learner)
    CertificateFile.objects.create(award=award, pdf=b"%PDF-of-lena", made_at=NOON)
    return award


@pytest.fixture
def unmade(learner) -> Award:
    return make_award(learner)


def client_of(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def text(response) -> str:
    return response.content.decode()


def test_the_list_shows_what_i_have_and_its_state(learner_client, award) -> None:
    page = text(learner_client.get("/certificates/"))

    assert f'href="/certificates/{award.pk}/"' in page
    assert "Valid until 25 November 2027." in page


def test_the_list_says_what_is_still_to_do(learner_client, learner, course) -> None:
    page = text(learner_client.get("/certificates/"))
    assert "Lessons and quizzes: not done yet." in page

    make_completion(learner, course)
    page = text(learner_client.get("/certificates/"))
    assert "Lessons and quizzes: done." in page
    assert "The task: show it to a trainer, who signs it." in page


@pytest.fixture
def course(cohort):
    """The first course of the site, open to the learner's group."""
    from courses import catalogue  # noqa: PLC0415 - reads the database

    return next(o for o in catalogue.outlines() if o.task)


@pytest.mark.parametrize("awards", [1, 3])
def test_the_list_costs_the_same_with_one_and_with_three(
    learner, learner_client, awards, django_assert_num_queries
) -> None:
    for number in range(awards):
        make_award(learner, changed(ETHICS, key=key(f"course {number}"), task=ETHICS.task))
    learner_client.get("/certificates/")

    with django_assert_num_queries(9):
        learner_client.get("/certificates/")


def test_recognised_training_is_in_the_list_without_a_page(trainer, administrator) -> None:
    award = recognise(
        learner=trainer,
        course=ETHICS,
        by=administrator,
        why="Secret reason",
        valid_until=NOON.date(),
        at=NOON,
    )
    client = client_of(trainer)

    page = text(client.get("/certificates/"))

    assert "An administrator counts what you learned before." in page
    assert "Secret reason" not in page
    assert client.get(f"/certificates/{award.pk}/").status_code == 404


def test_the_page_shows_the_name_in_its_own_letters(learner, learner_client) -> None:
    learner.called = "髙橋 﨑子"
    learner.save()
    award = make_award(learner)

    page = text(learner_client.get(f"/certificates/{award.pk}/"))

    assert "<bdi>髙橋 﨑子</bdi>" in page
    assert award.grouped_short_code in page


def test_the_file_is_private_and_has_a_neutral_name(learner_client, award) -> None:
    response = learner_client.get(f"/certificates/{award.pk}/pdf/")

    assert response.content == b"%PDF-of-lena"
    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "private, no-store"
    assert (
        response["Content-Disposition"]
        == f'attachment; filename="certificate-{award.short_code}.pdf"'
    )


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("part", ["", "pdf/"])
def test_the_certificate_of_another_is_not_there(who, part, award, request) -> None:
    client = client_of(request.getfixturevalue(who))

    response = client.get(f"/certificates/{award.pk}/{part}")

    assert response.status_code == 404
    assert award.number not in text(response)
    assert b"lena" not in response.content.lower()


@pytest.mark.parametrize("part", ["name/", "file/", ""])
def test_nobody_changes_the_certificate_of_another(fellow_learner, award, part) -> None:
    client = client_of(fellow_learner)

    response = client.post(f"/certificates/{award.pk}/{part}", {"show": "1", "spelling": "Me"})

    award.refresh_from_db()
    assert response.status_code == 404
    assert (award.shows_name, award.spelling) == (False, "")


def test_an_administrator_may_open_the_file_and_not_the_page(administrator, award) -> None:
    client = client_of(administrator)

    assert client.get(f"/certificates/{award.pk}/pdf/").content == b"%PDF-of-lena"
    assert client.get(f"/certificates/{award.pk}/").status_code == 404


def test_a_stranger_is_asked_to_sign_in(client, award) -> None:
    response = client.get(f"/certificates/{award.pk}/pdf/")

    assert response.status_code == 302
    assert response["Location"].startswith("/sign-in/")


def test_a_holder_shows_and_hides_the_name(learner_client, award) -> None:
    path = f"/certificates/{award.pk}/name/"

    learner_client.post(path, {"show": "1"})
    award.refresh_from_db()
    assert award.shows_name is True

    learner_client.post(path, {"hide": "1"})
    award.refresh_from_db()
    assert award.shows_name is False


def test_a_file_that_is_being_made_is_said_and_can_be_asked_for_again(
    learner_client, unmade, django_capture_on_commit_callbacks
) -> None:
    page = text(learner_client.get(f"/certificates/{unmade.pk}/"))
    assert "Your PDF is being made." in page
    assert learner_client.get(f"/certificates/{unmade.pk}/pdf/").status_code == 404

    with django_capture_on_commit_callbacks(execute=True):
        learner_client.post(f"/certificates/{unmade.pk}/file/")

    assert "Download (PDF)" in text(learner_client.get(f"/certificates/{unmade.pk}/"))


@pytest.fixture
def odd(learner) -> Award:
    learner.called = "Zed \u0378"
    learner.save()
    award = make_award(learner)
    make_certificate.call(str(award.pk))
    return award


def test_a_name_without_a_font_asks_kindly_for_a_spelling(
    learner_client, odd, django_capture_on_commit_callbacks
) -> None:
    path = f"/certificates/{odd.pk}/"
    assert "We cannot print all the letters of your name yet." in text(learner_client.get(path))

    refused = text(learner_client.post(path, {"spelling": "Анна 1"}))
    assert "Use only the letters A to Z, please." in refused
    assert 'value="Анна 1"' in refused

    with django_capture_on_commit_callbacks(execute=True):
        learner_client.post(path, {"spelling": "Zed"})
    assert "Download (PDF)" in text(learner_client.get(path))


def test_a_name_that_prints_well_cannot_be_spelled_as_another(learner_client, award) -> None:
    response = learner_client.post(f"/certificates/{award.pk}/", {"spelling": "Somebody Else"})

    award.refresh_from_db()
    assert (response.status_code, award.spelling) == (404, "")


def test_a_replaced_certificate_leads_to_the_new_one(learner_client, award) -> None:
    new = replace(award=award, name="Lena Nowak", at=NOON)

    page = text(learner_client.get(f"/certificates/{award.pk}/"))

    assert f'href="/certificates/{new.pk}/"' in page
    assert learner_client.get(f"/certificates/{award.pk}/pdf/").status_code == 404


def test_a_withdrawn_certificate_is_not_given_out(learner_client, award, administrator) -> None:
    withdraw(award=award, reason="in-error", by=administrator, why="Secret reason", at=NOON)

    page = text(learner_client.get(f"/certificates/{award.pk}/"))

    assert "Withdrawn on 25 November 2026." in page
    assert "Secret reason" not in page
    assert learner_client.get(f"/certificates/{award.pk}/pdf/").status_code == 404


@pytest.fixture
def programme(cohort):
    programme = make_programme("research")
    for name in ("one", "two", "three", "four"):
        make_course(name, programme=programme, task=[])
    cohort.course_keys = [str(key("one"))]
    cohort.save()
    return programme


def test_the_way_to_the_certificate_of_a_programme_says_what_is_there_and_what_is_next(
    programme, learner, learner_client
) -> None:
    for name in ("one", "two"):
        make_award(learner, changed(ETHICS, key=key(name), public_title=name.capitalize()))

    page = learner_client.get("/certificates/").content.decode()

    assert "Your way to “Research”" in page
    assert "<strong>2 steps left.</strong> Next comes: Three." in page
    assert page.count("steps__item--done") == 2
    assert page.count('aria-current="step"') == 1
    assert '<ol class="steps" aria-label="Research">' in page


def test_nobody_sees_a_way_that_is_not_theirs(programme, outsider, client) -> None:
    client.force_login(outsider)

    assert "Your way to" not in client.get("/certificates/").content.decode()


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (date(2026, 12, 25), "It ends soon. It is valid until 25 December 2026."),
        (date(2026, 12, 26), "Valid until 26 December 2026."),
    ],
)
def test_thirty_days_before_the_end_the_list_says_that_it_ends_soon(
    learner, learner_client, until, words
) -> None:
    award = make_award(learner)
    Award.objects.filter(pk=award.pk).update(valid_until=until)

    (one,) = held(learner, at=NOON)
    assert words in render_to_string("certificates/state.html", {"held": one})
