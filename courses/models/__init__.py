"""Pages of courses, one file for each kind."""

from courses.models.country import Country, LocalWord
from courses.models.course import CoursePage
from courses.models.edition import Edition
from courses.models.film_page import FilmLibraryPage, FilmPage
from courses.models.glossary import GlossaryPage, GlossaryTerm
from courses.models.home import HomePage
from courses.models.lesson import LessonPage
from courses.models.module import ModulePage
from courses.models.outcomes import (
    CourseOutcome,
    CoursePublicOutcome,
    ModuleOutcome,
    ProgrammeOutcome,
    ProgrammePublicOutcome,
)
from courses.models.outline import OutlinePart, StoredOutline
from courses.models.programme import ProgrammePage
from courses.models.quiz import QuizPage
from courses.models.resource import ResourcePage
from courses.models.resource_library import ResourceLibraryPage
from courses.models.review import PageReview
from courses.models.review_tasks import PeerReviewTask, PublishTask
from courses.models.site_settings import SiteSettings
from courses.models.standard import StandardPage
from courses.models.worked_example import WorkedExamplePage

__all__ = [
    "Country",
    "CourseOutcome",
    "CoursePage",
    "CoursePublicOutcome",
    "Edition",
    "FilmLibraryPage",
    "FilmPage",
    "GlossaryPage",
    "GlossaryTerm",
    "HomePage",
    "LessonPage",
    "LocalWord",
    "ModuleOutcome",
    "ModulePage",
    "OutlinePart",
    "PageReview",
    "PeerReviewTask",
    "ProgrammeOutcome",
    "ProgrammePage",
    "ProgrammePublicOutcome",
    "PublishTask",
    "QuizPage",
    "ResourceLibraryPage",
    "ResourcePage",
    "SiteSettings",
    "StandardPage",
    "StoredOutline",
    "WorkedExamplePage",
]
