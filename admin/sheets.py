"""Lists that leave as a spreadsheet: as a French one opens them, and no cell of which is a formula."""

import csv
from collections.abc import Iterable
from datetime import date, datetime
from io import StringIO
from typing import Any

from werkzeug.wrappers import Response

from models.database import local, now

# As spreadsheets of any language read them: also the full-width signs of a Japanese keyboard.
FORMULA_STARTS = tuple("=+-@＝＋－＠")
CONTROLS = "".join(map(chr, range(32)))


def sheet(name: str, rows: Iterable[Iterable[Any]]) -> Response:
    """The rows as a file to save: cells apart by `;` and all quoted, told to be UTF-8 to who would not guess it."""
    written = StringIO()
    csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL).writerows([cell(value) for value in row] for row in rows)
    saved_as = f"{name}-{local(now()):%Y-%m-%d-%H%M}.csv"
    headers = {"Content-Disposition": f"attachment; filename={saved_as}"}
    return Response(f"\ufeff{written.getvalue()}", headers=headers, content_type="text/csv; charset=utf-8")


def cell(value: Any) -> str:
    """What stands in a cell: an instant as people here read it, and any text so that nothing computes it."""
    if isinstance(value, datetime):
        return f"{local(value):%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, int):
        return str(value)
    return harmless("" if value is None else str(value))


def harmless(text: str) -> str:
    """The text, so that no spreadsheet takes it for a formula, whatever stands before its sign unseen."""
    begins = text.lstrip(CONTROLS + " \u00a0\ufeff")
    return f"'{text}" if begins.startswith(FORMULA_STARTS) or text.startswith(("\t", "\r", "\n")) else text
