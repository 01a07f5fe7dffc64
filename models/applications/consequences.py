"""What follows from a move, in the same act: named in the table of moves."""

from collections.abc import Callable
from datetime import timedelta

from models.applications.application import Application
from models.applications.attachment import attach
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
    """The corrected documents travel in place of the former ones, and the comment is answered."""
    application.gate_comment = ""
    attach(application, given.get("documents", ()))


def show_handler(application: Application, by: Person | None, given: Given) -> None:
    """Colleagues see who has it in hand (I27)."""
    application.handler = by if isinstance(by, Staff) else None


def forget_refusal(application: Application, by: Person | None, given: Given) -> None:
    """Who was declined first and is hired now has no reason and no note of a refusal any more."""
    application.reason, application.private_note = None, ""
