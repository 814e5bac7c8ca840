"""Courses, quizzes and tasks as plain values, without pages."""

from __future__ import annotations

from uuid import UUID, uuid5

from courses.content_keys import (
    CourseKey,
    LessonKey,
    ModuleKey,
    OptionKey,
    QuestionKey,
    QuizKey,
    TaskKey,
)
from courses.outline import (
    CourseOutline,
    ModuleOutline,
    Option,
    Pair,
    Question,
    QuizSpec,
    Step,
    TaskLine,
    TaskSpec,
)

ROOT = UUID("6f0d2f2a-8a39-4b5c-9a55-2f3f1c1f0a01")


def key(name: str) -> UUID:
    """The same key for the same name, in each test."""
    return uuid5(ROOT, name)


def make_lesson(name: str, *, minutes: int = 5, required: bool = True) -> Step:
    return Step(LessonKey(key(name)), "lesson", name, minutes=minutes, required=required)


def make_quiz_step(name: str) -> Step:
    return Step(QuizKey(key(name)), "quiz", name)


def make_outline(
    *modules: list[Step], name: str = "course", in_order: bool = True
) -> CourseOutline:
    return CourseOutline(
        key=CourseKey(key(name)),
        title=name.capitalize(),
        certificate=f"{name} certificate",
        public_title=name.capitalize(),
        public_outcomes=("Listens well.",),
        validity_months=12,
        in_order=in_order,
        modules=tuple(
            ModuleOutline(ModuleKey(key(f"{name} module {n}")), f"Module {n}", tuple(steps))
            for n, steps in enumerate(modules, start=1)
        ),
    )


def make_choice(
    name: str,
    *,
    options: int = 4,
    right: tuple[int, ...] = (0,),
    kind: str = "multiple_choice",
    must: bool = False,
    variant_of: str = "",
) -> Question:
    return Question(
        key=QuestionKey(key(name)),
        kind=kind,
        text=f"{name}?",
        right="Yes.",
        not_yet="Look again.",
        must=must,
        choose=len(right),
        options=tuple(
            Option(OptionKey(key(f"{name} {n}")), f"{name} option {n}", n in right)
            for n in range(options)
        ),
        variant_of=QuestionKey(key(variant_of)) if variant_of else None,
    )


def make_ordering(name: str, *, options: int = 4) -> Question:
    return make_choice(name, options=options, right=(), kind="ordering")


def make_matching(name: str, *, pairs: int = 3) -> Question:
    return Question(
        key=QuestionKey(key(name)),
        kind="matching",
        text=f"{name}?",
        right="Yes.",
        not_yet="Look again.",
        pairs=tuple(
            Pair(OptionKey(key(f"{name} {n}")), f"{name} left {n}", f"{name} right {n}")
            for n in range(pairs)
        ),
    )


def make_quiz(
    *questions: Question, name: str = "quiz", variants: tuple[Question, ...] = ()
) -> QuizSpec:
    return QuizSpec(QuizKey(key(name)), name.capitalize(), "en", tuple(questions), variants)


def make_task(*, lines: int = 4, starred: int = 1, pass_total: int = 6) -> TaskSpec:
    return TaskSpec(
        key=TaskKey(key("task")),
        title="The talk",
        intro="Give the talk.",
        pass_total=pass_total,
        lines=tuple(
            TaskLine(key(f"line {n}"), f"Line {n}", starred=n < starred) for n in range(lines)
        ),
    )
