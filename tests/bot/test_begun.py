"""Nothing begun is lost: it is offered first at home, listed with what was sent, and kept unless one says otherwise."""

import pytest

from models.applications.application import Application
from models.applications.moves import send_back
from models.conversations.draft import Draft
from models.documents.document import Document, StoredFile
from models.documents.enclosing import enclose
from models.documents.inspection.kinds import FileType
from models.offers.publishing import close, publish, write_offer
from models.people.candidate import Candidate
from models.people.guardian import Guardian
from tests.bot.beginning import MESSAGE, begin
from tests.bot.driver import Talker, check
from tests.cast import Cast, offer
from tests.files import pdf


def test_home_goes_on_first_with_what_was_begun_last(amina, cast):
    first = offer(cast.bakery, cast.chloe, "Vendeuse")
    asked = begin(amina, cast).text
    begin(amina, cast, first).says("/start")
    assert amina.labels[0] == "Continuer : Vendeuse"
    amina.taps(f"offers/{first.id}/apply/discard").says("/start")
    assert amina.taps("Continuer : Apprenti boulanger").text == asked


@pytest.mark.parametrize("who", ["amina", "pending"])
def test_wish_is_kept_before_any_answer_and_until_one_gives_it_up(request, cast, who):
    talker = request.getfixturevalue(who).taps(f"offers/{cast.offer.id}").taps("Postuler").taps("Accueil")
    assert talker.labels[0] == "Continuer : Apprenti boulanger"
    talker.taps("Continuer : Apprenti boulanger").says("1").taps("Retour").taps("Accueil")
    assert talker.labels[0] == "Continuer : Apprenti boulanger"
    talker.taps("Continuer : Apprenti boulanger").taps("Annuler").taps("Accueil")
    assert "Continuer : Apprenti boulanger" not in talker.labels


def test_wish_of_who_has_no_cv_is_kept_when_they_tell_their_referent(amina, cast):
    Document.delete().execute()
    amina.taps(f"offers/{cast.offer.id}").taps("Postuler").taps("Je n’ai pas de CV")
    amina.taps("Prévenir mon référent").says("/start")
    assert amina.labels[0] == "Continuer : Apprenti boulanger"


def test_wish_to_work_for_a_company_is_kept_before_any_answer(amina, cast):
    amina.taps(f"companies/{cast.bakery.id}/apply").taps("Accueil")
    assert amina.labels[0].startswith("Continuer : ")
    assert "Boulangerie Martin" in amina.labels[0]


def test_coming_back_overwrites_no_answer(amina, cast):
    begin(amina, cast).taps("Accueil").taps("Continuer : Apprenti boulanger")
    assert amina.answers["message"] == MESSAGE


def test_what_cannot_be_applied_to_is_kept_for_nobody(amina, cast):
    cast.apply(offer=cast.offer)
    amina.taps(f"offers/{cast.offer.id}/apply").taps("home")
    assert not Draft.select().exists()


def test_what_is_sent_back_comes_before_what_was_begun(amina, cast):
    application = cast.apply(offer=cast.other_offer)
    begin(amina, cast)
    send_back(application, cast.bruno, "Ajoutez vos dates.")
    assert amina.says("/start").labels[0] == "Corriger : Mécanicienne"
    assert amina.taps("Corriger : Mécanicienne").conversation.path == f"applications/{application.id}/correct"


def test_drafts_are_listed_before_what_was_sent_and_counted_with_it(amina, cast):
    cast.apply(offer=cast.other_offer)
    for n in range(5):
        begin(amina, cast, offer(cast.bakery, cast.chloe, f"Offre {n}"))
    assert "Mes candidatures (6)" in amina.says("/start").labels
    amina.taps("Mes candidatures (6)")
    assert amina.labels[:5] == ["Offre 4", "Offre 3", "Offre 2", "Offre 1", "Suite"]
    assert "Offre 4, Boulangerie Martin. Commencée, pas encore envoyée." in amina.text
    assert amina.taps("Suite").labels[:2] == ["Offre 0", "Mécanicienne"]
    assert "robot" not in amina.taps("Offre 0").text
    assert amina.conversation.path.endswith("/apply")


def test_draft_for_an_offer_that_closed_is_offered_no_more(amina, cast):
    begin(amina, cast)
    close(cast.chloe, cast.offer)
    assert "Chercher une offre" in amina.says("/start").labels[0]
    assert "Apprenti boulanger" not in amina.taps("applications").text


CHANGED = "L’offre a changé depuis votre dernière réponse."
JOINED = "L’employeur a joint un document à l’offre depuis votre dernière réponse."


def go_on(talker: Talker) -> Talker:
    return talker.says("/start").taps("Continuer : Apprenti boulanger")


