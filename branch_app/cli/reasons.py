"""What exactly is wrong, one English sentence for each reason that an error may give."""

from __future__ import annotations

from branch_app.cli.lint_words import LINT_WORDS
from branch_app.domain.act_group import ACT_WORDS

# What services and domain refuse of an input, and what the files given to commands lack.
_INPUTS: dict[str, str] = {
    "admitted_until": "The last day of access is over or is before the order.",
    "apart_reason": "Why it is another person is told by a code: applicants likely lists them.",
    "application_missing": "The paper is about an application: name it in the order.",
    "before_from": "The last day is before the first one.",
    "detach_reason": "The reason is one of other_person, other_paper, unreadable, not_signed.",
    "look_reason": "A signature that is there needs a reason of: pale, beside, poor_scan, misread.",
    "look_result": "What was seen is one of seen, asked_again.",
    "detach_second": "Answers of this paper are in force: a second person must confirm (--second).",
    "blank_count": "Between 1 and 50 blank forms may be made at once.",
    "carrier_sheets": "The count of sheets must be a whole number up to 100000.",
    "carrier_words": "This must be told in 1 to 120 letters that can be printed.",
    "label": "This is no number of a carrier of ours.",
    "label_count": "Between 1 and 480 labels may be printed at once.",
    "paper_serial": "This is no number of a paper of ours.",
    "stock_missing": "One of these carriers was seen, or is none that could be missing.",
    "choice_unfitting": "The values chosen do not fit together.",
    "choice": "Both files tell this field differently: choose kept or gone for it.",
    "colleague": "There is no such colleague.",
    "consent_channel": "The channel must be state_service, non_state_service or other.",
    "consent_reference": "A consent by another channel needs its reference.",
    "consent_time": "The time of the consent is still to come.",
    "contact_missing": (
        "The paper is another person's: the order must tell place (1 to 3), name, kind and"
        " telephone of the contact person."
    ),
    "contact_not_asked": "This paper has no contact person; leave it out of the order.",
    "exists": "There is such a file already.",
    "crop": "The part to keep is told as X,Y,WIDTH,HEIGHT in whole pixels.",
    "correction_document": "A correction of signed values names its supporting document.",
    "field": "There is no such field.",
    "too_large": "The file is too large; nothing was stored.",
    "unreadable": "The file is not what is asked for or cannot be read; nothing was stored.",
    "filled_at": "The paper cannot be filled in before it was made, or in the future.",
    "form_not_in_pack": "The folder holds no such form.",
    "ground": "This ground does not allow it.",
    "inbox_page": "Name one waiting page by eight letters or more of the end of its id.",
    "input_missing": "The paper needs this to be typed into it.",
    "input_not_a_date": "This must be a date.",
    "input_not_money": "This must be a sum in whole tenge.",
    "input_too_long": "This is longer than the paper has room for.",
    "kept_or_gone": "Which value stays is told by kept or gone.",
    "kk_or_ru": "Papers speak kk or ru.",
    "made_by_decision": "This paper answers an application to withdraw; withdrawals makes it.",
    "lead_name": "The name is missing, too long or no name.",
    "lead_telephone": "This is no telephone number.",
    "lead_text": "The pack in force has no consent text for enquiries; install a newer edition.",
    "list_birth": "The birth date of this line cannot be read: dd.mm.yyyy.",
    "list_columns": "This line has too few columns, or they stand in another order.",
    "list_date": "The date of the list is to come, or before that of the installed list.",
    "list_empty": "The file holds no entry.",
    "list_iin": "The IIN of this line is wrong; save the column as text, with its zeros.",
    "list_name": "This line has no surname.",
    "list_unmatchable": "No entry tells a birth date or an IIN: nobody could be found by it.",
    "notice_time": "The bureau cannot have been told before the application or in the future.",
    "missing": "This is needed.",
    "name": "The name is missing or too long.",
    "no_obligation": "Nothing is owed, so an open obligation is no ground for a refusal.",
    "no_such_folder": "There is no such folder.",
    "no_such_form": "No such form is in force; forms list tells them.",
    "no_such_kin": "Who the contact person is must be told by a code of the questionnaire.",
    "no_such_place": "There can be no file there: the name is too long or not allowed.",
    "no_such_signer": "Who signs is subject, representative or helper.",
    "no_use": "Name a purpose, a recipient, a channel or a field.",
    "not_blank": "This form cannot be filled in by hand.",
    "order_number": "The number of the order is missing or holds more than a number.",
    "order_on": "The order is from a day to come.",
    "not_a_serial": "This is no serial: a figure is missing or wrong.",
    "own_entries": "These entries are your own.",
    "paper_number": "The number of the paper is missing or holds more than a number.",
    "post": "The post is missing or too long.",
    "record_or_paper": "A record is looked for by its paper's number or the end of its id.",
    "refused": "These answers erase the draft and its papers for ever; confirm by --refused.",
    "refusal_unscanned": "A no to C1 erases the draft: add the scan of the whole sheet first.",
    "refusal_ground": "There is no such ground; withdrawals grounds lists them.",
    "reprint_reason": (
        "A paper printed before needs a reason (jam, lost, copy, quality), a first print none."
    ),
    "same_file": "A file cannot be joined with itself.",
    "signer": (
        "A representative needs name, document and authority, a helper name, document and reason."
    ),
    "status_contract": "A microcredit that was issued has a contract number.",
    "status_day": "The day is to come, or before the step entered last.",
    "status_paper": "A status needs the number of the paper that tells it.",
    "unknown_input": "The paper does not ask for this.",
    "unknown_key": "Nothing asks for this.",
    "verbal_or_written": "The person agrees verbal or written.",
    "void_reason": "A paper is spoiled for one of jam, misprint, data, refused, unused.",
}

