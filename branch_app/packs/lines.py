"""The lines of a pack's lists: purposes, recipients, data, grounds of refusal, products."""

from __future__ import annotations

from branch_app.domain.pack import DataListEntry, Product, Purpose, Recipient, RefusalGround
from branch_app.packs.papers import Placed
from branch_app.packs.source import Table

_ENTRY_KEYS = (
    *("field", "kk", "ru", "required", "before_consent", "purposes"),
    *("consent", "channels", "products", "law"),
)


def read_purpose(table: Table) -> Placed[Purpose]:
    """Read a purpose."""
    table.only("code", "kk", "ru", "consent", "optional", "law")
    purpose = Purpose(
        code=table.text("code"),
        text=table.both(),
        consent_code=table.text("consent"),
        is_optional=table.flag("optional", optional=True),
        law=table.text("law", optional=True),
    )
    return Placed(table=table, value=purpose)


def read_recipient(table: Table) -> Placed[Recipient]:
    """Read a recipient."""
    table.only("code", "kk", "ru", "category", "country", "consent", "law")
    recipient = Recipient(
        code=table.text("code"),
        name=table.both(),
        category=table.text("category"),
        country=table.text("country"),
        consent_code=table.text("consent"),
        law=table.text("law", optional=True),
    )
    return Placed(table=table, value=recipient)


def read_entry(table: Table) -> Placed[DataListEntry]:
    """Read a line of the data list."""
    table.only(*_ENTRY_KEYS)
    entry = DataListEntry(
        field=table.text("field"),
        label=table.both(),
        is_required=table.flag("required"),
        before_consent=table.flag("before_consent"),
        purposes=table.texts("purposes"),
        consent_code=table.text("consent", optional=True),
        channels=table.texts("channels", optional=True),
        products=table.texts("products", optional=True),
        law=table.text("law", optional=True),
    )
    return Placed(table=table, value=entry)


def read_ground(table: Table) -> Placed[RefusalGround]:
    """Read a ground of refusal."""
    table.only("code", "kk", "ru", "law")
    ground = RefusalGround(code=table.text("code"), text=table.both(), law=table.text("law"))
    return Placed(table=table, value=ground)


def read_product(table: Table) -> Placed[Product]:
    """Read a product."""
    table.only("code", "kk", "ru")
    return Placed(table=table, value=Product(code=table.text("code"), name=table.both()))
