"""Who is in the pictures. They are many kinds of people; nobody stands for a role."""

from dataclasses import dataclass
from typing import Literal

Hair = Literal["crop", "fade", "long", "afro", "bob", "bald", "scarf", "bun", "locs", "side"]
Clothes = Literal["open", "neck", "round", "shirt", "hood"]


@dataclass(frozen=True, slots=True)
class Person:
    skin: str
    hair: str
    style: Hair
    top: str
    clothes: Clothes
    under: str = "#f4ead8"
    lips: str = "#a8584a"
    beard: Literal["", "full", "short"] = ""
    glasses: bool = False
    trousers: str = "#3c4657"


KEV = Person("#e2a886", "#7d7672", "crop", "#2f5d62", "open", beard="full")
MARLON = Person("#8a5a3c", "#241a17", "fade", "#d0762a", "open", lips="#6e3a30", beard="short")
PRIYA = Person("#b97f56", "#2a1b1f", "long", "#8c3b5a", "neck", lips="#8e3f43")
DEE = Person("#6f4630", "#1d1414", "afro", "#3f6f9c", "round", lips="#5c2b2b", glasses=True)
JOAN = Person("#f0c3a6", "#cfc9c2", "bob", "#66794f", "shirt", lips="#b05b55", glasses=True)
SAM = Person("#eab898", "#8a5a34", "side", "#b4472d", "hood", lips="#a8584a")
AMINA = Person("#c58d63", "#3d6a63", "scarf", "#574069", "round", lips="#94493f")
TOM = Person("#d99f7c", "#5f534b", "bald", "#39536e", "shirt", lips="#9a5144", beard="short")
LEE = Person("#efc9a0", "#26201f", "crop", "#4a7a5c", "round", lips="#a85f50")
ROSE = Person("#a06a48", "#2b1d1a", "bun", "#d8a23f", "neck", lips="#7c3a35")
JAY = Person("#5e3b29", "#191212", "locs", "#6f8f86", "hood", lips="#4f2727", beard="short")
