"""An offer by mail only: help to write the mail (P14)."""

import pytest

from models.documents.document import Document, DocumentKind
from models.offers.offer import Offer
from models.organisations.company import Company
from models.people.candidate import Candidate
from tests.cast import Cast

NOWHERE = "Je ne trouve pas cette page."


@pytest.fixture
def mailed(cast: Cast) -> Offer:
    by_mail = {"by_mail_only": True, "contact_email": "emploi@x.fr"}
    Offer.update(by_mail).where(Offer.id == cast.offer.id).execute()
    return Offer.get_by_id(cast.offer.id)


def test_address_subject_and_advice_are_there_to_be_copied(amina, mailed):
    amina.taps(f"offers/{mailed.id}").taps("Préparer mon e-mail")
    assert "<code>emploi@x.fr</code>" in amina.screen.text
    subject = f"<code>Candidature « Apprenti boulanger », référence {mailed.reference}</code>"
    assert subject in amina.screen.text.replace("\u00a0", " ")
    assert "Joignez votre CV." in amina.text
    assert amina.taps("Retour").conversation.path == f"offers/{mailed.id}"


def test_message_has_the_name_the_phone_and_the_reference(amina, mailed, cast):
    Candidate.update(phone="06 12 34 56 78").where(Candidate.id == cast.amina.id).execute()
    amina.taps(f"offers/{mailed.id}/by-mail").taps("Voir le message")
    assert "Je m’appelle Amina Diallo." in amina.text
    assert f"Votre offre « Apprenti boulanger », référence {mailed.reference}, m’intéresse." in amina.text
    assert "Mon téléphone : 06 12 34 56 78" in amina.text
    assert "<pre>Bonjour,\n" in amina.screen.text


def test_cv_is_sent_back_to_be_joined(amina, mailed):
    amina.taps(f"offers/{mailed.id}/by-mail").taps("Recevoir mon CV")
    assert amina.screen.file.name == "CV.pdf"


def test_who_has_no_cv_is_helped_to_one(amina, mailed):
    Document.delete().where(Document.kind == DocumentKind.CV).execute()
    assert "7 questions" in amina.taps(f"offers/{mailed.id}/by-mail").taps("Je n’ai pas de CV").text


def test_stranger_is_helped_too(stranger, mailed):
    stranger.taps(f"offers/{mailed.id}/by-mail").taps("Voir le message")
    assert "Je m’appelle …. Votre offre" in stranger.text


@pytest.mark.parametrize("ending", ["by-mail", "by-mail/message"])
def test_help_is_only_for_offers_by_mail_that_are_open(amina, cast, mailed, ending):
    assert amina.taps(f"offers/{cast.other_offer.id}/{ending}").text.startswith(NOWHERE)
    Company.update(blocked=True).execute()
    assert amina.taps(f"offers/{mailed.id}/{ending}").text.startswith(NOWHERE)


def test_title_with_tags_stays_words(amina, mailed):
    Offer.update(title="</pre><b>Gagnez").where(Offer.id == mailed.id).execute()
    for ending in ("by-mail", "by-mail/message"):
        assert "</pre><b>Gagnez" in amina.taps(f"offers/{mailed.id}/{ending}").text
