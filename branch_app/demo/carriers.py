"""The day's signed papers go into a file, which is labelled, handed out, returned and counted."""

from __future__ import annotations

from pathlib import Path

from branch_app.domain.carrier import CarrierKind
from branch_app.services.bundle import Services
from branch_app.services.carriers import CarrierDraft


def keep_papers(services: Services, papers: Path) -> int:
    """Register a file and a stick, file every C1, count both; return the papers."""
    file, stick = (
        services.carriers.add(
            CarrierDraft(kind=kind, category="demo", received_from="demo", place="1")
        )
        for kind in (CarrierKind.PAPER_FILE, CarrierKind.USB)
    )
    # The names are those under which `DemoCounter` wrote them: code and serial.
    serials = [pdf.stem.rpartition("-")[2] for pdf in sorted(papers.glob("C1-*.pdf"))]
    for serial in serials:
        services.carriers.file_paper(file.number, serial)
    services.carriers.issue(file.number, "demo")
    services.carriers.give_back(file.number)
    (papers.parent / "labels.pdf").write_bytes(
        services.carriers.labels([file.number, stick.number])
    )
    services.stocktakings.begin()
    services.stocktakings.see(file.number)
    services.stocktakings.finish([stick.number])
    return len(serials)
