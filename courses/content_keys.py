"""The names by which records about people refer to content: translation keys and block ids."""

from typing import NewType
from uuid import UUID

ProgrammeKey = NewType("ProgrammeKey", UUID)
CourseKey = NewType("CourseKey", UUID)
ModuleKey = NewType("ModuleKey", UUID)
LessonKey = NewType("LessonKey", UUID)
QuizKey = NewType("QuizKey", UUID)
QuestionKey = NewType("QuestionKey", UUID)
OptionKey = NewType("OptionKey", UUID)
ActivityKey = NewType("ActivityKey", UUID)
TaskKey = NewType("TaskKey", UUID)
FilmKey = NewType("FilmKey", UUID)
"""The translation key of a film's page: what people watched, whatever version they saw."""
ChapterKey = NewType("ChapterKey", UUID)
