"""Applications, tasks and photographs as canonical JSON bodies and back (see `records`)."""

from __future__ import annotations

from dataclasses import replace

from branch_app.domain.application import (
    Application,
    BureauNotice,
    MicrocreditStatus,
    StatusRow,
    StatusSource,
)
from branch_app.domain.field_source import UNTOLD_ORIGIN, obtained
from branch_app.domain.photograph import Photograph, PhotographSource
from branch_app.domain.task import Task, TaskKind, TaskResult
from branch_app.protocol.body_reader import (
    BodyReader,
    day_text,
    moment_text,
    read_text,
    read_value,
    value_body,
)
from branch_app.protocol.source_bodies import note_body, read_note, read_sources, sources_body

Body = dict[str, object]
# 2: when and under which number the credit bureau was told. 3: sources, and a correction's note.
APPLICATION_SCHEMA = 3
# 2: why a doubtful scan is no doubt to whoever looked.
TASK_SCHEMA = 2


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


def _notice(notice: BureauNotice | None) -> Body | None:
    if notice is None:
        return None
    return {
        "number": notice.number,
        "at": moment_text(notice.at),
        "entered_by": notice.entered_by,
        "entered_at": moment_text(notice.entered_at),
    }


def _read_notice(value: object) -> BureauNotice | None:
    if value is None:
        return None
    body = BodyReader(value)
    notice = BureauNotice(
        number=body.text("number"),
        at=body.moment("at"),
        entered_by=body.text("entered_by"),
        entered_at=body.moment("entered_at"),
    )
    body.done()
    return notice


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
        "bureau_notice": _notice(record.bureau_notice),
        "sources": sources_body(record.sources),
        "correction": note_body(record.correction),
    }


def read_application(body: BodyReader) -> Application:
    """Return the application. Raises ValueError."""
    return replace(
        read_second_application(body), sources=read_sources(body), correction=read_note(body)
    )


def read_second_application(body: BodyReader) -> Application:
    """Return an application written before values had sources. Raises ValueError."""
    return replace(
        read_first_application(body), bureau_notice=_read_notice(body.take("bureau_notice"))
    )


def read_first_application(body: BodyReader) -> Application:
    """Return an application written before there were notices. Raises ValueError.

    Of when and by whom its values came, the registration is what is known.
    """
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
    known = obtained(UNTOLD_ORIGIN, at=application.registered_at, by=application.registered_by)
    return replace(application, sources=dict.fromkeys(application.values, known))


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
        "reason": record.reason,
    }


def read_task(body: BodyReader) -> Task:
    """Return the task. Raises ValueError."""
    return replace(read_first_task(body), reason=body.text("reason"))


def read_first_task(body: BodyReader) -> Task:
    """Return a task written before anybody looked at scans. Raises ValueError."""
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


def photograph_body(record: Photograph) -> Body:
    """Return what is known of a photograph for JSON; the picture is an attachment."""
    return {
        "id": record.id,
        "version": record.version,
        "applicant_id": record.applicant_id,
        "attachment_id": record.attachment_id,
        "source": record.source.value,
        "taken_by": record.taken_by,
        "taken_at": moment_text(record.taken_at),
        "changed_at": moment_text(record.changed_at),
        "gone": list(record.gone),
    }


def read_photograph(body: BodyReader) -> Photograph:
    """Return what is known of the photograph. Raises ValueError."""
    return Photograph(
        id=body.text("id"),
        version=body.whole("version", 1),
        applicant_id=body.text("applicant_id"),
        attachment_id=body.text("attachment_id"),
        source=body.choice("source", PhotographSource),
        taken_by=body.text("taken_by"),
        taken_at=body.moment("taken_at"),
        changed_at=body.moment("changed_at"),
        gone=body.items("gone", read_text),
    )
