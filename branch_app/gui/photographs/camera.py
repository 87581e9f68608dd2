"""What the window asks of a camera: opened for one picture, closed whatever happens (R-078)."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QImage


class Camera(Protocol):
    """One camera of this workstation, on the GUI thread; closed until it is opened."""

    def open(self) -> None:
        """Begin to look. Raises CameraUnavailable (`reason`: not_installed, absent, failed)."""
        ...

    def frame(self) -> QImage | None:
        """Return what is seen now, or None before the first. Raises CameraUnavailable."""
        ...

    def close(self) -> None:
        """Look no more and let the camera go; again is fine."""
        ...
