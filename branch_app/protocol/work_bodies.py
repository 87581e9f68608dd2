"""Applications and tasks as canonical JSON bodies and back (see `records`)."""

from __future__ import annotations

from branch_app.domain.application import (
    Application,
    MicrocreditStatus,
    StatusRow,
    StatusSource,
)
from branch_app.domain.task import Task, TaskKind, TaskResult
from branch_app.protocol.body_reader import (
    BodyReader,
    day_text,
    moment_text,
    read_text,
    read_value,
    value_body,
)

Body = dict[str, object]


def _status(row: StatusRow) -> Body:
    return {
        "status": row.status.value,
        "since": day_text(row.since),
        "entered_at": moment_text(row.entered_at),
        "entered_by": row.entered_by,
        "source": row.source.value,
        "paper_number": row.paper_number,
        "contract_number": row.contract_number,
    }


def _read_status(value: object, _name: str) -> StatusRow:
    body = BodyReader(value)
    row = StatusRow(
        status=body.choice("status", MicrocreditStatus),
        since=body.day("since"),
        entered_at=body.moment("entered_at"),
        entered_by=body.text("entered_by"),
        source=body.choice("source", StatusSource),
        paper_number=body.text("paper_number"),
        contract_number=body.text("contract_number"),
    )
    body.done()
    return row


def application_body(record: Application) -> Body:
    """Return an application for JSON."""
    return {
        "id": record.id,
        "version": record.version,
        "number": record.number,
        "applicant_id": record.applicant_id,
        "values": {name: value_body(value) for name, value in record.values.items()},
        "consent_form_id": record.consent_form_id,
        "policy_number": record.policy_number,
        "statuses": [_status(row) for row in record.statuses],
        "branch": record.branch,
        "registered_by": record.registered_by,
        "registered_at": moment_text(record.registered_at),
        "changed_at": moment_text(record.changed_at),
    }


def read_application(body: BodyReader) -> Application:
    """Return the application. Raises ValueError."""
    application = Application(
        id=body.text("id"),
        version=body.whole("version", 1),
        number=body.text("number"),
        applicant_id=body.text("applicant_id"),
        values=body.mapping("values", read_value),
        consent_form_id=body.text("consent_form_id"),
        policy_number=body.whole("policy_number", 1),
        statuses=body.items("statuses", _read_status),
        branch=body.text("branch"),
        registered_by=body.text("registered_by"),
        registered_at=body.moment("registered_at"),
        changed_at=body.moment("changed_at"),
    )
    if not application.statuses:
        raise ValueError("statuses is empty")
    return application


def task_body(record: Task) -> Body:
    """Return a task for JSON."""
    return {
        "id": record.id,
        "version": record.version,
        "kind": record.kind.value,
        "applicant_id": record.applicant_id,
        "form_id": record.form_id,
        "targets": list(record.targets),
        "received_on": day_text(record.received_on),
        "due_on": day_text(record.due_on),
        "created_by": record.created_by,
        "created_at": moment_text(record.created_at),
        "changed_at": moment_text(record.changed_at),
        "is_preliminary": record.is_preliminary,
        "result": None if record.result is None else record.result.value,
        "answer_form_id": record.answer_form_id,
        "done_by": record.done_by,
        "done_at": None if record.done_at is None else moment_text(record.done_at),
    }


def read_task(body: BodyReader) -> Task:
    """Return the task. Raises ValueError."""
    return Task(
        id=body.text("id"),
        version=body.whole("version", 1),
        kind=body.choice("kind", TaskKind),
        applicant_id=body.text("applicant_id"),
        form_id=body.text("form_id"),
        targets=body.items("targets", read_text),
        received_on=body.day("received_on"),
        due_on=body.day("due_on"),
        created_by=body.text("created_by"),
        created_at=body.moment("created_at"),
        changed_at=body.moment("changed_at"),
        is_preliminary=body.flag("is_preliminary"),
        result=_result(body.take("result")),
        answer_form_id=body.text("answer_form_id"),
        done_by=body.text("done_by"),
        done_at=body.moment_or_none("done_at"),
    )


def _result(value: object) -> TaskResult | None:
    return None if value is None else BodyReader({"result": value}).choice("result", TaskResult)
