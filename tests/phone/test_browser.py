"""The page in a real browser: someone types, taps, and sees the edit; axe finds nothing to say."""

import asyncio
import io
import json
import shutil
import threading

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import expect, sync_playwright
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine: the page is not tried in a browser"),
]


@pytest.fixture
def bot(phone):
    """Greets by name with a button; the button changes the message."""
    over = threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(answer(phone, over)))
    thread.start()
    yield
    over.set()
    thread.join()


async def answer(phone, over):
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("J'accepte", callback_data="accept")]])
    offset = 0
    async with Bot(phone.token, base_url=phone.base_url, base_file_url=phone.base_file_url) as bot:
        await bot.set_my_commands([("aide", "Demander de l'aide")])
        while not over.is_set():
            for update in await bot.get_updates(offset=offset, timeout=1):
                offset = update.update_id + 1
                if update.callback_query:
                    await update.callback_query.answer("Noté")
                    await update.callback_query.edit_message_text("Merci <&>.")
                elif update.message and update.message.text:
                    await update.message.reply_text(f"Vous : {update.message.text}", reply_markup=keyboard)


@pytest.fixture
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1300, "height": 860})
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    yield page
    assert problems == []


def assert_accessible(page):
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_someone_types_taps_and_sees_the_edit(phone, bot, page):
    amina, bruno = phone.person("Amina"), phone.person("Bruno")
    page.goto(phone.url)
    hers = page.get_by_role("region", name="Téléphone de Amina")
    hers.get_by_role("button", name="Démarrer").click()
    hers.get_by_label("Message de Amina").fill("Bonjour <b>")
    hers.get_by_label("Message de Amina").press("Enter")
    log = hers.get_by_role("log")
    expect(log.get_by_text("Vous : Bonjour <b>")).to_be_visible()
    assert_accessible(page)
    log.get_by_role("button", name="J'accepte").last.press("Enter")
    expect(log.get_by_text("Merci <&>.")).to_be_visible()
    expect(hers.get_by_role("status")).to_have_text("Noté")
    assert amina.last.text == "Merci <&>."
    page.get_by_role("button", name="Bruno").click()
    his = page.get_by_role("region", name="Téléphone de Bruno")
    his.get_by_role("button", name="Démarrer").click()
    expect(his.get_by_text("Vous : /start")).to_be_visible()
    assert_accessible(page)
    assert len(bruno.heard) == 1
    assert len(amina.heard) == 2


def ask(phone, method, **params):
    return httpx.post(f"{phone.base_url}{phone.token}/{method}", json=params).json()["result"]


def choices(*labels):
    return {"inline_keyboard": [[{"text": label, "callback_data": label}] for label in labels]}


def test_focus_goes_to_the_words_that_come_in_the_place_of_a_pressed_button(phone, page):
    amina = phone.person("Amina").say("un")
    sent = ask(phone, "sendMessage", chat_id=amina.id, text="Lequel ?", reply_markup=choices("Un", "Deux", "Trois"))
    page.goto(phone.url)
    page.get_by_role("button", name="Deux").focus()
    new = {"text": "Et maintenant ?", "reply_markup": choices("Quatre", "Cinq", "Six")}
    ask(phone, "editMessageText", chat_id=amina.id, message_id=sent["message_id"], **new)
    expect(page.get_by_text("Et maintenant ?")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Quatre")).to_be_focused()


def test_picture_is_seen_whole_once_it_has_loaded(phone, page):
    amina = phone.person("Amina").say("un")
    for number in range(20):
        ask(phone, "sendMessage", chat_id=amina.id, text=f"Message {number}")
    page.goto(phone.url)
    expect(page.get_by_text("Message 19")).to_be_visible()
    picture = io.BytesIO()
    Image.new("RGB", (600, 900)).save(picture, "PNG")
    page.route("**/phone/files/*", lambda route: (page.wait_for_timeout(300), route.continue_()))
    files = {"photo": ("page.png", picture.getvalue(), "image/png")}
    keys = json.dumps(choices("Garder"))
    httpx.post(
        f"{phone.base_url}{phone.token}/sendPhoto", files=files, data={"chat_id": amina.id, "reply_markup": keys}
    )
    expect(page.locator(".picture")).to_have_js_property("naturalWidth", 600)
    expect(page.get_by_role("button", name="Garder")).to_be_in_viewport(ratio=1)


def test_files_menus_and_blocking(phone, bot, page, tmp_path):
    amina = phone.person("Amina").say("un")
    page.goto(phone.url)
    hers = page.get_by_role("region", name="Téléphone de Amina")
    (tmp_path / "cv.pdf").write_bytes(b"%PDF")
    hers.locator("input[type=file]").set_input_files(tmp_path / "cv.pdf")
    with page.expect_download() as download:
        hers.get_by_role("link", name="cv.pdf").click()
    assert download.value.path().read_bytes() == b"%PDF"
    hers.get_by_label("Menu des commandes").click()
    hers.get_by_role("button", name="/aide Demander de l'aide").click()
    expect(hers.get_by_text("Vous : /aide")).to_be_visible()
    hers.get_by_label("Autre envoi").click()
    hers.get_by_role("button", name="Mon contact").click()
    amina.wait(lambda person: "contact" in person.messages[-1].raw)
    hers.get_by_label("Options").click()
    hers.get_by_role("switch", name="Bloquer le bot").click()
    expect(hers.get_by_role("button", name="Débloquer le bot")).to_be_visible()
    assert amina.chat.blocked
    hers.get_by_role("button", name="Débloquer le bot").click()
    expect(hers.get_by_label("Message de Amina")).to_be_visible()
    assert not amina.chat.blocked


def test_link_is_opened_by_who_is_chosen_on_a_narrow_phone(phone, bot, page):
    phone.person("Amina")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{phone.url}/{phone.username}?start=offre-7")
    page.get_by_label("Une nouvelle personne, prénom").fill("Chloé")
    assert_accessible(page)
    page.get_by_role("button", name="Ouvrir").click()
    hers = page.get_by_role("region", name="Téléphone de Chloé")
    hers.get_by_role("button", name="Démarrer").click()
    expect(hers.get_by_text("Vous : /start offre-7")).to_be_visible()
    assert_accessible(page)
    hers.get_by_role("button", name="Retour aux personnes").click()
    expect(page.get_by_role("button", name="Amina")).to_be_visible()


def test_link_may_already_say_who_opens_it(phone, bot, page):
    amina = phone.person("Amina").say("un")
    page.goto(f"{phone.url}/?person={amina.id}&start=offre-7")
    hers = page.get_by_role("region", name="Téléphone de Amina")
    hers.get_by_role("button", name="Démarrer").click()
    expect(hers.get_by_text("Vous : /start offre-7")).to_be_visible()
    expect(hers.get_by_label("Message de Amina")).to_be_focused()


def test_mails_are_listed_live(phone, page):
    page.goto(f"{phone.url}/mails")
    expect(page.get_by_text("Aucun mail pour le moment.")).to_be_visible()
    with phone.world.lock:
        phone.world.mails.append(
            {"id": 1, "from": "a", "to": ["b"], "subject": "Un", "date": 0, "headers": {}, "attachments": []}
            | {"text": "Voir https://exemple.fr", "html": "<b>"}
        )
        phone.world.changed("mail")
    expect(page.get_by_role("heading", name="Un", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="https://exemple.fr")).to_be_visible()
    assert_accessible(page)
