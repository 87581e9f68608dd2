"""Scrolling to a place that does not exist yet: a page that was just built has no length."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollBar


def scroll_to(bar: QScrollBar, value: int) -> None:
    """Go there now, or as soon as the page is long enough."""
    bar.setValue(value)
    if bar.value() == value:
        return

    def settle(_least: int, most: int) -> None:
        if most >= value:
            bar.rangeChanged.disconnect(settle)
            bar.setValue(value)

    bar.rangeChanged.connect(settle)
