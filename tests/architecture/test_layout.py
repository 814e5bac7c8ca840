"""Things lie where the map of docs/architecture.md says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.tree import FEATURES, ROOT, files, project_files

TOP_FOLDERS = {".ci", "courses", "docs", "locale", "media", "templates", "tests", "training"}
TOP_FILES = {
    ".dockerignore", ".env.example", ".gitattributes", ".gitignore", "CHANGELOG.md",
    "CONTRIBUTING.md", "Dockerfile", "LICENSE", "Makefile", "README.md", "SECURITY.md",
    "THIRD_PARTY.md", "compose.yaml", "manage.py", "pyproject.toml",
}  # fmt: skip
PROJECT_LEVEL = {"lib", "settings", "static", "styles"}
FEATURE_NAMES = {
    "__init__", "actions", "apps", "checks", "emails", "errors", "forms", "management",
    "migrations", "models", "personal_data", "queries", "querysets", "rules", "tasks",
    "templatetags", "urls", "views", "viewsets", "wagtail_hooks",
}  # fmt: skip
ALSO = {
    "accounts": {
        "adapter", "cards", "context", "decorators", "kept_posts", "middleware", "needs", "offers",
        "passphrases", "pictures", "preferences", "sessions", "usernames", "words",
    },  # how people sign in, one noun for each file
    "assessments": {"paper", "scoring", "statistics"},  # sheets that are keyed in; pure
    "attachments": {"preparing"},  # one form for what phones send
    "certificates": {
        *("open_badges", "pdf", "prints", "programmes"),
        *("renewals", "snapshot", "verify"),
    },
    "demo": {
        *("content", "earlier", "learning", "network", "people"),
        *("serve", "stamps", "static_files", "twelve"),
    },
    "enrolment": {"offers"},  # what the short form offers
    "learning": {"answers", "card_sort", "flow", "trials"},  # words with what stands beside them;
    # cards as words; after a step; what staff try
    "letters": {"pdf"},
    "network": {"bank_holidays", "conduct", "ladder"},  # data; what each level needs
    "privacy": {"archives", "ledger", "registry"},
    "screenings": {"codes", "slides"},  # what opens a showing; what stands on its screen
    "workbench": {"access", "approval", "menu", "session_urls"},
}  # fmt: skip
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "common", "misc", "util", "helper", "base_utils"}


def test_the_top_level_holds_what_the_map_says() -> None:
    folders = {path.parts[0] for path in project_files() if len(path.parts) > 1}
    loose = {path.name for path in project_files() if len(path.parts) == 1}

    assert folders - TOP_FOLDERS == set()
    assert loose - TOP_FILES == set()


def test_what_everybody_looks_for_is_there() -> None:
    missing = [
        name for name in sorted(TOP_FILES - {".gitattributes"}) if not (ROOT / name).is_file()
    ]

    assert missing == []


def test_a_feature_uses_the_file_names_of_every_feature() -> None:
    unknown = [
        f"{feature.name}/{name}"
        for feature in _features()
        for name in sorted(_names_in(feature))
        if name not in FEATURE_NAMES | ALSO.get(feature.name, set())
    ]

    assert unknown == []


def test_no_file_has_a_name_that_says_nothing() -> None:
    found = [str(path) for path in files("*.py", "*.js") if path.stem in NAMES_THAT_SAY_NOTHING]

    assert found == []


def test_tests_lie_where_their_code_lies() -> None:
    rooms = {"accessibility", "architecture", "bench", "factories", "journeys", "security"}
    mirrored = {path.parts[1] for path in files("tests/*/*")} - rooms

    assert mirrored <= {"ci", "courses", "training"}


@pytest.mark.parametrize("folder", ["var", "media/uploads"])
def test_what_a_running_site_writes_is_not_tracked(folder: str) -> None:
    assert [path for path in project_files() if path.is_relative_to(folder)] == []


def _features() -> list[Path]:
    return sorted(
        path.parent for path in FEATURES.glob("*/apps.py") if path.parent.name not in PROJECT_LEVEL
    )


def _names_in(feature: Path) -> set[str]:
    inside = feature.relative_to(ROOT)
    depth = len(inside.parts)
    return {Path(path.parts[depth]).stem for path in project_files() if path.is_relative_to(inside)}
