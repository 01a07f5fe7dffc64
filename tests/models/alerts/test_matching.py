"""New offers meet every kept search as search would find them, each once, whatever stops the clock."""

from dataclasses import replace
from random import Random

import pytest

from models.alerts import matching
from models.alerts.digest import Digest, Watermark
from models.alerts.keeping import change_search, keep_search, let_go_search, pause_search, set_rhythm
from models.alerts.matching import match_new_offers
from models.alerts.watch import Watch, line_of
from models.database import now
from models.offers.criteria import FACETS, TIME, Criteria, around
from models.offers.index import search
from models.offers.index.terms import synonyms
from models.offers.kinds import Domain, Level, Nature
from models.offers.searches import Rhythm, Search, kept_as
from models.offers.working_time import WorkingTime
from models.organisations import places
from models.people.candidate import Candidate
from tests.models.offers.conftest import CODER, COOK, NURSE, every

pytestmark = pytest.mark.usefixtures("database")

SEARCHES, OFFERS = 1000, 80
TITLES = (
    "Cuisinier",
    "Agent d'entretien",
    "Boulangère",
    "Maçon coffreur",
    "Aide-soignante",
    "Développeur web",
    "Vendeur",
)
SAID = (
    "ménage",
    "cuisine",
    "boulanger ou vendeuse",
    "BTP",
    "soins",
    "informatique",
    "école",
    "2026-00007",
    "maçon",
    "",
)
TOWNS = ("33063", "33281", "75056", "69123", "13055")


def watched(criteria: Criteria, **more: object) -> Search:
    """A kept search of Amina's."""
    amina, _ = Candidate.get_or_create(first_name="Amina", last_name="Diallo", search_name="amina diallo")
    values, digest = kept_as(criteria)
    made: Search = Search.create(candidate=amina, criteria=values, name="À moi", **{"digest": digest, **more})
    Watch.begin(made)
    return made


def told() -> dict[int, list[int]]:
    """What each search found, and has not told."""
    found: dict[int, list[int]] = {}
    for row in Digest.select().order_by(Digest.batch):
        found[row.search_id] = row.numbers() + found.get(row.search_id, [])
    return found


def put(*entries: search.Entry) -> None:
    """Publish these, as the next ones."""
    last = max((row.number for row in search.Searchable.select()), default=Watermark.now())
    for number, entry in enumerate(entries, last + 1):
        search.put(number, entry)


def test_new_offers_go_to_the_searches_that_find_them():
    cooks, coders, all_of_them = watched(Criteria("cuisine")), watched(Criteria(domain=("it",))), watched(Criteria())
    put(COOK, CODER, NURSE)
    assert match_new_offers() == matching.Matched(offers=3, searches=3)
    assert told() == {cooks.id: [1], coders.id: [2], all_of_them.id: [3, 2, 1]}


def test_what_was_matched_is_matched_once():
    wanted = watched(Criteria("cuisine"))
    put(COOK)
    assert match_new_offers()
    assert match_new_offers() is None
    put(replace(COOK, reference="2026-00009"))
    match_new_offers()
    assert told() == {wanted.id: [2, 1]}


def test_second_clock_with_the_same_offers_adds_nothing(monkeypatch):
    watched(Criteria("cuisine"))
    put(COOK)
    before = Watermark.now()
    match_new_offers()
    once = told()
    monkeypatch.setattr(Watermark, "now", lambda: before)
    match_new_offers()
    assert told() == once
    assert Watermark.get().number == 1


def test_clock_that_is_killed_while_writing_has_done_nothing(monkeypatch):
    wanted = watched(Criteria("cuisine"))
    put(COOK)

    def killed(rows):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(matching, "_write", killed)
        with pytest.raises(KeyboardInterrupt):
            match_new_offers()
    assert (told(), Watermark.now()) == ({}, 0)
    match_new_offers()
    assert told() == {wanted.id: [1]}


def test_many_at_once_are_matched_by_lots(monkeypatch):
    monkeypatch.setattr(matching, "MOST_OFFERS", 2)
    wanted = watched(Criteria("cuisine"))
    put(COOK, CODER, replace(COOK, reference="2026-00004"))
    assert [match_new_offers() for _ in range(3)][2] is None
    assert told() == {wanted.id: [3, 1]}


