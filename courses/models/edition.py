"""The edition of the content: see `courses/edition.py`."""

from django.db import models


class Edition(models.Model):
    """One row, whose token is another one after every change that a reader could see."""

    token = models.CharField(max_length=16)

    def __str__(self) -> str:
        return self.token
