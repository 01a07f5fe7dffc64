"""What a person may reach: the rest does not exist for them."""

from typing import Any

from models.database import Query
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Unreachable

Person = Candidate | Staff


def reach(scope: Query, key: object) -> Any:
    """The row of that key within a scope. Raises Unreachable, alike for what is not there and not theirs."""
    row = scope.where(scope.model.id == key).get_or_none()
    if row is None:
        raise Unreachable
    return row
