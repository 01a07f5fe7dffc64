"""Registration alone (A05 to A09): every question, and everything that people answer to it."""

import pytest

from models.database import now, today
from models.notices.notice import Kind, Notice
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment, Participation
from models.people.candidate import Candidate
from models.registrations import deciding
from models.registrations.accompaniment import Accompaniment
from models.registrations.registration import Registration
from models.registrations.standing import Standing, standing_of
from tests.bot.driver import Talker
from tests.cast import establishment, put_refused
from tests.system.path import sum_in

GOOD = {
    "first_name": "Lina",
    "last_name": "Roux",
    "email": "lina@mail.example",
    "establishment": "mission",
    "sum": "4",
}
NO_LETTER = "Je ne lis pas de lettres. Écrivez le nom avec des lettres."
NO_EMOJI = "Un nom s’écrit sans emoji. Gardez les lettres."
NO_DIGIT = "Un nom s’écrit sans chiffres. Gardez les lettres."
NO_MARKUP = "Un nom s’écrit sans balise ni accolade. Gardez les lettres."
NO_LINK = "C’est une adresse. Écrivez seulement le nom."
NOT_SO_LONG = "Ce nom est trop long. Gardez 60 lettres au plus."
NO_SIGN = "Un nom s’écrit avec des lettres, des espaces et des traits d’union. Retirez les autres signes."
NO_MAIL = "Cette adresse e-mail n’est pas complète. Un exemple : prenom.nom@exemple.fr"
NO_PLACE = "Je ne trouve pas ce lieu. Écrivez un autre mot de son nom, ou sa ville."
NO_DAY = "Je ne comprends pas cette date. Un exemple : 24/03/2004"
TOO_FAR = "Cette date de naissance n’est pas possible ici. Il faut avoir entre 14 et 100 ans."
NO_SUM = "Ce n’est pas le bon résultat. Combien font 3 + 1 ? Vous pouvez l’écrire en chiffres."
ANYWHERE = ("<b>", "😀", "?", "&amp;", "x" * 4096 + "7")
NO_FILE = {
    "first_name": "Écrivez votre prénom avec des lettres.",
    "last_name": "Écrivez votre nom avec des lettres.",
    "email": "Écrivez votre adresse e-mail.",
    "establishment": "Écrivez le nom du lieu, sa ville ou son code postal.",
    "sum": "Écrivez le résultat du calcul.",
}
INVISIBLE = ("\u202e", "\x00", "\ud800", " ", "\n")
NO_NAMES = (
    (NO_LETTER, ("-", "’", "?", "...")),
    (NO_EMOJI, ("😀", "Lina 😀")),
    (NO_DIGIT, ("123", "L1na")),
    (NO_MARKUP, ("<b>", "<b>Lina</b>")),
    (NO_LINK, ("l@x.fr", "https://x.fr")),
    (NOT_SO_LONG, ("x" * 61, "x" * 4096 + "7")),
    (NO_SIGN, ("Lina & co", "&amp;")),
)
# What nobody can answer to each question, and what is said then.
WRONG = (
    *((name, complaint, answers) for name in ("first_name", "last_name") for complaint, answers in NO_NAMES),
    ("email", NO_MAIL, (*ANYWHERE, "lina", "lina@", "@x.fr", "lina@mail", "a b@x.fr", "<b>@x.fr", "42", "مرحبا",
                        "x" * 300 + "@x.fr", "l@x.fr, b@x.fr", "l@x.fr\nb@x.fr")),
    ("establishment", NO_PLACE, (*ANYWHERE, "zzz", "مرحبا", "%", "_", "' OR 1=1 --", "-", "’", "12")),
    ("email", NO_DAY, ("l@x.fr 24/03", "l@x.fr 31/02/2004", "l@x.fr, 7", "24/03/04 l@x.fr", "l@x.fr " + "9" * 4000)),
    ("email", TOO_FAR, ("l@x.fr 01/01/1900", "01/01/3000 l@x.fr", f"l@x.fr né le 1er janvier {today().year - 10}")),
    ("sum", NO_SUM, (*ANYWHERE, "5", "quarante", "مرحبا", "9" * 4096, "4 4", "3+1", "1", "2", "3", "6")),
)  # fmt: skip


