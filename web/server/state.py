"""Middleware that gives each request the store of the rooms and the warnings on the terminal."""

from __future__ import annotations

from dataclasses import dataclass, field

from starlette.types import ASGIApp, Receive, Scope, Send

from coverage.workshop import LocalStore
from web.server.terminal import Warnings


@dataclass(frozen=True)
class WithState:
    """ASGI middleware around ``app`` that gives requests store and warnings.

    They find them by `store_of` and `store_if_made` of `web.server.store`, and by `web.server.terminal.warnings_of`.
    """

    app: ASGIApp
    store: LocalStore
    warnings: Warnings = field(default_factory=Warnings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as ``app`` does."""
        scope.setdefault("state", {}).update(store=self.store, warnings=self.warnings)
        await self.app(scope, receive, send)
