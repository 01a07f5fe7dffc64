"""One chooses in the chat what one hears of, where, and when nothing rings; every choice can be typed."""

import pytest

from models.notices.preferences import OFFERED_TO_CANDIDATES, Preference, Topic, Way, choose_way, ways_of
from models.notices.quiet import Hours, QuietHours, hours_of
from models.people.candidate import Candidate
from settings import settings
from tests.acts import everything
from tests.bot.driver import Talker
from tests.cast import Cast


@pytest.fixture(autouse=True)
def night(environment) -> None:
    environment.setenv("QUIET_HOURS", "21,8")
    settings.cache_clear()


@pytest.fixture
def screen(amina: Talker) -> Talker:
    return amina.says("Mon compte").taps("Mes notifications")


def test_screen_says_what_is_now_and_what_nobody_switches_off(screen):
    assert screen.text.split("\n") == [
        "Mes notifications",
        "Mes candidatures : ce chat, sinon e-mail.",
        "Les nouvelles offres : ce chat, sinon e-mail.",
        "Les rappels : ce chat, sinon e-mail.",
        "Les messages : ce chat, sinon e-mail.",
        "Les rendez-vous : ce chat, sinon e-mail.",
        "Les actualités : ce chat, sinon e-mail.",
        "Silence de 21 h à 8 h.",
        "Pour votre compte et vos données : toujours.",
    ]
    assert screen.labels[:5] == [
        "Les heures sans sonnerie",
        "Mes candidatures",
        "Les nouvelles offres",
        "Les rappels",
        "Suite",
    ]
    assert screen.says("suite").labels[:2] == ["Les messages", "Les rendez-vous"]


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("1", Way.USUAL),
        ("dans ce chat seulement", Way.CHAT),
        ("par e-mail", Way.EMAIL),
        ("4", Way.BOTH),
        ("rien", Way.NONE),
    ],
)
def test_way_is_chosen_by_typing(screen, cast: Cast, typed, way):
    choose_way(cast.amina, Topic.OFFERS, Way.NONE if way == Way.USUAL else Way.USUAL)
    screen.says("les nouvelles offres").says(typed)
    assert screen.text.startswith("C’est noté.\n\nMes notifications\n")
    assert ways_of(cast.amina) == {**dict.fromkeys(OFFERED_TO_CANDIDATES, Way.USUAL), Topic.OFFERS: way}


def test_mail_without_an_address_leads_to_giving_one(screen, cast: Cast):
    Candidate.update(email=None).where(Candidate.id == cast.amina.id).execute()
    screen.taps("Mes candidatures").says("par e-mail")
    assert not Preference.select().exists()
    assert screen.labels[0] == "Changer mon adresse"


@pytest.mark.parametrize(
    "path",
    ["notices/about/to_read", "notices/about/nothing/none", "notices/about/offers/loudly", "notices/quiet/24/99"],
)
def test_forged_choice_changes_nothing(screen, path):
    before = (list(Preference.select()), list(QuietHours.select()))
    screen.forges(path)
    assert (list(Preference.select()), list(QuietHours.select())) == before


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("2", Hours(22, 7)),
        ("de 20 h à 10 h", Hours(20, 10)),
        ("de 23h à 6h", Hours(23, 6)),
        ("23-6", Hours(23, 6)),
        ("23h00 à 6h00", Hours(23, 6)),
        ("entre 0 h et 7 h", Hours(0, 7)),
        ("24 h à 7 h", Hours(0, 7)),
        ("jamais", Hours(0, 0)),
    ],
)
def test_quiet_hours_are_chosen_or_typed(screen, cast: Cast, typed, hours):
    screen.says("Les heures sans sonnerie").says(typed)
    assert hours_of(cast.amina) == hours
    assert screen.text.startswith("C’est noté.")


def test_way_or_topic_that_there_is_not_is_refused_and_changes_nothing(amina: Talker):
    before = everything("conversation", "update")
    for path in ("notices/about/offers/pigeon", "notices/about/pigeon/none", "notices/about/to_read/none"):
        amina.forges(path)
        assert amina.text.startswith("Choisissez une réponse de la liste."), path
    assert everything("conversation", "update") == before


@pytest.mark.parametrize("typed", ["la nuit", "à 22 h", "de 22 h à 7 h et de 12 h à 14 h", "99 à 100", "de 21h à 7h30"])
def test_hours_that_nobody_understands_change_nothing(screen, cast: Cast, typed):
    screen.says("Les heures sans sonnerie").says(typed)
    assert screen.text.startswith("Je n’ai pas compris ces heures.")
    assert hours_of(cast.amina) == Hours(21, 8)


@pytest.mark.parametrize("said", ["stop", "trop de notifications", "arrêtez de m'écrire"])
def test_whoever_wants_fewer_messages_is_led_there(amina: Talker, said):
    assert amina.says(said).text.startswith("Dans « Mes notifications », choisissez")
    assert amina.says("1").text.startswith("Mes notifications\n")


def test_more_topics_than_a_screen_holds_are_a_press_further(amina: Talker):
    screen = amina.says("Mon compte").taps("Mes notifications")
    assert len(screen.labels[: screen.labels.index("Retour")]) == 5
    assert "Les heures sans sonnerie" in screen.labels
    assert "Les rendez-vous" in screen.says("suite").labels


def test_someone_unknown_is_led_to_nothing_that_they_cannot_choose(cast: Cast):
    assert "Mes notifications" not in Talker(700_000_009).taps("welcome/accept").says("stop").labels
