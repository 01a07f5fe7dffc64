"""How an e-mail is addressed and dated; and an offer that was asked for, mailed whole."""

import pytest
from email_validator import EmailSyntaxError

from jobs.subjects import with_subjects
from models.conversations.conversation import EMAIL
from models.notices.notice import Kind, Notice
from models.notices.queue import take
from models.offers.offer import Offer, write_offer
from models.organisations.company import Company
from models.people.candidate import Candidate
from settings import settings
from tests.jobs.conftest import queued
from tests.jobs.test_emails import CANDIDATE, EMPLOYER, alone, body, mail


def test_headers_say_who_what_and_that_a_machine_wrote(cast, application, environment):
    environment.setenv("MAIL_FROM", "Tremplin éducation <bonjour@tremplin.example>")
    settings.cache_clear()
    message = mail(cast, application, Kind.APPLICATION_RECEIVED, EMPLOYER)
    assert str(message["From"]) == "Tremplin éducation <bonjour@tremplin.example>"
    assert message["To"] == cast.chloe.email
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"] == f"<notice-{Notice.get().id}@tremplin.example>"
    assert message["Date"].datetime.tzinfo
    assert message.get_content_charset() == "utf-8"
    assert message.as_bytes().isascii()


def test_mail_that_may_have_arrived_says_so_under_the_same_number(cast, application):
    queued(cast.amina, Kind.APPLICATION_ACCEPT, application)
    (delivery,) = with_subjects(take(EMAIL, 10))
    first = alone(delivery)
    delivery.in_doubt = 1
    again = alone(delivery)
    assert again["Subject"].replace("\u00a0", " ") == f"Rappel : {first['Subject']}"
    assert again["Message-ID"] == first["Message-ID"]


def test_name_cannot_add_a_header(cast, application):
    Candidate.update(email="amina@exemple.fr\r\nBcc: tous@exemple.fr").execute()
    with pytest.raises(EmailSyntaxError):
        mail(cast, application, Kind.APPLICATION_ACCEPT, CANDIDATE)


WHOLE = {
    "hours": "de 5 h à 12 h",
    "duration": "2 ans",
    "pay": "1 820 € brut",
    "adaptable": True,
    "description": "Vous pétrissez.\nVous vendez <b>le pain</b> & la brioche.",
}


def test_offer_that_was_asked_for_is_mailed_whole_with_the_way_to_apply(cast, application):
    write_offer(cast.chloe, cast.offer, **WHOLE)
    Company.update(description="Une boulangerie de quartier.").execute()
    words = body(mail(cast, application, Kind.OFFER_ASKED, CANDIDATE))
    reference = cast.offer.reference
    for said in (
        "Apprenti boulanger\nApprentissage, 2 ans. Lyon, Boulangerie Martin.\nHoraires : de 5 h à 12 h.\n",
        "Salaire : 1 820 € brut.\nLe poste peut être adapté à un handicap.\n",
        f"Référence {reference}.",
        WHOLE["description"],
        "L’employeur : Une boulangerie de quartier.",
        f"Pour postuler, ouvrez l’offre dans le chat :\n{settings().telegram_bot_url}?start=offer_{reference}\n",
    ):
        assert said in words


@pytest.mark.parametrize(
    ("change", "way"),
    [
        ({"by_mail_only": True, "contact_email": "emploi@x.fr"}, "Pour postuler, écrivez un e-mail à emploi@x.fr."),
        ({"state": "closed"}, "Cette offre est fermée depuis."),
    ],
)
def test_offer_that_was_asked_for_says_how_one_applies_now(cast, application, change, way):
    Offer.update(**change).where(Offer.id == cast.offer.id).execute()
    words = body(mail(cast, application, Kind.OFFER_ASKED, CANDIDATE))
    assert way in words
    assert "Pour postuler, ouvrez l’offre" not in words
