"""The tables of papers: which rows a data table of a form lists, by its `source`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from branch_app.domain import evidence_words as words
from branch_app.domain import fields, reference
from branch_app.domain.applicant import FieldValue
from branch_app.domain.bilingual import UNTOLD, Bilingual
from branch_app.domain.field_specs import Group, Kind, Part
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_content import DataRow
from branch_app.domain.form_facts import AgreedLine, FormFacts, PaperLine
from branch_app.domain.pack import DataListEntry, OrganisationPack
from branch_app.domain.paper_dates import short_date
from branch_app.domain.paper_statuses import told_status
from branch_app.domain.serials import show_serial

BEFORE_CONSENT = "before_consent"


@dataclass(frozen=True, kw_only=True, slots=True)
class TableFacts:
    """What tables are made of: the pack's list, the person's values, the facts of the paper."""

    pack: OrganisationPack
    values: Mapping[str, FieldValue]
    facts: FormFacts


def shown(values: Mapping[str, FieldValue], name: str) -> Bilingual:
    """Return a value as papers show it, in both languages; nothing for what is not there."""
    value = values.get(name)
    spec = fields.CATALOGUE.get(name)
    if value is None or value == "" or spec is None:
        return UNTOLD
    return fields.show_bilingual(spec, value)


def _shown(pack: OrganisationPack, values: Mapping[str, FieldValue], name: str) -> Bilingual:
    if name in values and CATALOGUE[name].kind is Kind.PRODUCT:
        return pack.product_name(str(values[name]))
    return shown(values, name)


def table_rows(source: str, of: TableFacts) -> Iterator[DataRow]:
    """Return the rows of a source of `TABLE_SOURCES`; empty means the data before consent."""
    return TABLE_SOURCES[source or BEFORE_CONSENT](of)


def _before_consent(of: TableFacts) -> Iterator[DataRow]:
    return _rows(of, (entry for entry in of.pack.data_list if entry.before_consent), of.values)


def _questionnaire(of: TableFacts) -> Iterator[DataRow]:
    """Yield the data of the person by sections; of relatives each under its own number."""
    return _in_sections(of, of.pack.entries_of(Part.APPLICANT), of.values)


def _application(of: TableFacts) -> Iterator[DataRow]:
    application = of.facts.application
    values = application.values if application else {}
    return _rows(of, of.pack.entries_of(Part.APPLICATION), values)


def _relatives(of: TableFacts) -> Iterator[DataRow]:
    entries = of.pack.entries_of(Part.APPLICANT)
    relatives = [e for e in entries if CATALOGUE[e.field].group is Group.RELATIVES]
    return _in_sections(of, relatives, of.values)


def _in_sections(
    of: TableFacts, entries: Iterable[DataListEntry], values: Mapping[str, FieldValue]
) -> Iterator[DataRow]:
    sections: dict[tuple[Group, int], list[DataListEntry]] = {}
    for entry in entries:
        sections.setdefault((_section(entry), entry.number), []).append(entry)
    order = list(Group)
    for group, number in sorted(sections, key=lambda key: (order.index(key[0]), key[1])):
        if rows := list(_rows(of, sections[(group, number)], values)):
            yield DataRow(label=_numbered(reference.group_label(group), number), is_heading=True)
            yield from rows


def _section(entry: DataListEntry) -> Group:
    """Return the section of a datum; the IIN stands with the name."""
    group = CATALOGUE[entry.field].group
    return Group.NAME if group is Group.IDENTITY else group


def _numbered(label: Bilingual, number: int) -> Bilingual:
    if not number:
        return label
    return Bilingual(kk=f"{label.kk} № {number}", ru=f"{label.ru} № {number}")


def _rows(
    of: TableFacts, entries: Iterable[DataListEntry], values: Mapping[str, FieldValue]
) -> Iterator[DataRow]:
    for entry in entries:
        if of.facts.is_blank:
            # What waits for a consent of its own is not asked for on an empty sheet.
            if not entry.consent_code:
                yield DataRow(label=entry.label, is_blank=True)
        elif values.get(entry.field) not in {None, ""}:
            yield DataRow(label=entry.label, value=_shown(of.pack, values, entry.field))


def _papers(of: TableFacts) -> Iterator[DataRow]:
    for place, paper in enumerate(of.facts.papers, start=1):
        label = Bilingual(kk=f"{place}. {paper.title.kk}", ru=f"{place}. {paper.title.ru}")
        yield DataRow(label=label, value=_paper(paper))


def _paper(paper: PaperLine) -> Bilingual:
    told = f"№ {show_serial(paper.serial)}, {short_date(paper.issued_on)}"
    return Bilingual(
        kk=f"{told}, {paper.page_count} бет", ru=f"{told}, страниц: {paper.page_count}"
    )


def _consents(of: TableFacts) -> Iterator[DataRow]:
    for place, line in enumerate(of.facts.agreed, start=1):
        label = Bilingual(kk=f"{place}. {line.text.kk}", ru=f"{place}. {line.text.ru}")
        yield DataRow(label=label, value=_agreed(line))


def _agreed(line: AgreedLine) -> Bilingual:
    told, on = words.STATES[line.state], short_date(line.on)
    paper = f", № {show_serial(line.serial)}" if line.serial else ""
    until = short_date(line.until) if line.until else ""
    terms = (
        f", {side.format(until=until)}" if until else ""
        for side in (words.UNTIL.kk, words.UNTIL.ru)
    )
    kk, ru = terms
    return Bilingual(kk=f"{told.kk}, {on}{paper}{kk}", ru=f"{told.ru}, {on}{paper}{ru}")


def _statuses(of: TableFacts) -> Iterator[DataRow]:
    application = of.facts.application
    for row in application.statuses if application else ():
        day = short_date(row.since)
        yield DataRow(label=Bilingual(kk=day, ru=day), value=told_status(row))


TABLE_SOURCES: Mapping[str, Callable[[TableFacts], Iterator[DataRow]]] = {
    BEFORE_CONSENT: _before_consent,
    "questionnaire": _questionnaire,
    "application": _application,
    "relatives": _relatives,
    "statuses": _statuses,
    "papers": _papers,
    "consents": _consents,
    "papers_of_day": _papers,
}
