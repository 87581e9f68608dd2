"""One clear sentence for each error code, in English: what happened, what was kept, what to do."""

from __future__ import annotations

from branch_app.cli.reasons import REASONS
from branch_app.domain.errors import BranchError, InvalidRecord

SENTENCES: dict[str, str] = {
    "refused": "Refused.",
    "fault": "Something outside the program failed; nothing was changed.",
    "invalid_record": "The values given break a rule; nothing was stored.",
    "warnings_unconfirmed": "Values look wrong and no reason says why they stay; see the list.",
    "grounds_missing": (
        "Values on a signed paper change with a reason, a document and a second person."
    ),
    "not_permitted": "Your role may not do this; ask a branch manager.",
    "second_not_permitted": (
        "The second person's role may not confirm; take a manager or the personal-data officer."
    ),
    "not_found": "There is no such record.",
    "stale_record": "Somebody saved a newer version meanwhile; read it and try again.",
    "duplicate_applicant": "A person with this IIN is already recorded; open that file instead.",
    "likely_duplicate": (
        "Somebody alike is recorded already; say why it is another person: applicants likely."
    ),
    "twin_hidden": "A manager or the personal-data officer must confirm that the person is new.",
    "record_merged": "This record was joined with another one; find the person again.",
    "wrong_password": "The login or the password is wrong.",
    "login_delayed": "Too many wrong passwords; wait before the next one.",
    "access_ended": "The admission of this employee has ended.",
    "access_limit_reached": "As many employees are admitted as the operator allows.",
    "rules_not_read": (
        "The rules of work with personal data must be acknowledged first: branch-app staff rules."
    ),
    "password_to_change": (
        "The password was given by somebody else; set your own first: branch-app staff password."
    ),
    "same_person": "This act needs two persons, each with an own password; nothing was changed.",
    "record_blocked": "The record is blocked; nothing was shown or changed.",
    "weak_password": "The password is too weak: take 12 characters or more, not a common one.",
    "consent_missing": (
        "The consent that this needs is not in force, or there is none to be taken back."
    ),
    "obligation_open": (
        "Money is still owed: the law forbids taking this consent back; refuse with a ground."
    ),
    "move_not_allowed": "The record is in a state that does not allow this; nothing was changed.",
    "bad_pack": "The pack cannot be used; the edition in force stays.",
    "bad_input": "The input cannot be used; nothing was changed.",
    "scan_unreadable": "The scan cannot be read; scan the paper again. The file was left alone.",
    "scanner_failed": "The scanner broke off; nothing of this pass was stored.",
    "picture_unusable": "The picture cannot become a photograph; nothing was stored.",
    "already_set_up": "This is set up already; nothing was changed.",
    "not_set_up": "No workstation is set up in this data folder; run `branch-app setup` first.",
    "head_office_refused": "Head office refused; nothing here was lost.",
    "chain_broken": "The journal does not verify; tell the personal-data officer at once.",
    "seal_broken": "A sealed file was changed or is not for this workstation; it was not used.",
    "already_running": "Another process is at work in this data folder; try again when it is done.",
    "port_taken": "The port is in use; choose another with --port.",
    "disk_full": "The disk is full; nothing was changed. Free some space and try again.",
    "database_damaged": "The database cannot be opened: it is damaged. Restore a backup.",
    "head_check_failed": (
        "The database is not the one last written: rows are missing or were put back to an older"
        " state. It stays closed; call IT and head office."
    ),
    "database_too_new": "The database was written by a newer program; install that version.",
    "database_busy": "Another process holds the database; nothing was changed. Try again.",
    "head_office_unreachable": "Head office cannot be reached; everything waits here unsent.",
    "sent_in_part": "The line broke: a part was sent, the rest waits for the next run.",
    "records_quarantined": "Head office keeps some rows apart for a person to look at.",
    "printer_unavailable": "The printer did not take the pages; try again or choose another.",
    "camera_unavailable": "The camera cannot be used; take the picture from a file.",
    "system_unsupported": "This combination of Python and PySide6 must not be used.",
}

_TOLD = (
    "was",
    *("file", "line", "field", "row", "port", "form", "choice", "consent", "rule", "reason"),
    *("count", "seconds"),
)


def sentence(error: BranchError) -> str:
    """Return what to write on standard error: the sentence, then file, line and field."""
    text = SENTENCES.get(error.code, SENTENCES["fault"])
    for name in ("record", "reason", "permission", "was", "by"):
        text = REASONS.get(f"{error.code}:{error.details.get(name)}", text)
    if error.details.get("reason") == "cannot_connect":
        text = "Head office's database cannot be reached; nothing was changed."
    told = [f"{name} {error.details[name]}" for name in _TOLD if name in error.details]
    if isinstance(error, InvalidRecord):
        told += [
            f"field {getattr(problem, 'field', '')}: {getattr(problem, 'code', '')}"
            for problem in error.problems
        ]
    return f"{text} ({'; '.join(told)})" if told else text
