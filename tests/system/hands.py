"""What people do with their hands: on the phone's page, and in the back office."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from models.people.staff import Staff
from tests.cast import PASSWORD

PATIENCE = 20_000
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


class Hands:
    """Opens browsers, one for each person, and hears their pages complain."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.complaints: list[str] = []

    def open(self, url: str, viewport: dict[str, int]) -> Page:
        context = self.browser.new_context(viewport=viewport, locale="fr-FR", timezone_id="Europe/Paris")
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: said.type == "error" and self.complaints.append(said.text))
        page.goto(url)
        return page

    def desk(self, url: str, person: Staff) -> Page:
        """The back office, signed in by the page."""
        page = self.open(f"{url}/login", DESK)
        look(page)
        page.get_by_label("Adresse e-mail").fill(person.email)
        page.get_by_label("Mot de passe").fill(PASSWORD)
        page.get_by_role("button", name="Se connecter").click()
        expect(page.get_by_role("heading", name=f"Bonjour {person.first_name}")).to_be_visible()
        look(page)
        return page


class Handset:
    """Someone's phone, on the phone's page."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        phone = page.get_by_role("region", name=f"Téléphone de {name}")
        self.field = phone.get_by_label(f"Message de {name}")
        self.log = phone.get_by_role("log")
        self.press = lambda label: phone.get_by_role("button", name=label, exact=True).click()

    @property
    def last(self) -> Any:
        """The last thing that the bot said, with its buttons."""
        return self.log.locator(".theirs").last

    def say(self, words: str) -> None:
        self.field.fill(words)
        self.field.press("Enter")

    def tap(self, label: str) -> None:
        self.last.get_by_role("button", name=label, exact=True).click()

    def attach(self, name: str, content: bytes) -> None:
        with self.page.expect_file_chooser() as chooser:
            self.press("Joindre un fichier")
        chooser.value.set_files({"name": name, "mimeType": "application/pdf", "buffer": content})

    def sees(self, words: str | re.Pattern[str]) -> None:
        expect(self.last).to_contain_text(words, timeout=PATIENCE)

    def answer_sum(self) -> None:
        """Read the sum, as people do, and write what it makes."""
        self.sees("combien font")
        a, b = re.findall(r"\d+", self.last.inner_text().partition("combien")[2])[:2]
        self.say(str(int(a) + int(b)))


def newcomer(page: Page, name: str) -> Handset:
    """Someone new on the phone's page, who starts the bot."""
    return _starts(page, name, "Prénom", "Ajouter")


def follower(page: Page, name: str) -> Handset:
    """Someone new whose phone opened a link, and who starts the bot."""
    return _starts(page, name, "Une nouvelle personne, prénom", "Ouvrir")


def _starts(page: Page, name: str, field: str, button: str) -> Handset:
    page.get_by_label(field, exact=True).fill(name)
    page.get_by_role("button", name=button, exact=True).click()
    handset = Handset(page, name)
    handset.press("Démarrer")
    return handset


def look(page: Page) -> None:
    """Axe has nothing to say about this page."""
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def told(page: Page, words: str) -> None:
    """The page says that it is done."""
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()


@pytest.fixture
def hands(browser: Browser) -> Any:
    hands = Hands(browser)
    yield hands
    assert hands.complaints == []
