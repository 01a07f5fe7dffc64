"""Files that travel through the chats: their bytes in memory, or in a folder beside the state."""

from __future__ import annotations

import mimetypes
import secrets
from pathlib import Path

MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_UPLOAD = 50 * 1024 * 1024


class Files:
    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.known: dict[str, dict] = {}
        self.kept: dict[str, bytes] = {}

    def add(self, name: str, data: bytes, mime: str | None = None, size: int | None = None) -> dict:
        """Keeps a file; `size` can pretend another one, to try limits without the bytes."""
        unique, suffix = "AgAD" + secrets.token_hex(8), Path(name).suffix[:12]
        record = {
            "file_id": "BQAC" + secrets.token_urlsafe(32),
            "file_unique_id": unique,
            "file_size": len(data) if size is None else size,
            "file_name": name,
            "mime_type": mime or mimetypes.guess_type(name)[0] or "application/octet-stream",
            "file_path": f"documents/{unique}{suffix if suffix[1:].isalnum() else ''}",
        }
        self.known[record["file_id"]] = record
        self.write(unique, data)
        return record

    def write(self, unique: str, data: bytes) -> None:
        if not self.folder:
            self.kept[unique] = data
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / unique).write_bytes(data)

    def read(self, record: dict) -> bytes:
        unique = record["file_unique_id"]
        return (self.folder / unique).read_bytes() if self.folder else self.kept[unique]

    def at_path(self, path: str) -> dict | None:
        return next((record for record in self.known.values() if record["file_path"] == path), None)


def photo_size(record: dict) -> dict:
    """The PhotoSize object of a kept file. Its sides are pretended: nobody here looks at them."""
    return {key: record[key] for key in ("file_id", "file_unique_id", "file_size")} | {"width": 1, "height": 1}


def document(record: dict) -> dict:
    """The Document object of a kept file."""
    return {key: record[key] for key in ("file_id", "file_unique_id", "file_size", "file_name", "mime_type")}
