"""An empty site begins with a name, somebody who gives certificates, and one administrator."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.test import Client

from tests.factories.people import make_person
from training.accounts.models import User
from training.organisations.models import Organisation, Role

pytestmark = pytest.mark.django_db
NAMES = {"name": "Kitchen Table", "issuer": "Turnstone CIC", "administrator": "ada"}


def setup(**names: str) -> str:
    shown = StringIO()
    call_command("setup", **{**NAMES, **names}, stdout=shown)
    return shown.getvalue()


def test_an_empty_site_begins_with_one_administrator_who_signs_in(client: Client) -> None:
    shown = setup()

    passphrase = shown.partition("Passphrase: ")[2].splitlines()[0]
    ada = User.objects.get()
    assert authenticate(None, username="ada", password=passphrase) == ada
    assert ada.is_superuser
    assert [role.kind for role in Role.objects.all()] == ["administrator"]
    assert [one.public_name for one in Organisation.objects.all()] == ["Turnstone CIC"]
    assert not Organisation.objects.get().is_example
    assert "Kitchen Table" in client.get("/").content.decode()


def test_a_site_with_people_is_not_set_up_again() -> None:
    make_person("anwen")

    with pytest.raises(CommandError, match="set up already"):
        setup()


@pytest.mark.parametrize("name", ["", "  ", "\x00"])
def test_a_name_without_letters_is_refused_and_leaves_nothing(name: str) -> None:
    with pytest.raises(CommandError, match="must have letters"):
        setup(issuer=name)

    assert User.objects.count() == 0
