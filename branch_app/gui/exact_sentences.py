"""Sentences of the notice bar that a reason, a record or a form makes more exact: `code:reason`."""

from __future__ import annotations

from branch_app.gui.carrier_sentences import CARRIERS
from branch_app.gui.consent_sentences import CONSENTS
from branch_app.gui.language import QT_TRANSLATE_NOOP
from branch_app.gui.person_sentences import PICTURES, TWINS
from branch_app.gui.scanner_sentences import SCANNERS

REASONS: dict[str, str] = {
    **CARRIERS,
    **CONSENTS,
    **PICTURES,
    **TWINS,
    **SCANNERS,
    "not_permitted:entries_not_kept": QT_TRANSLATE_NOOP(
        "notices",
        "Entries of another employee wait to be stored, so nobody else can unlock now. Nothing was "
        "opened. Free some disk space, or let that employee unlock.",
    ),
    "bad_input:login": QT_TRANSLATE_NOOP(
        "notices",
        "This login cannot be used. Nothing was changed. Take 2 to 32 small Latin letters, "
        "digits, dots or hyphens.",
    ),
    "bad_input:login_taken": QT_TRANSLATE_NOOP(
        "notices",
        "Somebody already has this login. Nothing was changed. Choose another one.",
    ),
    "bad_input:colleague": QT_TRANSLATE_NOOP(
        "notices",
        "This employee cannot go on with these entries. Nothing was changed, the entries are kept. "
        "Choose somebody who works here now and whose role allows it.",
    ),
    "bad_input:own_entries": QT_TRANSLATE_NOOP(
        "notices",
        "These entries are this employee's already. Nothing was changed. Choose somebody else.",
    ),
    "bad_input:display_name": QT_TRANSLATE_NOOP(
        "notices",
        "The employee's name is missing. Nothing was changed. Type it as it should stand on paper.",
    ),
    "bad_input:--branch": QT_TRANSLATE_NOOP(
        "notices",
        "The branch code cannot be used. Nothing was changed. "
        "Take a code of the operator profile, at most 4 Latin letters and digits.",
    ),
    "bad_input:--workstation": QT_TRANSLATE_NOOP(
        "notices",
        "The workstation code cannot be used. Nothing was changed. "
        "Take one or two Latin letters and digits.",
    ),
    "bad_input:not_in_the_operator_profile": QT_TRANSLATE_NOOP(
        "notices",
        "The operator profile has no such branch. Nothing was changed. "
        "Take a branch code of the profile or choose another profile.",
    ),
    "bad_input:code_is_for_another_workstation": QT_TRANSLATE_NOOP(
        "notices",
        "The one-time code was issued for another branch or workstation. Nothing was changed. "
        "Take the codes that head office gave for this workstation.",
    ),
    "bad_input:head_office_url": QT_TRANSLATE_NOOP(
        "notices",
        "The address of head office cannot be used. Nothing was changed. "
        "Type it exactly as IT gave it to you.",
    ),
    "bad_input:ground": QT_TRANSLATE_NOOP(
        "notices",
        "The law knows no such ground for this act. Nothing was changed. Choose another one.",
    ),
    "bad_input:paper_number": QT_TRANSLATE_NOOP(
        "notices",
        "The number of the paper cannot be used. Nothing was changed. "
        "Type the number alone, without names and IIN.",
    ),
    "bad_input:folder_missing": QT_TRANSLATE_NOOP(
        "notices",
        "The scanner's folder is not there. Nothing was lost. "
        "Check the network drive, or choose the scanned files by hand.",
    ),
    "bad_input:file_unreadable": QT_TRANSLATE_NOOP(
        "notices",
        "The file cannot be read. Nothing was imported. Check the folder and choose it again.",
    ),
    "bad_input:file_cut_off": QT_TRANSLATE_NOOP(
        "notices",
        "The file could not be read to its end. What was imported is kept. "
        "Import the same file again to go on.",
    ),
    "bad_input:file_changed": QT_TRANSLATE_NOOP(
        "notices",
        "The file was changed while it was read. What was imported is kept. "
        "Look at the batch; take it back if the file was not meant to change.",
    ),
    "bad_input:file": QT_TRANSLATE_NOOP(
        "notices",
        "The file could not be read or written. Nothing was changed in the program. "
        "Check the folder and try again.",
    ),
    "consent_missing:WITHDRAWAL": QT_TRANSLATE_NOOP(
        "notices",
        "No consent of this person is in force, so there is nothing to withdraw. "
        "No paper was made. Look at the list of consents.",
    ),
    "scan_unreadable:encrypted": QT_TRANSLATE_NOOP(
        "notices",
        "The file {file} is closed by a password. It was left where it is, nothing was stored. "
        "Save it without the password, or scan the paper again.",
    ),
    "scan_unreadable:too_many_pages": QT_TRANSLATE_NOOP(
        "notices",
        "The file {file} has more than 100 pages. It was left where it is, nothing was stored. "
        "Scan the papers in smaller stacks.",
    ),
    "scan_unreadable:too_large": QT_TRANSLATE_NOOP(
        "notices",
        "The file {file} is larger than 64 MB. It was left where it is, nothing was stored. "
        "Scan the papers in smaller stacks, at 200 or 300 dots an inch.",
    ),
    "scan_unreadable:too_many_pixels": QT_TRANSLATE_NOOP(
        "notices",
        "A page of the file {file} is larger than can be read. It was left where it is, nothing "
        "was stored. Scan the paper at 200 or 300 dots an inch.",
    ),
    "scan_unreadable:too_slow": QT_TRANSLATE_NOOP(
        "notices",
        "The file {file} took too long to read and was given up; perhaps it is no scan. It was "
        "left where it is, nothing was stored. Scan the paper itself at 200 or 300 dots an inch.",
    ),
    "move_not_allowed:last_manager": QT_TRANSLATE_NOOP(
        "notices",
        "This is the last branch manager, without whom nobody could be admitted any more. "
        "Nothing was changed. Admit another manager first.",
    ),
    "move_not_allowed:not_settled": QT_TRANSLATE_NOOP(
        "notices",
        "There is nothing to prove yet: the paper is not signed, or its answers are not entered. "
        "Nothing was made. Scan the paper and enter the answers first.",
    ),
    "move_not_allowed:scan_detached": QT_TRANSLATE_NOOP(
        "notices",
        "A scan of this paper was taken off it, so it proves nothing until it is scanned and its "
        "answers are entered anew. Nothing was made. What stood until then is in the journal.",
    ),
    "move_not_allowed:issued_form": QT_TRANSLATE_NOOP(
        "notices",
        "This paper is already signed or void, so it cannot be changed. "
        "Everything stays as it was. Issue a new paper if one is needed.",
    ),
    "move_not_allowed:inbox_page": QT_TRANSLATE_NOOP(
        "notices",
        "This page cannot be attached there: its code names another paper or page, that page is "
        "scanned already, or the picture was dealt with. Nothing was changed. Check the number "
        "and the page.",
    ),
    "move_not_allowed:task": QT_TRANSLATE_NOOP(
        "notices",
        "This was answered or done already. Everything stays as it was. "
        "Look at the answer in the list of requests.",
    ),
    "move_not_allowed:application": QT_TRANSLATE_NOOP(
        "notices",
        "The application has moved on, so this step is not possible. Nothing was changed. "
        "Look at its history and enter the step that follows.",
    ),
    "bad_input:made_by_decision": QT_TRANSLATE_NOOP(
        "notices",
        "This paper answers a request to withdraw. No paper was made. Accept or refuse the "
        "request on the tab of requests: the paper comes of it.",
    ),
    "bad_input:application_missing": QT_TRANSLATE_NOOP(
        "notices",
        "This paper speaks of an application, and none was chosen. No paper was made. Choose "
        "the application on its tab and make the paper there.",
    ),
    "bad_input:contact_missing": QT_TRANSLATE_NOOP(
        "notices",
        "The other person is not fully told. No paper was made. Enter name, kinship and a "
        "right telephone number.",
    ),
    "bad_input:contact_not_asked": QT_TRANSLATE_NOOP(
        "notices",
        "This paper speaks of no other person. No paper was made. Take the other person out, "
        "or make the paper that is about one.",
    ),
    "bad_input:signer": QT_TRANSLATE_NOOP(
        "notices",
        "Who signs for the applicant is not fully told. No paper was made. Enter name, "
        "document, and the authority or the reason.",
    ),
    "bad_input:unknown_input": QT_TRANSLATE_NOOP(
        "notices",
        "The paper does not ask for one of these entries. No paper was made. Open the form "
        "anew and fill in what it asks for.",
    ),
    "bad_input:input_missing": QT_TRANSLATE_NOOP(
        "notices",
        "Something that the paper asks for is not filled in. No paper was made. Fill in every "
        "field that is not marked as optional.",
    ),
    "bad_input:input_too_long": QT_TRANSLATE_NOOP(
        "notices",
        "An entry of the paper is too long: at most 300 characters. No paper was made. Make "
        "it shorter.",
    ),
    "bad_input:input_not_a_date": QT_TRANSLATE_NOOP(
        "notices",
        "An entry of the paper is not a date. No paper was made. Type day, month, year: "
        "05.03.2026.",
    ),
    "bad_input:input_not_money": QT_TRANSLATE_NOOP(
        "notices",
        "An entry of the paper is not an amount. No paper was made. Type whole tenge, figures "
        "alone.",
    ),
    "bad_input:blank_count": QT_TRANSLATE_NOOP(
        "notices",
        "So many blank forms are not made at once. No paper was made. Take a number from 1 to 50.",
    ),
    "bad_input:not_blank": QT_TRANSLATE_NOOP(
        "notices",
        "This form cannot be filled in by hand: it lists or answers what is stored. No paper "
        "was made. Choose another form.",
    ),
    "bad_input:filled_at": QT_TRANSLATE_NOOP(
        "notices",
        "The time cannot be right: before the blank form was made, or still to come. Nothing "
        "was changed. Type the time that is written on the paper.",
    ),
    "bad_input:reprint_reason": QT_TRANSLATE_NOOP(
        "notices",
        "A paper is printed once more for a reason alone. Nothing was printed. Choose the reason.",
    ),
    "bad_input:void_reason": QT_TRANSLATE_NOOP(
        "notices",
        "A paper is void for a reason of the list alone. Nothing was changed. Choose the reason.",
    ),
    "bad_input:refusal_ground": QT_TRANSLATE_NOOP(
        "notices",
        "The pack knows no such ground to refuse. Nothing was changed. Choose one of the list.",
    ),
    "bad_input:no_obligation": QT_TRANSLATE_NOOP(
        "notices",
        "No contract of this person is open, so that is no ground to refuse. Nothing was "
        "changed. Choose another ground, or accept.",
    ),
    "bad_input:status_day": QT_TRANSLATE_NOOP(
        "notices",
        "The day cannot be right: before the step before it, or still to come. Nothing was "
        "changed. Type the day that stands on the paper.",
    ),
    "bad_input:status_paper": QT_TRANSLATE_NOOP(
        "notices",
        "The number of the paper is missing. Nothing was changed. Type the number that stands "
        "on the paper.",
    ),
    "bad_input:status_contract": QT_TRANSLATE_NOOP(
        "notices",
        "A microcredit that was granted has a contract. Nothing was changed. Type the number "
        "of the contract.",
    ),
    "bad_input:notice_time": QT_TRANSLATE_NOOP(
        "notices",
        "The time cannot be right: before the application was registered, or still to come. "
        "Nothing was changed. Type the time at which the bureau was told.",
    ),
    "bad_input:lead_name": QT_TRANSLATE_NOOP(
        "notices",
        "The name is missing or is no name. Nothing was stored. Type how the person is called.",
    ),
    "bad_input:lead_telephone": QT_TRANSLATE_NOOP(
        "notices",
        "This is no telephone number. Nothing was stored. Type it with the code of the operator.",
    ),
    "bad_input:lead_text": QT_TRANSLATE_NOOP(
        "notices",
        "The approved texts hold no consent for enquiries, so none can be taken. Nothing was "
        "stored. Ask head office for a newer edition of the texts.",
    ),
}
