"""Security headers, by which a page loads from its own server only."""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = {
    "default-src": "'self'",
    # No 'unsafe-inline' and no 'unsafe-eval': the shell is ours (shell.py) and holds no script of its own.
    # Streamlit counts its 64-bit numbers in WebAssembly and runs components from blobs, which only a script can make.
    "script-src": "'self' 'wasm-unsafe-eval' blob:",
    # Streamlit and plotly write their styles into the page as they draw.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' blob:",
    "worker-src": "'self' blob:",
    "frame-ancestors": "'self'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "object-src": "'none'",
}

ON_PAGES = {
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

HOST = re.compile(r"[A-Za-z0-9.\-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")


def content_security_policy(host: str) -> str:
    """The policy for a page asked for as ``host``.

    A host that is not one is left out. The WebSocket is named with its host, since older Safari does not count it as
    ``'self'``.

    >>> content_security_policy("localhost:8501").partition("connect-src ")[2]
    "'self' ws://localhost:8501 wss://localhost:8501"
    >>> content_security_policy("a; script-src *").partition("connect-src ")[2]
    "'self'"
    """
    sockets = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    return "; ".join(f"{what} {where}" for what, where in {**POLICY, "connect-src": "'self'" + sockets}.items())


class SecurityHeaders:
    """Add security headers to pages; refuse WebSockets of other sites.

    On the hundred small files of a first view the policy would say nothing and weigh 60 kB. WebSockets that another
    site opens are refused before Streamlit does it, which would ask an outside service for this machine's address.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        host = asked.get("host", "")
        if scope["type"] == "websocket":
            if asked.get("origin", f"//{host}").partition("//")[2] != host:
                await send({"type": "websocket.close", "code": 1008})
                return
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["x-content-type-options"] = "nosniff"
                if headers.get("content-type", "").startswith("text/html"):
                    headers.setdefault("content-security-policy", content_security_policy(host))
                    for name, value in ON_PAGES.items():
                        headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)
