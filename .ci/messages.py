"""Bring the catalogues in `locale/` in step with the words in code and templates, and compile them.

Without dates and line numbers, so that only a change of words changes a file. With `--check` it
fails when anything changed. Extracting needs gettext; compiling does not.
"""

import os
import sys
from pathlib import Path

import polib
from django.conf import settings
from django.core.management import call_command
from django.core.management.commands import makemessages

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "locale"
IGNORED = ["var", "media", ".venv*", "node_modules", "tests", "docs", ".ci"]
HEADER = {
    "Project-Id-Version": "Alongside",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


def languages() -> list[str]:
    """Those that have a folder, such as "pt_BR"."""
    return sorted(p.name for p in LOCALE.iterdir() if (p / "LC_MESSAGES").is_dir())


def extract(locales: list[str]) -> None:
    for domain, extensions in (("django", ["html", "txt", "py"]), ("djangojs", ["js"])):
        call_command(
            makemessages.Command(),
            locale=locales,
            domain=domain,
            extensions=extensions,
            ignore_patterns=IGNORED,
            no_location=True,
            no_obsolete=True,
            verbosity=0,
        )


def settle(path: Path) -> None:
    """Keep the words and how plurals are formed; drop what changes with each run."""
    catalogue = polib.pofile(str(path), wrapwidth=100)
    kept = {key: catalogue.metadata[key] for key in ("Plural-Forms",) if key in catalogue.metadata}
    language = path.parents[1].name
    catalogue.metadata = {**HEADER, "Language": language, **kept}
    catalogue.metadata_is_fuzzy = False
    catalogue.header = f"The words of the site: {language}. Changed by `make messages`."
    catalogue.save(str(path))
    path.with_suffix(".mo").write_bytes(catalogue.to_binary())


def contents() -> dict[str, bytes]:
    return {str(p.relative_to(ROOT)): p.read_bytes() for p in sorted(LOCALE.rglob("*.[pm]o"))}


def main() -> int:
    os.chdir(ROOT)
    settings.configure(LOCALE_PATHS=[LOCALE], USE_I18N=True)
    before = contents()
    extract(languages())
    for path in sorted(LOCALE.rglob("*.po")):
        settle(path)
    changed = sorted(name for name, now in contents().items() if before.get(name) != now)
    if changed and "--check" in sys.argv:
        sys.stderr.write(f"Out of step, run `make messages`: {', '.join(changed)}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
