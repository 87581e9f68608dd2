"""Exit codes, stable for scripts (`design/product.md` 4)."""

from __future__ import annotations

from branch_app.domain import errors

DONE = 0
FAILED = 1
USAGE = 2
UNREACHABLE = 10
REFUSED = 11
SENT_IN_PART = 12
TAKEN_BACK_IN_PART = SENT_IN_PART
NOT_COUNTERSIGNED = SENT_IN_PART
QUARANTINED = 13
BUSY = 14
DISK_FULL = 15
UNOPENABLE = 16
BACKUP_FAILED = 17
BAD_INPUT = 18

CODES: dict[type[errors.BranchError], int] = {
    errors.HeadOfficeUnreachable: UNREACHABLE,
    errors.NotPermitted: REFUSED,
    errors.WrongPassword: REFUSED,
    errors.WeakPassword: REFUSED,
    errors.LoginDelayed: REFUSED,
    errors.AccessEnded: REFUSED,
    errors.AccessLimitReached: REFUSED,
    errors.RulesNotRead: REFUSED,
    errors.PasswordToChange: REFUSED,
    errors.SamePerson: REFUSED,
    errors.RecordBlocked: REFUSED,
    errors.LikelyDuplicate: REFUSED,
    errors.TwinHidden: REFUSED,
    errors.ObligationOpen: REFUSED,
    errors.HeadOfficeRefused: REFUSED,
    errors.SentInPart: SENT_IN_PART,
    errors.RecordsQuarantined: QUARANTINED,
    errors.AlreadyRunning: BUSY,
    errors.DatabaseBusy: BUSY,
    errors.PortTaken: BUSY,
    errors.DiskFull: DISK_FULL,
    errors.DatabaseDamaged: UNOPENABLE,
    errors.HeadCheckFailed: UNOPENABLE,
    errors.DatabaseTooNew: UNOPENABLE,
    errors.BadPack: BAD_INPUT,
    errors.BadInput: BAD_INPUT,
    errors.ScanUnreadable: BAD_INPUT,
    errors.ScannerFailed: FAILED,
    errors.PictureUnusable: BAD_INPUT,
    errors.InvalidRecord: BAD_INPUT,
}


def exit_code(error: errors.BranchError) -> int:
    """Return the exit code of an error; 1 for one that has no code of its own."""
    for kind in type(error).__mro__:
        if issubclass(kind, errors.BranchError) and kind in CODES:
            return CODES[kind]
    return FAILED
