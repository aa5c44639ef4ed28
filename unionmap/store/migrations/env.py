"""What Alembic runs: the migrations, inside the transaction that ``migrate`` opened."""

from __future__ import annotations

from alembic import context

from unionmap.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=False,
)
context.run_migrations()
