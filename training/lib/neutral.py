"""Words that nothing a learner carries may say, in the languages of the site."""

from __future__ import annotations

import re

BEGINNINGS = (
    *("prison", "imprison", "probation", "licence", "license", "convict", "inmate"),
    *("offend", "offence", "reoffend"),
    *("custody", "recall", "sentence", "parole", "criminal"),
    *("carchar", "gwasanaeth prawf", "swyddog prawf", "trosedd", "trwydded", "dedfryd"),
    *("cárcel", "carcel", "prisión", "libertad condicional", "delincuen", "condena", "recluso"),
    *("prisão", "presídio", "cadeia", "liberdade condicional", "condenad", "detento"),
    *("carcere", "detenut", "libertà vigilata", "condanna", "reato"),
    *("więzien", "więźni", "skazan", "kurator sądow", "przestęp"),
)
"""Of words, so that "creator" does not count as Italian."""

ANYWHERE = ("刑務所", "保護観察", "受刑", "犯罪", "仮釈放", "監獄", "緩刑", "假釋", "囚", "罪犯")
"""In languages that put no space between words."""

TELLING = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, BEGINNINGS))})|\bHMP\b|{'|'.join(ANYWHERE)}", re.IGNORECASE
)


def telling_word(text: str) -> str:
    """The first word in it that tells; empty where there is none."""
    found = TELLING.search(text)
    return found[0] if found else ""


def is_neutral(*texts: str) -> bool:
    return not any(TELLING.search(text) for text in texts)
