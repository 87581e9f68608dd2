"""Every reason for which the program refuses or fails, each with a stable code.

Wording is not here: `gui/notices.py` and `cli/messages.py` turn a code into a sentence.
Details are names, ids and counts, never personal data.
"""

from __future__ import annotations

from branch_app.domain.error_base import BranchError as BranchError
from branch_app.domain.error_base import Detail as Detail
from branch_app.domain.error_base import Fault as Fault
from branch_app.domain.error_base import Refusal as Refusal


class InvalidRecord(Refusal):
    """Values break a check; `problems` holds all of them (`domain.checks.Problem`)."""

    code = "invalid_record"

    def __init__(self, problems: tuple[object, ...] = (), **details: Detail) -> None:
        super().__init__(**details, problem_count=len(problems))
        self.problems = problems


class WarningsUnconfirmed(InvalidRecord):
    """Values look wrong and nobody has said why they stay; `problems` holds these warnings."""

    code = "warnings_unconfirmed"


class GroundsMissing(Refusal):
    """A value on a signed paper changes only with a reason, a document and a second person."""

    code = "grounds_missing"


class NotPermitted(Refusal):
    """The role may not do this."""

    code = "not_permitted"


class NotFound(Refusal):
    """No such record."""

    code = "not_found"


class StaleRecord(Refusal):
    """Somebody saved a newer version since this one was read."""

    code = "stale_record"


class DuplicateApplicant(Refusal):
    """An applicant with the same IIN or document exists; `applicant_id` names it, `by` which."""

    code = "duplicate_applicant"


class LikelyDuplicate(Refusal):
    """These may be the same person, and nobody has said yet that they are others."""

    code = "likely_duplicate"

    def __init__(self, applicant_ids: tuple[str, ...] = (), **details: Detail) -> None:
        super().__init__(**details, twins=",".join(applicant_ids), count=len(applicant_ids))
        self.applicant_ids = applicant_ids


class TwinHidden(Refusal):
    """A second person must look: not all that is alike may be shown here. It tells of nobody."""

    code = "twin_hidden"


class RecordMerged(Refusal):
    """The record was joined with another one; `merged_into` names the file to open."""

    code = "record_merged"


class WrongPassword(Refusal):
    """No key slot opens with this name and password."""

    code = "wrong_password"


class LoginDelayed(Refusal):
    """Too many wrong passwords: `seconds` until the next may be tried (K37)."""

    code = "login_delayed"


class AccessEnded(Refusal):
    """The employee's admission has ended or was taken back (J12)."""

    code = "access_ended"


class AccessLimitReached(Refusal):
    """As many employees are admitted as the operator allows; `count` tells how many (R-151)."""

    code = "access_limit_reached"


class RulesNotRead(Refusal):
    """The rules must be acknowledged before the first work; `edition` names them (K38, R-138)."""

    code = "rules_not_read"


class PasswordToChange(Refusal):
    """The password was given by somebody else and must be changed before any work."""

    code = "password_to_change"


class SamePerson(Refusal):
    """An act of two persons needs two."""

    code = "same_person"


class SecondNotPermitted(NotPermitted):
    """The second person's role may not confirm; `second` is the staff id, `role` the role."""

    code = "second_not_permitted"


class RecordBlocked(Refusal):
    """Kept, but not used (94-V Art. 1(3)); `record_id` is for the journal alone, never told."""

    code = "record_blocked"
    record_id: str = ""


class WeakPassword(Refusal):
    """The password breaks a rule of `domain.staff.password_problem`; `rule` names it."""

    code = "weak_password"


class ConsentMissing(Refusal):
    """Data beyond what C1 needs was given before C1 was signed (law 94-V Art. 7, 8)."""

    code = "consent_missing"


class ObligationOpen(Refusal):
    """The law forbids taking a consent back while an obligation is open (94-V Art. 8(2))."""

    code = "obligation_open"


class MoveNotAllowed(Refusal):
    """A state does not lead to the state asked for."""

    code = "move_not_allowed"


class BadPack(Refusal):
    """A pack breaks a rule; `file`, `line` and `reason` tell where and why."""

    code = "bad_pack"


class BadInput(Refusal):
    """A file or value given to a command cannot be used; `file` and `reason`, maybe `line`."""

    code = "bad_input"


class ScanUnreadable(Refusal):
    """A scan cannot be decoded as PDF, JPEG, PNG or TIFF within the limits."""

    code = "scan_unreadable"


class ScannerFailed(Refusal):
    """The scanner gave nothing; `reason` is one of `acquiring.ScannerTrouble`."""

    code = "scanner_failed"


class PictureUnusable(Refusal):
    """A picture cannot become a photograph; `reason` tells why."""

    code = "picture_unusable"


class AlreadySetUp(Refusal):
    """The data folder already holds a workstation."""

    code = "already_set_up"


class NotSetUp(Refusal):
    """The data folder holds no workstation."""

    code = "not_set_up"


class HeadOfficeRefused(Refusal):
    """Head office answered that it refuses; `reason` is its code."""

    code = "head_office_refused"


class ChainBroken(Refusal):
    """The journal's chain does not verify; `seq` is the first bad row."""

    code = "chain_broken"


class AlreadyRunning(Fault):
    """Another process holds the data folder or the job's lock."""

    code = "already_running"


class PortTaken(Fault):
    """The address is in use; `port` tells which."""

    code = "port_taken"


class DiskFull(Fault):
    """No space; nothing was changed."""

    code = "disk_full"


class DatabaseDamaged(Fault):
    """The database cannot be opened or read though the key is right; `file` names it."""

    code = "database_damaged"


class HeadCheckFailed(Fault):
    """countersigned <= head file <= database does not hold: rows are missing or rolled back."""

    code = "head_check_failed"


class SealBroken(Fault):
    """Sealed or signed bytes are damaged, forged or meant for another key; `reason` is a code."""

    code = "seal_broken"


class DatabaseTooNew(Fault):
    """The database was written by a newer program."""

    code = "database_too_new"


class DatabaseBusy(Fault):
    """Another process has held the database for longer than the waiting time."""

    code = "database_busy"


class HeadOfficeUnreachable(Fault):
    """No connection to head office, or it broke."""

    code = "head_office_unreachable"


class SentInPart(Fault):
    """The run ended before everything was carried; the rest waits."""

    code = "sent_in_part"


class RecordsQuarantined(Fault):
    """Head office keeps some rows for a person to look at; `count` tells how many."""

    code = "records_quarantined"


class PrinterUnavailable(Fault):
    """The printer did not take the pages."""

    code = "printer_unavailable"


class CameraUnavailable(Fault):
    """There is no camera, or it cannot be used; `reason`: not_installed, absent, failed."""

    code = "camera_unavailable"


class SystemUnsupported(Fault):
    """This combination of Python and PySide6 must not run (`reason`)."""

    code = "system_unsupported"
