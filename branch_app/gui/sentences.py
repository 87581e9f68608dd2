"""The sentences of the notice bar for every error code; `news.py` has those of good news.

Each tells what happened, what was kept and what to do. Only numbers, codes and rules of ours fill
the gaps; texts typed by people never come here. `exact_sentences.py` has those for a code
with its reason.
"""

from __future__ import annotations

from branch_app.gui.language import QT_TRANSLATE_NOOP

REFUSALS: dict[str, str] = {
    "refused": QT_TRANSLATE_NOOP(
        "notices", "This is not possible now. Nothing was changed. Check the entries and try again."
    ),
    "invalid_record": QT_TRANSLATE_NOOP(
        "notices",
        "Not saved: some fields need correcting. Everything typed is kept. "
        "Press F8 to go from one to the next.",
    ),
    "not_permitted": QT_TRANSLATE_NOOP(
        "notices",
        "Your role does not allow this. Nothing was changed. Ask the branch manager to do it.",
    ),
    "second_not_permitted": QT_TRANSLATE_NOOP(
        "notices",
        "The second person's role may not confirm this. Nothing was changed. "
        "Ask another manager or the personal-data officer.",
    ),
    "not_found": QT_TRANSLATE_NOOP(
        "notices",
        "No such record is kept at this workstation; it may have been removed meanwhile. "
        "Nothing was changed. Check the number, or look for the person again.",
    ),
    "warnings_unconfirmed": QT_TRANSLATE_NOOP(
        "notices",
        "Some values look wrong. Nothing was saved, your entries are still on the screen. Correct "
        "each value, or choose below it why it stays so.",
    ),
    "grounds_missing": QT_TRANSLATE_NOOP(
        "notices",
        "Values on a signed paper change only with a reason, a supporting document and a second "
        "person. Nothing was saved, your entries are still on the screen. Tell all three above the "
        "fields and save.",
    ),
    "stale_record": QT_TRANSLATE_NOOP(
        "notices",
        "Somebody saved a newer version of this file. Your entries are still on the screen, all "
        "else is as stored now; the stored value stands under each entry that differs. Check them "
        "and save again.",
    ),
    "duplicate_applicant": QT_TRANSLATE_NOOP(
        "notices",
        "A person with this IIN is already kept here. Nothing was saved, your entries are still "
        "on the screen. Open the existing file instead.",
    ),
    "likely_duplicate": QT_TRANSLATE_NOOP(
        "notices",
        "Somebody alike is already kept here. Nothing was saved, your entries are still on the "
        "screen. Open that file, or say why this is another person.",
    ),
    "twin_hidden": QT_TRANSLATE_NOOP(
        "notices",
        "A second person must confirm that this person is new. Nothing was saved, your entries are "
        "still on the screen. Ask a branch manager or the personal-data officer.",
    ),
    "record_merged": QT_TRANSLATE_NOOP(
        "notices",
        "This file was joined with another one of the same person. Nothing was changed. "
        "Find the person again and go on there.",
    ),
    "wrong_password": QT_TRANSLATE_NOOP(
        "notices",
        "The name and the password do not match. Nothing was opened. "
        "Check Caps Lock and the keyboard layout and type the password again.",
    ),
    "login_delayed": QT_TRANSLATE_NOOP(
        "notices",
        "Too many wrong passwords. Nothing was opened. Wait {seconds} seconds, then try again.",
    ),
    "access_ended": QT_TRANSLATE_NOOP(
        "notices",
        "Your admission to personal data has ended. Nothing was opened. "
        "Ask the branch manager for an order that prolongs it.",
    ),
    "access_limit_reached": QT_TRANSLATE_NOOP(
        "notices",
        "As many employees are admitted as the operator allows: {count}. Nobody was added. "
        "Disable somebody who no longer works here first.",
    ),
    "rules_not_read": QT_TRANSLATE_NOOP(
        "notices",
        "The rules of work with personal data have a new edition. Read and acknowledge it first.",
    ),
    "password_to_change": QT_TRANSLATE_NOOP(
        "notices",
        "This password was given to you by somebody else. Set one that only you know first.",
    ),
    "same_person": QT_TRANSLATE_NOOP(
        "notices",
        "This act needs two persons. Nothing was changed. "
        "Another employee must enter his or her own login and password.",
    ),
    "record_blocked": QT_TRANSLATE_NOOP(
        "notices",
        "This person's data are blocked. Nothing was shown, changed or printed. "
        "The personal-data officer can tell more.",
    ),
    "weak_password": QT_TRANSLATE_NOOP(
        "notices",
        "This password is too easy to guess. Nothing was changed. "
        "Choose at least 12 characters that are not your name and not one repeated sign.",
    ),
    "consent_missing": QT_TRANSLATE_NOOP(
        "notices",
        "These data may be taken only after the consent is signed. Nothing was saved. "
        "Print consent C1, have it signed and scan it first.",
    ),
    "obligation_open": QT_TRANSLATE_NOOP(
        "notices",
        "A contract of this person is not fulfilled, so the consent cannot be taken back "
        "(94-V Art. 8(2)). Nothing was changed. Answer with a reasoned refusal.",
    ),
    "move_not_allowed": QT_TRANSLATE_NOOP(
        "notices",
        "The state of this record does not allow it any more. Nothing was changed. "
        "Open the file again to see how it stands.",
    ),
    "bad_pack": QT_TRANSLATE_NOOP(
        "notices",
        "The organisation's pack breaks a rule and was not taken. Everything stays as it was. "
        "Give the file back to whoever made it: {file} {line}.",
    ),
    "bad_input": QT_TRANSLATE_NOOP(
        "notices",
        "A value or a file cannot be used. Nothing was changed, your entries are still on the "
        "screen. Correct it and try again.",
    ),
    "scan_unreadable": QT_TRANSLATE_NOOP(
        "notices",
        "This file cannot be read as PDF, JPEG, PNG or TIFF. It was left where it is, nothing was "
        "stored. Scan the paper again.",
    ),
    "scanner_failed": QT_TRANSLATE_NOOP(
        "notices",
        "The scanner broke off. Nothing of this pass was stored. Look at the scanner, put the "
        "papers in again and scan once more.",
    ),
    "picture_unusable": QT_TRANSLATE_NOOP(
        "notices",
        "This picture cannot become a photograph. Nothing was stored. Take another one: JPEG or "
        "PNG, 300 x 400 pixels or more.",
    ),
    "already_set_up": QT_TRANSLATE_NOOP(
        "notices",
        "This data folder already holds a workstation. Nothing was changed. "
        "Restart the program and unlock it.",
    ),
    "not_set_up": QT_TRANSLATE_NOOP(
        "notices",
        "This data folder holds no workstation yet. Nothing was changed. "
        "Restart the program and set the workstation up.",
    ),
    "head_office_refused": QT_TRANSLATE_NOOP(
        "notices",
        "Head office refused ({reason}). Everything stays safe at this workstation. "
        "Tell head office this word.",
    ),
    "chain_broken": QT_TRANSLATE_NOOP(
        "notices",
        "The journal does not verify from row {seq} on. The data were not changed. "
        "Stop working and call the person responsible for personal data.",
    ),
}

