"""What a paper is asked to be, from a file: who signs, about whom, what is typed into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from branch_app.cli.json_files import Given, read_given
from branch_app.domain.errors import BadInput
from branch_app.domain.fields import CATALOGUE
from branch_app.domain.form_facts import SUBJECT, ContactPerson, Signer, SignerKind
from branch_app.services.form_orders import USUAL, FormOrder

LANGUAGES = ("kk", "ru")
OrderFile = Annotated[
    Path | None,
    typer.Option(
        "--order",
        help=(
            'JSON such as {"language": "ru", "choices": ["email"], "signer": {"kind":'
            ' "representative", "name": ..., "document": ..., "authority": ...}, "contact":'
            ' {"place": 1, "name": ..., "kind": ..., "telephone": ...}, "application": ID,'
            ' "inputs": {...}}; all of it optional; - for standard input'
        ),
    ),
]
Language = Annotated[
    str | None, typer.Option(help="Language that the applicant chose: kk (default) or ru")
]


def read_order(
    file: Path | None, language: str | None, choices: Sequence[str] | None = None
) -> FormOrder:
    """Return the order of a file with what the options say instead. Raises BadInput."""
    order = _order(read_given(file, _KEYS)) if file else USUAL
    if language is not None:
        order = replace(order, language=spoken(language))
    if choices is not None:
        order = replace(order, choices=choices)
    return order


def spoken(language: str | None) -> str:
    """Return a language of papers, Kazakh unless told. Raises BadInput."""
    if language not in {None, *LANGUAGES}:
        raise BadInput(field="--language", reason="kk_or_ru")
    return language or LANGUAGES[0]


_KEYS = ("language", "choices", "signer", "contact", "application", "inputs")
_SIGNER = ("kind", "name", "document", "authority", "reason")
_CONTACT = ("place", "name", "kind", "telephone")


def _order(given: Given) -> FormOrder:
    language = given.text("language", LANGUAGES[0])
    if language not in LANGUAGES:
        raise given.bad("language", "kk_or_ru")
    signer, contact, inputs = (given.part(key) for key in ("signer", "contact", "inputs"))
    return FormOrder(
        language=language,
        choices=given.names("choices"),
        signer=_signer(signer.only(_SIGNER)) if signer else SUBJECT,
        contact=_contact(contact.only(_CONTACT)) if contact else None,
        application_id=given.text("application"),
        inputs=inputs.texts() if inputs else {},
    )


def _signer(told: Given) -> Signer:
    kind = told.text("kind", None)
    if kind not in set(SignerKind):
        raise told.bad("kind", "no_such_signer")
    return Signer(
        kind=SignerKind(kind),
        name=told.text("name"),
        document=told.text("document"),
        authority=told.text("authority"),
        reason=told.text("reason"),
    )


def _contact(told: Given) -> ContactPerson:
    kind = told.text("kind", None)
    if kind not in CATALOGUE["relative_kind_1"].choices:
        raise told.bad("kind", "no_such_kin")
    return ContactPerson(
        place=told.number("place"),
        name=told.text("name"),
        kind=kind,
        telephone=told.text("telephone"),
    )
