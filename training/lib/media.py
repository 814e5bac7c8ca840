"""Uploads of the site, in parts where a player asks for a part.

A browser seeks in a film by Range requests (RFC 9110, section 14); without them Safari plays
nothing. Everybody gets the same bytes: what is private lives outside MEDIA_ROOT.
"""

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotModified,
    StreamingHttpResponse,
)
from django.utils._os import safe_join
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_http_date_safe
from django.views.decorators.http import require_safe

CHUNK_BYTES = 64 * 1024
PIECE_BYTES = 512 * 1024
"""The most that one answer to a Range request holds: some ten seconds of film."""
WHOLE_AT_ONCE = 2
"""Large files that one process sends whole at once, of its three threads (`docs/hosting.md`)."""
BUSY = 503
RETRY_SECONDS = 10
_whole_files = BoundedSemaphore(WHOLE_AT_ONCE)
KEPT_SECONDS = 3600
KEPT_FOR_EVER_SECONDS = 365 * 24 * 3600
NEVER_CHANGES = {"speech"}
"""Folders in which the name of a file follows from what it says."""
SHOWN_IN_PAGE = ("image/", "video/", "audio/", "text/vtt")
NEVER_SHOWN = {"image/svg+xml"}
DOWNLOADED_AS = "application/octet-stream"
SERVED_ELSEWHERE = {"documents", "film", "original_images"}
"""Documents and films have addresses that ask who may read; pictures are shown in sizes."""
POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox"


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes `first` to `last`, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first + 1


class RangeNotSatisfiableError(Exception):
    """The part that was asked for begins after the end of the file."""


def part_asked_for(header: str, size: int) -> Part | None:
    """The part that a Range header names; None for the whole file.

    A header that we do not understand, or that asks for several parts, is ignored, as RFC 9110
    (section 14.2) allows.
    """
    unit, _, spec = header.partition("=")
    first, dash, last = (piece.strip() for piece in spec.partition("-"))
    numbers_only = all(
        not piece or (piece.isascii() and piece.isdecimal()) for piece in (first, last)
    )
    if unit.strip().lower() != "bytes" or not dash or not numbers_only or not (first or last):
        return None
    if not first:
        return _last_bytes(int(last), size)
    end = min(int(last), size - 1) if last else size - 1
    if last and int(last) < int(first):
        return None
    if int(first) >= size:
        raise RangeNotSatisfiableError
    return Part(int(first), end)


def _last_bytes(count: int, size: int) -> Part:
    if not count or not size:
        raise RangeNotSatisfiableError
    return Part(max(size - count, 0), size - 1)


@require_safe
def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    file = _file_or_404(path)
    return send_file(request, file, _headers(file))


def send_file(request: HttpRequest, file: Path, headers: dict[str, str]) -> HttpResponseBase:
    """The file, or the part of it that is asked for, in constant memory."""
    about = file.stat()
    etag, modified = f'"{about.st_mtime_ns:x}-{about.st_size:x}"', int(about.st_mtime)
    headers = headers | {"ETag": etag, "Last-Modified": http_date(modified)}
    unchanged = get_conditional_response(request, etag, modified)
    if isinstance(unchanged, HttpResponseNotModified):
        return _with(unchanged, headers)
    try:
        part = _part(request, about.st_size, etag, modified)
    except RangeNotSatisfiableError:
        refused = HttpResponse(status=416, headers={"Content-Range": f"bytes */{about.st_size}"})
        return _with(refused, headers)
    return _with(_answer(request, file, about.st_size, part), headers)


def _part(request: HttpRequest, size: int, etag: str, modified: int) -> Part | None:
    wanted = request.headers.get("Range", "")
    condition = request.headers.get("If-Range", "")
    if condition and condition != etag and parse_http_date_safe(condition) != modified:
        return None
    return part_asked_for(wanted, size)


def _answer(request: HttpRequest, file: Path, size: int, part: Part | None) -> HttpResponseBase:
    sent = _no_more_than_a_piece(part) if part else Part(0, size - 1)
    response: HttpResponseBase = HttpResponse()
    if request.method == "GET" and sent.length <= PIECE_BYTES:
        response = HttpResponse(b"".join(_chunks(file, sent)))
    elif request.method == "GET":
        response = _whole(file, sent)
    if response.status_code == BUSY:
        return response
    response.headers["Content-Length"] = str(sent.length)
    if part:
        response.status_code = 206
        response.headers["Content-Range"] = f"bytes {sent.first}-{sent.last}/{size}"
    return response


def _no_more_than_a_piece(part: Part) -> Part:
    """A player asks again for what is missing (RFC 9110, section 15.3.7).

    So a slow reader holds a piece in memory and no thread of the server: twenty of them do not
    keep anybody waiting.
    """
    return Part(part.first, min(part.last, part.first + PIECE_BYTES - 1))


def _whole(file: Path, part: Part) -> HttpResponseBase:
    """A large file for somebody who asks for no part: each such reader holds a thread."""
    if not _whole_files.acquire(blocking=False):
        return HttpResponse(status=BUSY, headers={"Retry-After": str(RETRY_SECONDS)})
    return StreamingHttpResponse(_Lent(_chunks(file, part)))


class _Lent:
    """Chunks of a file that give their place back once they are read or nobody wants them."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self.chunks = chunks
        self.is_out = True

    def __iter__(self) -> Iterator[bytes]:
        return self.chunks

    def close(self) -> None:
        if self.is_out:
            self.is_out = False
            _whole_files.release()


def _chunks(file: Path, part: Part) -> Iterator[bytes]:
    with file.open("rb") as opened:
        opened.seek(part.first)
        left = part.length
        while left > 0 and (chunk := opened.read(min(CHUNK_BYTES, left))):
            left -= len(chunk)
            yield chunk


def _file_or_404(path: str) -> Path:
    root = Path(settings.MEDIA_ROOT).resolve()
    try:
        file = Path(safe_join(root, path)).resolve()
    except (SuspiciousFileOperation, ValueError) as error:
        raise Http404 from error
    if not file.is_relative_to(root) or not file.is_file():
        raise Http404
    if file.relative_to(root).parts[0] in SERVED_ELSEWHERE:
        raise Http404
    return file


def _headers(file: Path) -> dict[str, str]:
    """A file that a browser could run as a page is only ever downloaded."""
    guessed = mimetypes.guess_type(file.name)[0] or DOWNLOADED_AS
    is_shown = guessed.startswith(SHOWN_IN_PAGE) and guessed not in NEVER_SHOWN
    headers = {
        "Content-Type": guessed if is_shown else DOWNLOADED_AS,
        "Accept-Ranges": "bytes",
        "Cache-Control": _kept(file),
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": POLICY,
    }
    return headers if is_shown else headers | {"Content-Disposition": "attachment"}


def _kept(file: Path) -> str:
    folder = file.relative_to(Path(settings.MEDIA_ROOT).resolve()).parts[0]
    if folder in NEVER_CHANGES:
        return f"public, max-age={KEPT_FOR_EVER_SECONDS}, immutable"
    return f"public, max-age={KEPT_SECONDS}"


def _with(response: HttpResponseBase, headers: dict[str, str]) -> HttpResponseBase:
    for name, value in headers.items():
        response.headers[name] = value
    return response
