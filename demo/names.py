"""Made-up people: first names and last names as they are heard in France, never twice the same pair."""

from itertools import product
from random import Random

from models.folding import fold
from models.people.candidate import Civility

WOMEN = """
Inès Fatou Manon Léa Aïcha Camille Yasmine Chloé Maëlys Khadija Louise Soraya Élodie Nour Juliette Mariam Zoé Lina
Célia Aminata Jade Sofia Rokia Clémence Thi-Mai Awa Noémie Leïla Océane Samia Emma Bintou Sarah Myriam Anaïs Rosa
Nadège Hanane Marie-Ange Lucie Salomé Djamila Solène Kadiatou Ana Hélène Mélissa Xin Agathe Farida
""".split()
MEN = """
Hugo Mamadou Karim Lucas Yanis Théo Ibrahima Nathan Mehdi Antoine Sofiane Léo Ousmane Jules Bilal Maxime Rayan Pierre
Moussa Enzo Abdou Baptiste Ilyès Tom Samir Gabriel Amadou Kévin Nabil Arthur Thierno Loïc Walid Paul Ismaël Quentin
Malik Clément Jean-Marc Vincent Adama Romain Idriss Mathis Tuan Éric Youssef Bastien Stéphane Rachid
""".split()
LAST = """
Diallo Lefèvre Haddad Moreau Traoré Garnier Belkacem Rousseau Nguyen Fontaine Camara Lambert Mansouri Girard Sow Bonnet
Cherif Dupuis Keita Mercier Ziani Blanchard Ndiaye Guérin Rahmani Muller Cissé Faure Hamidi Roussel Sylla Perrin
Boukhari Gauthier Coulibaly Morel Tran Chevalier Koné Robin Messaoudi Masson Barry Sanchez Touré Marchand Ferreira
Lemoine Payet Hoarau Fofana Renaud Da-Silva Colin Bakary Vidal Pereira Leclercq Jean-Baptiste Aubert Maillot Picard
Césaire Brunet Lopez Dumas Taleb Rivière Sissoko Lacroix Wang Joly Ouattara Brun Kaya Gaillard Bekkouche Roy Mendy
Schneider Attia Charpentier Doucouré Le-Goff Meziane Olivier Baptista Carpentier Yilmaz Delorme
""".split()


class Names:
    """Draws people, the same ones each time."""

    def __init__(self) -> None:
        pairs = list(product(WOMEN + MEN, LAST))
        self._pairs = iter(Random("names").sample(pairs, len(pairs)))

    def draw(self) -> tuple[str, str]:
        """A first and a last name that nobody has yet."""
        first, last = next(self._pairs)
        return first, last.replace("Le-Goff", "Le Goff").replace("Da-Silva", "Da Silva")


def civility(first_name: str) -> Civility:
    """How this person wants to be addressed."""
    return Civility.MADAM if first_name in WOMEN else Civility.SIR


def slug(text: str) -> str:
    """A name as addresses write it: small letters and hyphens."""
    letters = "".join(c if c.isalnum() else " " for c in fold(text))
    return "-".join(letters.split())


def address(first_name: str, last_name: str, domain: str) -> str:
    """An e-mail address that can reach nobody: `.example` is reserved for that."""
    return f"{slug(first_name)}.{slug(last_name)}@{domain}.example"
