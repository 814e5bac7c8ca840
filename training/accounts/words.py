"""Easy words for passphrases: short, common, spelt as they sound, and none that could hurt."""

WORDS: tuple[str, ...] = ("apple",)
