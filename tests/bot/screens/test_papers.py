"""What an employer joined to an offer is received from the chat (P13), and how long it takes to answer."""

import pytest

from models.applications.application import Application
from models.database import now
from models.documents.document import StoredFile, store
from models.documents.enclosing import enclose, take_out
from models.documents.enclosure import Enclosure
from models.documents.inspection.inspector import inspect
from models.offers.offer import Offer
from tests.bot.driver import Talker
from tests.cast import Cast, offer
from tests.files import pdf

NOWHERE = "Je ne trouve pas cette page."


def paper(text: str) -> StoredFile:
    return store(inspect(f"{text}.pdf", pdf(text)))


@pytest.fixture
def papers(cast: Cast) -> list[Enclosure]:
    return [enclose(cast.chloe, cast.offer, paper(name)) for name in ("Fiche de poste", "Plan")]


@pytest.mark.parametrize("who", ["amina", "stranger"])
def test_papers_are_received_from_the_offer(cast, papers, who, request):
    talker: Talker = request.getfixturevalue(who)
    talker.taps(f"offers/{cast.offer.id}").taps("Documents de l’offre (2)")
    assert talker.labels[:2] == [one.name for one in papers]
    talker.says("2")
    assert (talker.screen.file.name, talker.screen.file.key) == (papers[1].name, papers[1].key)
    assert talker.conversation.path == f"offers/{cast.offer.id}"


def test_offer_in_the_middle_of_results_leads_to_its_papers_by_its_text(amina, cast, papers):
    before, after = (offer(cast.bakery, cast.chloe, "Apprenti boulanger") for _ in range(2))
    for one in (before, after):
        enclose(cast.chloe, one, paper(f"Plan {one.id}"))
    amina.says("boulanger").says("2")
    assert {"Offre suivante", "Offre précédente", "Lire tout"} <= set(amina.labels)
    assert "Documents de l’offre (1)" in amina.taps("Lire tout").labels


def test_offer_without_papers_says_nothing_of_them(amina, cast):
    assert not any("Documents" in label for label in amina.taps(f"offers/{cast.offer.id}").labels)
    assert amina.taps(f"offers/{cast.offer.id}/papers").text.startswith(NOWHERE)


def test_paper_that_was_taken_out_is_nowhere(amina, cast, papers):
    button = f"offers/{cast.offer.id}/papers/{papers[0].id}"
    take_out(cast.chloe, papers[0])
    assert amina.taps(button).text.startswith(NOWHERE)
    assert "Documents de l’offre (1)" in amina.taps(f"offers/{cast.offer.id}").labels


def test_papers_of_a_draft_and_of_another_offer_are_nowhere(amina, cast, papers):
    assert amina.forges(f"offers/{cast.other_offer.id}/papers/{papers[0].id}").text.startswith(NOWHERE)
    Offer.update(state="draft").where(Offer.id == cast.offer.id).execute()
    for ending in ("papers", f"papers/{papers[0].id}"):
        assert amina.forges(f"offers/{cast.offer.id}/{ending}").text.startswith(NOWHERE)


def test_card_says_how_long_the_employer_takes_once_it_is_known(amina, cast):
    for number in range(5):
        assert "répond en" not in amina.taps(f"offers/{cast.offer.id}").text
        sent = cast.apply(offer=offer(cast.bakery, cast.chloe, f"Offre {number}"))
        Application.update(answered_at=now(), days_to_answer=9).where(Application.id == sent.id).execute()
    for path in (f"offers/{cast.offer.id}", f"companies/{cast.bakery.id}"):
        assert "Cet employeur répond en 9 jours." in amina.taps(path).text
    assert "répond en" not in amina.taps(f"offers/{cast.other_offer.id}").text
