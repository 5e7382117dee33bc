"""Revisions behind a view since its link was made with another version of the data."""

from __future__ import annotations

from coverage import measures, tables
from coverage.tables import catalog
from coverage.views.choice import Choice, estimates_behind
from coverage.views.document import Document, Look, Notice
from coverage.views.tables import listed
from coverage.wording import lists
from coverage.wording.revisions import revision_sentence

NAME = "revisions"


def with_revisions(document: Document, choice: Choice, look: Look) -> Document:
    """The document with what was added, corrected or withdrawn.

    In a sentence and estimate by estimate.
    """
    lang = look.lang
    changed = measures.rows(measures.since(tables.revisions(), choice.version), estimates_behind(document.view, choice))
    details = NAME if len(changed) else None
    notice = Notice(revision_sentence(lang, choice.version, catalog.version(), changed), "revised", details)
    sections = []
    if details:
        title = lang.say("What has changed")
        sections.append(listed(lang, lists.revisions(lang, changed), name=NAME, title=title))
    return document.with_notice(notice).with_sections(sections)
