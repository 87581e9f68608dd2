"""Employees and destruction acts as canonical JSON bodies and back (see `records`)."""

from __future__ import annotations

from dataclasses import replace

from branch_app.domain.destruction import DestructionAct, Ground
from branch_app.domain.staff import Role, StaffMember
from branch_app.protocol.body_reader import BodyReader, day_text, moment_text, read_count

STAFF_SCHEMA = 2
Body = dict[str, object]


def member_body(record: StaffMember) -> Body:
    """Return an employee for JSON."""
    return {
        "id": record.id,
        "version": record.version,
        "login": record.login,
        "display_name": record.display_name,
        "role": record.role.value,
        "admitted_at": moment_text(record.admitted_at),
        "is_active": record.is_active,
        "post": record.post,
        "order_number": record.order_number,
        "order_on": day_text(record.order_on),
        "admitted_until": day_text(record.admitted_until),
        "rules_edition": record.rules_edition,
        "rules_read_at": (
            None if record.rules_read_at is None else moment_text(record.rules_read_at)
        ),
        "must_change_password": record.must_change_password,
    }


def read_first_member(body: BodyReader) -> StaffMember:
    """Return the employee of schema 1, before orders and rules. Raises ValueError."""
    return StaffMember(
        id=body.text("id"),
        version=body.whole("version", 1),
        login=body.text("login"),
        display_name=body.text("display_name"),
        role=body.choice("role", Role),
        admitted_at=body.moment("admitted_at"),
        is_active=body.flag("is_active"),
    )


def read_member(body: BodyReader) -> StaffMember:
    """Return the employee of schema 2. Raises ValueError."""
    return replace(
        read_first_member(body),
        post=body.text("post"),
        order_number=body.text("order_number"),
        order_on=body.day_or_none("order_on"),
        admitted_until=body.day_or_none("admitted_until"),
        rules_edition=body.whole("rules_edition"),
        rules_read_at=body.moment_or_none("rules_read_at"),
        must_change_password=body.flag("must_change_password"),
    )


def destruction_body(record: DestructionAct) -> Body:
    """Return a destruction act for JSON."""
    return {
        "id": record.id,
        "version": record.version,
        "number": record.number,
        "record_id": record.record_id,
        "ground": record.ground.value,
        "paper_number": record.paper_number,
        "destroyed_by": record.destroyed_by,
        "confirmed_by": record.confirmed_by,
        "destroyed_at": moment_text(record.destroyed_at),
        "counts": dict(record.counts),
    }


def read_destruction(body: BodyReader) -> DestructionAct:
    """Return the destruction act. Raises ValueError."""
    return DestructionAct(
        id=body.text("id"),
        version=body.whole("version", 1),
        number=body.text("number"),
        record_id=body.text("record_id"),
        ground=body.choice("ground", Ground),
        paper_number=body.text("paper_number"),
        destroyed_by=body.text("destroyed_by"),
        confirmed_by=body.text("confirmed_by"),
        destroyed_at=body.moment("destroyed_at"),
        counts=body.mapping("counts", read_count),
    )