def at(question: str, talker: Talker) -> Talker:
    """Someone at this question."""
    return fill_in(talker.taps("welcome/accept"), question)


def fill_in(talker: Talker, question: str = "the end") -> Talker:
    """The same, once the first question is asked."""
    for name, answer in GOOD.items():
        if name == question:
            return talker
        talker.says(answer)
    return talker


@pytest.mark.parametrize(("question", "complaint", "answers"), WRONG, ids=[f"{w[0]}: {w[1][:20]}" for w in WRONG])
def test_answer_that_cannot_be_is_told_why_and_asked_again(stranger, question, complaint, answers):
    asked = at(question, stranger).text.rpartition("\n\n")[2]
    for words in answers:
        assert stranger.says(words).text == f"{complaint}\n\n{asked}", ascii(words)
    for words in INVISIBLE:
        stranger.says(words)
        assert stranger.text.startswith("Je ne sais pas lire cela."), ascii(words)
    stranger.sends_unreadable()
    assert stranger.text == f"Je ne sais pas lire cela. Écrivez des mots, ou touchez un bouton.\n\n{asked}"
    stranger.sends("CV.pdf", b"%PDF-1.4")
    assert stranger.text == f"{NO_FILE[question]}\n\n{asked}"
    assert not Candidate.select().where(Candidate.first_name == "Lina").exists()


def test_registration_waits_for_a_referent_who_is_told(stranger, cast):
    at("the end", stranger)
    lina = Candidate.get(Candidate.first_name == "Lina")
    assert (standing_of(lina), Registration.latest_of(lina).establishment) == (Standing.PENDING, cast.mission)
    assert Accompaniment.of(lina) is None
    assert lina.birth_date is None
    assert stranger.text.startswith("Merci, Lina. Votre demande est envoyée à : Mission locale de Lyon.")
    assert [notice.staff for notice in Notice.select().where(Notice.kind == Kind.REGISTRATION_TO_READ)] == [cast.bruno]
    assert stranger.labels == ["Voir les offres", "Qui est mon référent ?", "Retour"]


@pytest.mark.parametrize("words", ["lina@mail.example 24/03/2004", "24 mars 2004, Lina@mail.example"])
def test_birth_date_that_is_said_with_the_address_is_not_asked_again(stranger, words):
    at("email", stranger).says(words).says("mission").says("4")
    lina = Candidate.get(Candidate.first_name == "Lina")
    assert (lina.email, lina.birth_date.isoformat()) == ("lina@mail.example", "2004-03-24")


def test_birth_date_can_be_said_in_the_recap_or_not_after_all(stranger):
    recap = at("sum", stranger).text.rpartition("\n\n")[2]
    assert stranger.taps("Dire ma date de naissance").taps("Retour").text == recap
    stranger.taps("Dire ma date de naissance").says("24/03/2004")
    assert "Naissance : le 24 mars 2004" in stranger.text
    assert "Dire ma date de naissance" not in stranger.labels
    stranger.says("4")
    assert Candidate.get(Candidate.first_name == "Lina").birth_date.isoformat() == "2004-03-24"


def test_sum_is_read_in_letters(stranger):
    assert at("sum", stranger).says("Quatre").text.startswith("Merci, Lina.")


def test_nothing_is_sent_before_what_was_typed_has_been_read_again(stranger):
    at("sum", stranger)
    assert stranger.text.splitlines() == [
        "Votre lieu : Mission locale de Lyon.",
        "",
        "Relisez avant d’envoyer.",
        "Prénom : Lina",
        "Nom : Roux",
        "E-mail : lina@mail.example",
        "Lieu : Mission locale de Lyon",
        "C’est juste ? Pour envoyer, répondez : combien font 3 + 1 ?",
    ]
    stranger.says("oui").forges("register/send")
    assert not Candidate.select().where(Candidate.first_name == "Lina").exists()
    assert not Notice.select().exists()


