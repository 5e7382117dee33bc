"""The pages of a room on the phones of its participants: plain HTML, without a script, for the oldest of them."""

from web.join.routes import routes

__all__ = ["routes"]
