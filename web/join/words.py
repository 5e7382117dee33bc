"""Words on the pages of phones: labels, and why something was not done."""

from __future__ import annotations

from coverage import workshop
from coverage.wording import Language, refusals


def rejection(lang: Language, reason: str, seconds: int | None = None) -> str:
    """Why a request was rejected, in words.

    ``not_reached`` is what the database said to one that came to read.
    """
    say = lang.say
    return {
        "unknown_code": say("No room has this code. It has six letters and is shown on the wall."),
        "too_many_codes": refusals.too_many_codes(lang, seconds or 0),
        "removed": refusals.refused(lang, "removed", "token"),
        "other_site": say("This was sent from another website. It was not taken."),
        "wrong_type": say("This was not sent by a form of this page. It was not taken."),
        "too_large": say("This is too long. It was not taken."),
        "unreadable": say("This could not be read. It was not taken."),
        "unknown_question": refusals.refused(lang, "unknown", "question"),
        "not_reached": say("The room cannot be reached at this moment. Try again."),
    }[reason]


def too_many_answers(lang: Language, seconds: int) -> str:
    """What is said to somebody who sends too often."""
    return lang.count(
        "Not saved yet: this phone has sent too often within a minute. What was written is still here; "
        "wait one second, then save it again.",
        "Not saved yet: this phone has sent too often within a minute. What was written is still here; "
        "wait {n} seconds, then save it again.",
        seconds,
    )


def too_many_joins(lang: Language, seconds: int) -> str:
    """What is said to somebody who cannot join yet, for a limit."""
    return lang.count(
        "Very many are joining from this network at this moment. The room is there, and this is only a limit: "
        "wait one second, then press “Join” again.",
        "Very many are joining from this network at this moment. The room is there, and this is only a limit: "
        "wait {n} seconds, then press “Join” again.",
        seconds,
    )


def of_pages(lang: Language) -> dict[str, str]:
    """Words that any page may need."""
    say = lang.say
    return {
        "join_room": say("Join a room"),
        "code": say("Code of the room"),
        "go": say("Go on"),
        "promise": say("No name, no account. What you write may be shown on the wall."),
        "cookie": say("For 30 days this phone keeps a random number, so that you can change your answers."),
        "join": say("Join"),
        "closed": refusals.refused(lang, "closed", "room"),
        "locked": say(
            "The facilitator has locked the room: nobody new can join at this moment. Those who have joined go on. "
            "If you belong here, ask the facilitator to unlock it, then look again."
        ),
        "again": say("Look again"),
        "forgotten": say("This phone did not keep that you joined. Allow cookies for this page, then join again."),
        "back": say("Back to the room"),
    }


def of_forms(lang: Language) -> dict[str, str]:
    """Words around the questions."""
    say = lang.say
    return {
        "country": say("Country"),
        "choose": say("Choose"),
        "elsewhere": say("Another country"),
        "role": say("I work for"),
        "percent": say("In percent of all people"),
        "lowest": say("Lowest"),
        "likely": say("Most likely"),
        "highest": say("Highest"),
        "basis": say("How do you know?"),
        "source": say("Source (may be left empty)"),
        "source_url": say("Its address on the web (may be left empty)"),
        "which_country": say("On which country?"),
        "items": say("Choose up to {n}", n=workshop.MOST_VOTES),
        "nothing_offered": say("Nothing is offered yet: write an idea of your own."),
        "idea": say("An idea of your own (may be left empty)"),
        "save": say("Save"),
        "saved": say("Saved."),
        "nothing_kept": say("Nothing of yours is kept on this question."),
        "take_back": say("Take back what I said"),
        "answered": say("answered"),
        "before": say("Earlier questions"),
        "onward": say("Look for the next question"),
        "open": say("Open this question"),
        "all": say("Back to all questions"),
        "result": say("What the room says"),
        "published": say("Published"),
        "no_result": say("No answers yet."),
    }
