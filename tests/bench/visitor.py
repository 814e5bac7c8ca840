"""Somebody with a browser that keeps cookies and fills in forms, and does nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit


@dataclass(slots=True)
class Form:
    action: str
    fields: dict[str, str] = field(default_factory=dict)


class Forms(HTMLParser):
    """Every form of a page with what it sends when nothing is changed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append(Form(given.get("action", "")))
        elif tag == "input" and self.found and "name" in given:
            self.found[-1].fields.setdefault(given["name"], given.get("value", ""))


class Visitor:
    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self.connection = HTTPConnection(host, port, timeout=60)
        self.cookies: dict[str, str] = {}

    def connect_anew(self) -> None:
        """After waiting: the server closes a connection on which nothing comes."""
        self.connection.close()

    def get(self, path: str) -> tuple[int, bytes]:
        status, body, _ = self._ask("GET", path)
        return status, body

    def text(self, path: str) -> str:
        """The page as text, asked for uncompressed."""
        return self._ask("GET", path, encoding="identity")[1].decode()

    def forms(self, path: str) -> list[Form]:
        reader = Forms()
        reader.feed(self.text(path))
        return [Form(form.action or path, form.fields) for form in reader.found]

    def post(self, path: str, fields: dict[str, str]) -> tuple[int, bytes]:
        status, body, _ = self._ask("POST", path, urlencode(fields))
        return status, body

    def sign_in(self, username: str, passphrase: str) -> None:
        form = next(one for one in self.forms("/sign-in/") if "password" in one.fields)
        filled = {**form.fields, "login": username, "password": passphrase, "device": "own"}
        status, _ = self.post("/sign-in/", filled)
        assert status == 302, f"{username} could not sign in: {status}"

    def _ask(
        self, method: str, path: str, body: str = "", encoding: str = "gzip"
    ) -> tuple[int, bytes, HTTPResponse]:
        headers = {"Accept-Encoding": encoding, "Cookie": self._cookie_header()}
        headers |= {"Origin": f"http://{self.host}:{self.port}"} if body else {}
        headers |= {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        self.connection.request(method, urlsplit(path).path, body or None, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: one.value for name, one in SimpleCookie(line).items()}
        return answer.status, content, answer

    def _cookie_header(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())
