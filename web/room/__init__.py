"""A room on the wall and in the hands of its facilitator."""

from web.room.routes import routes

__all__ = ["routes"]
