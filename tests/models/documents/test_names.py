"""Names of files are shown without their tricks."""

import unicodedata

import pytest

from models.documents.inspection.names import safe_name


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("CV_AminaBenali_Comptable.pdf", "CV_AminaBenali_Comptable.pdf"),
        ("Été à Nîmes – œuvre.pdf", "Été à Nîmes – œuvre.pdf"),
        (unicodedata.normalize("NFD", "Hélène.odt"), "Hélène.odt"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        (r"C:\Users\Amina\cv.docx", "cv.docx"),
        ("cv\0.pdf", "cv.pdf"),
        ("cv\r\nSet-Cookie: x.pdf", "cv Set-Cookie x.pdf"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ("c\u200bv\ufeff.pdf", "cv.pdf"),
        ("cv\ud83d.pdf", "cv.pdf"),
        ('"><script>.pdf', "script.pdf"),
        ("  cv  final .pdf ", "cv final.pdf"),
        ("cv.pdf. .", "cv.pdf"),
        (".pdf", "document.pdf"),
        ("..", "document"),
        ("", "document"),
        ("/", "document"),
        ("مسيرة ذاتية.pdf", "مسيرة ذاتية.pdf"),
        ("x" * 300 + ".docx", "x" * 75 + ".docx"),
        ("x." + "y" * 300, "x." + "y" * 78),
    ],
)
def test_name_is_shown_without_its_tricks(given, shown):
    assert safe_name(given) == shown
    assert safe_name(shown) == shown
