"""The whole way of a candidate in the chat, as a table: what they do, and a word of what they then see."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from phone.person import Person
from tests.files import pdf, photo

PATIENCE = 20.0


@dataclass(frozen=True)
class Step:
    """One act, and words of which at least one is then on the screen."""

    act: Callable[[Person], object]
    sees: tuple[str, ...]


def says(words: str, *sees: str) -> Step:
    return Step(lambda person: person.say(words), sees)


def taps(label: str, *sees: str) -> Step:
    return Step(lambda person: person.tap(label), sees)


def sends(name: str, *sees: str) -> Step:
    return Step(lambda person: person.send_file(name, pdf(name)), sees)


def photographs(*sees: str) -> Step:
    return Step(lambda person: person.send_photo(photo()), sees)


def answers_sum(*sees: str) -> Step:
    """Read the sum, as people do, and write what it makes."""
    return Step(lambda person: person.say(sum_in(person.last.text)), sees)


def sum_in(words: str) -> str:
    a, b = re.findall(r"\d+", words.partition("combien")[2])[:2]
    return str(int(a) + int(b))


def registration(establishment: str, first_name: str = "Amina", name: str = "Benali") -> list[Step]:
    """From first hello to waiting for the referent (P29, A05 to A08)."""
    return [
        says("/start", "votre accord"),
        taps("J’accepte", "votre prénom"),
        says(first_name, "votre nom"),
        says(name, "adresse e-mail"),
        says(f"{first_name}.{name}@exemple.fr 24/03/2004".lower(), "Où vous accompagne-t-on"),
        says(establishment, "Relisez avant d’envoyer"),
        answers_sum("Merci", "Votre demande est envoyée"),
    ]


def application(title: str, message: str = "Bonjour, je suis disponible.") -> list[Step]:
    """From a search to an application sent (P01, A23 to A27, P21)."""
    return [
        says("boulanger", "offre pour"),
        taps(f"1. {title}", "Référence"),
        taps("Postuler", "vous appeler"),
        taps("1. Madame", "Quel CV envoyer"),
        sends("CV_Benali.pdf", "quelques lignes à l’employeur"),
        says(message, "Relisez avant d’envoyer"),
        taps("Envoyer", "C’est envoyé", "Chez votre référent"),
    ]


def preparing(title: str, message: str = "Bonjour, je suis disponible.") -> list[Step]:
    """From a search to an application that waits for its sender to be validated (P21)."""
    *steps, chosen, _ = application(title, message)
    return [*steps, Step(chosen.act, ("C’est prêt, et c’est gardé",))]


def making_a_cv() -> list[Step]:
    """From no CV to one made of seven answers, looked at and kept."""
    return [
        says("/documents", "Mes documents"),
        taps("Je n’ai pas de CV", "7 questions courtes"),
        taps("Faire mon CV", "Quel travail cherchez-vous"),
        says("Un stage en boulangerie", "Qu’avez-vous déjà fait"),
        says("2024 : stage de vente", "Quelle école"),
        says("CAP vente", "Que savez-vous bien faire"),
        says("Accueillir", "Quelles langues"),
        says("Français, arabe", "temps libre"),
        says("Le football", "vous joindre"),
        taps("1. E-mail seulement", "Voici votre CV"),
        Step(keep_cv, ("Votre CV est gardé", "CV\u00a0: 1 sur 5")),
    ]


def keep_cv(person: Person) -> None:
    """Whoever was shown what waits, and not the picture, asks for it again."""
    if "Garder ce CV" not in person.labels:
        person.tap("Voir mon CV")
        sees(person, "Voici votre CV")
    person.tap("Garder ce CV")


def sending_photos() -> list[Step]:
    """Two pages that become one CV."""
    return [
        says("/documents", "Mes documents"),
        photographs("J’ai reçu votre photo"),
        photographs("J’ai reçu 2 pages"),
        taps("Garder comme CV", "est gardé", "CV\u00a0: 2 sur 5"),
    ]


def keeping_a_search() -> list[Step]:
    """One that is kept and given a name (P06)."""
    return [
        says("boulanger", "offre pour"),
        taps("1. Apprenti boulanger", "Référence"),
        taps("Garder cette recherche", "Recherche gardée", "Critères"),
        taps("La modifier", "Que voulez-vous changer"),
        taps("Changer son nom", "Quel nom donner"),
        says("Mon pain", "Mon pain"),
    ]


def correcting(title: str) -> list[Step]:
    """What a referent sent back, written and sent again (A28)."""
    return [
        says("/candidatures", "Mes candidatures"),
        taps(f"1. {title}", "Votre référent écrit"),
        taps("Corriger ma candidature", "Que voulez-vous changer"),
        taps("3. Les deux", "Quel CV envoyer"),
        taps("1. CV.pdf (par défaut)", "Écrivez votre nouveau message"),
        says("Bonjour, voici mes dates.", "Relisez avant d’envoyer"),
        taps("Envoyer à mon référent", "C’est envoyé", "Chez votre référent"),
    ]


def following(title: str) -> list[Step]:
    """From anywhere to the page of the application just sent (A29, A31)."""
    return [
        says("/candidatures", "Mes candidatures"),
        taps(f"1. {title}", "Chez votre référent"),
    ]


def follow(steps: list[Step], person: Person) -> None:
    """Do each, and see what it brings before the next."""
    for step in steps:
        step.act(person)
        sees(person, *step.sees)


def sees(person: Person, *words: str) -> None:
    """Until one of these words is in the last message."""
    person.wait(lambda person: person.last and any(word in person.last.text for word in words), PATIENCE)
