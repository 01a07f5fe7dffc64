"""The archive of a person: JSON that says what each of its fields is, and their files."""

import json
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from models.database import now
from models.documents import storage
from models.privacy.exporting import Collected
from texts import plain


def archive_of(collected: Collected) -> bytes:
    """All of it in one ZIP file. Raises OSError when a file cannot be read."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        archive.writestr(
            plain("archive-data"), json.dumps(told(collected, now()), ensure_ascii=False, indent=2, default=str)
        )
        for name, key in collected.files.items():
            archive.writestr(plain("archive-document", file=name), storage.read(key))
    return whole.getvalue()


def told(collected: Collected, at: datetime) -> dict[str, object]:
    """What the JSON says."""
    return {
        plain("archive-key", key="about"): plain("archive-about"),
        plain("archive-key", key="missing"): plain("archive-missing"),
        plain("archive-key", key="made"): at,
        plain("archive-key", key="tables"): [_part(table, rows) for table, rows in collected.tables.items() if rows],
    }


def _part(table: str, rows: list[dict[str, object]]) -> dict[str, object]:
    return {
        plain("archive-key", key="what"): plain("archive-table", table=table),
        plain("archive-key", key="fields"): {name: plain("archive-field", field=name) for name in rows[0]},
        plain("archive-key", key="rows"): rows,
    }
