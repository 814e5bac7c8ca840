"""Blocks as they are stored: the id of a block follows from a name."""

from __future__ import annotations

from typing import Any

from tests.factories.outlines import key

Block = dict[str, Any]


def block(kind: str, name: str, value: Any) -> Block:
    return {"type": kind, "id": str(key(name)), "value": value}


def items(name: str, values: list[Any]) -> list[Block]:
    return [block("item", f"{name} {n}", value) for n, value in enumerate(values, start=1)]


def lesson_body(name: str, *, required: bool = False) -> list[Block]:
    return [
        block("text", f"{name} text", "<p>You help choose the questions.</p>"),
        practice(name, required=required),
    ]


def practice(name: str, *, required: bool = False) -> Block:
    value = {
        "prompt": "Say the talk out loud.",
        "required": required,
        "ticks": items(f"{name} tick", ["I said who I am", "I said what it is for"]),
        "model_answer": "Two minutes is fine.",
    }
    return block("practice", f"{name} practice", value)


def reflection(name: str, *, required: bool = False) -> Block:
    value = {"prompt": "When did someone listen to you?", "required": required}
    return block("reflection", f"{name} reflection", value)


def scenario(name: str, *, required: bool = False) -> Block:
    value = {
        "prompt": "Sam looks at the door. What do you do?",
        "required": required,
        "model_answer": "Say that no is fine.",
    }
    return block("scenario", f"{name} scenario", value)


def question(kind: str, name: str, **fields: Any) -> Block:
    value = {
        "text": f"What about {name}?",
        "if_right": "Yes.",
        "if_not_yet": "Look again.",
        "picture": "",
        "must": False,
        "helps": "",
        "specimen": False,
        **fields,
    }
    return block(kind, name, value)


def choice(name: str, *, kind: str = "multiple_choice", right: str = "10", **fields: Any) -> Block:
    """`right` has one character for each option: 1 if it is right."""
    options = [
        {"text": f"{name} answer {n}", "right": mark == "1"}
        for n, mark in enumerate(right, start=1)
    ]
    return question(kind, name, options=items(f"{name} option", options), **fields)


def true_false(name: str, *, answer: str = "true", **fields: Any) -> Block:
    return question("true_false", name, answer=answer, **fields)


def ordering(name: str, *steps: str, **fields: Any) -> Block:
    given = list(steps or ("First", "Second", "Third"))
    return question("ordering", name, items=items(f"{name} item", given), **fields)


def matching(name: str, *pairs: tuple[str, str], **fields: Any) -> Block:
    given = pairs or (("Know", "facts"), ("Choose", "freedom"))
    rows = [{"left": left, "right": right} for left, right in given]
    return question("matching", name, pairs=items(f"{name} pair", rows), **fields)


def questions(name: str) -> list[Block]:
    """One of each type."""
    return [
        choice(f"{name} one", right="010"),
        choice(f"{name} some", kind="multiple_select", right="1010", choose=2, must=True),
        true_false(f"{name} claim", answer="false"),
        ordering(f"{name} order"),
        matching(f"{name} match"),
        choice(f"{name} story", kind="scenario", right="0001"),
    ]


def variant(of: str, name: str) -> Block:
    made = choice(name, kind="multiple_select", right="110", choose=2)
    made["value"].pop("must")
    made["value"]["stands_in_for"] = str(key(of))
    return made


def task(name: str) -> list[Block]:
    lines = [
        {"text": "Says who they are.", "starred": False},
        {"text": "Says the limits.", "starred": True},
    ]
    value = {
        "title": "The talk",
        "intro": "Give the talk to a partner.",
        "pass_total": 3,
        "lines": items(f"{name} line", lines),
        "role_cards": items(f"{name} card", ["Say no, kindly."]),
    }
    return [block("task", f"{name} task", value)]
