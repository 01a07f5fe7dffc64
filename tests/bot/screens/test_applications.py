"""Following what was sent (A29 to A31, I17 to I24, P33), taking it back, wanting it again (P34)."""

import re
from datetime import timedelta
from itertools import product

import pytest

from models.applications import moves
from models.applications.application import PENDING, Application, Gate, State
from models.database import today
from models.offers.offer import Offer
from models.registrations.accompaniment import Accompaniment
from tests.acts import everything
from tests.cast import offer
from texts import plain

STANDINGS = list(product(Gate, State, (False, True)))


def stand(application: Application, gate: Gate, state: State, withdrawn: bool) -> None:
    """However it came there."""
    application.gate, application.state, application.withdrawn = gate, state, withdrawn
    application.gate_comment = "Ajoutez vos dates." if gate == Gate.SENT_BACK else ""
    application.save()


def test_every_standing_shows_its_name_and_its_definition_and_never_what_is_not_for_the_candidate(
    amina, application, cast
):
    """I23, I24; the reason and the note of an employer are for the referent only (I17, I18)."""
    application.reason, application.private_note, application.answer = (
        cast.reason,
        "Note secrète",
        "Merci <b>beaucoup</b>",
    )
    for gate, state, withdrawn in STANDINGS:
        stand(application, gate, state, withdrawn)
        amina.taps(f"applications/{application.id}")
        now = amina.text.partition("\n\n")[0]
        at_gate = gate != Gate.VALIDATED and state in PENDING
        stands = plain(
            "application-gate.mine" if at_gate else "application-state.mine", value=gate if at_gate else state
        )
        stands = stands.replace("\u00a0", " ")
        name = "Retirée" if withdrawn else stands
        is_hired = state == State.ACCEPTED and not withdrawn
        assert ("Bonne nouvelle, Amina." if is_hired else name) in now, (gate, state, withdrawn)
        assert len(now.split(". ")) > 1, (gate, state, withdrawn)
        assert "Merci <b>beaucoup</b>" in amina.text
        assert "Note secrète" not in amina.text
        assert cast.reason.label not in amina.text
        assert name in amina.taps("applications").text


def test_applications_of_one_title_at_one_employer_are_told_apart(amina, application, cast):
    title = cast.offer.title
    assert amina.taps("applications").labels[0] == title
    twin = offer(cast.bakery, cast.chloe, title)
    Offer.update(nature="job").where(Offer.id == twin.id).execute()
    cast.apply(offer=twin)
    third = offer(cast.bakery, cast.chloe, title)
    Offer.update(nature="internship").where(Offer.id == third.id).execute()
    amina.taps(f"offers/{third.id}/apply").says("1")
    amina.taps("applications")
    assert amina.labels[:3] == [f"{title}, {contract}" for contract in ("stage", "emploi", "apprentissage")]
    assert f"{title}, stage, Boulangerie Martin. Commencée" in amina.text
    assert f"{title}, emploi, Boulangerie Martin. Envoyée" in amina.text


def test_buttons_are_the_moves_that_can_be_made(amina, application, cast):
    buttons = {
        "withdraw": "Retirer ma candidature",
        "reactivate": "Réactiver ma candidature",
        "correct": "Corriger ma candidature",
    }
    for gate, state, withdrawn in STANDINGS:
        stand(application, gate, state, withdrawn)
        amina.taps(f"applications/{application.id}")
        for verb, label in buttons.items():
            assert (label in amina.labels) == moves.may(cast.amina, verb, application), (verb, gate, state, withdrawn)


@pytest.mark.parametrize(("verb", "path"), [("withdraw", "withdraw/confirm"), ("reactivate", "reactivate")])
def test_move_that_cannot_be_made_says_why_and_changes_nothing(amina, application, cast, verb, path):
    for gate, state, withdrawn in STANDINGS:
        stand(application, gate, state, withdrawn)
        if moves.may(cast.amina, verb, application):
            continue
        before = everything("conversation", "update")
        amina.taps(f"applications/{application.id}/{path}")
        assert "Un problème" not in amina.text
        assert amina.screen.not_found, (gate, state, withdrawn)
        assert everything("conversation", "update") == before


