"""Rooms in which a workshop answers on its phones: opened, run, answered, counted, and deleted for good."""

from coverage.workshop.answers import Answer, answer_share, own_answer, withdraw
from coverage.workshop.errors import NotStored, Refused
from coverage.workshop.items import MOST_VOTES, Item, ballot_items, own_ideas, own_votes, submit_idea, vote
from coverage.workshop.lists import BASES, KINDS, ROLES
from coverage.workshop.local import LocalStore, local_store
from coverage.workshop.once import once
from coverage.workshop.opening import NewQuestion, open_room
from coverage.workshop.participants import Participant, introduce, join, participant
from coverage.workshop.pooling import pooled, ranges_by_country, votes_over_countries
from coverage.workshop.removal import (
    Joined,
    is_removed,
    joined,
    readmit,
    remove,
    remove_by_answer,
    remove_by_item,
    removed,
)
from coverage.workshop.results import Counts, Results, counts, people, results, shares, visible, votes
from coverage.workshop.rooms import Question, Room, ShareQuestion, by_code, by_secret, published_rooms
from coverage.workshop.running import (
    close,
    delete_room,
    go_to,
    hide_answer,
    hide_item,
    lock,
    publish,
    reopen,
    reveal,
    set_address,
)
from coverage.workshop.store import Store
from coverage.workshop.text import MOST_CHARACTERS
from coverage.workshop.tokens import CODE_LENGTH, letters_of, new_token

__all__ = [
    "BASES",
    "CODE_LENGTH",
    "KINDS",
    "MOST_CHARACTERS",
    "MOST_VOTES",
    "ROLES",
    "Answer",
    "Counts",
    "Item",
    "Joined",
    "LocalStore",
    "NewQuestion",
    "NotStored",
    "Participant",
    "Question",
    "Refused",
    "Results",
    "Room",
    "ShareQuestion",
    "Store",
    "answer_share",
    "ballot_items",
    "by_code",
    "by_secret",
    "close",
    "counts",
    "delete_room",
    "go_to",
    "hide_answer",
    "hide_item",
    "introduce",
    "is_removed",
    "join",
    "joined",
    "letters_of",
    "local_store",
    "lock",
    "new_token",
    "once",
    "open_room",
    "own_answer",
    "own_ideas",
    "own_votes",
    "participant",
    "people",
    "pooled",
    "publish",
    "published_rooms",
    "ranges_by_country",
    "readmit",
    "remove",
    "remove_by_answer",
    "remove_by_item",
    "removed",
    "reopen",
    "results",
    "reveal",
    "set_address",
    "shares",
    "submit_idea",
    "visible",
    "vote",
    "votes",
    "votes_over_countries",
    "withdraw",
]
