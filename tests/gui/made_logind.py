"""What logind says on the bus, said by a process of our own, told by the lines of its input."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import ClassInfo, Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath

SERVICE = "org.freedesktop.login1"
ROOT = "/org/freedesktop/login1"
OURS = f"{ROOT}/session/_31"
FOREIGN = f"{ROOT}/session/_32"


@ClassInfo({"D-Bus Interface": f"{SERVICE}.Manager"})  # type: ignore[call-arg]
class Manager(QObject):  # type: ignore[operator]
    """Knows one session, asked for by `auto`: no process is of it."""

    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, which: str) -> QDBusObjectPath:  # noqa: N802 - logind's name
        assert which == "auto"
        return QDBusObjectPath(OURS)


@ClassInfo({"D-Bus Interface": f"{SERVICE}.Session"})  # type: ignore[call-arg]
class Session(QObject):  # type: ignore[operator]
    """Whether the desktop has locked, and whether it is in front."""

    told = Signal(list)

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self._bus = bus
        self.is_locked, self.is_active = False, True
        self.told.connect(self.say)

    def _locked(self) -> bool:
        return self.is_locked

    def _active(self) -> bool:
        return self.is_active

    LockedHint = Property(bool, _locked)
    Active = Property(bool, _active)

    @Slot(list)
    def say(self, words: list[str]) -> None:
        """Say what a line asks for: sleep; lock PATH; locked yes; active no."""
        kind, rest = words[0], words[1:]
        if kind == "sleep":
            message = QDBusMessage.createSignal(ROOT, f"{SERVICE}.Manager", "PrepareForSleep")
            message.setArguments([True])
        elif kind == "lock":
            message = QDBusMessage.createSignal(rest[0], f"{SERVICE}.Session", "Lock")
        else:
            setattr(self, f"is_{kind}", rest[0] == "yes")
            properties = "org.freedesktop.DBus.Properties"
            message = QDBusMessage.createSignal(OURS, properties, "PropertiesChanged")
            changed = {"LockedHint": self.is_locked, "Active": self.is_active}
            message.setArguments([f"{SERVICE}.Session", changed, []])
        assert self._bus.send(message)


def main() -> None:
    """Serve until the input ends."""
    application = QCoreApplication([])
    bus = QDBusConnection.connectToBus(sys.argv[1], "logind")
    manager, session = Manager(), Session(bus)
    options = QDBusConnection.RegisterOption
    assert bus.registerObject(ROOT, manager, options.ExportAllSlots)
    assert bus.registerObject(OURS, session, options.ExportAllProperties)
    assert bus.registerService(SERVICE)
    print("ready", flush=True)  # noqa: T201 - whoever began this process waits for it

    def read() -> None:
        for line in sys.stdin:
            session.told.emit(line.split())
        application.quit()

    threading.Thread(target=read, daemon=True).start()
    application.exec()


if __name__ == "__main__":
    main()
