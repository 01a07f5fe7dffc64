"""What follows from a move, in the same act: named in the table of moves. The fact it moves is still as it was."""

from collections.abc import Callable
from datetime import timedelta

from models.applications.application import Application, Gate
from models.applications.attachment import attach
from models.database import now
from models.people.reach import Person
from models.people.staff import Staff
from models.questions import Given
from settings import settings

Consequence = Callable[[Application, Person | None, Given], None]


def nothing(application: Application, by: Person | None, given: Given) -> None:
    """The change itself is all."""


def reach_employer(application: Application, by: Person | None, given: Given) -> None:
    """The employer has it from now on, and a time to answer."""
    application.expect_answer(timedelta(days=settings().answer_days))


def carry_corrected(application: Application, by: Person | None, given: Given) -> None:
    """The corrected documents travel in place of the former ones: it is to be read anew."""
    application.gate_comment = ""
    application.gate_since, application.gate_reminded = now(), 0
    attach(application, given.get("documents", ()))


def show_handler(application: Application, by: Person | None, given: Given) -> None:
    """Colleagues see who has it in hand (I27)."""
    application.handler = by if isinstance(by, Staff) else None


def forget_former_end(application: Application, by: Person | None, given: Given) -> None:
    """Who was declined or hired elsewhere first and is hired now: nothing of that end is kept or shown any more."""
    application.reason, application.private_note = None, ""
    application.hired_by = application.ended_from = None


def note_hiring(application: Application, by: Person | None, given: Given) -> None:
    """Who hires, and where this one stood: if the hiring is cancelled, it goes on from there."""
    application.hired_by, application.ended_from = given["hired_by"], application.state


def go_on(application: Application, by: Person | None, given: Given) -> None:
    """As if nobody had hired, with a new time to answer where the employer has it."""
    application.hired_by = application.ended_from = None
    if application.gate == Gate.VALIDATED:
        application.reminded = 0
        reach_employer(application, by, given)
