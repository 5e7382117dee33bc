"""The whole atlas in one process: Streamlit's pages and the plain HTTP around them. `make run` starts it."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from coverage import queries
from coverage.measures.headlines import RULES
from coverage.paths import ROOT, STATIC
from coverage.views import Choice, Look, build, parameters
from coverage.wording import LANGUAGES, Language, refusals
from coverage.workshop import NotStored, local_store
from pages.parts import routes, session
from web import api, join, room
from web.documents import sheet, snapshot, wall
from web.server import compression, garbage, shell, terminal
from web.server.compression import AcceptedCodings, PackedFiles
from web.server.errors import UnknownPages
from web.server.headers import SecurityHeaders
from web.server.state import WithState

STREAMLIT = Path(st.__file__).parent / "static"
SHELL = shell.Shell(STREAMLIT, STATIC)
STORE = local_store()
SWITCH_INTERVAL = 0.0005
"""Seconds (Python's own choice is 0.005) for which a page's run may keep the server from sending what is done."""

PAGES = sorted(file.stem for file in (ROOT / "pages").glob("*.py"))


@asynccontextmanager
async def running(_app: st.App) -> AsyncGenerator[None]:
    """Greet whoever started the atlas, and prepare the first view meanwhile."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    threading.Thread(target=get_ready, name="get-ready", daemon=True).start()
    lang, port = terminal.language(), st.get_option("server.port")
    opened = f"{'https' if st.get_option('server.sslCertFile') else 'http'}://localhost:{port}"
    terminal.greet(lang, shell.TITLE, opened, port)
    STORE.tell = terminal.tell_of_rooms
    warn(lang)
    tasks = [asyncio.create_task(work) for work in (garbage.collect_when_idle(), terminal.follow(lang, opened, port))]
    yield
    for task in tasks:
        task.cancel()
    STORE.close()


def get_ready() -> None:
    """Load tables and pack files before readers need them.

    First what the first reader would otherwise wait for, then what the next ones need.
    """
    queries.headlines(None, RULES[0])
    garbage.keep()
    compression.pack(SHELL.files())
    for rule in RULES:
        queries.claims(None, rule)
    build("gaps", Choice.of("gaps", {}), Look(Language(LANGUAGES[0])))  # plotly loads its parts as it draws
    garbage.keep()


def warn(lang: Language) -> None:
    """Say on the terminal why the rooms cannot be opened.

    They are those that there are already, or the database that is to keep them. The atlas goes on without.
    """
    try:
        STORE.open_if_made()
    except NotStored as failed:
        print(f"  {refusals.not_opened(lang, failed.reason, failed.said, STORE.file)}\n", flush=True)


def apologise(_error: Exception) -> bool:
    """Show one sentence where a page failed.

    Streamlit has already written the traceback to the log.
    """
    lang = parameters.language(session.query()) or Language.of_browser(st.context.locale)
    st.error(lang.say("This page could not be drawn. Please reload it; if that does not help, tell the maintainers."))
    return True


OUTSIDE = [*api.routes, *join.routes, *room.routes, *snapshot.routes, *wall.routes, *sheet.routes]  # the busy first
routes.serve(route.path for route in OUTSIDE)
app = st.App(
    ROOT / "app.py",
    lifespan=running,
    routes=[*OUTSIDE, *shell.routes(SHELL, PAGES, wall.instead)],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(AcceptedCodings),
        Middleware(PackedFiles, {"/static/": STREAMLIT / "static", "/app/static/": STATIC}, hashed=["/static/"]),
        Middleware(UnknownPages),
        Middleware(WithState, STORE, terminal.Warnings()),
    ],
    on_script_error=apologise,
)

if __name__ == "__main__":
    with suppress(KeyboardInterrupt):  # Ctrl+C is how it is meant to end
        app.run(config={"server.port": int(os.environ["PORT"])} if "PORT" in os.environ else None)
