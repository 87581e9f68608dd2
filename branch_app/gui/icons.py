"""Line icons of `resources/icons`, tinted and sharp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from branch_app.gui.colours import COLOURS
from branch_app.resource_files import resource_path

SHARPEST = 3.0
GAP = 6


@lru_cache(maxsize=256)
def picture(name: str, size: int, colour: str = COLOURS["neutral"]) -> QPixmap:
    """Return the icon as a picture of `size` logical pixels in one colour."""
    drawing = QSvgRenderer(str(resource_path(f"icons/{name}.svg")))
    pixels = round(size * SHARPEST)
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, pixels, pixels))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(colour))
    painter.end()
    pixmap.setDevicePixelRatio(SHARPEST)
    return pixmap


@lru_cache(maxsize=128)
def icon(name: str, colour: str = COLOURS["neutral"], size: int = 20) -> QIcon:
    """Return the icon for a button or an action, paler when the button is disabled."""
    made = QIcon(picture(name, size, colour))
    pale = picture(name, size, COLOURS["field-line"])
    made.addPixmap(pale, QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=128)
def spaced_icon(name: str, colour: str, size: int = 20) -> QIcon:
    """Return the icon with room at its right, for buttons whose words follow it."""
    made = QIcon()
    for mode, shade in (
        (QIcon.Mode.Normal, colour),
        (QIcon.Mode.Disabled, COLOURS["field-line"]),
    ):
        drawn = picture(name, size, shade)
        wide = QPixmap(drawn.width() + round(GAP * SHARPEST), drawn.height())
        wide.setDevicePixelRatio(SHARPEST)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, drawn)
        painter.end()
        made.addPixmap(wide, mode)
    return made


def program_icon() -> QIcon:
    """Return the icon of the window in its own colours."""
    return QIcon(str(resource_path("icons/app.svg")))
