"""A picture of Qt's, from the camera or the clipboard, as the bytes that the services take."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

NEARLY_LOSSLESS = 95


def encoded(image: QImage) -> bytes:
    """Return the picture as a JPEG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpg")
    writer.setQuality(NEARLY_LOSSLESS)
    writer.write(image)
    return bytes(buffer.data().data())


def picture_in(told: QMimeData) -> bytes:
    """Return the picture that was copied or dropped as such, or nothing."""
    image = told.imageData() if told.hasImage() else None
    return encoded(image) if isinstance(image, QImage) and not image.isNull() else b""
