"""PDFs as their readers see them: what runs for a reader is refused, by our own policy and by PDFium alike."""

import io

import pypdf
import pypdfium2
import pytest

from models.documents.inspection import pdf, pdfium
from models.documents.inspection.inspector import inspect
from models.refusal import Refused
from tests.models.documents.samples.pdf import ACCEPTED, HIDDEN, linking


@pytest.mark.parametrize("content", HIDDEN.values(), ids=HIDDEN)
def test_hidden_script_runs_for_pdfium(content):
    assert pypdfium2.raw.FPDFDoc_GetJavaScriptActionCount(pypdfium2.PdfDocument(content)) == 1


@pytest.mark.parametrize("content", HIDDEN.values(), ids=HIDDEN)
def test_hidden_script_is_refused_by_our_policy_alone(content, monkeypatch):
    monkeypatch.setattr(pdfium, "check", lambda content: None)
    with pytest.raises(Refused):
        inspect("cv.pdf", content)


@pytest.mark.parametrize(
    "content",
    [
        *HIDDEN.values(),
        linking(b"/S /Launch /F (cmd.exe)"),
        linking(b"/S /GoToR /F (other.pdf) /D [0 /Fit]"),
        linking(b"/S /URI /URI (javascript:alert\\(1\\))"),
    ],
)
def test_what_acts_is_refused_by_pdfium_alone(content, monkeypatch):
    monkeypatch.setattr(pdf, "_check_objects", lambda content: None)
    with pytest.raises(Refused):
        inspect("cv.pdf", content)


@pytest.mark.parametrize(("name", "content"), ACCEPTED.values(), ids=ACCEPTED)
def test_accepted_pdf_opens_for_another_reader(name, content):
    reader = pypdf.PdfReader(io.BytesIO(content), strict=True)
    assert len(reader.pages) == 1
    assert reader.attachments == {}
