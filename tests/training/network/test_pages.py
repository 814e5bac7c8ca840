"""Pages of the network: what a person reads, does, and never loses; what staff see."""

from __future__ import annotations

import html
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from time_machine import travel

from courses.models import SiteSettings
from tests.factories.network import (
    NOON,
    apply_for,
    confirm_identity,
    make_lead,
    make_member,
    make_panel,
    make_peer,
    ready_for_associate,
    say_both,
)
from training.assessments.models import Reflection
from training.network.models import (
    Application,
    CodeAgreement,
    Membership,
    Outcome,
    PanelSeat,
    PortfolioPiece,
)
from training.network.rules import Level, Verdict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


@pytest.fixture
def noon():
    with travel(NOON, tick=False):
        yield


def text(response: object) -> str:
    return html.unescape(response.content.decode())  # type: ignore[attr-defined]  # a response


def signed_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_a_learner_reads_in_one_sentence_what_is_missing(learner) -> None:
    page = text(signed_in(learner).get("/network/"))

    assert "Next: Associate member" in page
    assert (
        "Still missing: the certificate “Ethics: doing research that does no harm”, a yes to the"
        " code of conduct and an identity check by staff." in page
    )


def test_the_page_says_who_runs_the_network(learner) -> None:
    SiteSettings.objects.update_or_create(
        defaults={"network_name": "Harbour Network", "network_run_by": "Turnstone"}
    )

    page = text(signed_in(learner).get("/network/"))

    assert "<h1>Harbour Network</h1>" in page
    assert "Run by Turnstone. Not connected with other networks of this name." in page


def test_agreeing_twice_is_one_agreement(learner) -> None:
    client = signed_in(learner)

    assert "I take no for an answer." in text(client.get("/network/code/"))
    client.post("/network/code/")
    client.post("/network/code/")

    assert list(CodeAgreement.objects.values_list("version", "way")) == [(1, "screen")]


def test_a_piece_begins_with_own_shared_work_and_never_with_that_of_others(
    learner, fellow_learner
) -> None:
    mine, drafted, others = (
        make_reflection(person, words, shared=shared)
        for person, words, shared in (
            (learner, "What I shared of power.", True),
            (learner, "What I keep for me.", False),
            (fellow_learner, "What Felix shared.", True),
        )
    )
    client = signed_in(learner)

    page = text(client.get("/network/portfolio/reflection/"))
    used = text(client.get(f"/network/portfolio/reflection/?use={mine.pk}"))

    assert "What I shared of power." in page
    assert "What I keep for me." not in page
    assert "What Felix shared." not in page
    assert "What I shared of power.</textarea>" in used
    for other in (drafted, others):
        page = text(client.get(f"/network/portfolio/reflection/?use={other.pk}"))
        assert other.text not in page


def make_reflection(person, words, *, shared):
    return Reflection.objects.create(
        learner=person,
        activity_key=uuid4(),
        text=words,
        shared_text=words if shared else "",
        saved_at=NOON,
        shared_at=NOON if shared else None,
    )


def test_without_the_tick_a_piece_is_kept_as_a_draft(learner) -> None:
    client = signed_in(learner)

    client.post("/network/portfolio/guide/", {"words": "Six open questions."})
    page = text(client.get("/network/portfolio/guide/"))

    assert "Six open questions.</textarea>" in page
    assert "0 of 4 are ready." in text(client.get("/network/portfolio/"))
    client.post("/network/portfolio/guide/", {"words": "Six.", "names_removed": "on"})
    assert "1 of 4 are ready." in text(client.get("/network/portfolio/"))


def test_a_kind_that_does_not_exist_is_a_404(learner) -> None:
    assert signed_in(learner).get("/network/portfolio/other/").status_code == 404


def test_what_cannot_be_sent_yet_is_kept_with_its_words(learner) -> None:
    client = signed_in(learner)

    response = client.post("/network/apply/", {"level": "associate", "words": "I listen."})

    assert response.status_code == 422
    assert "Still missing: " in text(response)
    draft = Application.objects.get()
    assert (draft.words, draft.sent_at) == ("I listen.", None)
    assert "I listen.</textarea>" in text(client.get("/network/apply/"))


def test_sending_twice_makes_one_application_with_a_day_for_its_answer() -> None:
    client = signed_in(ready_for_associate())
    for _time in range(2):
        client.post("/network/apply/", {"level": "associate", "words": "I listen."})

    assert Application.objects.count() == 1
    assert "You get an answer by 23 December 2026." in text(client.get("/network/"))


