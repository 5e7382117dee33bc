"""Environment of the migrations: they run in the connection and the transaction of whoever starts them."""

from alembic import context

from coverage.workshop.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
