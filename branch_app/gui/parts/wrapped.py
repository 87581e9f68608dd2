"""A text in as many lines as it needs, for what is drawn or cannot wrap by itself."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextLayout


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """Break a text into as many lines as it needs, where words end."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    told: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        told.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return told
