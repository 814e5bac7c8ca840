"""From an item of a YAML file to the line where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Lines:
    root: yaml.Node

    def __call__(self, steps: Sequence[str]) -> int:
        """Of the item that `steps` lead to, or of the last one on the way that is there."""
        node, line = self.root, _line(self.root)
        for step in steps:
            found = _inside(node, step)
            if found is None:
                break
            node, line = found
        return line


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _inside(node: yaml.Node, step: str) -> tuple[yaml.Node, int] | None:
    """Numbers count items from 1. A block is also reached by its kind, past its `value`."""
    if isinstance(node, yaml.SequenceNode):
        place = int(step) - 1 if step.isdecimal() else len(node.value)
        return (node.value[place], _line(node.value[place])) if place < len(node.value) else None
    if not isinstance(node, yaml.MappingNode):
        return None
    named = {str(name.value): (value, _line(name)) for name, value in node.value}
    if step in named:
        return named[step]
    if "value" not in named:
        return None
    is_kind = "type" in named and named["type"][0].value == step
    return named["value"] if is_kind else _inside(named["value"][0], step)
