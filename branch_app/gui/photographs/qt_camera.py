"""The camera by QtMultimedia, which comes with the extra `camera` (docs/decisions/0012)."""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtGui import QImage

from branch_app.domain.errors import CameraUnavailable

MOST_WIDTH, MOST_HEIGHT = 1920, 1080


class QtCamera:
    """The camera that the system takes for the usual one.

    The library is loaded at the first opening, so that a workstation without it, or without a
    camera, pays nothing for it.
    """

    def __init__(self) -> None:
        self._camera: Any = None
        self._session: Any = None
        self._sink: Any = None

    def open(self) -> None:
        """Begin to look. Raises CameraUnavailable."""
        self.close()
        media = _library()
        device = media.QMediaDevices.defaultVideoInput()
        if device.isNull():
            raise CameraUnavailable(reason="absent")
        self._camera = media.QCamera(device)
        best = _best_format(device)
        if best is not None:
            self._camera.setCameraFormat(best)
        self._sink = media.QVideoSink()
        self._session = media.QMediaCaptureSession()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._camera.start()

    def frame(self) -> QImage | None:
        """Return what is seen now, or None before the first. Raises CameraUnavailable."""
        if self._camera is None:
            return None
        if self._camera.error() != type(self._camera).Error.NoError:
            raise CameraUnavailable(reason="failed")
        seen = self._sink.videoFrame()
        image: QImage = seen.toImage()
        return None if image.isNull() else image

    def close(self) -> None:
        """Look no more and let the camera go; again is fine."""
        camera, session = self._camera, self._session
        self._camera = self._session = self._sink = None
        if camera is not None:
            camera.stop()
            session.setVideoSink(None)
            session.setCamera(None)


def _library() -> Any:  # noqa: ANN401 - a module that may be absent
    try:
        return importlib.import_module("PySide6.QtMultimedia")
    except ImportError as error:
        raise CameraUnavailable(reason="not_installed") from error


def _best_format(device: Any) -> Any:  # noqa: ANN401
    """Return the largest format up to full HD, or None to take what the system offers."""
    formats = [
        one
        for one in device.videoFormats()
        if one.resolution().width() <= MOST_WIDTH and one.resolution().height() <= MOST_HEIGHT
    ]
    return max(
        formats,
        key=lambda one: (one.resolution().width() * one.resolution().height(), one.maxFrameRate()),
        default=None,
    )
