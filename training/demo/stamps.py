"""What was made from which files, so that a second start makes nothing again."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Stamp:
    path: Path

    def read(self) -> str:
        return self.path.read_text() if self.path.exists() else ""

    def write(self, text: str) -> None:
        self.path.write_text(text)


def stamp(name: str) -> Stamp:
    return Stamp(Path(settings.DATA_DIR) / f"{name}.sha256")


def sha256_of(patterns: Iterable[str]) -> str:
    """Of the names and bytes of all files that the patterns find, from the top of the project."""
    root, digest = Path(settings.BASE_DIR), hashlib.sha256()
    for pattern in patterns:
        for path in sorted(p for p in root.glob(pattern) if p.is_file()):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