def test_each_line_of_what_is_sent_can_be_changed_and_is_read_again(stranger):
    at("sum", stranger).taps("Corriger").taps("Le nom").says("Rousse")
    assert "Nom : Rousse" in stranger.text
    assert stranger.taps("Corriger").labels[:4] == ["Le prénom", "Le nom", "L’adresse e-mail", "Le lieu"]
    stranger.taps("Retour").says("4")
    assert Candidate.get(Candidate.first_name == "Lina").last_name == "Rousse"


def test_address_typed_below_what_is_sent_corrects_it_and_is_read_again(stranger):
    at("sum", stranger).says("lina.roux@laposte.net")
    assert "E-mail : lina.roux@laposte.net" in stranger.text
    assert "ce n’est pas" not in stranger.text.lower()
    assert not Candidate.select().where(Candidate.first_name == "Lina").exists()
    stranger.says("4")
    assert Candidate.get(Candidate.first_name == "Lina").email == "lina.roux@laposte.net"


def test_wrong_address_below_what_is_sent_changes_nothing(stranger):
    at("sum", stranger).says("lina@")
    assert stranger.answers["email"] == "lina@mail.example"


@pytest.mark.parametrize("word", ["passer", "maison", "CDI", "boulot"])
def test_word_that_is_rarely_a_first_name_is_asked_about_before_it_is_taken(stranger, word):
    stranger.taps("welcome/accept").says(word)
    assert f"J’ai lu « {stranger.answers['first_name']} ». Est-ce bien votre prénom ?" in stranger.text
    assert stranger.answers["first_name"].lower() == word.lower()
    assert "Quel est votre nom ?" in stranger.says("Lina").text
    assert stranger.answers == {"first_name": "Lina"}


SAID_AT_FIRST_NAME = [
    ("merci", "Avec plaisir."),
    ("bonjour", "Bonjour."),
    ("aide", "Votre prénom dit à votre référent qui vous êtes."),
    ("c pour koi", "Votre prénom dit à votre référent qui vous êtes."),
    ("mon compte", "Vous n’avez pas"),
]


@pytest.mark.parametrize(("words", "answer"), SAID_AT_FIRST_NAME)
def test_what_is_said_to_us_is_answered_and_is_no_first_name(stranger, words, answer):
    stranger.taps("welcome/accept").says(words)
    assert answer in stranger.text
    assert "first_name" not in stranger.answers


def test_first_name_that_says_something_is_taken_when_it_is_typed_again(stranger):
    stranger.taps("welcome/accept").says("Parfait").says("Parfait")
    assert "J’ai lu « Parfait ». Est-ce bien votre prénom ?" in stranger.text
    assert "Quel est votre nom ?" in stranger.says("oui").text
    assert stranger.answers["first_name"] == "Parfait"


def test_name_that_looks_like_a_courtesy_is_a_name(stranger):
    assert "Question 2" in stranger.taps("welcome/accept").says("Mercier").text


def test_menu_is_the_way_home_and_no_first_name(stranger):
    stranger.taps("welcome/accept").says("menu")
    assert stranger.conversation.path == "home"
    assert not stranger.answers


@pytest.mark.parametrize("yes", ["oui", "Oui, c’est mon prénom", "1"])
def test_rare_first_name_is_taken_once_it_is_said_to_be_one(stranger, yes):
    stranger.taps("welcome/accept").says("Merci").says("Merci").says(yes)
    assert "Quel est votre nom ?" in stranger.text
    assert stranger.answers["first_name"] == "Merci"


