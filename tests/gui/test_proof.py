"""Beside a signed paper: the receipt for the applicant, and the proof of consent as a file."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from branch_app.bootstrap.evidence import verify_evidence
from branch_app.domain.change import Act
from branch_app.domain.evidence_faults import EvidenceState
from branch_app.domain.serials import show_serial
from branch_app.domain.staff import Role
from tests.documents.reading_back import whole_text
from tests.gui.cases import press
from tests.gui.conftest import OpenWindow


def _signed(shown: OpenWindow) -> str:
    desk = shown.program.desk
    person = desk.register()
    form = desk.consent(person)
    shown.workplace.open_paper(person.id, form.id)
    shown.settle()
    return form.serial


@pytest.mark.covers("K21", "R-119", "R-127")
def test_the_proof_is_saved_and_says_that_head_office_has_not_signed_it(
    shown: OpenWindow, tmp_path: Path
) -> None:
    shown.unlock()
    serial = _signed(shown)
    bar = shown.workplace.consents.head.proof
    assert bar.isVisible()
    assert bar.proof.isVisible()
    file = tmp_path / "proof.zip"
    bar.place_chosen.emit(file)
    shown.settle()
    report = verify_evidence(file.read_bytes())
    assert (report.state, report.serial) == (EvidenceState.NOT_COUNTERSIGNED, serial)
    assert report.faults == ()
    acts = [entry.act for entry in shown.program.desk.branch.state.entries]
    assert acts.count(Act.MAKE_EVIDENCE) == 1
    # A place that cannot be written to is told, and nothing else happens.
    bar.place_chosen.emit(tmp_path / "nowhere" / "proof.zip")
    shown.settle()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.covers("K21")
def test_the_receipt_is_made_with_the_keyboard_from_the_signed_paper(
    shown: OpenWindow, tmp_path: Path
) -> None:
    shown.unlock()
    serial = _signed(shown)
    shown.workplace.consents.head.proof.receipt.setFocus()
    press(shown, Qt.Key.Key_Space)
    shown.settle()
    form = shown.workplace.consents.presenter.form
    assert form is not None
    assert form.code == "CONSENT_RECEIPT"
    said = "".join(whole_text(shown.program.desk.forms.pdf(form.id), tmp_path).split())
    assert show_serial(serial) in said
    # Nobody signs the receipt: nothing is proven by it.
    assert not shown.workplace.consents.head.proof.isVisible()


def test_a_clerk_is_offered_the_receipt_and_no_proof(shown: OpenWindow) -> None:
    desk = shown.program.desk
    desk.staff = dataclasses.replace(desk.staff, role=Role.CLERK)
    shown.program.services = dataclasses.replace(shown.program.services, staff_member=desk.staff)
    shown.unlock()
    _signed(shown)
    bar = shown.workplace.consents.head.proof
    assert bar.receipt.isVisible()
    assert not bar.proof.isVisible()
