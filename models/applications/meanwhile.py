"""What to say to someone whose page is out of date: who moved the application meanwhile, they or someone else."""

from models.applications.application import Application
from models.journal import Entry, kind_of, last_line
from models.people.reach import Person
from models.refusal import Refused


def refusal_of(by: Person | None, application: Application) -> Refused:
    """Why `by` cannot go on from a page of a former revision. A line that leads nowhere, as a reminder, is no move."""
    last = last_line(application, Entry.after.is_null(False))
    is_own = by is not None and last is not None and (last.actor_kind, last.actor_id) == (kind_of(by), by.id)
    return Refused("changed_by_oneself" if is_own else "changed_meanwhile")
