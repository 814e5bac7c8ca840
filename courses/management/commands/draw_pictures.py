"""Writes the drawn pictures: run it after a change in courses/drawing."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from courses.drawing.pictures import PICTURES

FOLDER = Path(__file__).resolve().parents[2] / "static" / "pictures"


class Command(BaseCommand):
    help = "Draw the pictures of people and places into courses/static/pictures."

    def handle(self, *args: Any, **options: Any) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name, draw in PICTURES.items():
            (FOLDER / f"{name}.svg").write_text(draw(), "utf-8")
        self.stdout.write(f"{len(PICTURES)} pictures in {FOLDER.name}.")