FAULTS: dict[str, str] = {
    "fault": QT_TRANSLATE_NOOP(
        "notices",
        "Something around the program failed. What was saved before is safe. Try again.",
    ),
    "already_running": QT_TRANSLATE_NOOP(
        "notices",
        "The program already works with this data folder. Nothing was changed. "
        "Go to the open window or wait until the other job ends.",
    ),
    "port_taken": QT_TRANSLATE_NOOP(
        "notices",
        "Port {port} is used by another program. Nothing was changed. "
        "Close that program or choose another port.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "notices",
        "The disk is full. This step was not saved, everything saved before is safe and your "
        "entries are still on the screen. Free some space and try again.",
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "notices",
        "The database cannot be read. The program changes nothing in it. "
        "Do not copy or remove files; call IT to restore the last backup.",
    ),
    "head_check_failed": QT_TRANSLATE_NOOP(
        "notices",
        "The database is older than what was last confirmed, so saved steps are missing. It was "
        "not opened and not changed. Call IT to restore the last backup.",
    ),
    "database_too_new": QT_TRANSLATE_NOOP(
        "notices",
        "The database was written by a newer version of the program. It was not changed. "
        "Ask IT to update the program on this workstation.",
    ),
    "database_busy": QT_TRANSLATE_NOOP(
        "notices",
        "Another job is writing to the database. This step was not saved, your entries are still "
        "on the screen. Wait a moment and try again.",
    ),
    "head_office_unreachable": QT_TRANSLATE_NOOP(
        "notices",
        "There is no connection to head office. Everything stays safe at this workstation and "
        "will be sent later. Check the network and try again.",
    ),
    "sent_in_part": QT_TRANSLATE_NOOP(
        "notices",
        "The line broke before everything was sent. What was sent is kept, the rest waits here. "
        "Try again to send the rest.",
    ),
    "records_quarantined": QT_TRANSLATE_NOOP(
        "notices",
        "Head office keeps some records aside for a person to look at: {count}. The others were "
        "taken. Ask head office which ones.",
    ),
    "printer_unavailable": QT_TRANSLATE_NOOP(
        "notices",
        "The printer did not take the pages. The form and its number are kept. Check the printer "
        "or choose another one and try again.",
    ),
    "camera_unavailable": QT_TRANSLATE_NOOP(
        "notices",
        "The camera cannot be used: it may be switched off, forbidden by the system, or held by "
        "another program. Nothing was stored. Try again, or take the picture from a file.",
    ),
    "seal_broken": QT_TRANSLATE_NOOP(
        "notices",
        "Something that was sealed or signed does not verify. It was not taken, everything stays "
        "as it was. Tell IT and head office before you go on.",
    ),
    "system_unsupported": QT_TRANSLATE_NOOP(
        "notices",
        "This combination of Python and Qt must not be used. Nothing was opened. "
        "Ask IT to install the program anew.",
    ),
}
