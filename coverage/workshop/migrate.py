"""Migration of a database to the shape that this version of the atlas needs."""

from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection

from coverage.workshop.errors import NotStored

STEPS = Path(__file__).with_name("migrations")

_turn = Lock()
"""Alembic keeps the running migration in a global of its process."""


def upgrade(connection: Connection) -> None:
    """Take the steps that the database lacks, within the transaction of ``connection``.

    Two processes cannot both take them if that transaction is one that alone may write.

    Raises
    ------
    NotStored
        ``broken``: the database has taken steps that this version does not know.
    """
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    try:
        with _turn:
            command.upgrade(config, "head")
    except CommandError as error:
        raise NotStored("broken") from error
