"""The rows by plain HTTP, for programs: under ``/api/v1``, the same filters and the same rows as on the pages."""

from web.api.routes import ADDRESS, routes

__all__ = ["ADDRESS", "routes"]
