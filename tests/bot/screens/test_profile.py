"""One's own file: small forms that resume, parts to read again and change, offers that answer it."""

import re
from datetime import date

import pytest

from models.conversations.draft import Draft
from models.database import db
from models.offers.kinds import Domain, Level
from models.people.candidate import Candidate, Civility
from models.profiles.parts import PARTS, missing_parts, part_called, write_part
from models.profiles.sought import Seeking
from tests.acts import everything
from tests.bot.driver import Talker
from tests.bot.screens.profiles import answer, facts
from tests.cast import Cast, offer

SOUGHT = ["apprentissage", "Emploi", "C’est tout", "cuisine", "Hôtellerie, restauration, tourisme"]
METIERS = ["acheteur", "1", "aide boulangère", "« aide boulangère », avec mes mots", "C’est tout"]
WHERE = ["bordeaux", "1", "Rhône", "1", "C’est tout", "01/09/2026", "Passer"]
PROJECT = ["Études après le bac", "Bac + 2", "J’aime le pain et je veux l’apprendre."]


@pytest.fixture(autouse=True)
def monday(clock) -> None:
    """Dates as of one Monday of March 2026."""


def test_file_is_reached_from_the_account_and_names_what_lacks(amina: Talker):
    amina.taps("account").taps("Ma fiche")
    assert amina.text.startswith(
        "Il manque :\n• ce que vous cherchez\n• où et quand\n• votre projet\nIl reste 3 parties."
    )
    assert amina.labels[0] == "Continuer : Ce que vous cherchez"


def test_whole_file_is_filled_part_after_part(amina: Talker):
    amina.taps("profile").taps("Continuer : Ce que vous cherchez")
    answer(amina, *SOUGHT, *METIERS)
    assert amina.text.startswith("C’est noté. Il reste 2 parties.")
    answer(amina, "Continuer : Où et quand", *WHERE)
    assert amina.text.startswith("C’est noté. Il reste 1 partie.")
    answer(amina, "Continuer : Votre projet", *PROJECT)
    assert amina.text.startswith("C’est noté. Votre fiche est complète.")
    kept = facts(amina)
    assert kept["seeks"] == ["apprenticeship", "job"]
    assert (kept["domain"], kept["metiers"]) == ("hospitality", ["25F20", "=aide boulangère"])
    assert (kept["zones"], kept["available_from"]) == (["commune:33063", "department:69"], date(2026, 9, 1))
    assert (kept["level"], kept["project"]) == ("bac_2", PROJECT[-1])
    assert missing_parts(kept) == []
    assert not Draft.select().exists()


def test_part_that_was_written_is_read_again_at_once(amina: Talker):
    answer(amina.taps("profile/project/fill"), *PROJECT)
    assert f"Le projet : « {PROJECT[-1]} »" in amina.text


@pytest.mark.parametrize(
    ("part", "words"), [("sought", SOUGHT + METIERS), ("availability", WHERE), ("project", PROJECT)]
)
def test_killed_at_each_step_the_form_goes_on_there(cast: Cast, part: str, words: list[str]):
    for count in range(len(words)):
        stopped = Talker(700_000_100 + count).is_candidate(cast.amina)
        answer(stopped.taps(f"profile/{part}/fill"), *words[:count])
        asked, kept = stopped.text, stopped.answers
        db.obj.close_all()  # as after a restart
        again = Talker(stopped.address).taps(f"profile/{part}/fill")
        assert (again.text, again.answers) == (asked, kept)
        Draft.delete().execute()
        stopped.conversation.delete_instance()


@pytest.mark.parametrize("part", [part.name for part in PARTS])
def test_every_part_says_who_sees_it(amina: Talker, part: str):
    amina.taps(f"profile/{part}").taps("Qui voit quoi ?")
    told = "Seuls les référents de votre lieu" if part in ("sought", "availability", "project") else "l’équipe Tremplin"
    assert told in amina.text


CHANGES = [
    ("identity", "Comment vous appeler", ["Madame"], "civility", Civility.MADAM),
    ("identity", "Le prénom", ["aminata"], "first_name", "Aminata"),
    ("identity", "Le nom", ["Sow"], "last_name", "Sow"),
    ("identity", "Date de naissance", ["4 mai 2002"], "birth_date", date(2002, 5, 4)),
    ("contacts", "Le téléphone", ["06 12 34 56 78"], "phone", "+33 6 12 34 56 78"),
    ("sought", "Stage, apprentissage, emploi", ["stage", "C’est tout"], "seeks", ["internship"]),
    ("sought", "Le domaine", ["vente", "1"], "domain", "sales"),
    ("sought", "Les métiers", ["acheteur", "2", "C’est tout"], "metiers", ["A2A-01"]),
    ("availability", "Les lieux", ["Partout en France"], "zones", ["anywhere"]),
    ("availability", "Le début", ["01/09/2026"], "available_from", date(2026, 9, 1)),
    ("availability", "La fin", ["30/06/2027"], "available_until", date(2027, 6, 30)),
    ("project", "Le niveau d’études", ["Sans diplôme"], "level", "none"),
    ("project", "Le projet", ["Apprendre."], "project", "Apprendre."),
]


