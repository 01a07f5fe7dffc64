"""What a person may reach: the rest does not exist for them."""

from typing import Any

from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Unreachable

Person = Candidate | Staff


def reach(model: Any, key: object, person: Person) -> Any:
    """The row of that key that this person may reach. Raises Unreachable, alike for what is not there or not theirs."""
    row = model.visible_to(person).where(model.id == key).get_or_none()
    if row is None:
        raise Unreachable
    return row
