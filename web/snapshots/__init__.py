"""A view as one file: read without a script, printed, kept, and read again when the server is gone."""

from web.snapshots.routes import VIEWS, routes

__all__ = ["VIEWS", "routes"]
