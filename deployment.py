"""What a process opens when it starts: the database and the files that the settings name."""

import os

from models.database import connection, db, open_database, set_timezone
from models.documents.storage import open_storage
from models.people.staff import Staff
from settings import REAL_TELEGRAM, settings

DEMO_ADDRESSES = "@demo.example"
OURS_ALONE = 0o077


def open_deployment() -> None:
    """Open both, and live in the zone of the settings.

    What is made from then on can be read by nobody else on this machine.

    Exits with a sentence where real people would meet the demo's sign-ins, whose password is public.
    """
    os.umask(OURS_ALONE)
    if settings().sentry_dsn is not None:
        import sentry  # a quarter of a second, which nobody else needs to wait

        sentry.set_up()
    open_database(settings().database_url.get_secret_value())
    open_storage(settings().storage_url)
    set_timezone(settings().timezone)
    if settings().telegram_token and settings().telegram_api_url == REAL_TELEGRAM and _has_demo_people():
        raise SystemExit("The demo's people are in this database: use another DATABASE_URL with the real Telegram.")


def _has_demo_people() -> bool:
    with connection():
        return bool("staff" in db.get_tables() and Staff.select().where(Staff.email.endswith(DEMO_ADDRESSES)).exists())
