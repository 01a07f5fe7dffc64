"""`python -m demo`: fills an empty database with the demo data, and never one that is in use."""

import sys
from time import monotonic

from demo.filling import fill, is_empty
from models.database import connection, open_database
from models.documents.storage import open_storage
from models.migrations import migrate
from settings import REAL_TELEGRAM, settings


def main() -> int:
    """Fill it, or say in one sentence why not. Answers the code that the process ends with."""
    begun = monotonic()
    if settings().telegram_token and settings().telegram_api_url == REAL_TELEGRAM:
        return refuse("TELEGRAM_TOKEN is of the real Telegram: the demo data, whose passwords are public, stay out.")
    open_database(settings().database_url.get_secret_value())
    open_storage(settings().storage_url)
    migrate()
    with connection():
        if not is_empty():
            return refuse("DATABASE_URL is not empty: the demo data go into an empty database only.")
        fill(say)
    say(f"done in {monotonic() - begun:.1f} s")
    return 0


def say(line: str) -> None:
    print(f"Demo data: {line}", flush=True)


def refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