def test_closed_again_before_the_clock_came_is_not_told():
    watched(Criteria("cuisine"))
    put(COOK, replace(COOK, reference="2026-00004"))
    search.drop(1)
    search.drop(2)
    search.put(3, COOK)
    match_new_offers()
    assert list(told().values()) == [[3]]


@pytest.mark.parametrize(
    "stop",
    [
        lambda amina, wanted: pause_search(amina, wanted, True),
        let_go_search,
        lambda amina, wanted: change_search(amina, wanted, Criteria("boulanger")),
    ],
)
def test_what_is_not_wanted_any_more_is_not_told(stop):
    wanted = watched(Criteria("cuisine"))
    put(COOK)
    match_new_offers()
    stop(wanted.candidate, wanted)
    put(replace(COOK, reference="2026-00004"))
    match_new_offers()
    assert told() == {}


def test_paused_search_tells_again_of_what_comes_then():
    wanted = watched(Criteria("cuisine"))
    pause_search(wanted.candidate, wanted, True)
    put(COOK)
    match_new_offers()
    pause_search(wanted.candidate, wanted, False)
    put(CODER, replace(COOK, reference="2026-00004"))
    match_new_offers()
    assert told() == {wanted.id: [3]}


def test_new_name_or_rhythm_keeps_what_was_found(clock):
    wanted = watched(Criteria("cuisine"))
    put(COOK)
    match_new_offers()
    keep_search(wanted.candidate, wanted, "Cuisine à Bordeaux")
    set_rhythm(wanted.candidate, wanted, Rhythm.AT_ONCE)
    assert told() == {wanted.id: [1]}
    assert Digest.get().due_at == now()


@pytest.mark.parametrize("seed", range(2))
def test_random_searches_are_told_what_search_finds(seed):
    chance = Random(seed)
    put(*(random_entry(chance, number) for number in range(1, OFFERS + 1)))
    kept = {made.id: made for made in (watched_at_random(chance) for _ in range(SEARCHES // 2))}
    match_new_offers()
    found = told()
    shown = {id: sorted((hit.number for hit in every(made.wanted())), reverse=True) for id, made in kept.items()}
    assert {id: found.get(id, []) for id in kept} == shown
    assert len([numbers for numbers in shown.values() if numbers]) > SEARCHES // 10


def random_entry(chance: Random, number: int) -> search.Entry:
    town = places.commune(chance.choice(TOWNS))
    return search.Entry(
        title=chance.choice(TITLES),
        text=f"Vous travaillez à l'école, {chance.choice(SAID)}.",
        employer=chance.choice(("Hôtel du Port", "Mairie de Libourne", "Boulangerie Martin")),
        reference=f"2026-{number:05d}",
        nature=chance.choice(list(Nature)),
        domain=chance.choice(list(Domain)),
        level=chance.choice(list(Level)),
        company=chance.randint(1, 5),
        region=places.department(town.department).region,
        department=town.department,
        commune=town.code,
        times=frozenset(chance.sample(list(WorkingTime), 1)),
    )


def watched_at_random(chance: Random) -> Search:
    like = random_entry(chance, chance.randint(1, OFFERS))
    wanted = Criteria(words=chance.choice((*SAID, *TITLES, " ".join(chance.choice(list(synonyms()))))))
    for facet in chance.sample(FACETS, chance.choice((0, 0, 1, 2))):
        wanted = wanted.adding(facet, getattr(like, facet))
        if chance.random() < 0.3:
            wanted = wanted.adding(facet, getattr(random_entry(chance, 1), facet))
    if chance.random() < 0.1:
        wanted = wanted.adding(TIME, chance.choice(list(WorkingTime)))
    if chance.random() < 0.1:
        wanted = wanted.adding("around", around("33063", 30))
    return watched(wanted, digest=f"{chance.random()}")


def test_criteria_that_searches_share_are_one_line():
    one = Criteria(words="cuisine", nature=("job", "internship"), commune=("33063",), region=("11",))
    other = Criteria(words="vente", nature=("internship", "job"), region=("11",), commune=("33063",))
    shared = {line_of(part) for part in one.parts()} & {line_of(part) for part in other.parts()}
    assert shared == {'{"nature":["internship","job"]}', '{"commune":"33063","region":"11"}'}
