"""Every public method of every service, with right arguments over a furnished counter.

A new method needs a line in `ARGUMENTS`, in `permission_table.py` and in `operations.py`.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_type_hints

from branch_app.domain.carrier import CarrierKind
from branch_app.domain.destruction import Ground
from branch_app.domain.drafting import ApplicantDraft
from branch_app.domain.issued_form import IssuedForm
from branch_app.domain.staff import Permission, Role, StaffMember
from branch_app.domain.task import TaskKind
from branch_app.services.bundle import Services
from branch_app.services.carriers import CarrierDraft
from branch_app.services.leads import LeadDraft
from branch_app.services.permissions import NEEDED
from tests.fake_state import MemoryState
from tests.gui.counter_program import MemoryCourier, services_of
from tests.services import desk
from tests.services.argument_files import APPLICATION, entries, file_of, picture
from tests.services.argument_ink import unsigned_page
from tests.services.crew import PASSWORD, Crew, make_crew, second
from tests.services.every_argument import ORDER, Arguments, Case


@dataclass(frozen=True)
class Counter:
    """A furnished counter with one employee of each role; `put_back` undoes what was done."""

    crew: Crew
    free: Case
    blocked: Case
    state: MemoryState
    slots: Mapping[str, tuple[str, str]]

    def put_back(self) -> None:
        self.crew.manager.branch.state = self.state.snapshot()
        self.crew.manager.vault.slots = dict(self.slots)

    def services(self, role: Role) -> Services:
        return services_of(self.crew.desks[role], MemoryCourier(self.crew.manager.branch))

    def case(self, role: Role, *, is_blocked: bool = False) -> Case:
        """Return whom a method is called on, with a second person who is another one."""
        other = Role.OFFICER if role is Role.MANAGER else Role.MANAGER
        case = self.blocked if is_blocked else self.free
        (own,) = self.crew.desks[role].unsaved.mine()
        return dataclasses.replace(case, second=second(other), unsaved=own.id)


def methods() -> dict[str, Permission | None]:
    """Return each public name of each service of the bundle with the permission it needs."""
    return {
        f"{name}.{method}": getattr(member, NEEDED, None)
        for name, service in service_classes().items()
        for method, member in _public(service)
    }


def service_classes() -> dict[str, type]:
    """Return the services of the bundle by name; the employee at work is none."""
    hints = get_type_hints(Services)
    return {name: kind for name, kind in hints.items() if kind is not StaffMember}


def _public(service: type) -> Iterator[tuple[str, object]]:
    fields = {each.name for each in dataclasses.fields(service)}
    for name, member in inspect.getmembers(service):
        if not name.startswith("_") and name not in fields:
            yield name, member


def call(services: Services, name: str, arguments: Arguments) -> object:
    """Call a method by the name that `methods` gives it."""
    service, _, method = name.partition(".")
    outcome: object = getattr(getattr(services, service), method)(**arguments)
    return outcome


def parameters(name: str) -> list[str]:
    """Return the names of a method's parameters."""
    service, _, method = name.partition(".")
    member = getattr(service_classes()[service], method)
    return [each for each in inspect.signature(member).parameters if each != "self"]


