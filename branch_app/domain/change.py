"""What kinds of record exist and what a saved step of one of them is called."""

from __future__ import annotations

from enum import StrEnum


class RecordKind(StrEnum):
    """Kinds of record that have versions, a history and rows in the journal."""

    APPLICANT = "applicant"
    ISSUED_FORM = "issued_form"
    CONSENT = "consent"
    INBOX_PAGE = "inbox_page"
    STAFF = "staff"
    DESTRUCTION = "destruction"
    PACK = "pack"
    WORKSTATION = "workstation"


class Act(StrEnum):
    """Acts told in the journal (law 94-V Art. 22; order 179/NK: log user actions)."""

    SET_UP = "set_up"
    ENROL = "enrol"
    LOGIN = "login"
    LOGIN_FAILED = "login_failed"
    LOCK = "lock"
    CHANGE_PASSWORD = "change_password"  # noqa: S105 - the name of an act
    RESET_PASSWORD = "reset_password"  # noqa: S105 - the name of an act
    ACKNOWLEDGE_RULES = "acknowledge_rules"
    HAND_OVER = "hand_over"
    RAISE_ALERT = "raise_alert"
    READ_JOURNAL = "read_journal"
    BLOCK = "block"
    UNBLOCK = "unblock"
    DESTROY = "destroy"
    REGISTER = "register"
    CORRECT = "correct"
    ACTIVATE = "activate"
    OPEN = "open"
    SEARCH = "search"
    SHOW_NUMBER = "show_number"
    ISSUE = "issue"
    PRINT = "print"
    EXPORT = "export"
    SIGN = "sign"
    VOID = "void"
    RECORD_TICKS = "record_ticks"
    GRANT = "grant"
    REFUSE = "refuse"
    ASK_WITHDRAWAL = "ask_withdrawal"
    WITHDRAW = "withdraw"
    SUPERSEDE = "supersede"
    ERASE_DRAFT = "erase_draft"
    RECEIVE_PAGE = "receive_page"
    MATCH_PAGE = "match_page"
    SET_ASIDE = "set_aside"
    ADMIT_STAFF = "admit_staff"
    CHANGE_STAFF = "change_staff"
    DISABLE_STAFF = "disable_staff"
    INSTALL_PACK = "install_pack"
    SEAL = "seal"
    RECEIPT = "receipt"
    VERIFY_JOURNAL = "verify_journal"
