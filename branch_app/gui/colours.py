"""The few colours of the window, by meaning: `style.qss` names them, delegates paint them.

Text on its ground keeps a contrast of at least 4.5, borders of inputs at least 3.
"""

from __future__ import annotations

from enum import StrEnum

COLOURS: dict[str, str] = {
    "ink": "#16202B",
    "muted": "#51606F",
    "faint": "#6B7885",
    "line": "#DCE2E8",
    "field-line": "#8793A0",
    "canvas": "#F3F5F7",
    "surface": "#FFFFFF",
    "hover": "#EAEEF2",
    "accent": "#0E5A67",
    "accent-hover": "#0A4853",
    "accent-press": "#073841",
    "accent-tint": "#E1EFF1",
    "focus": "#0E5A67",
    "good": "#17663A",
    "good-tint": "#E2F3E8",
    "warning": "#7D4E00",
    "warning-tint": "#FFF1D1",
    "bad": "#A3211B",
    "bad-tint": "#FCE8E6",
    "info": "#1D4F91",
    "info-tint": "#E5EEF9",
    "neutral": "#44525F",
    "neutral-tint": "#E9EDF1",
}


class Tone(StrEnum):
    """How a state is meant; a colour never stands without its sign and word."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    INFO = "info"
    NEUTRAL = "neutral"

    @property
    def text(self) -> str:
        """Return the colour of words and sign."""
        return COLOURS[self.value]

    @property
    def tint(self) -> str:
        """Return the colour of the ground."""
        return COLOURS[f"{self.value}-tint"]


def readable_on(colour: str) -> str:
    """Return white or ink, whichever is easier to read on a ground `#rrggbb`."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return "#FFFFFF" if 0.299 * red + 0.587 * green + 0.114 * blue < 0.62 else COLOURS["ink"]
