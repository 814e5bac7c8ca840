"""Under which address a site is reached, when no BASE_URL says so."""

import socket

EVERYWHERE = "0.0.0.0"  # noqa: S104 - compared with, not bound to
THIS_MACHINE = ("127.0.0.1", "localhost", "::1")


def address_of(host: str, port: str) -> str:
    """For a server that listens everywhere, the address that a phone near it can open."""
    if host == EVERYWHERE:
        host = local_network_host()
    return f"http://{'localhost' if host in THIS_MACHINE else host}:{port}"


def local_network_host() -> str:
    """This machine as others near it see it; found without sending anything."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return THIS_MACHINE[0]
        return str(probe.getsockname()[0])
