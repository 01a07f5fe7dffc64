"""Make the pictures of the README again: `python -m tests.system.screenshots`, beside a demo that nobody has used yet.

Two people go their way on the phone, a referent and an employer help them along, and their pages are taken.
"""

import shutil
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from scripts.run import PHONE, given
from tests.files import pdf
from tests.system.hands import Handset

IMAGES = Path("docs/images")
OFFICE = f"http://127.0.0.1:{given('PORT') or 8000}"
PASSWORD = "demo-tremplin-2026"
MESSAGE = "Bonjour, je suis en 2e année de CAP cuisine. J’aime travailler en équipe. Je suis disponible en janvier."


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        phones = window(browser, PHONE)
        amina = handset(phones, "Amina Benali")
        register(amina)
        referent = sign_in(browser, "referent")
        press(referent, "Amina Benali", "Valider l’inscription")
        amina.sees("votre compte est validé")
        apply(amina)
        press(referent, "Accueil", "Amina Benali : Commis de cuisine", "Transmettre à l’employeur")
        employer = sign_in(browser, "employeur")
        press(employer, "Candidatures", "Amina Benali", "Étudier la candidature")
        follow(amina)
        begin(handset(phones, "Yanis Petit"))
        take(phones, "phone")
        referent.goto(OFFICE)
        take(referent, "referent", height=620)
        employer.reload()
        take(employer, "employer", height=1185)


def window(browser: Browser, url: str) -> Page:
    viewport = {"width": 1280, "height": 900}
    page = browser.new_page(viewport=viewport, locale="fr-FR", reduced_motion="reduce")
    page.goto(url)
    return page


def handset(page: Page, name: str) -> Handset:
    """This person's phone, out on the page and started."""
    button = page.get_by_role("button", name=name)
    if button.get_attribute("aria-pressed") == "false":
        button.click()
    phone = Handset(page, name)
    phone.press("Démarrer")
    return phone


def register(phone: Handset) -> None:
    phone.tap("J’accepte")
    phone.sees("prénom")
    phone.tap("1. Madame Amina Benali")
    phone.sees("e-mail")
    phone.say("amina.benali@exemple.fr 24/03/2004")
    phone.sees("Où vous accompagne-t-on")
    phone.say("mission locale de bordeaux")
    phone.sees("Relisez avant d’envoyer")
    phone.answer_sum()
    phone.sees("Votre demande est envoyée")


def apply(phone: Handset) -> None:
    phone.say("commis de cuisine bordeaux")
    phone.sees("offres pour")
    phone.tap("1. Commis de cuisine, apprentissage")
    phone.sees("Référence")
    phone.tap("Postuler")
    phone.sees("Quel CV envoyer")
    phone.attach("CV_AminaBenali_Cuisine.pdf", pdf("Amina Benali"))
    phone.sees("quelques lignes")
    phone.say(MESSAGE)
    phone.sees("Relisez avant d’envoyer")
    phone.tap("Envoyer")
    phone.sees("C’est envoyé")


def follow(phone: Handset) -> None:
    phone.sees("Du nouveau pour votre candidature")
    phone.tap("Suivre ma candidature")
    phone.sees("À l’étude")


def begin(phone: Handset) -> None:
    """As far as a mistake that is kindly said."""
    phone.tap("J’accepte")
    phone.sees("prénom")
    phone.tap("2. Monsieur Yanis Petit")
    phone.sees("adresse e-mail")
    phone.say("yanis.petit")
    phone.sees("n’est pas complète")


def sign_in(browser: Browser, who: str) -> Page:
    page = window(browser, f"{OFFICE}/login")
    page.get_by_label("Adresse e-mail").fill(f"{who}@demo.example")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter").click()
    return page


def press(page: Page, *labels: str) -> None:
    """Follow these links one after the other, then confirm the last one's form."""
    for label in labels:
        page.get_by_role("link", name=label).first.click()
    page.get_by_role("button", name=labels[-1], exact=True).click()


def take(page: Page, name: str, height: int = 900) -> None:
    page.set_viewport_size({"width": 1280, "height": height})
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    page.screenshot(path=IMAGES / f"{name}.png", animations="disabled")


if __name__ == "__main__":
    main()