def make_counter() -> Counter:
    """Furnish: a draft, a person whose consent is in force, and a blocked one."""
    crew = make_crew()
    draft = crew.clerk.register(iin="900228400123", family_name="Бастапқы").id
    (loose,) = crew.clerk.scans.add([desk.scanned(1, None, b"loose")], "loose.png")
    iins = {"free": desk.IIN, "blocked": "860213330008"}
    names = {"free": "Канарейқызы", "blocked": "Сенімқұлова"}
    persons = {name: _person(crew, iin, names[name]) for name, iin in iins.items()}
    other = crew.clerk.register(iin="970312400013", family_name="Екіншіқызы")
    crew.clerk.consent(other)
    crew.manager.record_states.block(
        persons["blocked"]["applicant"], Ground.BREACH_NOTICE, "ЖТ-14/2"
    )
    blocked = persons["blocked"]["applicant"]
    (blank,) = crew.clerk.blank_forms.issue("C10", 1)
    source = file_of({**desk.NEEDED, "iin": "991231300787"})
    imported = crew.manager.imports.run(source).batch
    assert imported is not None
    folder: Arguments = {"category": "келісімдер", "received_from": "касса", "place": "шкаф 1"}
    carrier = crew.clerk.carriers.add(CarrierDraft(kind=CarrierKind.PAPER_FILE, **folder))
    out = crew.clerk.carriers.add(CarrierDraft(kind=CarrierKind.USB, **folder))
    crew.clerk.carriers.issue(out.number, "Ә. Үлгі")
    crew.clerk.stocktakings.begin()
    shared: Arguments = {
        "batch": imported.id,
        "loose_page": loose.inbox_id,
        "blocked": blocked,
        "other": other.id,
        "second": second(),
        "blank": blank.serial,
        "filled_at": crew.clerk.branch.clock.now(),
        "carrier": carrier.number,
        "carrier_out": out.number,
        "lead": crew.clerk.leads.add(LeadDraft(name="Сұраушы", telephone="+77015550011")).id,
    }
    newcomer = {**desk.NEEDED, "iin": "010203500018", "document_number": "077777777"}
    twin = {**desk.NEEDED, "iin": iins["blocked"]}
    free = Case(**persons["free"], **shared, draft=draft, newcomer=newcomer)
    held = Case(**persons["blocked"], **shared, draft=blocked, newcomer=twin)
    held = dataclasses.replace(held, version=held.version + 1)
    for one in crew.desks.values():
        one.unsaved.keep([entries(one.unsaved.new_id())])
    manager = crew.manager
    manager.staff_service.add("former", "Бұрынғы", ORDER, PASSWORD)
    manager.staff_service.disable("former", "3", ORDER.on)
    return Counter(crew, free, held, manager.branch.state, dict(manager.vault.slots))


def _person(crew: Crew, iin: str, family_name: str) -> Arguments:
    """Capture a person who has signed C1, with a paper on its way and a page in the inbox."""
    clerk = crew.clerk
    person = clerk.register(iin=iin, family_name=family_name)
    signed = clerk.consent(person)
    pdf = signed.pdf_attachment_id
    (again,) = clerk.scan(signed, 1, picture=f"again {iin}".encode())
    form = clerk.forms.issue(person.id, "C10")
    doubtful = clerk.sign(person, "C3", yes=["consent"])
    _doubt(clerk, doubtful)
    clerk.sign(person, "C6", yes=["consent"])
    clerk.sign(person, "C7", yes=["photo"])
    clerk.photographs.set(person.id, picture())
    clerk.sign(person, "WITHDRAWAL", yes=["bureau", "automated"])
    application = clerk.applications.register(person.id, ApplicantDraft(values=APPLICATION))
    kinds = {one.kind: one.id for one in clerk.withdrawals.tasks_of(person.id)}
    stored = clerk.stored(person)
    assert stored is not None
    return {
        "applicant": person.id,
        "version": stored.version,
        "iin": iin,
        "name": family_name,
        "form": form.id,
        "file": pdf,
        "serial": form.serial,
        "signed": signed.serial,
        "page": again.inbox_id,
        "application": application.id,
        "due": next(one for one in _due(clerk) if one[0] == signed.id),
        "doubtful": doubtful.serial,
        "to_decide": kinds[TaskKind.DECIDE_WITHDRAWAL],
        "to_stop": kinds[TaskKind.STOP_PROCESSING],
    }


def _due(clerk: desk.Desk) -> list[tuple[str, int]]:
    return [(one.form_id, one.version) for one in clerk.ink_checks.due()]


def _doubt(clerk: desk.Desk, form: IssuedForm) -> None:
    """Let a scan wait for a look."""
    (version,) = [version for form_id, version in _due(clerk) if form_id == form.id]
    assert clerk.ink_checks.note(form.id, version, [unsigned_page()]) is not None
