"""The sentences of the notice bar that tell what was done, and the words of its buttons."""

from __future__ import annotations

from branch_app.gui.language import QT_TRANSLATE_NOOP

NEWS: dict[str, str] = {
    "person_saved": QT_TRANSLATE_NOOP("notices", "Saved."),
    "files_joined": QT_TRANSLATE_NOOP(
        "notices", "The two files are one now. Papers that came to this file: {count}."
    ),
    "data_confirmed": QT_TRANSLATE_NOOP("notices", "Noted: these data still hold."),
    "zone_unreadable": QT_TRANSLATE_NOOP(
        "notices",
        "The document reader typed something that is no machine-readable zone, or not all of it. "
        "Read the document once more.",
    ),
    "zone_of_another": QT_TRANSLATE_NOOP(
        "notices",
        "This is another person's document: its IIN is not the one on the screen. Nothing was "
        "taken over. Save or leave these data first, then read the document again.",
    ),
    "zone_owner_found": QT_TRANSLATE_NOOP(
        "notices",
        "This is the file of the document's owner. To take over what the document tells, press F2 "
        "and read it again.",
    ),
    "photograph_stored": QT_TRANSLATE_NOOP("notices", "The photograph is stored."),
    "photograph_taken_away": QT_TRANSLATE_NOOP("notices", "The photograph is erased."),
    "form_refused": QT_TRANSLATE_NOOP(
        "notices",
        "No paper was made: the data need correcting first. The fields are marked below.",
    ),
    "form_issued": QT_TRANSLATE_NOOP(
        "notices", "The paper {serial} is ready. Look at it, then print it (Ctrl+P)."
    ),
    "form_printed": QT_TRANSLATE_NOOP(
        "notices", "Paper {serial} is printed. Next: signature and scan."
    ),
    "form_handed_out": QT_TRANSLATE_NOOP(
        "notices", "Paper {serial} is printed. Nobody signs it: hand it out."
    ),
    "set_issued": QT_TRANSLATE_NOOP(
        "notices", "Papers ready: {count}, each with a number of its own. Print them now."
    ),
    "set_printed": QT_TRANSLATE_NOOP(
        "notices", "Papers printed: {count}. Next: signatures, then scan and answers."
    ),
    "set_printed_in_part": QT_TRANSLATE_NOOP(
        "notices",
        "The others are kept as printed. To be printed again: {count}. A spoiled sheet is "
        "destroyed; the number of the paper stays.",
    ),
    "form_void": QT_TRANSLATE_NOOP(
        "notices", "Paper {serial} is void. Its number will not be used again."
    ),
    "proof_saved": QT_TRANSLATE_NOOP(
        "notices", "The proof of consent {serial} was saved; head office vouches for it."
    ),
    "proof_unsigned": QT_TRANSLATE_NOOP(
        "notices",
        "The proof of consent {serial} was saved, but head office has not signed it yet. "
        "Make it again after the next synchronisation.",
    ),
    "pdf_saved": QT_TRANSLATE_NOOP("notices", "The paper was saved as a PDF file."),
    "ticks_recorded": QT_TRANSLATE_NOOP(
        "notices", "The answers are recorded. The consent counts once the signed paper is scanned."
    ),
    "consent_settled": QT_TRANSLATE_NOOP(
        "notices", "Paper and answers are both here. The consents are in force as ticked."
    ),
    "withdrawal_accepted": QT_TRANSLATE_NOOP(
        "notices",
        "The consents are taken back. Print the acceptance and hand it over; the processing is to "
        "be stopped within the term.",
    ),
    "withdrawal_refused": QT_TRANSLATE_NOOP(
        "notices", "The consents stay in force. Print the reasoned refusal and hand it over."
    ),
    "task_done": QT_TRANSLATE_NOOP("notices", "The task is done."),
    "application_saved": QT_TRANSLATE_NOOP(
        "notices", "Application {number} is stored. Next: the receipt and the questionnaire."
    ),
    "application_corrected": QT_TRANSLATE_NOOP("notices", "Application {number} is changed."),
    "status_entered": QT_TRANSLATE_NOOP("notices", "The status of {number} is entered."),
    "bureau_told": QT_TRANSLATE_NOOP(
        "notices", "The notice to the credit bureau about {number} is recorded."
    ),
    "lead_added": QT_TRANSLATE_NOOP(
        "notices", "The enquiry is kept until {day}, then it erases itself."
    ),
    "lead_removed": QT_TRANSLATE_NOOP("notices", "The enquiry is erased for good."),
    "carrier_added": QT_TRANSLATE_NOOP(
        "notices", "Carrier {number} is registered. Next: print its label and stick it on."
    ),
    "carrier_issued": QT_TRANSLATE_NOOP("notices", "Carrier {number} is handed out."),
    "carrier_returned": QT_TRANSLATE_NOOP("notices", "Carrier {number} is in its place."),
    "carrier_placed": QT_TRANSLATE_NOOP("notices", "Carrier {number} lies at its new place."),
    "carrier_destroyed": QT_TRANSLATE_NOOP(
        "notices", "Carrier {number} is noted as destroyed; its line stays in the register."
    ),
    "paper_filed": QT_TRANSLATE_NOOP("notices", "The paper lies in the file {number} now."),
    "labels_printed": QT_TRANSLATE_NOOP("notices", "Labels printed: {count}."),
    "register_saved": QT_TRANSLATE_NOOP("notices", "Register J9 is saved. Carriers: {count}."),
    "labels_saved": QT_TRANSLATE_NOOP("notices", "Labels saved as a PDF file: {count}."),
    "stock_finished": QT_TRANSLATE_NOOP(
        "notices", "Stock-taking finished. Seen: {seen}. Incidents opened: {missing}."
    ),
    "blanks_made": QT_TRANSLATE_NOOP(
        "notices", "Blank forms made: {count}. Print them and keep them for a power cut."
    ),
    "blanks_printed": QT_TRANSLATE_NOOP("notices", "Blank forms printed: {count}."),
    "blanks_saved": QT_TRANSLATE_NOOP("notices", "Blank forms saved as PDF files: {count}."),
    "blank_spoiled": QT_TRANSLATE_NOOP(
        "notices", "Blank form {serial} is void. It stands in the list of spoiled papers."
    ),
    "blank_keyed_in": QT_TRANSLATE_NOOP(
        "notices", "Blank form {serial} belongs to the person now. Next: its answers and its scan."
    ),
    "import_tried": QT_TRANSLATE_NOOP(
        "notices", "Tried out: lines {lines}, refused {refused}. Nothing was changed."
    ),
    "import_done": QT_TRANSLATE_NOOP(
        "notices", "Imported: lines {lines}, refused {refused}. The report tells why."
    ),
    "import_stopped": QT_TRANSLATE_NOOP(
        "notices", "Stopped after {lines} lines. Import the same file again to go on."
    ),
    "import_undone": QT_TRANSLATE_NOOP("notices", "Taken back: {count}. Left as it is: {left}."),
    "draft_erased": QT_TRANSLATE_NOOP(
        "notices",
        "The applicant did not agree. The draft was erased; only an anonymous count stays.",
    ),
    "person_blocked": QT_TRANSLATE_NOOP(
        "notices",
        "The data are blocked: kept, but not used. Nobody but the personal-data officer opens "
        "them now.",
    ),
    "person_unblocked": QT_TRANSLATE_NOOP(
        "notices", "The blocking is lifted. Everybody admitted may work with these data again."
    ),
    "person_destroyed": QT_TRANSLATE_NOOP(
        "notices",
        "Act no {number}. Everything of this person is destroyed and cannot be brought back. "
        "Write the number on the paper that asked for it.",
    ),
    "edits_not_saved": QT_TRANSLATE_NOOP(
        "notices",
        "Entries on the screen are not saved. Save them with Ctrl+S, or do it again to leave "
        "without them.",
    ),
    "entries_handed_over": QT_TRANSLATE_NOOP(
        "notices", "Handed over. The colleague is asked about these entries at the next unlock."
    ),
    "entries_not_kept": QT_TRANSLATE_NOOP(
        "notices",
        "What was typed cannot be stored now: the disk may be full. Nothing is lost, the pages are "
        "only covered. Free some space and try again, or whoever typed it unlocks and saves it.",
    ),
    "answer_every_choice": QT_TRANSLATE_NOOP(
        "notices", "Some choices have no answer yet. Mark yes or no for each, as on the paper."
    ),
    "scans_taken": QT_TRANSLATE_NOOP(
        "notices", "Scanned pages matched: {matched}. Waiting in the inbox: {waiting}."
    ),
    "original_kept": QT_TRANSLATE_NOOP(
        "notices",
        "The scan is stored, but the original file could not be removed from the scanner's "
        "folder. Remove it by hand.",
    ),
    "signature_not_seen": QT_TRANSLATE_NOOP(
        "notices",
        "No signature was seen on the scan of paper {serial}. Look at the sheet; this is advice.",
    ),
    "page_attached": QT_TRANSLATE_NOOP("notices", "The page now belongs to paper {serial}."),
    "scan_looked_at": QT_TRANSLATE_NOOP(
        "notices",
        "What you saw on paper {serial} is noted.",
    ),
    "scan_detached": QT_TRANSLATE_NOOP(
        "notices", "The scan was taken from paper {serial}. It waits in the inbox of scans."
    ),
    "page_set_aside": QT_TRANSLATE_NOOP(
        "notices", "The picture was erased from the inbox. The journal tells that it was there."
    ),
    "synchronised": QT_TRANSLATE_NOOP(
        "notices", "Head office has receipted what was sent. Waiting: {waiting}."
    ),
    "not_enrolled": QT_TRANSLATE_NOOP(
        "notices",
        "This workstation does not know its head office yet. Everything is kept here. "
        "Ask IT to enrol it.",
    ),
    "recovery_saved": QT_TRANSLATE_NOOP(
        "notices", "The recovery code was saved. Move the file to a safe place, away from here."
    ),
    "recovery_printed": QT_TRANSLATE_NOOP(
        "notices", "The recovery code was sent to the printer. Seal the sheet in an envelope."
    ),
    "own_password_set": QT_TRANSLATE_NOOP(
        "notices", "Your password is changed. The old one opens nothing any more."
    ),
    "staff_added": QT_TRANSLATE_NOOP(
        "notices",
        "The employee is admitted. Tell the temporary password in person; it must be changed at "
        "the first login.",
    ),
    "staff_changed": QT_TRANSLATE_NOOP("notices", "The admission is changed."),
    "staff_disabled": QT_TRANSLATE_NOOP(
        "notices", "The employee is disabled; the key slot is gone from this workstation."
    ),
    "staff_password_reset": QT_TRANSLATE_NOOP(
        "notices",
        "The temporary password is set. Tell it in person; it must be changed at the next login.",
    ),
    "alerts_raised": QT_TRANSLATE_NOOP(
        "notices", "Alerts in the journal that you have not looked at: {count}."
    ),
    "incident": QT_TRANSLATE_NOOP(
        "notices",
        "Something unexpected happened (incident {number}). What was saved is safe and your "
        "entries are still on the screen. Tell IT this number.",
    ),
}

ACTIONS: dict[str, str] = {
    "try_again": QT_TRANSLATE_NOOP("notices", "Try again"),
    "open_file": QT_TRANSLATE_NOOP("notices", "Open the file"),
    "open_journal": QT_TRANSLATE_NOOP("notices", "Open the journal"),
}