@pytest.mark.parametrize("gate", Gate)
@pytest.mark.parametrize("state", PENDING)
def test_withdrawing_and_wanting_again_are_told(amina, application, gate, state):
    stand(application, gate, state, withdrawn=False)
    amina.taps(f"applications/{application.id}").taps("Retirer ma candidature")
    assert amina.text.startswith("Retirer votre candidature « Apprenti boulanger » ?")
    amina.taps("Oui, retirer")
    assert amina.text == "Votre candidature est retirée. Rien d’autre n’a changé."
    assert amina.taps("Suivre ma candidature").taps("Voir les étapes").text.count("vous l’avez retirée.") == 1
    amina.taps("Retour").taps("Réactiver ma candidature")
    assert amina.text == "Votre candidature est de nouveau active."
    kept = Application.get_by_id(application.id)
    assert (kept.gate, kept.state, kept.withdrawn) == (gate, state, False)


def test_not_withdrawing_after_all_changes_nothing(amina, application):
    before = everything("conversation", "update")
    amina.taps(f"applications/{application.id}").taps("Retirer ma candidature").taps("Non, je garde")
    assert everything("conversation", "update") == before


def test_card_says_what_it_is_for_and_with_which_cv(amina, application, cast):
    """P33: title, company, contract, place, day, CV."""
    assert amina.taps(f"applications/{application.id}").text.splitlines() == [
        "Apprenti boulanger, Boulangerie Martin",
        "Chez votre référent, qui la relit. L’employeur ne l’a pas encore reçue.",
        "",
        "Apprentissage, Lyon. CV : CV.pdf.",
    ]
    application.offer = None
    application.save()
    assert "CV : CV.pdf." in amina.taps(f"applications/{application.id}").text.splitlines()


def test_timeline_tells_who_did_what(amina, application, cast):
    moves.send_back(application, cast.bruno, "Ajoutez vos dates.")
    moves.correct(application, cast.amina, "Du 5 au 30.", documents=[cast.cv])
    moves.validate(application, cast.bruno)
    moves.study(application, cast.chloe)
    amina.taps(f"applications/{application.id}")
    assert "À l’étude chez l’employeur." in amina.text
    assert "Réponse attendue avant le " in amina.text
    pages = amina.taps("Voir les étapes").text, amina.taps("Suite").text
    lines = [line.partition(" : ") for page in pages for line in page.splitlines()[1:]]
    assert all(re.fullmatch(r"Aujourd’hui à \d+ h \d\d", when) for when, _, _ in lines), lines
    told = [what for _, _, what in lines]
    assert told == [
        "vous l’avez envoyée.",
        "Bruno Morel vous a proposé une correction.",
        "vous avez envoyé votre correction.",
        "Bruno Morel l’a validée. L’employeur l’a reçue.",
        "l’employeur l’étudie.",
    ]


def test_answer_is_read_in_the_employers_words(amina, application, cast):
    moves.validate(application, cast.bruno)
    moves.refuse(
        application, cast.chloe, cast.reason, "Merci. Nous avons choisi quelqu’un d’autre.", private_note="Trop loin"
    )
    amina.taps(f"applications/{application.id}")
    assert "L’employeur écrit : « Merci. Nous avons choisi quelqu’un d’autre. »" in amina.text
    assert "cela ne dit rien de votre valeur" in amina.text
    assert "Voir des offres proches" in amina.labels
    for secret in ("Trop loin", cast.reason.label):
        assert secret not in amina.text


def test_who_is_hired_reads_when_they_begin_and_what_to_do(amina, application, cast):
    other = cast.apply(offer=cast.other_offer)
    moves.validate(application, cast.bruno)
    moves.accept(application, cast.chloe, today() + timedelta(days=10))
    assert amina.says("/start").labels[0] == "Que faire maintenant ?"
    assert re.search("Boulangerie Martin vous attend le .*[.]", amina.text)
    assert "Rien n’est à faire." not in amina.text
    assert "Mes candidatures (2)" in amina.labels
    amina.taps(f"applications/{application.id}")
    first, second, third, *_ = amina.text.splitlines()
    assert first == "Bonne nouvelle, Amina. Boulangerie Martin vous embauche."
    assert second.startswith("Vous commencez le ")
    assert third == "Vos autres candidatures s’arrêtent ici. Les employeurs sont prévenus."
    assert amina.labels[0] == "Que faire maintenant ?"
    assert amina.taps("Que faire maintenant ?").text.startswith("Votre premier jour : le ")
    amina.taps(f"applications/{other.id}")
    assert "Arrêtée : vous avez trouvé un emploi. Cet employeur est prévenu." in amina.text
    assert "Retirer ma candidature" not in amina.labels


