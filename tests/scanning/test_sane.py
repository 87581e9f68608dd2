"""Scanners by SANE, against its own devices: `test` plays a scanner, `pnm` gives a real page."""

from __future__ import annotations

import io
import threading
import time
from pathlib import Path

import pytest
from PIL import Image

from branch_app.domain.acquiring import Colour, ScanOrder, Source
from branch_app.domain.errors import ScannerFailed
from branch_app.scanning.reader import ScanPageReader
from branch_app.scanning.sane import SaneScanner
from branch_app.scanning.sane_options import chosen, offered
from tests.documents.made_content import page_codes
from tests.scanning.made_scans import sheet

FEEDER = ScanOrder(scanner_id="test:0", resolution=100, source=Source.FEEDER)
DUPLEX_HELP = """
Options specific to device `fujitsu:fi':
    --source ADF Front|ADF Back|ADF Duplex [ADF Front]
    --mode Lineart|Halftone|Gray|Color [Lineart]
    --resolution 50..600dpi (in steps of 1) [600]
    -x 0..221.121mm (in steps of 0.0211639) [215.872]
    -y 0..876.695mm (in steps of 0.0211639) [279.364]
    --depth 8 [inactive]
"""
EPSON_HELP = """
    --source Flatbed|Automatic Document Feeder [Flatbed]
    --adf-mode Simplex|Duplex [Simplex]
    --mode Gray|Color [Gray]
    --resolution 75|150|300|600dpi [75]
"""


@pytest.fixture(autouse=True)
def _devices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Offer SANE's two devices that need no scanner, and no other."""
    (tmp_path / "dll.conf").write_text("test\npnm\n")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


def _scan(order: ScanOrder, *options: str) -> tuple[bytes, ...]:
    return SaneScanner(options=options).scan(order, lambda _pages: None, threading.Event())


def test_the_scanners_at_hand_are_named() -> None:
    found = {one.id: one.name for one in SaneScanner().found()}
    assert found["test:0"] == "Noname frontend-tester"
    assert "pnm:0" in found


def test_a_form_on_the_glass_is_scanned_and_its_code_read(tmp_path: Path) -> None:
    form = tmp_path / "form.pgm"
    sheet(2, 150).save(form)
    order = ScanOrder(scanner_id="pnm:0", resolution=150)
    (page,) = _scan(order, "--filename", str(form), "--grayify=yes")
    (read,) = ScanPageReader().read(page, "scanner")
    assert read.code == page_codes()(2)


@pytest.mark.parametrize(("colour", "mode"), [(Colour.GREY, "L"), (Colour.BLACK_WHITE, "1")])
def test_the_feeder_is_emptied_in_the_colour_and_size_ordered(
    colour: Colour, mode: str, tmp_path: Path
) -> None:
    order = ScanOrder(scanner_id="test:0", resolution=100, colour=colour, source=Source.FEEDER)
    counts: list[int] = []
    pages = SaneScanner(options=["--test-picture=Grid"]).scan(
        order, counts.append, threading.Event()
    )
    assert counts == list(range(1, 11))
    with Image.open(io.BytesIO(pages[-1])) as picture:
        # The device is 200 mm wide and high; 100 dpi.
        assert (picture.mode, picture.size) == (mode, (787, 787))
    assert not list(tmp_path.glob("branch-app-scan-*"))


def _stand_in(folder: Path, does: str) -> str:
    """Return a program that has options as `scanimage` tells them, and then does this.

    SANE's own test device now and then hangs for ever when it is to fail.
    """
    program = folder / "scanimage"
    tells = f"cat <<'END'\n{EPSON_HELP}\nEND\n"
    program.write_text(f'#!/bin/sh\ncase "$*" in *--help) {tells};; *) {does};; esac\n')
    program.chmod(0o700)
    return str(program)


# What `scanimage` ends with is the number of SANE's status.
@pytest.mark.parametrize(
    ("status", "reason"),
    [(6, "jammed"), (7, "no_paper"), (8, "cover_open"), (3, "busy"), (9, "broken_off")],
)
def test_what_is_wrong_with_the_scanner_is_told(status: int, reason: str, tmp_path: Path) -> None:
    scanner = SaneScanner(program=_stand_in(tmp_path, f"exit {status}"))
    with pytest.raises(ScannerFailed) as refused:
        scanner.scan(ScanOrder(scanner_id="epson:1"), lambda _pages: None, threading.Event())
    assert refused.value.details == {"reason": reason}
    assert not list(tmp_path.glob("branch-app-scan-*"))


def test_a_driver_that_hangs_is_given_up(tmp_path: Path) -> None:
    scanner = SaneScanner(program=_stand_in(tmp_path, "exec sleep 120"), patience=0.5)
    begun = time.monotonic()
    with pytest.raises(ScannerFailed) as refused:
        scanner.scan(ScanOrder(scanner_id="epson:1"), lambda _pages: None, threading.Event())
    assert refused.value.details == {"reason": "broken_off"}
    assert time.monotonic() - begun < 60
    assert not list(tmp_path.glob("branch-app-scan-*"))


def test_an_absent_scanner_an_absent_source_and_an_absent_program_are_told() -> None:
    with pytest.raises(ScannerFailed) as absent:
        _scan(ScanOrder(scanner_id="nothing:0"))
    assert absent.value.details == {"reason": "no_scanner"}
    with pytest.raises(ScannerFailed) as no_duplex:
        _scan(ScanOrder(scanner_id="test:0", source=Source.DUPLEX))
    assert no_duplex.value.details == {"reason": "not_offered", "what": "duplex"}
    with pytest.raises(ScannerFailed) as no_program:
        SaneScanner(program="no-such-scanimage").found()
    assert no_program.value.details == {"reason": "no_program"}


def test_a_scan_is_cancelled_in_the_middle_and_leaves_nothing(tmp_path: Path) -> None:
    cancelled = threading.Event()
    slow = SaneScanner(options=["--read-delay=yes", "--read-delay-duration=200000"])
    threading.Timer(1.5, cancelled.set).start()
    begun = time.monotonic()
    with pytest.raises(ScannerFailed) as refused:
        slow.scan(FEEDER, lambda _pages: None, cancelled)
    assert refused.value.details == {"reason": "cancelled"}
    assert time.monotonic() - begun < 15
    assert not list(tmp_path.glob("branch-app-scan-*"))


@pytest.mark.parametrize(
    ("help_text", "order", "wanted"),
    [
        (
            DUPLEX_HELP,
            ScanOrder(scanner_id="x", source=Source.DUPLEX, colour=Colour.BLACK_WHITE),
            "--source|ADF Duplex|--mode|Lineart|--resolution|200|-x|210|-y|297",
        ),
        (
            DUPLEX_HELP,
            ScanOrder(scanner_id="x", source=Source.FEEDER),
            "--source|ADF Front|--mode|Gray|--resolution|200|-x|210|-y|297",
        ),
        (
            EPSON_HELP,
            ScanOrder(scanner_id="x", source=Source.DUPLEX),
            "--source|Automatic Document Feeder|--adf-mode|Duplex|--mode|Gray|--resolution|300",
        ),
        (
            EPSON_HELP,
            ScanOrder(scanner_id="x", resolution=150),
            "--source|Flatbed|--mode|Gray|--resolution|150",
        ),
    ],
)
def test_each_make_of_scanner_is_asked_in_its_own_words(
    help_text: str, order: ScanOrder, wanted: str
) -> None:
    assert chosen(offered(help_text), order) == wanted.split("|")
