"""Words from outside that break careless sites, and a way to send them."""

from typing import Any
from urllib.parse import quote_plus

from django.http import HttpResponse
from django.test import Client

NAUGHTY = (
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ud800",
    "a\udfffb",
    "\ufeff\u200b\u202e",
    "Ω≈ç√∫˜µ 田中 🏳️‍🌈 مرحبا",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}{% now 'Y' %}",
    "' OR 1=1; --",
    "../../etc/passwd",
    "=1+1",
    "null",
    "-1e309",
    "%00%ff%ed%a0%80",
    "\r\nSet-Cookie: a=b",
    "x" * 100_000,
)


def post_raw(client: Client, path: str, fields: dict[str, Any]) -> HttpResponse:
    """Post the fields as a hostile client would: lone surrogates included."""
    body = "&".join(
        f"{name}={quote_plus(value.encode('utf-8', 'surrogatepass'))}"
        for name, value in fields.items()
    )
    return client.post(path, body, content_type="application/x-www-form-urlencoded")
