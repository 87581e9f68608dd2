"""Runs the steps on the connection that `database.migrate` has opened; there is no ini file."""

from __future__ import annotations

from alembic import context

from branch_app.head_office.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
