"""Acts by what they are about, for reading the journal; every act is in one group."""

from __future__ import annotations

from enum import StrEnum

from branch_app.domain.change import Act


class ActGroup(StrEnum):
    """What a reader of the journal asks for."""

    READING = "reading"
    ENTRY = "entry"
    DATA = "data"
    PAPERS = "papers"
    CONSENTS = "consents"
    STATES = "states"
    STAFF = "staff"
    WATCH = "watch"
    SYSTEM = "system"


ACT_GROUPS: dict[ActGroup, tuple[Act, ...]] = {
    ActGroup.READING: (
        Act.OPEN,
        Act.SEARCH,
        Act.COMPARE,
        Act.SHOW_NUMBER,
        Act.EXPORT,
        Act.PRINT,
        Act.MAKE_EVIDENCE,
    ),
    ActGroup.ENTRY: (
        Act.LOGIN,
        Act.LOGIN_FAILED,
        Act.LOCK,
        Act.CHANGE_PASSWORD,
        Act.RESET_PASSWORD,
        Act.ACKNOWLEDGE_RULES,
    ),
    ActGroup.DATA: (
        Act.REGISTER,
        Act.CORRECT,
        Act.CONFIRM_WARNING,
        Act.CONFIRM_DATA,
        Act.SET_PHOTOGRAPH,
        Act.TAKE_AWAY_PHOTOGRAPH,
        Act.TELL_APART,
        Act.ACTIVATE,
        Act.ERASE_DRAFT,
        Act.IMPORT,
        Act.UNDO_IMPORT,
        Act.ERASE_IMPORTED,
        Act.HAND_OVER,
        Act.APPLY,
        Act.CORRECT_APPLICATION,
        Act.TELL_STATUS,
        Act.TELL_BUREAU,
        Act.ADD_LEAD,
        Act.REMOVE_LEAD,
        Act.EXPIRE_LEADS,
    ),
    ActGroup.PAPERS: (
        Act.ISSUE,
        Act.SIGN,
        Act.VOID,
        Act.RECORD_TICKS,
        Act.RECEIVE_PAGE,
        Act.MATCH_PAGE,
        Act.SET_ASIDE,
        Act.DETACH_PAGE,
        Act.LOOK_AT_SCAN,
        Act.KEY_IN,
        Act.REGISTER_CARRIER,
        Act.PLACE_CARRIER,
        Act.ISSUE_CARRIER,
        Act.RETURN_CARRIER,
        Act.DESTROY_CARRIER,
        Act.FILE_PAPER,
        Act.BEGIN_STOCKTAKING,
        Act.SEE_CARRIER,
        Act.MISS_CARRIER,
        Act.FIND_CARRIER,
        Act.FINISH_STOCKTAKING,
    ),
    ActGroup.CONSENTS: (
        Act.GRANT,
        Act.REFUSE,
        Act.ASK_WITHDRAWAL,
        Act.WITHDRAW,
        Act.SUPERSEDE,
        Act.ANNUL,
        Act.RESTORE,
        Act.USE_UP,
        Act.REFUSE_WITHDRAWAL,
        Act.SET_TASK,
        Act.DO_TASK,
    ),
    ActGroup.STATES: (Act.BLOCK, Act.UNBLOCK, Act.MERGE, Act.DESTROY),
    ActGroup.STAFF: (Act.ADMIT_STAFF, Act.CHANGE_STAFF, Act.DISABLE_STAFF),
    ActGroup.WATCH: (
        Act.RAISE_ALERT,
        Act.OPEN_INCIDENT,
        Act.NOTE_INCIDENT,
        Act.REFUSE_ACCESS,
        Act.READ_JOURNAL,
        Act.VERIFY_JOURNAL,
        Act.CHECK_LIST,
    ),
    ActGroup.SYSTEM: (
        Act.SET_UP,
        Act.ENROL,
        Act.INSTALL_PACK,
        Act.INSTALL_LIST,
        Act.SEAL,
        Act.RECEIPT,
    ),
}

# What a filter understands: the groups, then the acts.
ACT_WORDS: tuple[str, ...] = (*(group.value for group in ActGroup), *(act.value for act in Act))