def join_paper(cast: Cast) -> None:
    enclose(cast.chloe, cast.offer, StoredFile("Plan.pdf", FileType.PDF, 1, "0" * 64))


def test_offer_that_changed_meanwhile_says_so_until_one_answers_again(amina, cast):
    asked = begin(amina, cast).text
    write_offer(cast.chloe, cast.offer, description="Vous pétrissez la nuit.")
    for _ in range(2):
        assert go_on(amina).text == f"{CHANGED}\n\n{asked}"
        check(amina.screen)
    assert "Vous pétrissez la nuit." in amina.taps("Relire l’offre").text
    go_on(amina).taps(f"offers/{cast.offer.id}/apply/change/message").says("Bonjour, j’aime le pain et la nuit.")
    assert CHANGED not in go_on(amina).text


def test_paper_that_was_joined_meanwhile_is_one_press_away(amina, cast):
    begin(amina, cast)
    join_paper(cast)
    assert go_on(amina).text.startswith(JOINED)
    assert "Plan" in "".join(amina.taps("Voir les documents").labels)
    write_offer(cast.chloe, cast.offer, description="Vous pétrissez la nuit.")
    assert go_on(amina).text.startswith(CHANGED)


def test_what_changed_before_one_began_or_in_another_offer_is_no_news(amina, cast):
    write_offer(cast.chloe, cast.offer, description="Vous pétrissez la nuit.")
    join_paper(cast)
    asked = begin(amina, cast).text
    write_offer(cast.driss, cast.other_offer, description="Vous réparez la nuit.")
    assert go_on(amina).text == asked


def test_offer_that_opened_again_goes_on_where_one_was(amina, cast):
    asked = begin(amina, cast).text
    close(cast.chloe, cast.offer)
    assert "Continuer : Apprenti boulanger" not in amina.says("/start").labels
    publish(cast.chloe, cast.offer)
    assert go_on(amina).text == asked
    amina.taps("Envoyer")
    assert Application.get().message == MESSAGE


def test_changed_offer_is_sent_to_as_it_is(amina, cast):
    begin(amina, cast)
    write_offer(cast.chloe, cast.offer, description="Vous pétrissez la nuit.")
    go_on(amina).taps("Envoyer")
    assert Application.get().offer == cast.offer


@pytest.mark.parametrize("way", ["/annuler", "Annuler"])
def test_giving_up_asks_whether_to_keep_the_draft(amina, cast, way):
    begin(amina, cast).says(way)
    assert amina.text == "Rien n’a été envoyé. Garder le brouillon ?"
    amina.says("oui")
    assert amina.text.startswith("C’est gardé. Vous le retrouvez à l’accueil.")
    assert Draft.get().answers["message"] == MESSAGE
    amina.says("/start").taps("Continuer : Apprenti boulanger").says(way)
    assert amina.taps("Non, effacer").text.startswith("C’est annulé.")
    assert not Draft.select().exists()


def test_way_back_from_giving_up_is_the_question_that_waits(amina, cast):
    asked = begin(amina, cast).text
    assert amina.taps("Annuler").taps("Retour").text == asked


def test_nothing_is_asked_of_who_gives_up_before_any_answer(amina, cast):
    amina.taps(f"offers/{cast.offer.id}/apply").taps("Annuler")
    assert amina.text.startswith("C’est annulé.")


@pytest.fixture
def unknown(amina, cast) -> Talker:
    """Amina, of whom we know neither civility nor birth date, as she applies."""
    Candidate.update(civility=None, birth_date=None).where(Candidate.id == cast.amina.id).execute()
    return amina.taps(f"offers/{cast.offer.id}").taps("Postuler")


def test_what_someone_said_of_themselves_is_kept_though_the_draft_is_not(unknown, cast):
    unknown.taps("Madame").says("24/03/2010").says("Fatma Diallo")
    assert not Guardian.select().exists(), "a guardian is a name and a number"
    unknown.says("06 12 34 56 78").taps("Annuler").taps("Non, effacer")
    amina = Candidate.get_by_id(cast.amina.id)
    assert (amina.civility, amina.birth_date.isoformat()) == ("madam", "2010-03-24")
    assert (Guardian.get().name, Guardian.get().phone) == ("Fatma Diallo", "+33 6 12 34 56 78")
    assert "Quel CV envoyer ?" in unknown.taps("Postuler").text


def test_what_was_kept_at_once_can_still_be_corrected_in_the_form(unknown, cast):
    unknown.taps("Madame").says("24/03/2000").taps("Retour")
    assert "Quelle est votre date de naissance ?" in unknown.text
    unknown.says("24/03/2001").sends("CV.pdf", pdf())
    assert Candidate.get_by_id(cast.amina.id).birth_date.isoformat() == "2001-03-24"
    assert "Question 4 sur" in unknown.text
