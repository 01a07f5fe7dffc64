"""Searches that people keep: ten at most, under their names, theirs alone, until they let them go."""

from datetime import timedelta

import pytest

from models.alerts.keeping import MOST_KEPT, change_search, keep_search, let_go_search, pause_search
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import now
from models.offers.criteria import Criteria
from models.offers.searches import Search
from models.people.candidate import Candidate
from tests.acts import refused
from tests.cast import Cast, cast

__all__ = ["cast"]

BAKER, COOK = Criteria(words="boulanger"), Criteria(words="cuisinier")


def search(owner: Candidate, criteria: Criteria = BAKER, name: str | None = None) -> Search:
    chat, _ = Conversation.get_or_create(channel=TELEGRAM, address=str(owner.id), defaults={"candidate": owner})
    made = Search.of(chat, criteria)
    if name:
        keep_search(owner, made, name)
    return Search.get_by_id(made.id)


def kept(owner: Candidate) -> list[tuple[str | None, Criteria]]:
    return [(one.name, one.wanted()) for one in Search.kept_by(owner)]


def test_eleventh_is_refused_and_one_that_is_kept_gets_another_name(cast: Cast):
    many = [search(cast.amina, Criteria(words=f"mot{number}"), f"N° {number}") for number in range(MOST_KEPT)]
    extra = search(cast.amina, COOK)
    with refused("searches_many"):
        keep_search(cast.amina, extra, "De trop")
    keep_search(cast.amina, many[0], "Autrement")
    assert len(kept(cast.amina)) == MOST_KEPT
    let_go_search(cast.amina, many[1])
    keep_search(cast.amina, extra, "Il y a de la place")
    assert len(kept(cast.amina)) == MOST_KEPT


def test_those_of_another_are_neither_shown_nor_counted(cast: Cast):
    for number in range(MOST_KEPT):
        search(cast.other_candidate, Criteria(words=f"mot{number}"), f"N° {number}")
    search(cast.amina, BAKER, "Pain")
    assert kept(cast.amina) == [("Pain", BAKER)]


def test_kept_search_looks_for_something_else_in_place_of_one_that_was_only_made(cast: Cast):
    mine, made = search(cast.amina, BAKER, "La mienne"), search(cast.amina, COOK)
    change_search(cast.amina, mine, COOK)
    assert kept(cast.amina) == [("La mienne", COOK)]
    assert not Search.select().where(Search.id == made.id).exists()


def test_two_kept_searches_never_look_for_the_same(cast: Cast):
    mine = search(cast.amina, BAKER, "La mienne")
    search(cast.amina, COOK, "L’autre")
    with refused("search_twice"):
        change_search(cast.amina, mine, COOK)


def test_search_that_another_keeps_hinders_nobody_and_stays(cast: Cast):
    mine, theirs = search(cast.amina, BAKER, "La mienne"), search(cast.other_candidate, COOK, "La sienne")
    change_search(cast.amina, mine, COOK)
    assert kept(cast.amina) == [("La mienne", COOK)]
    assert list(Search.kept_by(cast.other_candidate)) == [theirs]
    change_search(cast.amina, Search.get_by_id(mine.id), COOK)
    assert kept(cast.amina) == [("La mienne", COOK)], "to look for the same is no change"


@pytest.mark.parametrize(
    "verb",
    [
        lambda by, it: keep_search(by, it, "À moi"),
        lambda by, it: change_search(by, it, Criteria(words="secret")),
        lambda by, it: pause_search(by, it, True),
        let_go_search,
    ],
    ids=["keep", "change", "pause", "let go"],
)
def test_nobody_touches_the_search_of_another(cast: Cast, verb):
    mine = search(cast.amina, BAKER, "La mienne")
    with refused("search_forgotten"):
        verb(cast.other_candidate, mine)


def test_one_that_is_let_go_tells_again_if_kept_again_and_is_forgotten_later_not_at_once(cast: Cast, clock):
    mine = search(cast.amina, BAKER, "La mienne")
    pause_search(cast.amina, mine, True)
    clock.shift(timedelta(days=30))
    before = now() - timedelta(days=1)
    assert not Search.forgettable(before).exists(), "what is kept is never forgotten"
    let_go_search(cast.amina, mine)
    after = Search.get_by_id(mine.id)
    assert (after.name, after.paused) == (None, False)
    assert not Search.forgettable(before).exists(), "a slip is mended for a while"
    clock.shift(timedelta(days=30))
    assert list(Search.forgettable(now() - timedelta(days=1))) == [mine]


def test_search_that_a_screen_shows_is_not_forgotten(cast: Cast, clock):
    mine = search(cast.amina)
    Conversation.update(path=f"searches/{mine.id}").where(Conversation.candidate == cast.amina).execute()
    clock.shift(timedelta(days=30))
    assert not Search.forgettable(now()).exists()