# What makes a picture unfit for a photograph (`scanning.photographs`, `domain.crop`).
_PICTURES: dict[str, str] = {
    "animated": "The picture moves; give a still one.",
    "crop_not_3_to_4": "The part to keep must be 3 wide to 4 high.",
    "crop_outside": "The part to keep lies outside the picture.",
    "crop_too_small": "The part to keep is smaller than 300 x 400 pixels.",
    "damaged": "The picture is cut off or damaged.",
    "empty": "The file is empty.",
    "heic": "This program cannot read HEIC; save the picture as JPEG.",
    "too_large": "The file is larger than 32 MiB.",
    "too_many_pixels": "The picture has more than 50 million pixels; make it smaller.",
    "too_small": "The picture is smaller than 300 x 400 pixels.",
    "unknown_format": "This is no picture in JPEG, PNG, BMP, WebP or AVIF.",
}
# An import keeps what it has done: these do not say that nothing was changed.
_IMPORTS: dict[str, str] = {
    "file_changed": (
        "The file was changed while it was read. The lines reported so far are imported; see the"
        " batches, and undo the one that is open if the file was not meant to change."
    ),
    "file_cut_off": (
        "The file could not be read to its end. What was imported is kept; import the same file"
        " again and it goes on."
    ),
    "file_unreadable": "The file cannot be read; nothing was imported.",
    "report_not_written": (
        "The report cannot be written there; what was imported is kept: import report tells it."
    ),
}

_SCANNERS: dict[str, str] = {
    "no_scanner": "No such scanner was found: is it switched on, and is the name right?",
    "no_program": "No scanner can be used here: WIA (Windows) or `scanimage` is missing.",
    "busy": "The scanner is busy, or this user may not use it.",
    "jammed": "Paper is jammed in the scanner.",
    "no_paper": "There is no paper in the feeder.",
    "cover_open": "The cover of the scanner is open.",
    "not_offered": "The scanner has no such source; choose another.",
    "cancelled": "The scanning was cancelled.",
    "broken_off": "The scanner broke off.",
}

