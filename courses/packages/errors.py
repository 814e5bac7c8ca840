"""What can be wrong with a package, always with the file and the item where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from django.utils.functional import Promise
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Place:
    """A file of a package, and the way to an item inside it ("body 3", "options 2")."""

    file: str
    steps: tuple[str, ...] = ()
    line_of: Callable[[tuple[str, ...]], int] | None = field(default=None, compare=False)

    def at(self, *steps: str | int) -> Place:
        return replace(self, steps=(*self.steps, *(str(step) for step in steps)))

    def __str__(self) -> str:
        parts = [self.file]
        if self.line_of:
            parts.append(_("line %(number)d") % {"number": self.line_of(self.steps)})
        return ", ".join([*parts, " ".join(self.steps)] if self.steps else parts)


class PackageError(Exception):
    """A package cannot be loaded or written; nothing was changed."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class ProblemError(Exception):
    """One thing that is wrong; the reader goes on, so that all of them are told at once."""

    def __init__(self, place: Place, what: str | Promise) -> None:
        super().__init__(_("%(place)s: %(what)s") % {"place": place, "what": what})