def test_from_not_yet_to_member_and_out(trainer) -> None:
    asha, lead, peer = ready_for_associate(), make_lead(), make_peer()
    confirm_identity(asha, by=trainer)
    client = signed_in(asha)
    client.post("/network/apply/", {"level": "associate"})
    say_both(make_panel(Application.objects.get(), staff=lead, peer=peer), Verdict.NOT_YET)
    page = text(client.get("/network/"))
    assert "The answer is: not yet" in page
    assert "One more piece." in page
    assert "Wes" not in page

    client.post("/network/apply/", {"level": "associate", "save": "yes"})
    assert "One more piece." in text(client.get("/network/"))
    client.post("/network/apply/", {"level": "associate"})
    second = Application.objects.waiting().get()
    say_both(make_panel(second, staff=lead, peer=peer), Verdict.YES)
    assert "You are: Associate member" in text(client.get("/network/"))

    client.post("/network/pause/")
    assert "Your membership is paused. Nobody outside sees it." in text(client.get("/network/"))
    client.post("/network/go-on/")
    assert client.get("/network/leave/").status_code == 200
    client.post("/network/leave/")
    assert "You are not a member." in text(client.get("/network/"))
    assert client.get("/network/leave/").status_code == 404


def test_an_appeal_is_offered_after_a_not_yet_and_reaches_the_next_two() -> None:
    asha, lead = ready_for_associate(), make_lead()
    application = apply_for(asha, Level.ASSOCIATE)
    say_both(make_panel(application, staff=lead, peer=make_peer()), Verdict.NOT_YET)
    client = signed_in(asha)

    assert 'href="/network/look-again/"' in text(client.get("/network/"))
    client.post("/network/look-again/", {"words": "I did show it."})

    assert client.get("/network/look-again/").status_code == 404
    other = make_lead("other")
    application.refresh_from_db()
    seat, _peer = make_panel(application, staff=other, peer=make_peer("b"))
    assert "I did show it." in text(signed_in(other).get(f"/network/panel/{seat.pk}/"))


def test_a_member_renews_with_a_yes_and_one_thought() -> None:
    member = make_member(at=NOON - timedelta(days=340))
    client = signed_in(member.person)
    assert "Renew your membership by 20 December 2026" in text(client.get("/network/"))

    assert client.post("/network/renew/", {"words": "A thought."}).status_code == 422
    client.post("/network/renew/", {"words": "A thought.", "agreed": "on"})

    member.refresh_from_db()
    assert member.renewed_on == NOON.date()
    assert "Renew your membership" not in text(client.get("/network/"))


def test_only_the_two_of_today_read_an_application(trainer) -> None:
    asha, lead, peer = ready_for_associate(), make_lead(), make_peer()
    PortfolioPiece.objects.create(
        person=asha, kind="guide", words="My guide.", names_removed_at=NOON, saved_at=NOON
    )
    PortfolioPiece.objects.create(person=asha, kind="coded", words="My draft.", saved_at=NOON)
    staff, other = make_panel(apply_for(asha, Level.ASSOCIATE), staff=lead, peer=peer)

    page = text(signed_in(peer).get(f"/network/panel/{other.pk}/"))

    assert "My guide." in page
    assert "My draft." not in page
    assert signed_in(peer).get(f"/network/panel/{staff.pk}/").status_code == 404
    assert signed_in(trainer).get(f"/network/panel/{other.pk}/").status_code == 404
    say_both((staff, other), Verdict.NOT_YET)
    assert signed_in(peer).get(f"/network/panel/{other.pk}/").status_code == 404


def test_a_not_yet_needs_reasons_and_a_yes_needs_the_whole_list() -> None:
    asha, peer = ready_for_associate(), make_peer()
    _staff, seat = make_panel(apply_for(asha, Level.ASSOCIATE), staff=make_lead(), peer=peer)
    client, address = signed_in(peer), f"/network/panel/{seat.pk}/"

    assert client.post(address, {"verdict": "not-yet"}).status_code == 422
    answer = client.post(address, {"verdict": "yes"})

    assert answer.status_code == 422
    assert "Still missing: an identity check by staff." in text(answer)
    assert PanelSeat.objects.exclude(verdict="").count() == Outcome.objects.count() == 0
    client.post(address, {"verdict": "not-yet", "reasons": "Come by with your worker."})
    seat.refresh_from_db()
    assert seat.reasons == "Come by with your worker."


def test_no_page_of_the_network_is_for_somebody_who_is_not_signed_in() -> None:
    for address in ("", "code/", "portfolio/", "apply/", "panel/"):
        assert Client().get(f"/network/{address}").status_code == 302


def test_a_pause_by_a_certificate_is_explained_to_the_member_alone() -> None:
    member = make_member()
    Membership.objects.update(lapsed_at=NOON)

    page = text(signed_in(member.person).get("/network/"))

    assert "A certificate that you need has run out." in page


@pytest.mark.parametrize("shown", [1, 3])
def test_the_own_page_costs_the_same_for_one_piece_and_for_three(
    shown, django_assert_num_queries
) -> None:
    person = make_member().person
    pieces = PortfolioPiece.objects.filter(person=person).order_by("kind")
    PortfolioPiece.objects.filter(pk__in=[piece.pk for piece in pieces[shown:]]).delete()
    client = signed_in(person)
    client.get("/network/")

    with django_assert_num_queries(13):
        client.get("/network/")