@pytest.mark.parametrize(("part", "button", "words", "name", "value"), CHANGES)
def test_each_answer_is_changed_by_itself(amina: Talker, part, button, words, name, value):
    before = facts(amina)
    answer(amina.taps(f"profile/{part}").taps(button), *words)
    assert amina.text.startswith("C’est noté.")
    after = facts(amina)
    assert after[name] == value
    assert {one: said for one, said in after.items() if one != name} == {
        one: said for one, said in before.items() if one != name
    }


def test_what_is_known_is_one_press_away(amina: Talker):
    amina.taps("profile/identity").taps("Le prénom")
    assert amina.labels[0] == "Amina"
    before = everything("conversation", "update", "draft")
    assert amina.taps("Amina").text.startswith("C’est noté.")
    assert everything("conversation", "update", "draft", "notice", "delivery") == {
        table: rows for table, rows in before.items() if table not in ("notice", "delivery")
    }


WRONG = [
    ("identity", "first_name", "🙂", "Un nom s’écrit sans emoji."),
    ("identity", "birth_date", "hier", "date"),
    ("contacts", "email", "🙂@x", "e-mail"),
    ("contacts", "email", "bruno@demo.example", "adresse"),
    ("contacts", "phone", "12", "téléphone"),
    ("sought", "domain", "🙂", "Je ne connais pas ce domaine."),
    ("sought", "metiers", "🙂", "Je ne lis pas de métier ici."),
    ("sought", "metiers", "x" * 5000, "Je ne lis pas de métier ici."),
    ("sought", "seeks", "🙂", "Touchez un des boutons"),
    ("availability", "zones", "zzzz", "Je ne trouve pas ce lieu."),
    ("availability", "zones", "'; DROP TABLE candidate; --", "Je ne trouve pas ce lieu."),
    ("availability", "available_from", "01/01/2020", "Cette date ne va pas."),
    ("availability", "available_from", "bientôt", "date"),
    ("project", "project", "🙂 🙂", "Je ne lis pas de mots ici."),
    ("project", "project", "x" * 1500, "trop long"),
]


@pytest.mark.parametrize(("part", "name", "words", "told"), WRONG)
def test_wrong_answer_is_said_and_asked_again(amina: Talker, part, name, words, told):
    asked = amina.taps(f"profile/{part}/change/{name}").text
    before = everything("conversation", "update", "draft")
    amina.says(words)
    assert told in amina.text.partition("\n\n")[0]
    assert amina.text.endswith(asked)
    assert everything("conversation", "update", "draft") == before


def test_end_before_the_beginning_is_refused_and_can_be_corrected(amina: Talker):
    answer(amina.taps("profile/availability/fill"), "bordeaux", "1", "C’est tout", "01/09/2026", "01/08/2026")
    assert amina.text.startswith("La fin vient avant le début.")
    assert "zones" not in facts(amina)
    answer(amina, "La fin", "01/10/2026")
    assert facts(amina)["available_until"] == date(2026, 10, 1)


def test_question_of_no_part_is_not_there(amina: Talker):
    for path in ("profile/identity/change/phone", "profile/contacts/change/guardian", "profile/sought/change/x"):
        assert amina.forges(path).text.startswith("Je ne trouve pas cette page.")


def test_guardian_is_asked_of_minors_only(amina: Talker):
    assert "Parent ou tuteur" not in amina.taps("profile/contacts").labels
    Candidate.update(birth_date=date(2010, 5, 4)).where(Candidate.id == amina.conversation.candidate_id).execute()
    assert "comment vous joindre" in amina.taps("profile").text
    answer(amina.taps("profile/contacts/fill"), "Passer", "Fatou Diallo", "06 12 34 56 78")
    assert facts(amina)["guardian_phone"] == "+33 6 12 34 56 78"


def test_domain_is_chosen_from_all_of_them(amina: Talker):
    answer(amina.taps("profile/sought/change/domain"), "Voir tous les domaines", "Suite", "Suite")
    answer(amina, "Diplomatie et relations internationales")
    assert facts(amina)["domain"] == "diplomacy"


def test_old_button_of_a_domain_answers_no_other_question(amina: Talker):
    asked = amina.taps("profile/project/change/project").text
    amina.forges("profile/sought/fill/domains/sales")
    assert "domain" not in facts(amina)
    assert amina.taps("profile/project/fill").text == asked


def test_cv_takes_what_the_file_says(amina: Talker):
    assert "Apprentissage" not in " ".join(amina.taps("cv").labels)
    answer(
        amina.taps("profile/sought/fill"),
        *SOUGHT,
        "aide boulangère",
        "« aide boulangère », avec mes mots",
        "C’est tout",
    )
    proposed = amina.taps("cv").labels[0]
    assert proposed == "Apprentissage, Emploi : aide boulangère"
    assert amina.taps(proposed).text.startswith("Question 2")
    assert amina.answers["sought"] == proposed


