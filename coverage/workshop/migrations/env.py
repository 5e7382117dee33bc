"""How do the steps reach the database? Through the connection, and in the transaction, of whoever takes them."""

from alembic import context

from coverage.workshop.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
