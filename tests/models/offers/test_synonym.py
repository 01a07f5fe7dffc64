"""What the team says that people mean, over what the file says; every process knows it within a minute."""

import pytest

from models import journal
from models.offers.criteria import Criteria
from models.offers.index import search
from models.offers.index.stems import stems
from models.offers.index.terms import AGE, Meaning, synonyms, table_of_synonyms
from models.offers.kinds import Domain
from models.offers.reading.sentence import read_sentence
from models.offers.synonym import Synonym, write_synonym
from tests.acts import refused
from tests.models.offers.conftest import CODER, COOK, found, statements


@pytest.fixture(autouse=True)
def offers(cast):
    search.put(1, COOK)
    search.put(2, CODER)


def minute_passes():
    table_of_synonyms().read_at = -AGE


def test_what_the_team_says_is_found(cast):
    assert found(Criteria("tambouille")) == []
    write_synonym(cast.team, None, said="Tambouille", means="cuisinier")
    minute_passes()
    assert found(Criteria("tambouille")) == [1]
    assert journal.history(Synonym.get())[-1].verb == "create"


def test_whole_field_can_be_meant(cast):
    write_synonym(cast.team, None, said="geek", domain=Domain.IT)
    minute_passes()
    assert found(Criteria("geek")) == [2]


def test_the_team_has_the_last_word_over_the_file(cast):
    assert synonyms()["cantin",].titles
    synonym = write_synonym(cast.team, None, said="cantine", means="développeur")
    minute_passes()
    assert synonyms()["cantin",] == Meaning((("developpeur",),))
    write_synonym(cast.team, synonym, 1, hidden=True)
    minute_passes()
    assert ("cantin",) not in synonyms()


def test_word_of_the_team_is_no_mistake(cast):
    assert read_sentence("cuisyne").mended
    write_synonym(cast.team, None, said="cuisyne", means="cuisinier")
    minute_passes()
    assert read_sentence("cuisyne").mended == ()


def test_it_is_read_once_a_minute_and_not_at_each_search(cast, monkeypatch):
    minute_passes()
    synonyms()
    with statements(monkeypatch) as counted:
        synonyms()
        Criteria("cuisine").terms()
    assert not counted


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"said": "", "means": "cuisinier"}, "synonym_missing"),
        ({"said": "de la", "means": "cuisinier"}, "synonym_missing"),
        ({"said": "un deux trois quatre cinq six sept", "means": "cuisinier"}, "synonym_missing"),
        ({"said": "miam", "means": " , "}, "synonym_meaning"),
        ({"said": "cuisinières", "means": "cuisinier"}, "synonym_loop"),
        ({"said": "miam", "means": "cuisinier, astronaute"}, "synonym_unknown"),
    ],
)
def test_what_leads_nowhere_is_refused_and_nothing_is_kept(cast, values, reason):
    with refused(reason):
        write_synonym(cast.team, None, **values)
    assert not Synonym.select().exists()


def test_circle_is_refused(cast):
    write_synonym(cast.team, None, said="miam", means="cuisinier")
    minute_passes()
    with refused("synonym_loop"):
        write_synonym(cast.team, None, said="cuisinier", means="miam")


def test_said_twice_is_refused(cast):
    write_synonym(cast.team, None, said="popote", means="cuisinier")
    with refused("synonym_taken"):
        write_synonym(cast.team, None, said="Popotes", means="développeur")
    assert Synonym.select().count() == 1


@pytest.mark.parametrize("who", ["bruno", "chloe"])
def test_only_the_team_says_what_people_mean(cast, who):
    with refused("not_yours"):
        write_synonym(getattr(cast, who), None, said="popote", means="cuisinier")
    assert not Synonym.select().exists()


def test_two_forms_of_one_word_mean_what_both_lines_of_the_file_say():
    """Their stems are the same: the line of "hôtel" once took the place of that of "hôtellerie"."""
    meaning = synonyms()[tuple(stems("hôtel"))]
    assert tuple(stems("hôtellerie")) == tuple(stems("hôtel"))
    assert meaning.domain == "hospitality"
    assert {tuple(stems("réceptionniste hôtel")), tuple(stems("réceptionniste"))} <= set(meaning.titles)