def test_names_keep_their_letters(cast):
    for n, name in enumerate(("لينا", "Marie-Noëlle", "O’Brien", "Nguyễn", "李娜")):
        lina = Talker(700_000_200 + n).taps("welcome/accept").says(name)
        assert "Question 2" in lina.text, name
        assert lina.answers["first_name"] == name


def test_convention_is_never_asked_the_referent_chooses_it(stranger, cast):
    avenir = Convention.create(name="Avenir")
    Participation.create(convention=avenir, establishment=cast.mission)
    assert "Question 4 sur 4" in at("establishment", stranger).text
    stranger.says("mission").says("4")
    lina = deciding.validate(Candidate.get(Candidate.first_name == "Lina"), cast.bruno, avenir)
    followed = Accompaniment.of(lina)
    assert (followed.establishment, followed.convention, followed.referent) == (cast.mission, avenir, cast.bruno)
    assert stranger.says("/start").text.startswith("Bonjour Lina.")


def test_establishment_is_found_by_the_beginning_of_its_words(stranger):
    at("establishment", stranger)
    for words in ("mission", "MISSION LOCALE", "locale mission", "lyon", "miss ly"):
        assert "Lieu : Mission locale de Lyon" in stranger.says(words).text.splitlines(), words
        stranger.taps("register/change/establishment")


@pytest.mark.parametrize("words", ["69003", "lyon 3e", "à Lyon", "mision local lion", "Villeurbanne"])
def test_establishment_is_found_by_town_postcode_or_with_mistakes(stranger, words):
    at("establishment", stranger)
    stranger.says(words)
    assert "Mission locale de Lyon" in [*stranger.labels, *stranger.text.replace("Lieu : ", "").splitlines()]


@pytest.mark.parametrize("way", ["Je ne sais pas", "Je n’ai pas de référent"])
def test_who_knows_no_place_is_sent_to_the_nearest_and_reads_which(stranger, cast, way):
    Establishment.update(commune="59350").where(Establishment.id == cast.other_mission.id).execute()
    at("establishment", stranger).taps(way)
    assert "Dans quelle ville habitez-vous ?" in stranger.text
    stranger.says("Tourcoing")
    assert "Lieu : Cap emploi de Lille (le plus proche)" in stranger.text
    stranger.says("4")
    assert stranger.text.startswith("Merci, Lina. Votre demande est envoyée à : Cap emploi de Lille.")
    assert [notice.staff for notice in Notice.select().where(Notice.kind == Kind.REGISTRATION_TO_READ)] == [cast.driss]


@pytest.mark.parametrize("town", ["Vesoul", "Dijon", "25000", "Ajaccio", "Corse"])
def test_who_lives_far_from_every_place_chooses_one_and_is_told_that_it_is_far(stranger, cast, town):
    at("establishment", stranger).taps("Je ne sais pas").says(town)
    assert "Aucun lieu n’est près de chez vous. Choisissez-en un, même loin." in stranger.text
    assert stranger.labels[:2] == ["Cap emploi de Lille, Lyon", "Mission locale de Lyon"]
    stranger.taps("Mission locale de Lyon")
    assert "Lieu : Mission locale de Lyon" in stranger.text.splitlines()
    stranger.says("4")
    assert standing_of(Candidate.get(Candidate.first_name == "Lina")) == Standing.PENDING


def test_who_finds_every_place_too_far_names_another_town(stranger):
    at("establishment", stranger).taps("Je ne sais pas").says("Vesoul").taps("Retour").says("Lyon")
    assert "(le plus proche)" in stranger.text


def test_where_no_place_takes_anyone_nothing_is_kept(stranger):
    Establishment.update(kind="high_school").execute()
    at("establishment", stranger).taps("Je ne sais pas").says("Vesoul")
    assert stranger.text.startswith("Aucun lieu ne reçoit de demandes pour le moment.")
    assert "town" not in stranger.answers


