"""What each live course asks, stored so that one query reads it."""

from __future__ import annotations

from django.db import models


class StoredOutline(models.Model):
    """`data` is CourseOutline.to_dict(). The row is made again whenever a page of it changes."""

    key = models.UUIDField(primary_key=True)
    position = models.PositiveIntegerField()
    data = models.JSONField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return str(self.key)


class OutlinePart(models.Model):
    """Where a module, a step or an activity is: `page_key` is its page, or the page it is on."""

    key = models.UUIDField(primary_key=True)
    outline = models.ForeignKey(StoredOutline, on_delete=models.CASCADE, related_name="parts")
    page_key = models.UUIDField(db_index=True)

    class Meta:
        verbose_name = "part of an outline"

    def __str__(self) -> str:
        return str(self.key)
