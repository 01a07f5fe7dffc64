"""Files that people send: what they are called, what they really are, and where they are kept.

Everything that comes in is hostile until `inspect` has let it through.
"""

from models.files.inspection import MAX_SIZE, inspect
from models.files.kinds import FileType, Looks, Reason
from models.files.names import safe_name
from models.files.storage import delete, exists, open_storage, put, read

__all__ = [
    "MAX_SIZE",
    "FileType",
    "Looks",
    "Reason",
    "delete",
    "exists",
    "inspect",
    "open_storage",
    "put",
    "read",
    "safe_name",
]
