"""Home and account (A32): what waits is counted, and each person is led on."""

from datetime import timedelta

from models.applications import moves
from models.notices.notice import Notice
from tests.bot.driver import Talker


def test_home_counts_what_waits(amina, application, cast):
    assert "1 candidature est chez votre référent." in amina.says("/start").text
    assert "Mes candidatures (1)" in amina.labels
    moves.send_back(application, cast.bruno, "Ajoutez vos dates.")
    assert "1 candidature est à corriger." in amina.says("/start").text
    moves.correct(application, cast.amina, "Du 5 au 30.", documents=[cast.cv])
    moves.validate(application, cast.bruno)
    assert "1 candidature attend une réponse avant le " in amina.says("/start").text
    moves.postpone(application, cast.chloe, "Au printemps, peut-être.")
    assert "1 candidature est gardée pour plus tard." in amina.says("/start").text
    assert not any(words in amina.text for words in ("attend une réponse", "chez votre référent"))
    assert "Réponse attendue" not in amina.taps(f"applications/{application.id}").text
    moves.refuse(application, cast.chloe, cast.reason, "Merci.")
    assert "Rien n’est à faire." in amina.says("/start").text
    assert "2 nouvelles offres cette semaine." in amina.text
    assert Notice.select().exists()


def test_day_that_has_passed_is_not_told_as_one_to_come(amina, application, cast, clock):
    moves.validate(application, cast.bruno)
    clock.shift(timedelta(days=60))
    assert "1 candidature attend une réponse. Elle était attendue avant le " in amina.says("/start").text
    assert "La réponse était attendue avant le " in amina.taps(f"applications/{application.id}").text
    assert "It was expected before" in amina.taps("language/en").text


def test_home_of_each_person_leads_on(stranger, newcomer, amina, cast):
    assert amina.says("/start").labels == [
        "Chercher une offre",
        "Mes candidatures (0)",
        "Remplir ma fiche",
        "Mon compte",
        "Aide",
    ]
    known = newcomer.says("/start")
    assert known.labels == ["M’inscrire", "Voir les offres", "J’ai une invitation", "Aide"]
    assert Talker(700_000_400).says("/start").labels == [
        "J’accepte",
        "Que gardez-vous ?",
        "J’ai une invitation",
        "Voir les offres",
        "Pas maintenant",
    ]


def test_account_tells_what_is_known(amina):
    amina.taps("account")
    for fact in ("Amina Diallo", "diallo@mail.example", "le 4 mai 2001", "Mission locale de Lyon", "validé"):
        assert fact in amina.text
