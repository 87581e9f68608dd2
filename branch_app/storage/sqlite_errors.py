"""SQLite's errors in the program's words, translated once, at the engine's edge."""

from __future__ import annotations

from branch_app.domain.errors import DatabaseBusy, DatabaseDamaged, DiskFull, Fault

# What fails while something is to be written is a disk without room, not a damaged file.
_FULL = (
    "SQLITE_FULL",
    "SQLITE_IOERR_SHM",
    "SQLITE_IOERR_WRITE",
    "SQLITE_IOERR_FSYNC",
    "SQLITE_IOERR_DIR_FSYNC",
    "SQLITE_IOERR_TRUNCATE",
)
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")
_DAMAGED = {
    "SQLITE_NOTADB": "not_a_database",
    "SQLITE_CORRUPT": "corrupt",
    "SQLITE_CANTOPEN": "cannot_open",
    "SQLITE_IOERR": "input_output",
    "SQLITE_PROTOCOL": "input_output",
    "SQLITE_READONLY_": "not_writable",
}


def fault_of(error: BaseException, file: str) -> Fault | None:
    """Return the Fault that stands for this driver error, or None when it is a bug of ours.

    A wrong key reads as DatabaseDamaged: that the password is right was told before, by the vault.
    """
    if isinstance(error, MemoryError):
        # SQLCipher's word, on a connection that has met a page which does not match its code.
        return DatabaseDamaged(file=file, reason="corrupt")
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith(_FULL):
        return DiskFull(file=file)
    if name.startswith(_BUSY):
        return DatabaseBusy(file=file)
    for start, reason in _DAMAGED.items():
        if name.startswith(start):
            return DatabaseDamaged(file=file, reason=reason)
    return None