def test_town_that_is_not_known_is_asked_again_and_nothing_is_kept(stranger):
    at("establishment", stranger).taps("Je ne sais pas")
    for words in ("xyzzy", "%"):
        assert stranger.says(words).text.startswith("Je ne connais pas cette ville. Écrivez son code postal"), words
    assert "town" not in stranger.answers


@pytest.mark.parametrize("words", ["Saint-Denis", "st denis", "Saint-Denis 93"])
def test_place_of_a_namesake_town_is_not_taken_before_its_department_is_read(stranger, cast, words):
    Establishment.update(name="Mission du Piton", search_name="mission du piton", commune="97411").where(
        Establishment.id == cast.mission.id
    ).execute()
    at("establishment", stranger).says(words)
    assert "establishment" not in stranger.answers
    stranger.taps("Mission du Piton, Saint-Denis (La Réunion)")
    assert stranger.answers["establishment"] == str(cast.mission.id)


def test_places_of_all_namesake_towns_are_found(stranger, cast):
    for place, commune in ((cast.mission, "97411"), (cast.other_mission, "93066")):
        Establishment.update(commune=commune).where(Establishment.id == place.id).execute()
    at("establishment", stranger).says("Saint-Denis")
    assert stranger.labels[:2] == [
        "Cap emploi de Lille, Saint-Denis (Seine-Saint-Denis)",
        "Mission locale de Lyon, Saint-Denis (La Réunion)",
    ]


def test_who_remembers_their_place_after_all_names_it(stranger, cast):
    at("establishment", stranger).taps("Je ne sais pas").says("Lyon").taps("Retour").taps("Retour").says("lille")
    stranger.taps("Cap emploi de Lille, Lyon (Rhône)")
    assert "Lieu : Cap emploi de Lille, Lyon" in stranger.text


CIVILITIES = [("Madame Lina Roux", "madam"), ("Monsieur Lina Roux", "sir"), ("Lina Roux", "unsaid")]


@pytest.mark.parametrize(("button", "civility"), CIVILITIES)
def test_names_that_the_channel_gives_are_one_press_with_the_civility(stranger, button, civility):
    stranger.called = ("Lina", "Roux")
    stranger.taps("welcome/accept")
    assert stranger.labels[:3] == [button for button, _ in CIVILITIES]
    stranger.taps(button).says("lina@mail.example").says("mission").says("4")
    lina = Candidate.get(Candidate.first_name == "Lina")
    assert (lina.last_name, lina.civility) == ("Roux", civility)


def test_civility_pressed_by_mistake_is_read_again_and_corrected(stranger):
    stranger.called = ("Lina", "Roux")
    stranger.taps("welcome/accept").taps("Monsieur Lina Roux").says("lina@mail.example").says("mission")
    assert "Monsieur" in stranger.text.splitlines()
    stranger.taps("Corriger").taps("Comment vous appeler").taps("Madame").says("4")
    assert Candidate.get(Candidate.first_name == "Lina").civility == "madam"


def test_who_is_not_called_so_types_their_names(stranger):
    stranger.called = ("Lina", "Roux")
    stranger.taps("welcome/accept").says("Nina").says("Roussel")
    assert stranger.answers == {"first_name": "Nina", "last_name": "Roussel"}


def test_first_name_alone_is_one_press_too(stranger):
    stranger.called = ("Lina", "")
    assert stranger.taps("welcome/accept").taps("Lina").answers == {"first_name": "Lina"}


@pytest.mark.parametrize("name", ["😀", "L1na", "", "x" * 61])
def test_name_that_is_none_is_not_offered(stranger, name):
    stranger.called = (name, "")
    assert stranger.taps("welcome/accept").labels == ["Annuler", "Accueil"]
    assert "Question 1" in stranger.taps("register/suggested/first_name").text


def test_name_typed_without_capitals_gets_them(stranger):
    stranger.taps("welcome/accept").says("marie-noëlle").says("o’brien")
    assert stranger.answers == {"first_name": "Marie-Noëlle", "last_name": "O’Brien"}


