"""Candidates whom the tests of pages type, and one who waits."""

from models.people.candidate import Candidate
from tests.cast import Cast, put_pending

TYPED = {"first_name": "Léa", "last_name": "N’Diaye", "email": "lea@mail.example", "birth_date": "2004-02-29"}


def pending(cast: Cast) -> Candidate:
    put_pending(cast.amina, cast.mission)
    return cast.amina
