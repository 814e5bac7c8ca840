"""Sizes that keep the house light. A limit changes only with a record in docs/decisions/."""

from __future__ import annotations

import ast
import re

from tests.architecture.tree import files, text_of

LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 50
LINES_OF_A_TEMPLATE = 120
INLINE = re.compile(
    r"<script(?![^>]*\ssrc=)[^>]*>|<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:",
    re.IGNORECASE,
)


def test_no_source_file_is_long() -> None:
    sources = files("*.py", "*.js", "*.scss")
    long = {
        str(path): lines
        for path in sources
        if "migrations" not in path.parts
        and (lines := len(text_of(path).splitlines())) > LINES_OF_A_FILE
    }

    assert long == {}


def test_no_function_is_long() -> None:
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path in files("*.py")
        if "migrations" not in path.parts
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LINES_OF_A_FUNCTION
    ]

    assert long == []


def test_no_template_is_long() -> None:
    long = {
        str(path): lines
        for path in files("templates/*.html")
        if (lines := len(text_of(path).splitlines())) > LINES_OF_A_TEMPLATE
    }

    assert long == {}


def test_no_template_has_a_script_or_style_of_its_own() -> None:
    found = [
        f"{path}: {match.group().strip()}"
        for path in files("templates/*.html", "templates/*.svg")
        for match in INLINE.finditer(text_of(path))
    ]

    assert found == []
