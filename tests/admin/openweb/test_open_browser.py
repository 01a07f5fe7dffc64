"""The open pages in a browser: for axe, on a narrow phone, in large letters, by keyboard alone, without a script."""

import threading
from collections.abc import Iterator

import pytest
from werkzeug.serving import make_server

from admin.openweb.about import ARTICLES
from admin.openweb.help import HELP
from models.offers.publishing import close
from tests.cast import Cast

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

IS_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
LOOKS = [
    {"color_scheme": "light", "viewport": {"width": 1280, "height": 800}},
    {"color_scheme": "dark", "viewport": {"width": 360, "height": 800}},
]


@pytest.fixture
def address(cast: Cast, app) -> Iterator[str]:
    """Where the application answers a real browser."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


def test_open_pages_can_be_read_by_everyone(cast: Cast, address, browser):
    from axe_playwright_python.sync_playwright import Axe

    close(cast.driss, cast.other_offer)
    offer, gone = (f"/offres/{one.reference}" for one in (cast.offer, cast.other_offer))
    pages = ["/offres?phrase=boulanger", "/offres?contrat=x", "/flux", offer, gone, f"/employeurs/{cast.bakery.id}"]
    pages += [f"/{name}" for name in ARTICLES] + [
        *HELP,
        "/aide?q=CV",
        "/offres?taille=tres-grand",
        f"{offer}?taille=tres-grand",
    ]
    wrong = []
    for look in LOOKS:
        context = browser.new_context(locale="fr-FR", **look)
        page = context.new_page()
        for path in pages:
            page.goto(address + path)
            found = Axe().run(page).response["violations"]
            wrong += [f"{path} {look}: {one['id']} {one['nodes'][0]['html'][:80]}" for one in found]
            wrong += [f"{path} {look} is too wide"] if page.evaluate(IS_TOO_WIDE) else []
        context.close()
    assert not wrong


def test_offer_is_found_and_read_by_keyboard_alone_without_a_script(cast: Cast, address, browser):
    context = browser.new_context(locale="fr-FR", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/offres")
    page.focus("#phrase")
    page.keyboard.type("boulanger lyon")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".asked li").count() == 2
    page.focus(".lines a")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.inner_text("h1") == "Apprenti boulanger"
    page.focus(".letters a")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "taille=grand" in page.url
    assert page.inner_text("h1") == "Apprenti boulanger"
    context.close()


def test_printed_offer_has_its_words_and_neither_menu_nor_button(cast: Cast, address, browser):
    page = browser.new_page()
    page.goto(f"{address}/offres/{cast.offer.reference}")
    page.emulate_media(media="print")
    assert not page.is_visible(".top")
    assert not page.is_visible("footer")
    assert page.is_visible(".only-print")
    assert page.is_visible("article h1")
