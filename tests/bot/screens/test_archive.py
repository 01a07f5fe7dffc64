"""One's archive, in the chat: asked, made, handed over where Telegram may carry it (P40)."""

from models.documents import storage
from models.documents.document import Document, DocumentKind
from models.privacy.archive import MOST_AN_HOUR, Archive
from tests.acts import everything
from tests.bot.driver import Talker

MAKE = "Préparer mon archive"


def test_what_it_holds_is_said_before_it_is_made(amina: Talker):
    before = everything("conversation", "update")
    amina.taps("account/archive")
    assert "La raison d’un refus n’y est pas." in amina.text
    assert everything("conversation", "update") == before


def test_it_is_handed_over_as_a_file(amina: Talker):
    Document.delete().where(Document.kind == DocumentKind.OTHER).execute()
    amina.taps("account/archive").taps(MAKE)
    assert amina.screen.file is not None
    assert amina.screen.file.name == "Mes données Tremplin.zip"
    assert storage.read(amina.screen.file.key).startswith(b"PK")
    assert [archive.digest for archive in Archive.select()] == [None]


def test_papers_of_health_go_by_a_page_not_by_telegram(amina: Talker):
    amina.taps("account/archive").taps(MAKE)
    assert amina.screen.file is None
    assert "/archive/" in amina.text
    assert "une seule fois" in amina.text


def test_too_many_in_an_hour_are_refused(amina: Talker):
    for _ in range(MOST_AN_HOUR):
        amina.taps("account/archive").taps(MAKE)
    before = everything("conversation", "update", "attempt")
    amina.taps("account/archive").taps(MAKE)
    assert "archives en une heure" in amina.text
    assert everything("conversation", "update", "attempt") == before
