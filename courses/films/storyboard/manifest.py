"""The manifest of the film's folder: what each file is, its size and its checksum."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from courses.films.storyboard.script import film, parts

VERSION = 1
WIDTH, HEIGHT = 1280, 720
SAYS = "Storyboard. Made-up story, computer voices."
TRACKS = ("captions", "descriptions", "chapters")


@dataclass(frozen=True, slots=True)
class Rendition:
    kind: str
    name: str
    mime: str
    width: int
    height: int


RENDITIONS = (
    Rendition("240", "film-240.mp4", "video/mp4", 426, 240),
    Rendition("360", "film-360.mp4", "video/mp4", 640, 360),
    Rendition("720", "film-720.mp4", "video/mp4", WIDTH, HEIGHT),
    Rendition("audio", "audio.m4a", "audio/mp4", 0, 0),
    Rendition("described", "described-360.mp4", "video/mp4", 640, 360),
    Rendition("burned", "burned-720.mp4", "video/mp4", WIDTH, HEIGHT),
    Rendition("poster", "poster.jpg", "image/jpeg", 640, 360),
)
VOICE_SOURCES = {
    "hibari": "hibari-tts 0.2.1, voice heart, distilled from Kokoro-82M; Apache-2.0",
    "flite": "Flite of Carnegie Mellon University, voice rms; MIT-like licence of CMU",
}


def manifest_text(folder: Path, tools: dict[str, str]) -> str:
    """Files that are not there yet are left out."""
    found = [one for one in RENDITIONS if (folder / one.name).exists()]
    content = {
        "slug": film().slug,
        "version": VERSION,
        "title": film().title,
        "language": film().language,
        "seconds": film().seconds,
        "width": WIDTH,
        "height": HEIGHT,
        "licence": film().licence,
        "origin": film().origin,
        "says": SAYS,
        "checked_by": film().checked_by,
        "files": [_file(folder, one) for one in found],
        "tracks": [_track(folder, kind) for kind in TRACKS],
        "transcript": f"transcript.{film().language}.txt",
        "cast": [
            {"code": one.code, "name": one.name, "voice": asdict(one.voice)}
            for one in parts().values()
        ],
        "voices": VOICE_SOURCES,
        "tools": tools,
    }
    return json.dumps(content, indent=1) + "\n"


def _file(folder: Path, one: Rendition) -> dict[str, Any]:
    raw = (folder / one.name).read_bytes()
    return {
        **asdict(one),
        "bytes": len(raw),
        "seconds": 0 if one.kind == "poster" else film().seconds,
        "sha256": hashlib.sha256(raw).hexdigest(),
    }


def _track(folder: Path, kind: str) -> dict[str, Any]:
    name = f"{kind}.{film().language}.vtt"
    raw = (folder / name).read_bytes()
    return {
        "kind": kind,
        "language": film().language,
        "name": name,
        "bytes": len(raw),
        "sha256": hashlib.sha256(raw).hexdigest(),
    }
