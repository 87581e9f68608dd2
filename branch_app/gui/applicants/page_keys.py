"""The keys of an applicant's page, for F1: those of the data; the other tabs tell their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from branch_app.gui.page import KeyHelp
from branch_app.gui.parts.enter_key import enter_moves


def keys_of_data(page: QWidget, *, may_capture: bool) -> tuple[KeyHelp, ...]:
    """Return key and meaning of each shortcut, in the language of the window."""
    next_field = "Enter" if enter_moves(page) else "Tab"
    translate = QCoreApplication.translate
    capture = (
        ("Ctrl+S", translate("ApplicantPage", "Save")),
        ("F2", translate("ApplicantPage", "Change the data")),
        ("Ctrl+Shift+P", translate("ApplicantPage", "Photograph")),
        ("F4", translate("ApplicantPage", "Actual address as registered")),
        ("F9", translate("ApplicantPage", "Source and check of the card")),
    )
    return (
        (next_field, translate("ApplicantPage", "Next field")),
        ("Shift+F1", translate("ApplicantPage", "What the datum is for")),
        *(capture if may_capture else ()),
        ("F6", translate("ApplicantPage", "History of the datum")),
        ("F7", translate("ApplicantPage", "Show or mask the IIN")),
        ("F8, Shift+F8", translate("ApplicantPage", "Next and previous wrong field")),
    )
