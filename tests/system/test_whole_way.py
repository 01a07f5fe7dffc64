"""From hello to hired, by hand: what people do in their browsers, with every process of the deployment behind."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from playwright.sync_api import Page, expect

from models.database import today
from phone.driver import Phone
from settings import settings
from tests.cast import Cast
from tests.files import pdf
from tests.system.hands import PHONE, Hands, Handset, follower, hands, look, newcomer, told
from tests.system.processes import environment_of, free_port, running, serving

__all__ = ["hands"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(180),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]

CV = pdf("Amina Benali\nBoulangère")
MESSAGE = "Bonjour, je me lève tôt et j’aime le pain. Je suis disponible tout de suite."
WORD = "C’est ma première candidature. Pouvez-vous la relire ?"
ANSWER = "Nous serons heureux de vous accueillir."


@pytest.fixture
def office(cast: Cast, phone: Phone, environment: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of the back office of a whole deployment: web, bot and jobs beside the phone."""
    port = free_port()
    environment.setenv("PUBLIC_URL", f"http://127.0.0.1:{port}")
    environment.setenv("TELEGRAM_BOT_URL", f"{phone.url}/{phone.username}")
    settings.cache_clear()
    deployed = environment_of(settings())
    with ExitStack() as processes:
        for module in ("bot", "jobs"):
            processes.enter_context(running(module, deployed))
        yield processes.enter_context(serving(deployed, port))


def test_from_hello_to_hired(cast: Cast, phone: Phone, office: str, hands: Hands) -> None:
    amina = newcomer(hands.open(phone.url, PHONE), "Amina")
    registers(amina, cast)
    bruno = hands.desk(office, cast.bruno)
    validates(bruno)
    amina.sees("votre compte est validé par Bruno Morel")

    applies(amina, "boulanger", cast.offer.title, "Madame")
    applies(amina, "mécanicienne", cast.other_offer.title)
    for title in (cast.offer.title, cast.other_offer.title):
        lets_through(bruno, title)
    amina.sees("Du nouveau pour votre candidature")

    chloe = hands.desk(office, cast.chloe)
    first_day = today() + timedelta(days=40)
    hires(chloe, first_day)
    is_told_who_hires(amina, cast, first_day)
    sees_hired_elsewhere(amina, hands.desk(office, cast.driss), cast.other_offer.title)


def registers(amina: Handset, cast: Cast) -> None:
    amina.sees("j’ai besoin de votre accord")
    look(amina.page)
    amina.tap("J’accepte")
    amina.sees("votre prénom")
    amina.say("Amina")
    amina.sees("Quel est votre nom")
    amina.say("Benali")
    amina.sees("adresse e-mail")
    amina.say("amina.benali@exemple.fr 24/03/2004")
    amina.sees("Où vous accompagne-t-on")
    amina.say("mission loc")
    amina.sees("Relisez avant d’envoyer")
    amina.answer_sum()
    amina.sees(f"Votre demande est envoyée à : {cast.mission.name}")


def validates(bruno: Page) -> None:
    bruno.get_by_role("link", name="Amina Benali").click()
    bruno.get_by_role("button", name="Ouvrir le dossier").click()
    expect(bruno.get_by_text("amina.benali@exemple.fr")).to_be_visible()
    look(bruno)
    bruno.get_by_role("link", name="Valider l’inscription").click()
    look(bruno)
    bruno.get_by_role("button", name="Valider l’inscription").click()
    told(bruno, "L’inscription est validée.")


def applies(amina: Handset, words: str, title: str, civility: str = "") -> None:
    """The first time with a CV from the phone, then with the one that is kept."""
    amina.say(words)
    amina.sees("offre pour")
    amina.tap(f"1. {title}")
    amina.sees("Référence")
    amina.tap("Postuler")
    if civility:
        amina.sees("Comment dois-je vous appeler")
        amina.tap(f"1. {civility}")
        amina.sees("Quel CV envoyer")
        amina.attach("CV_Benali.pdf", CV)
    else:
        amina.sees("Quel CV envoyer")
        amina.tap("1. CV_Benali.pdf (par défaut)")
    amina.sees("quelques lignes à l’employeur")
    amina.say(MESSAGE)
    amina.sees("Relisez avant d’envoyer")
    amina.tap("Un mot à mon référent")
    amina.sees("Un mot pour votre référent")
    amina.say(WORD)
    amina.sees(f"« {WORD} »")
    look(amina.page)
    amina.tap("Envoyer")
    amina.sees("C’est envoyé à votre référent")