def test_many_places_found_say_how_to_find_ones_own(stranger, cast):
    for town in ("Metz", "Brest", "Nice"):
        establishment(f"Mission locale de {town}", cast.convention)
    shown = at("establishment", stranger).says("mission")
    assert "Voici les premiers" in shown.text
    assert shown.labels[:3] == [
        "Mission locale de Brest, Lyon",
        "Mission locale de Lyon",
        "Mission locale de Metz, Lyon",
    ]
    assert "Lieu : Mission locale de Nice, Lyon" in stranger.says("mission nice").text


def test_closed_establishment_is_not_found(stranger, cast):
    Establishment.update(active=False).where(Establishment.id == cast.mission.id).execute()
    assert at("establishment", stranger).says("mission").text.startswith(NO_PLACE)


def test_refused_candidate_reads_why_and_may_ask_again(pending, cast):
    put_refused(cast.amina, cast.mission, "Vous <b>habitez</b> trop loin.")
    pending.says("/start")
    assert "Le référent écrit : « Vous <b>habitez</b> trop loin. »" in pending.text
    ask_again(pending.taps("M’inscrire"))
    assert pending.text.startswith("Merci, Amina.")


def ask_again(talker: Talker) -> Talker:
    """What is known is not asked: the place, and the sum."""
    return talker.says(sum_in(talker.says("mission").text))


def test_who_asks_again_reads_what_is_known_and_can_change_it(pending, cast):
    put_refused(cast.amina, cast.mission)
    assert "Où vous accompagne-t-on ?" in pending.taps("register").text
    pending.says("mission")
    for line in ("Prénom : Amina", "Nom : Diallo", "E-mail : diallo@mail.example", "Naissance : le 4 mai 2001"):
        assert line in pending.text.splitlines()
    pending.taps("register/change").taps("Le prénom").says("Lina")
    pending.says(sum_in(pending.text))
    assert Candidate.get_by_id(cast.amina.id).first_name == "Lina"


def test_who_is_refused_and_asks_again_stays_one_person(pending, cast):
    before = Candidate.select().count()
    put_refused(cast.amina, cast.mission)
    ask_again(pending.taps("register"))
    amina = Candidate.get_by_id(cast.amina.id)
    assert standing_of(amina) == Standing.PENDING
    assert Candidate.select().count() == before
    assert Registration.select().where(Registration.candidate == amina, Registration.counts).count() == 1


def test_who_is_accompanied_no_more_is_told_of_no_refusal_and_may_ask_again(pending, cast):
    deciding.validate(cast.amina, cast.bruno)
    Accompaniment.update(ended_at=now()).where(Accompaniment.candidate == cast.amina).execute()
    pending.says("/start")
    assert "n’a pas été acceptée" not in pending.text
    assert "Où vous accompagne-t-on ?" in pending.taps("M’inscrire").text


def test_anyone_learns_who_accompanies_whom(amina, newcomer):
    assert "Cap emploi ou de la mission locale" in newcomer.taps("referents").text
    assert "Vos référents : Bruno Morel." in amina.taps("referents").text
    assert amina.taps("Qui accompagne qui ?").text == newcomer.text


def test_giving_up_leads_where_one_can_begin_again(newcomer):
    newcomer.taps("Annuler")
    assert newcomer.text.startswith("C’est annulé.")
    assert newcomer.labels == ["M’inscrire", "Voir les offres", "J’ai une invitation", "Aide"]
    assert newcomer.conversation.path == "home"


@pytest.mark.parametrize("agreed", [False, True])
def test_way_back_from_what_an_invitation_is_leads_where_one_was(stranger, agreed):
    before = stranger.taps("welcome/accept").taps("home").text if agreed else stranger.says("/start").text
    assert stranger.taps("J’ai une invitation").text != before
    assert stranger.taps("Retour").text == before
