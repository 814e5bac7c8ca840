"""What the certificate of a programme asks for, as an administrator writes it."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from training.certificates.programmes.queries import Programme, problems_with
from training.certificates.programmes.rules import all_courses, certificate_of
from training.lib.requirements import AtLeast, Rule, RuleError, from_dict, to_dict

ALL, SOME, OWN, NONE = "all", "some", "own", "none"
LONGEST = 20_000
"""Signs of a rule: a tree of some hundred parts."""


class ProgrammeForm(forms.Form):
    """`rule` is the rule that was read; None: the programme gives no certificate."""

    kind = forms.ChoiceField(
        label=_("Who gets the certificate?"),
        choices=[
            (ALL, _("Who has the certificates of all courses")),
            (SOME, _("Who has the certificates of some of the courses")),
            (OWN, _("Who meets a rule of our own")),
            (NONE, _("Nobody: this programme has no certificate")),
        ],
        widget=forms.RadioSelect,
    )
    count = forms.IntegerField(
        label=_("How many courses, if some are enough?"), required=False, min_value=1
    )
    written = forms.CharField(
        label=_("A rule of our own"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        help_text=_("As data (JSON). The page shows the keys, and how a rule is written."),
    )

    def __init__(self, *args: Any, programme: Programme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.programme = programme
        self.rule: Rule | None = None
        written = programme.rule or all_courses(programme.outline)
        self.initial.setdefault("kind", self._kind())
        self.initial.setdefault(
            "written", json.dumps(to_dict(written), indent=2) if written else ""
        )

    def _kind(self) -> str:
        if self.programme.rule is None:
            return NONE
        return OWN if self.programme.is_own else ALL

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        self.rule = self._read(cleaned)
        for problem in problems_with(self.programme, self.rule) if self.rule else ():
            self.add_error(None, problem)
        return cleaned

    def _read(self, cleaned: dict[str, Any]) -> Rule | None:
        outline = self.programme.outline
        if cleaned["kind"] == SOME:
            if not cleaned["count"]:
                self.add_error("count", _("Write how many."))
                return None
            parts = tuple(certificate_of(course) for course in outline.courses)
            return AtLeast(cleaned["count"], parts)
        if cleaned["kind"] == OWN:
            return self._own(cleaned["written"])
        return all_courses(outline) if cleaned["kind"] == ALL else None

    def _own(self, written: str) -> Rule | None:
        try:
            return from_dict(json.loads(written))
        except (ValueError, RecursionError):
            self.add_error("written", _("This is not JSON: look for a bracket or a comma."))
        except RuleError as error:
            self.add_error("written", str(error))
        return None
