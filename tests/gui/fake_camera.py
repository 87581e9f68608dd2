"""A camera that is played: what it sees, and how often it was opened and closed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QImage

from branch_app.domain.errors import CameraUnavailable


def seen(width: int = 1280, height: int = 960, colour: str = "#8a5a44") -> QImage:
    """Return what stands before the camera."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@dataclass
class FakeCamera:
    """`reason` refuses the opening, `breaks` the looking."""

    image: QImage | None = None
    reason: str = ""
    breaks: bool = False
    is_open: bool = False
    opened: int = 0

    def open(self) -> None:
        if self.reason:
            raise CameraUnavailable(reason=self.reason)
        self.is_open = True
        self.opened += 1

    def frame(self) -> QImage | None:
        assert self.is_open, "nobody looks through a closed camera"
        if self.breaks:
            raise CameraUnavailable(reason="failed")
        return self.image

    def close(self) -> None:
        self.is_open = False