def lets_through(bruno: Page, title: str) -> None:
    bruno.get_by_role("link", name="Accueil").click()
    bruno.get_by_role("link", name=f"Amina Benali : {title}").click()
    expect(bruno.get_by_text(MESSAGE)).to_be_visible()
    expect(bruno.get_by_text(WORD)).to_be_visible()
    look(bruno)
    bruno.get_by_role("link", name="Transmettre à l’employeur").click()
    bruno.get_by_role("button", name="Transmettre à l’employeur").click()
    told(bruno, "L’employeur a reçu la candidature.")


def hires(chloe: Page, first_day: date) -> None:
    chloe.get_by_role("link", name="Amina Benali").click()
    expect(chloe.get_by_text(MESSAGE)).to_be_visible()
    expect(chloe.get_by_text(WORD)).to_be_hidden()
    look(chloe)
    with chloe.expect_download() as download:
        chloe.get_by_role("button", name="Télécharger CV_Benali.pdf").click()
    assert download.value.suggested_filename == "CV_Benali.pdf"
    assert download.value.path().read_bytes() == CV
    chloe.get_by_role("link", name="Étudier la candidature").click()
    chloe.get_by_role("button", name="Étudier la candidature").click()
    told(chloe, "Vous étudiez cette candidature.")
    chloe.get_by_role("link", name="Accepter").click()
    look(chloe)
    chloe.get_by_label("Premier jour").fill(first_day.isoformat())
    chloe.get_by_label("Message au candidat").fill(ANSWER)
    chloe.get_by_role("button", name="Accepter").click()
    told(chloe, "La candidature est acceptée.")
    look(chloe)


def is_told_who_hires(amina: Handset, cast: Cast, first_day: date) -> None:
    amina.sees("Du nouveau pour votre candidature")
    amina.tap("Voir la réponse")
    amina.sees(f"{cast.bakery.name} vous embauche")
    day = "1er" if first_day.day == 1 else first_day.day
    amina.sees(f"Vous commencez le {day} {format_date(first_day, 'MMMM', locale='fr')}")
    amina.sees(ANSWER)
    look(amina.page)


def sees_hired_elsewhere(amina: Handset, driss: Page, title: str) -> None:
    amina.say("/candidatures")
    amina.sees("Mes candidatures")
    amina.sees("Arrêtée")
    amina.tap(f"1. {title}")
    amina.sees("Cet employeur est prévenu.")
    driss.get_by_role("link", name="Candidatures").click()
    look(driss)
    driss.get_by_role("link", name="Amina Benali").filter(has_text=title).click()
    expect(driss.get_by_text("La personne a été embauchée par un autre employeur.").first).to_be_visible()
    expect(driss.get_by_role("link", name="Étudier la candidature")).to_be_hidden()
    look(driss)


def test_an_invitation_binds_one_phone_once(cast: Cast, phone: Phone, office: str, hands: Hands) -> None:
    bruno = hands.desk(office, cast.bruno)
    link = invites(bruno, cast.mission.name)
    ines = follower(hands.open(link, PHONE), "Inès")
    ines.sees("Cette invitation est pour Inès")
    ines.tap("C’est moi, j’accepte")
    ines.sees("Merci, Inès. Votre compte est prêt. Vous pouvez postuler.")
    follower(hands.open(link, PHONE), "Zoé").sees("Cette invitation a déjà servi. Demandez un nouveau lien.")

    bruno.reload()
    expect(bruno.get_by_text("Il n’y a pas d’invitation ouverte.")).to_be_visible()


def invites(bruno: Page, place: str) -> str:
    """Write someone in: the link that is theirs."""
    bruno.get_by_role("link", name="Candidats").click()
    look(bruno)
    bruno.get_by_role("link", name="Inscrire un candidat").click()
    look(bruno)
    bruno.get_by_label("Prénom").fill("Inès")
    bruno.get_by_label("Nom", exact=True).fill("Caron")
    bruno.get_by_label("Adresse e-mail").fill("ines.caron@exemple.fr")
    bruno.get_by_label("Établissement").select_option(place)
    bruno.get_by_role("button", name="Enregistrer").click()
    expect(bruno.get_by_role("img", name="Code à prendre en photo")).to_be_visible()
    look(bruno)
    return bruno.get_by_role("link", name="?start=").inner_text()
