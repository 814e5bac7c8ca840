"""Habits that keep rules where a reader looks for them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import files, text_of

SIGNAL_WORDS = {"receiver", "connect"}
UNFINISHED = re.compile(
    r"\b(TODO|FIXME|XXX|HACK)\b|\blorem ipsum\b|NotImplementedError", re.IGNORECASE
)
REASONLESS = re.compile(r"#\s*(noqa(:\s*[A-Z0-9, ]+)?|type:\s*ignore(\[[a-z, -]+\])?)\s*$")


def test_no_model_overrides_save_or_delete() -> None:
    """What must never be false is a constraint; what must happen is a verb in actions."""
    found = [
        f"{path}:{node.lineno} {kind.name}.{node.name}"
        for path in _code("training/*.py", "courses/*.py")
        for kind in ast.walk(ast.parse(text_of(path)))
        if isinstance(kind, ast.ClassDef) and _is_model_file(path)
        for node in kind.body
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete"}
    ]

    assert found == []


def test_no_signal_carries_a_rule_about_people() -> None:
    """The cause calls the consequence by name, in learning/flow.py or the workbench."""
    found = [
        f"{path}:{node.lineno}"
        for path in _code("training/*.py")
        for node in ast.walk(ast.parse(text_of(path)))
        if _listens(node)
    ]

    assert found == []


def test_nothing_is_left_unfinished() -> None:
    sources = files("*.py", "*.js", "*.scss", "*.html", "*.yaml")
    here = Path("tests/architecture")
    found = [
        f"{path}: {match.group()}"
        for path in sources
        if not path.is_relative_to(here)
        for match in UNFINISHED.finditer(text_of(path))
    ]

    assert found == []


def test_whoever_silences_a_check_says_why() -> None:
    silenced = [
        f"{path}:{number}"
        for path in _code("*.py")
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if REASONLESS.search(line)
    ]

    assert silenced == []


def test_views_hold_no_queries() -> None:
    """A view starts from a question of the queryset, and does one verb of the actions."""
    found = [
        f"{path}:{number}"
        for path in _code("training/*/views.py", "training/*/views/*.py")
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if re.search(
            r"\.objects\.(create|bulk_create|update|get_or_create|update_or_create)\b", line
        )
    ]

    assert found == []


def _code(*patterns: str) -> Iterator[Path]:
    return (path for path in files(*patterns) if "migrations" not in path.parts)


def _is_model_file(path: Path) -> bool:
    return path.stem == "models" or "models" in path.parts


def _listens(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        called = node.func
        return isinstance(called, ast.Attribute) and called.attr == "connect" and _is_signal(called)
    decorators = node.decorator_list if isinstance(node, ast.FunctionDef) else []
    return any("receiver(" in ast.unparse(decorator) for decorator in decorators)


def _is_signal(called: ast.Attribute) -> bool:
    name = ast.unparse(called.value)
    return name.endswith(("_save", "_delete", "_changed", "_signal", "published", "_logged_in"))