# A reason, a permission or a state that says more exactly what is wrong, and who may.
REASONS: dict[str, str] = {
    "duplicate_applicant:document": (
        "A person with this identity document is recorded already; open that file instead."
    ),
    **{f"bad_input:{name}": f"{words} Nothing was changed." for name, words in _INPUTS.items()},
    **{f"scanner_failed:{n}": f"{words} Nothing was stored." for n, words in _SCANNERS.items()},
    **{f"picture_unusable:{n}": f"{words} Nothing was stored." for n, words in _PICTURES.items()},
    **{f"bad_input:{name}": words for name, words in _IMPORTS.items()},
    "scan_unreadable:too_slow": (
        "The file took too long to read and was given up; perhaps it is no scan. Scan the paper"
        " itself. The file was left alone."
    ),
    "not_permitted:import": "Files are imported by a branch manager alone; nothing was changed.",
    **{
        f"bad_pack:{name}": f"The pack cannot be used; the edition in force stays. {words}"
        for name, words in LINT_WORDS.items()
    },
    "not_permitted:prove_consent": (
        "The proof of a consent is made by a branch manager or the personal-data officer."
    ),
    "not_permitted:unblock": (
        "A blocking is lifted by the personal-data officer alone, with a branch manager as the"
        " second person."
    ),
    "not_permitted:destroy": (
        "A person is destroyed by the personal-data officer alone, with a branch manager as the"
        " second person."
    ),
    "not_found:inbox_page": "No page waits under this id; scans inbox lists those that do.",
    "not_found:issued_form": "No paper with this number is kept here, or it has no such page.",
    "not_found:task": "Nothing waits under this number; perhaps it is done already.",
    "move_not_allowed:inbox_page": (
        "The page cannot be tied there: its code names another paper, that page is scanned already,"
        " or it waits no more; nothing was changed."
    ),
    "move_not_allowed:carrier": (
        "The carrier is not where this would need it: somebody else has it, or it is missing or"
        " destroyed; nothing was changed."
    ),
    "move_not_allowed:stocktaking": (
        "There is no open stock-taking: begin one by: branch-app carriers stocktake begin."
    ),
    "move_not_allowed:photograph_kept": (
        "The photograph is still stored though its consent was taken back: take it away first,"
        " by: branch-app applicants photo ID --remove."
    ),
    "move_not_allowed:not_settled": (
        "There is nothing to prove yet: the paper is not signed, or its answers are not entered."
    ),
    "move_not_allowed:scan_detached": (
        "A scan of this paper was taken off it, so it proves nothing until it is scanned and its"
        " answers are entered anew; what stood until then is in the journal (audit list --act"
        " detach_page). Nothing was made."
    ),
    "move_not_allowed:last_manager": (
        "This is the last branch manager admitted: nobody could admit anybody any more. Admit"
        " another manager first; nothing was changed."
    ),
    "bad_input:login": (
        "This login cannot be used: take 2 to 32 small Latin letters, digits, dots, underscores or"
        " hyphens, a letter or a digit first; nothing was changed."
    ),
    "bad_input:login_taken": (
        "Somebody has or had this login. Who was disabled comes back by: branch-app staff readmit."
    ),
    "bad_input:no_such_act": f"There is no such act; take one of: {', '.join(ACT_WORDS)}.",
    "bad_input:from_1_to_60": (
        "The window locks after 1 to 60 minutes without work; 5 unless set otherwise."
    ),
    "bad_input:paper_not_written": (
        "The file cannot be written; the paper is kept: forms reprint writes it."
    ),
    "bad_input:evidence_not_written": (
        "The file cannot be written; nothing was changed, the proof can be made again."
    ),
    "disk_full:evidence_kept": "The disk is full; the proof can be made again.",
    "disk_full:paper_kept": "The disk is full; the paper is kept: forms reprint writes it.",
}

# Why a scanned page was matched with nothing: `scans add` and `scans acquire`.
PAGES: dict[str, str] = {
    "no_code": "no code was found on it",
    "foreign_code": "its code is not of this workstation",
    "unknown_serial": "no paper with this number is kept",
    "void_form": "the paper is void: perhaps an older print of it was signed",
    "not_keyed_in": "the blank form is not keyed in yet",
    "already_scanned": "this page is already scanned",
    "no_such_page": "the paper has no such page",
    "blocked": "the person of this paper is blocked",
    "detached": "it was taken from the paper it was matched with",
}
