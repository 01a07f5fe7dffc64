"""The page of an archive: looking takes nothing, taking is once."""

from models.documents import storage
from models.privacy.archive import keep_archive
from tests.admin.conftest import nothing_changes
from tests.cast import Cast


def link(cast: Cast) -> str:
    return f"/archive/{keep_archive(cast.amina, storage.put(b'PK archive'), by_link=True)}"


def test_looking_takes_nothing(cast: Cast, app):
    address = link(cast)
    with nothing_changes():
        page = app.test_client().get(address)
    assert "Télécharger mon archive" in page.text
    assert "Amina" not in page.text


def test_it_is_taken_once(cast: Cast, app):
    address = link(cast)
    answer = app.test_client().post(address)
    assert answer.data == b"PK archive"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    with nothing_changes():
        again = [app.test_client().post(address), app.test_client().get(address)]
    assert [one.status_code for one in again] == [409, 409]
    assert "ne sert plus" in again[0].text


def test_forged_link_opens_nothing(cast: Cast, app):
    link(cast)
    with nothing_changes():
        for secret in ("x", "😀", "1" * 200):
            assert app.test_client().get(f"/archive/{secret}").status_code == 409
            assert app.test_client().post(f"/archive/{secret}").status_code == 409


def test_page_speaks_english_where_its_link_says_so_also_when_it_is_over(cast: Cast, app):
    address = link(cast) + "?lang=en"
    page = app.test_client().get(address).text
    assert '<html lang="en">' in page
    assert "Download my archive" in page
    assert "My Tremplin data.zip" in app.test_client().post(address).headers["Content-Disposition"]
    assert "This link no longer works" in app.test_client().get(address).text
