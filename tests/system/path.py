"""The whole way of a candidate in the chat, as a table: what they do, and a word of what they then see."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from phone.person import Person
from tests.files import pdf

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
        says("boulanger", "Les plus récentes d’abord"),
        taps(f"1. {title}", "Référence"),
        taps("Postuler", "vous appeler"),
        taps("1. Madame", "Quel CV envoyer"),
        sends("CV_Benali.pdf", "quelques lignes à l’employeur"),
        says(message, "Relisez avant d’envoyer"),
        taps("Envoyer", "C’est envoyé", "Chez votre référent"),
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
