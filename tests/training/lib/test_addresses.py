from __future__ import annotations

import pytest

from training.lib.addresses import address_of, local_network_host


@pytest.mark.parametrize(
    ("host", "port", "address"),
    [
        ("127.0.0.1", "8000", "http://localhost:8000"),
        ("localhost", "9000", "http://localhost:9000"),
        ("192.168.1.20", "8000", "http://192.168.1.20:8000"),
    ],
)
def test_a_site_is_reached_where_it_listens(host: str, port: str, address: str) -> None:
    assert address_of(host, port) == address


def test_a_site_that_listens_everywhere_is_reached_by_the_name_of_this_machine() -> None:
    assert address_of("0.0.0.0", "8000") in {
        f"http://{local_network_host()}:8000",
        "http://localhost:8000",
    }
