"""A kept search as new offers meet it: each criterion alone, in a line that many searches share."""

import json
from typing import Self

from peewee import ForeignKeyField, IntegerField, TextField

from models.database import Choice, Table
from models.offers.criteria import Criteria
from models.offers.searches import Rhythm, Search


class Watch(Table):
    """There is one for each search that is kept and not paused. Narrow, for all of them are read at each publication.

    An offer answers the search when it answers each line of `conditions`.
    """

    search = ForeignKeyField(Search, primary_key=True, on_delete="CASCADE")
    search_id: int
    candidate_id = IntegerField()
    rhythm = Choice(Rhythm)
    conditions = TextField()

    @classmethod
    def begin(cls, search: Search) -> Self:
        """Watch for this search from now on, by what it wants now."""
        conditions = "\n".join(map(line_of, search.wanted().parts()))
        told = {"candidate_id": search.candidate_id, "rhythm": search.rhythm}
        watch: Self = cls.create(search=search, conditions=conditions, **told)
        return watch


def line_of(part: Criteria) -> str:
    """One criterion, written the same way in every search that has it."""
    return json.dumps(part.to_dict(), sort_keys=True, separators=(",", ":"))


def part_of(line: str) -> Criteria:
    """The criterion of a line."""
    return Criteria.from_dict(json.loads(line))
