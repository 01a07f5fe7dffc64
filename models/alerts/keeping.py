"""Keeping a search: under a name, changed, paused, let go (P06, P35); how often it tells of new offers."""

from typing import Any

from models.acts import act, record
from models.alerts.digest import Digest
from models.alerts.rhythms import next_time
from models.alerts.watch import Watch
from models.database import now
from models.offers.criteria import Criteria
from models.offers.searches import LONGEST_NAME, Rhythm, Search, kept_as
from models.people.candidate import Candidate
from models.refusal import Refused
from models.validation import checked_text

MOST_KEPT = 10


@act
def keep_search(candidate: Candidate, search: Search, name: str) -> None:
    """Keep a search of one's own under this name, or give it another one. Raises Refused: no name, or ten kept."""
    Candidate.locked(candidate.id)
    name = checked_text(name, "search_name_missing", LONGEST_NAME)
    is_kept = Search.kept_by(candidate).where(Search.id == search.id).exists()
    if not is_kept and Search.kept_by(candidate).count() >= MOST_KEPT:
        raise Refused("searches_many", limit=MOST_KEPT)
    _change(candidate, search, "rename" if is_kept else "keep", name=name)


@act
def change_search(candidate: Candidate, search: Search, criteria: Criteria) -> None:
    """Let a kept search look for something else, under its name. Raises Refused: another one kept looks for it."""
    Candidate.locked(candidate.id)
    values, digest = kept_as(criteria)
    same = Search.select().where(Search.candidate == candidate, Search.digest == digest, Search.id != search.id)
    if same.where(Search.name.is_null(False)).exists():
        raise Refused("search_twice")
    Search.delete().where(Search.id.in_([one.id for one in same])).execute()
    _change(candidate, search, "change", criteria=values, digest=digest)


@act
def pause_search(candidate: Candidate, search: Search, paused: bool) -> None:
    """Let a kept search tell nothing for a while, or tell again: of what comes then."""
    _change(candidate, search, "pause" if paused else "resume", paused=paused)


@act
def set_rhythm(candidate: Candidate, search: Search, rhythm: Rhythm) -> None:
    """Let it tell of new offers as they come, once a day, or once a week."""
    _change(candidate, search, "set_rhythm", rhythm=rhythm)
    Digest.update(due_at=next_time(rhythm, now())).where(Digest.search_id == search.id).execute()


@act
def let_go_search(candidate: Candidate, search: Search) -> None:
    """Keep the search no longer: it is forgotten like any other."""
    _change(candidate, search, "let_go", name=None, paused=False)


def _change(candidate: Candidate, search: Search, verb: str, **values: Any) -> None:
    """What the search is from now on. The journal says that it changed: what someone looks for stays out of it."""
    person = Candidate.locked(candidate.id)
    held = Search.get_or_none(Search.id == search.id, Search.candidate == person)
    if held is None:
        raise Refused("search_forgotten")
    if all(getattr(held, name) == value for name, value in values.items()):
        return
    Search.update(**values, used_at=now()).where(Search.id == held.id).execute()
    _watch_anew(Search.get_by_id(held.id), person, keep_found="criteria" not in values)
    record(candidate, verb, held)


def rest(candidate: Candidate) -> None:
    """Watch for none of this person's searches, within the act of a verb that has looked who may."""
    kept = [search.id for search in Search.kept_by(candidate)]
    Watch.delete().where(Watch.search.in_(kept)).execute()
    Digest.delete().where(Digest.candidate_id == candidate.id).execute()


def watch_again(candidate: Candidate) -> None:
    """Watch again for those that are kept and not paused: of what comes from now on."""
    for search in Search.kept_by(candidate).where(~Search.paused):
        Watch.begin(search)


def _watch_anew(search: Search, person: Candidate, keep_found: bool) -> None:
    """What was found and not told yet stays, as long as the search goes on and looks for the same."""
    Watch.delete().where(Watch.search == search).execute()
    is_watched = search.name is not None and not search.paused and person.asleep_since is None
    if is_watched:
        Watch.begin(search)
    if not (is_watched and keep_found):
        Digest.forget(search.id)
