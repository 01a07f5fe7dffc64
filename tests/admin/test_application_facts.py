"""What the page of an application tells of it is so: who read it, who hires, what is withdrawn, how to reach whom."""

from models.applications import moves
from models.applications.application import Application
from models.database import today
from models.organisations.convention import Convention, GateRule
from models.people.candidate import Candidate
from tests.cast import Cast, offer


def test_nobody_reads_validated_where_no_referent_read_it(cast: Cast, sign_in):
    Convention.update(gate=GateRule.WHEN_HELP_ASKED).execute()
    application = cast.apply()
    for person in (cast.bruno, cast.chloe, cast.team):
        browser = sign_in(person)
        for page in (browser.get(f"/applications/{application.id}").text, row_of(browser, application)):
            assert "Validée par le référent" not in page
            assert ("Envoyée directement à l’employeur" in page) or person == cast.chloe


def row_of(browser, application: Application) -> str:
    """Its line in the list, without the filters around it."""
    return browser.get("/applications/").text.partition("<tbody>")[2]


def test_who_hires_by_another_application_does_not_read_of_another_employer(cast: Cast, sign_in):
    hired, other = moves.validate(cast.apply(), cast.bruno), second(cast)
    moves.accept(hired, cast.chloe, today())
    page = sign_in(cast.chloe).get(f"/applications/{other.id}").text.partition('<h2 id="definitions"')[0]
    assert "Embauché par cet employeur" in page
    assert "ailleurs" not in page + row_of(sign_in(cast.chloe), other)
    assert "autre employeur" not in page


def second(cast: Cast) -> Application:
    """Another application of Amina's to the bakery, which it has received."""
    return moves.validate(cast.apply(offer=offer(cast.bakery, cast.chloe, "Vendeuse")), cast.bruno)


def test_cancelled_hiring_frees_the_others_in_words(cast: Cast, sign_in):
    hired, other = moves.validate(cast.apply(), cast.bruno), second(cast)
    moves.accept(hired, cast.chloe, today())
    moves.cancel(hired, cast.chloe, "La personne n’est pas venue.")
    page = sign_in(cast.chloe).get(f"/applications/{other.id}").text
    assert "L’embauche est annulée. La candidature reprend." in page
    assert "Nouvelle candidature" in page.partition('<h2 id="definitions"')[0]


def test_note_of_a_refusal_is_gone_after_an_acceptance(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    moves.refuse(application, cast.chloe, cast.reason, "Pas cette fois.", private_note="Trop loin.")
    moves.accept(Application.get_by_id(application.id), cast.chloe, today(), answer="Bienvenue.")
    for person in (cast.bruno, cast.chloe):
        assert "Trop loin." not in sign_in(person).get(f"/applications/{application.id}").text


def test_candidate_without_an_address_is_shown_without_one(cast: Cast, sign_in):
    application = moves.validate(cast.apply(), cast.bruno)
    Candidate.update(email=None, phone="+33 6 12 34 56 78").where(Candidate.id == cast.amina.id).execute()
    page = sign_in(cast.chloe).get(f"/applications/{application.id}").text
    assert "+33 6 12 34 56 78" in page
    assert "mailto:" not in page