def test_who_is_hired_here_and_says_so_reads_their_good_news_again(amina, application, cast):
    moves.validate(application, cast.bruno)
    moves.accept(application, cast.chloe, today() + timedelta(days=10))
    assert amina.says("j’ai trouvé un travail").text.startswith("Bonne nouvelle, Amina.")


def test_someone_is_one_press_from_what_was_sent(amina, application):
    assert "Écrire à mon référent" in amina.taps(f"applications/{application.id}").labels


def test_who_is_hired_here_does_not_read_elsewhere_and_reads_when_it_goes_on(amina, application, cast):
    other = moves.validate(cast.apply(offer=offer(cast.bakery, cast.chloe, "Vendeuse")), cast.bruno)
    moves.validate(application, cast.bruno)
    moves.accept(application, cast.chloe, today())
    amina.taps(f"applications/{other.id}")
    assert "Cet employeur vous embauche, par une autre candidature." in amina.text
    assert "ailleurs" not in amina.text
    moves.cancel(Application.get_by_id(application.id), cast.chloe, "Le magasin ferme.")
    amina.taps(f"applications/{other.id}")
    assert "Chez l’employeur. Il l’a reçue." in amina.text
    assert "elle reprend, car votre embauche est annulée." in amina.taps("Voir les étapes").text


def test_first_day_is_on_home_until_it_has_passed(amina, application, cast):
    moves.validate(application, cast.bruno)
    moves.accept(application, cast.chloe, today())
    assert "Boulangerie Martin vous attend aujourd’hui." in amina.says("/start").text
    Application.update(starts_on=today() - timedelta(days=1)).execute()
    assert "vous attend" not in amina.says("/start").text
    assert "Que faire maintenant ?" not in amina.labels
    assert "Vous avez commencé hier." in amina.taps(f"applications/{application.id}").text


def test_what_to_do_now_names_contract_and_referent(amina, application, cast):
    moves.validate(application, cast.bruno)
    moves.accept(application, cast.chloe, today(), today() + timedelta(days=90))
    Accompaniment.update(referent=cast.bruno).execute()
    words = amina.taps(f"applications/{application.id}/next").text
    for told in (
        "Boulangerie Martin",
        "Contrat : Apprentissage.",
        "Il finit le ",
        "RIB",
        "Votre référent : Bruno Morel.",
    ):
        assert told in words


def test_there_is_nothing_to_do_now_for_who_is_not_hired(amina, application):
    assert amina.taps(f"applications/{application.id}/next").text == "Cette candidature n’a pas de premier jour."


def test_what_was_sent_can_be_read_again(amina, application):
    amina.taps(f"applications/{application.id}").taps("Voir ce que j’ai envoyé")
    assert "Message : « Bonjour, j’aime le pain. »\nDocuments : CV.pdf." in amina.text
    assert "Mot à votre référent : « Mot pour mon référent »" in amina.text


def test_long_history_is_still_one_page(amina, application):
    for _ in range(12):
        amina.taps(f"applications/{application.id}/withdraw/confirm").taps(f"applications/{application.id}/reactivate")
    amina.taps(f"applications/{application.id}")
    assert "vous l’avez réactivée" not in amina.text
    assert "vous l’avez envoyée" in amina.taps("Voir les étapes").text
    told = amina.text.splitlines()[1:]
    while "Suite" in amina.labels:
        told += amina.taps("Suite").text.splitlines()[1:]
    assert len(told) == 25
    assert amina.taps("Retour").taps("Retour").conversation.path == f"applications/{application.id}"


def test_applications_are_paged_latest_first(amina, cast):
    made = [cast.apply(offer=offer(cast.bakery, cast.chloe, f"Offre {n}")) for n in range(6)]
    amina.taps("applications")
    assert amina.labels[:5] == ["Offre 5", "Offre 4", "Offre 3", "Offre 2", "Suite"]
    assert amina.taps("Suite").labels[:2] == ["Offre 1", "Offre 0"]
    assert len(made) == Offer.select().where(Offer.title.startswith("Offre ")).count()


def test_spontaneous_application_has_a_name(amina, application):
    Application.update(offer=None).where(Application.id == application.id).execute()
    assert "Candidature spontanée, Boulangerie Martin" in amina.taps("applications").text
    assert "Candidature spontanée" in amina.taps(f"applications/{application.id}").text
