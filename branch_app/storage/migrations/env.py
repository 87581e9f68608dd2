"""Run by Alembic on the open connection that `storage.migrate` put into the attributes."""

from __future__ import annotations

from alembic import context

_attributes = context.config.attributes
context.configure(
    connection=_attributes["connection"],
    target_metadata=_attributes["metadata"],
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
