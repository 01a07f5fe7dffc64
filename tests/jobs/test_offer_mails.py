"""The offer that someone asked for is mailed whole, with the way to apply (P10)."""

import pytest

from models.notices.notice import Kind
from models.offers.offer import Offer
from models.offers.publishing import write_offer
from models.organisations.company import Company
from settings import settings
from tests.jobs.mails import CANDIDATE, body, mail

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