def test_application_asks_nothing_that_the_file_says(amina: Talker, cast: Cast):
    Candidate.update(civility=None).where(Candidate.id == cast.amina.id).execute()
    answer(amina.taps("profile/identity/fill"), "Madame")
    assert re.match(r"Question 1 sur \d\. Quel CV", amina.taps(f"offers/{cast.offer.id}/apply").text)


@pytest.mark.parametrize("button", ["Passer", "profile/contacts/fill/skip/phone"])
def test_whoever_passes_over_what_is_known_keeps_it(amina: Talker, button: str):
    answer(amina.taps("profile/contacts/fill"), "06 12 34 56 78")
    amina.taps("profile/contacts/change/phone").taps(button)
    assert facts(amina)["phone"] == "+33 6 12 34 56 78"
    assert amina.taps("profile/contacts").screen.text.count("+33 6 12 34 56 78") == 1


def test_answer_that_one_takes_back_is_gone_and_said_to_be(amina: Talker):
    answer(amina.taps("profile/contacts/fill"), "06 12 34 56 78")
    amina.taps("profile/contacts/change/phone").taps("Retirer cette réponse")
    assert amina.text.startswith("C’est retiré.")
    assert facts(amina).get("phone") is None


def test_nothing_is_taken_back_of_what_is_not_known(amina: Talker):
    before = facts(amina)
    asked = amina.taps("profile/contacts/fill").text
    assert "Retirer cette réponse" not in amina.labels
    assert amina.taps("profile/contacts/fill/remove/phone").text == asked
    assert facts(amina) == before


def test_stranger_has_no_file(stranger: Talker, cast: Cast):
    before = everything("conversation", "update")
    for path in ("profile", "profile/identity", "profile/identity/fill", "profile/sought/change/domain"):
        assert stranger.taps(path).text.startswith("Bonjour. Je suis Tremplin.")
    assert everything("conversation", "update") == before


def test_offers_that_answer_the_file_are_one_press_away(amina: Talker, cast: Cast):
    offer(cast.bakery, cast.chloe, "Commis de cuisine")
    answer(amina.taps("profile/sought/fill"), *SOUGHT, "Passer")
    answer(amina.taps("profile/availability/fill"), *WHERE)
    amina.taps("Offres pour moi")
    assert "Commis de cuisine" in amina.labels


def test_nothing_sought_is_said_before_any_search(amina: Talker):
    assert amina.taps("profile/offers").text.startswith("Dites d’abord ce que vous cherchez")


def test_giving_up_asks_whether_to_keep(amina: Talker):
    answer(amina.taps("profile/sought/fill"), "Stage", "/annuler", "Oui, je garde")
    assert amina.taps("profile/sought/fill").text.startswith("Question 2")
    assert "seeks" not in facts(amina)


def test_home_proposes_the_file_until_it_is_complete(amina: Talker):
    assert "Remplir ma fiche" in amina.says("/start").labels
    assert len(amina.screen.choices) == 5
    for part, words in (("sought", [*SOUGHT, "Passer"]), ("availability", WHERE), ("project", PROJECT)):
        answer(amina.taps(f"profile/{part}/fill"), *words)
    labels = amina.says("/start").labels
    assert "Remplir ma fiche" not in labels
    assert "Mes documents" in labels


def test_home_goes_on_with_the_part_that_was_begun(amina: Talker):
    asked = answer(amina.taps("profile/sought/fill"), "Stage").text
    amina.says("/start")
    assert amina.labels[0] == "Continuer : Ce que vous cherchez"
    assert amina.taps(amina.labels[0]).text == asked


def test_pending_person_is_not_asked_for_a_file(pending: Talker):
    assert "Remplir ma fiche" not in pending.says("/start").labels
    assert "Ma fiche" in pending.taps("account").labels


LONG_METIERS = [f"=conseiller en économie sociale et familiale du secteur {letter}" for letter in "abcde"]
LONG_PLACES = ["commune:33063", "commune:69123", "department:971", "region:93", "commune:97411"]


def test_fullest_file_keeps_its_promises_on_every_screen(amina: Talker, cast: Cast):
    """The driver holds each screen to sixty words, five choices and what Telegram takes."""
    written = {
        "identity": {"first_name": "Marie-Antoinette " * 3, "last_name": "de la " * 9, "birth_date": date(2010, 5, 4)},
        "contacts": {"phone": "+33 6 12 34 56 78", "guardian": "Fatou " * 9, "guardian_phone": "0612345678"},
        "sought": {"seeks": list(Seeking), "domain": Domain.SHOW, "metiers": LONG_METIERS},
        "availability": {"zones": LONG_PLACES, "available_from": date(2026, 9, 1)},
        "project": {"level": Level.BAC_5, "project": "Apprendre. " * 80},
    }
    for name, given in written.items():
        write_part(cast.amina, cast.amina, part_called(name), given)
        for path in (f"profile/{name}", f"profile/{name}/who", f"profile/{name}/fill"):
            amina.taps(path)
        for asked in [one.name for one in part_called(name).arising(facts(amina))]:
            amina.taps(f"profile/{name}/change/{asked}")
    for path in ("profile", "profile/parts", "profile/offers", "account", "home", "cv"):
        amina.taps(path)
