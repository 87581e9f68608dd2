"""Linux: logind tells on the system bus of sleep, of the session's lock and of another user."""

from __future__ import annotations

import os
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBus,
    QDBusConnection,
    QDBusInterface,
    QDBusMessage,
    QDBusReply,
    QDBusVariant,
)

from branch_app.domain.locking import LockReason

SERVICE = "org.freedesktop.login1"
ROOT = "/org/freedesktop/login1"
MANAGER = f"{SERVICE}.Manager"
SESSION = f"{SERVICE}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
PATIENCE_MS = 2000


class LogindWatch(QObject):
    """Tells `told` with the reason; without a bus, or without logind, it hears nothing."""

    told = Signal(object)

    def __init__(self, parent: QObject, bus: QDBusConnection | None = None) -> None:
        super().__init__(parent)
        self._bus = bus or QDBusConnection.systemBus()
        self._path = ""

    def listen(self) -> None:
        """Ask the bus to tell of sleep, and of what becomes of this process's session."""
        bus = self._bus
        if not bus.isConnected():
            return
        bus.connect(SERVICE, ROOT, MANAGER, "PrepareForSleep", self, _slot("sleep_begins(bool)"))
        self._path = path = self._session_path()
        if path:
            bus.connect(SERVICE, path, SESSION, "Lock", self, _slot("session_locks()"))
            changed = _slot("session_changes(QDBusMessage)")
            bus.connect(SERVICE, path, PROPERTIES, "PropertiesChanged", self, changed)

    @Slot(bool)
    def sleep_begins(self, is_beginning: bool) -> None:
        """Hear that the machine goes to sleep, or that it woke up without having told."""
        del is_beginning
        self.told.emit(LockReason.SLEEP)

    @Slot()
    def session_locks(self) -> None:
        """Hear that the session is to lock."""
        self.told.emit(LockReason.SCREEN_LOCKED)

    @Slot(QDBusMessage)
    def session_changes(self, _message: QDBusMessage) -> None:
        """Hear that the desktop has locked by itself, or that another user is in front."""
        # PySide cannot read the map that the message holds: what changed is asked for.
        if self._property("LockedHint") is True:
            self.told.emit(LockReason.SCREEN_LOCKED)
        elif self._property("Active") is False:
            self.told.emit(LockReason.USER_SWITCHED)

    def _property(self, name: str) -> object:
        question = QDBusMessage.createMethodCall(SERVICE, self._path, PROPERTIES, "Get")
        question.setArguments([SESSION, name])
        answer = self._bus.call(question, QDBus.CallMode.Block, PATIENCE_MS).arguments()
        told = answer[0] if answer else None
        return told.variant() if isinstance(told, QDBusVariant) else told

    def _session_path(self) -> str:
        manager = QDBusInterface(SERVICE, ROOT, MANAGER, self._bus)
        manager.setTimeout(PATIENCE_MS)
        # A desktop started as a service of the user has no session of its own process.
        for method, which in (("GetSessionByPID", os.getpid()), ("GetSession", "auto")):
            reply = QDBusReply(manager.call(method, which))
            if reply.isValid():
                return str(reply.value().path())
        return ""


def _slot(signature: str) -> bytes:
    # PySide's types say bytes; text is what it takes.
    return cast("bytes", SLOT(signature))
