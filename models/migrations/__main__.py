"""`python -m models.migrations`: the release step."""

import os

from models.database import open_database
from models.migrations import migrate
from settings import settings

os.umask(0o077)  # the database that it may make is for us alone
open_database(settings().database_url.get_secret_value())
applied = migrate()
print("Database is up to date." if not applied else f"Applied: {', '.join(applied)}.")
