"""Runs the migrations on the connection that is handed over, inside its transaction."""

from alembic import context

from warmhands.journal.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
