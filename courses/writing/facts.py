"""What checks must know beside the words of a page: asked for many pages at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings
from django.db.models import Model, Q
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtailmedia.models import get_media_model

from courses.edition import kept
from courses.models import (
    CoursePage,
    GlossaryTerm,
    LessonPage,
    ModulePage,
    ProgrammePage,
    QuizPage,
    WorkedExamplePage,
)
from courses.outline import QuizSpec
from courses.page_quizzes import quiz_spec
from courses.writing import addresses
from courses.writing.drafts import Draft
from courses.writing.models import WordToAvoid
from courses.writing.passages import Named
from courses.writing.sheet import AvoidedWord, LinkState
from courses.writing.shipped_words import shipped

Titled = Mapping[int, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Facts:
    """`pages` says whether a page is live. `pictures`, `recordings`: title, and words for it."""

    pages: Mapping[int, bool] = field(default_factory=dict)
    documents: frozenset[int] = frozenset()
    pictures: Titled = field(default_factory=dict)
    recordings: Titled = field(default_factory=dict)
    lessons: Mapping[UUID, bool] = field(default_factory=dict)
    addresses: Mapping[str, LinkState] = field(default_factory=dict)
    avoided: Mapping[str, tuple[AvoidedWord, ...]] = field(default_factory=dict)
    glossary: Mapping[str, frozenset[str]] = field(default_factory=dict)
    with_example: frozenset[str] = frozenset()
    quizzes: tuple[tuple[str, QuizSpec], ...] = ()

    def quizzes_below(self, path: str) -> tuple[QuizSpec, ...]:
        return tuple(spec for place, spec in self.quizzes if place.startswith(path))


def facts_for(drafts: Iterable[Draft], named: Iterable[Named]) -> Facts:
    """One query for each sort of thing that the pages name, and none for what they do not."""
    pages = [draft.page for draft in drafts]
    targets = _targets(named)
    local = {address for address in targets["address"] if addresses.is_local(address)}
    return Facts(
        pages=_pages(_numbers(targets["page"])),
        documents=frozenset(_titled(get_document_model(), targets["document"], "title")),
        pictures=_titled(get_image_model(), targets["picture"], "alt_text"),
        recordings=_titled(get_media_model(), targets["recording"], "transcript"),
        lessons=_lessons(targets["lesson"]),
        addresses=addresses.inside(sorted(local)),
        avoided=kept("words to avoid", _avoided),
        glossary=kept("words that are explained", _glossary),
        with_example=_with_example([page for page in pages if isinstance(page, ModulePage)]),
        quizzes=_quizzes([page for page in pages if isinstance(page, CoursePage | ProgrammePage)]),
    )


def _targets(named: Iterable[Named]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in named:
        found[one.kind].add(one.target)
    return found


def _numbers(targets: Iterable[str]) -> list[int]:
    return sorted(int(target) for target in targets if target.isdigit())


def _pages(keys: list[int]) -> dict[int, bool]:
    return dict(Page.objects.filter(pk__in=keys).values_list("pk", "live")) if keys else {}


def _titled(model: type[Model], targets: Iterable[str], words: str) -> dict[int, tuple[str, str]]:
    keys = _numbers(targets)
    if not keys:
        return {}
    rows = model._default_manager.filter(pk__in=keys).values_list("pk", "title", words)
    return {pk: (title, text) for pk, title, text in rows}


def _lessons(targets: Iterable[str]) -> dict[UUID, bool]:
    keys = [UUID(target) for target in sorted(targets)]
    if not keys:
        return {}
    pages = LessonPage.objects.filter(translation_key__in=keys).order_by("live")
    return dict(pages.values_list("translation_key", "live"))


def _avoided() -> dict[str, tuple[AvoidedWord, ...]]:
    """For each language: the words that come with the site, and those that editors added."""
    added: dict[str, list[AvoidedWord]] = defaultdict(list)
    for row in WordToAvoid.objects.all():
        added[row.language].append(AvoidedWord((row.word,), row.instead))
    languages = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    return {code: (*shipped(code), *added[code]) for code in languages}


def _glossary() -> dict[str, frozenset[str]]:
    """The words that the glossary of each language explains."""
    found: dict[str, set[str]] = defaultdict(set)
    terms = GlossaryTerm.objects.filter(page__live=True, page__alias_of=None)
    for term, language in terms.values_list("term", "page__locale__language_code"):
        found[language].add(term)
    return {language: frozenset(words) for language, words in found.items()}


def _with_example(modules: list[ModulePage]) -> frozenset[str]:
    """The paths of modules that have one, published or not."""
    if not modules:
        return frozenset()
    examples = WorkedExamplePage.objects.filter(_below(modules))
    return frozenset(path[: -Page.steplen] for path in examples.values_list("path", flat=True))


def _quizzes(tops: list[CoursePage | ProgrammePage]) -> tuple[tuple[str, QuizSpec], ...]:
    if not tops:
        return ()
    quizzes = QuizPage.objects.filter(_below(tops)).select_related("locale")
    return tuple((page.path, quiz_spec(page, page.locale.language_code)) for page in quizzes)


def _below(pages: Iterable[Page]) -> Q:
    found = Q(pk__in=[])
    for page in pages:
        found |= Q(path__startswith=page.path)
    return found
