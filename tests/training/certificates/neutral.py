"""The words that nothing a learner carries may say."""

import re

TELLING = re.compile(
    r"prison|probation|licen[cs]e|offend|convict|inmate|custody|\bHMP\b|recall|sentence",
    re.IGNORECASE,
)


def telling_words(text: str) -> list[str]:
    return TELLING.findall(text)
