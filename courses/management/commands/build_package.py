"""`manage.py build_package FOLDER`: write the pages of this site as a course package."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management import BaseCommand, CommandError

from courses.models import HomePage
from courses.models.base import ContentPage
from courses.packages.build import build_package, build_zip
from courses.packages.errors import PackageError
from courses.packages.tree import page_with_key, source_locale


class Command(BaseCommand):
    help = "Write live pages as a course package: all of the site, or one page and those below."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="new, or empty; or a file.zip to make")
        parser.add_argument("--name", required=True, help="small letters, digits and hyphens")
        parser.add_argument("--title", required=True)
        parser.add_argument("--key", type=UUID, help="of the page to start at; else the home page")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self._build(options["folder"], **self._said(options))
        except PackageError as error:
            raise CommandError("\n".join(error.problems)) from error

    def _build(self, target: Path, **said: Any) -> None:
        if target.suffix == ".zip":
            target.write_bytes(build_zip(**said))
        else:
            build_package(folder=target, **said)

    def _said(self, options: dict[str, Any]) -> dict[str, Any]:
        top = self._top(options["key"])
        return {"top": top, "name": options["name"], "title": options["title"]}

    def _top(self, key: UUID | None) -> ContentPage:
        locale = source_locale()
        page = page_with_key(key, locale) if key else HomePage.objects.filter(locale=locale).first()
        if page is None:
            raise CommandError("There is no such page.")
        return page
