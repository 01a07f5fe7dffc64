"""A CV drawn as a PDF, in two layouts. Slow to import: only where one is drawn."""

from io import BytesIO
from typing import Any

from markupsafe import escape
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    HRFlowable,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
)

from models.documents.making.cv import CV, Layout, Section
from models.documents.making.fonts import BOLD, REGULAR, drawable, load_fonts

_WIDTH, _HEIGHT = A4
_INK, _BLUE, _GREY, _WHITE = (HexColor(colour) for colour in ("#1d2733", "#1f4e79", "#5b6770", "#ffffff"))
_BAND = 66 * mm
_MARGIN = 18 * mm


def draw(cv: CV, layout: Layout) -> bytes:
    """The PDF: the same for the same answers, so that one made twice is recognised."""
    load_fonts()
    made = BytesIO()
    document = BaseDocTemplate(made, pagesize=A4, title=f"CV {cv.name}", author=cv.name, lang="fr", invariant=1)
    frames, story = _LAYOUTS[layout](cv)
    document.addPageTemplates(frames)
    document.build(story)
    return made.getvalue()


def _plain(cv: CV) -> tuple[list[PageTemplate], list[Flowable]]:
    page = Frame(_MARGIN, _MARGIN, _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN, 0, 0, 0, 0)
    story = [
        _paragraph(cv.name, _style(24, bold=True, color=_BLUE)),
        Spacer(1, 3 * mm),
        _paragraph(cv.sought, _style(13, color=_GREY)),
        Spacer(1, 2 * mm),
        _paragraph("  ·  ".join(cv.contact.lines), _style(9.5)),
        Spacer(1, 3 * mm),
        HRFlowable("100%", 1.2, color=_BLUE, spaceAfter=2 * mm),
    ]
    for section in (*cv.main, *cv.beside):
        story += _section(section, _style(12, bold=True, color=_BLUE), _style(10))
    return [PageTemplate("page", [page])], story


def _colour(cv: CV) -> tuple[list[PageTemplate], list[Flowable]]:
    inner, height = 8 * mm, _HEIGHT - 2 * _MARGIN
    beside = Frame(inner, _MARGIN, _BAND - 2 * inner, height, 0, 0, 0, 0, id="beside")
    main = Frame(_BAND + inner, _MARGIN, _WIDTH - _BAND - inner - _MARGIN, height, 0, 0, 0, 0, id="main")
    story: list[Flowable] = [NextPageTemplate("next")]
    for section in (cv.contact, *cv.beside):
        story += _section(section, _style(11, bold=True, color=_WHITE), _style(9, color=_WHITE))
    story += [
        FrameBreak("main"),
        _paragraph(cv.name, _style(22, bold=True, color=_BLUE)),
        Spacer(1, 3 * mm),
        _paragraph(cv.sought, _style(12, color=_GREY)),
        HRFlowable("100%", 1.2, color=_BLUE, spaceBefore=4 * mm, spaceAfter=1 * mm),
    ]
    for section in cv.main:
        story += _section(section, _style(12, bold=True, color=_BLUE), _style(10))
    return [PageTemplate("first", [beside, main], _draw_band), PageTemplate("next", [main], _draw_band)], story


def _draw_band(canvas: Any, _document: BaseDocTemplate) -> None:
    canvas.setFillColor(_BLUE)
    canvas.rect(0, 0, _BAND, _HEIGHT, stroke=0, fill=1)


_LAYOUTS = {Layout.PLAIN: _plain, Layout.COLOUR: _colour}


def _section(section: Section, title: ParagraphStyle, line: ParagraphStyle) -> list[Flowable]:
    if not section.lines:
        return []
    first, *others = (_paragraph(words, line) for words in section.lines)
    return [
        Spacer(1, 4 * mm),
        KeepTogether([_paragraph(section.title, title), Spacer(1, 1.5 * mm), first]),
        *others,
    ]


def _paragraph(words: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(str(escape(drawable(words))), style)


def _style(size: float, *, bold: bool = False, color: HexColor = _INK) -> ParagraphStyle:
    return ParagraphStyle(
        "words",
        fontName=BOLD if bold else REGULAR,
        fontSize=size,
        leading=size * 1.4,
        textColor=color,
        spaceAfter=size * 0.2,
        splitLongWords=1,
    )
