"""`python -m models.migrations`: the release step."""

from models.database import open_database
from models.migrations import migrate
from settings import settings

open_database(settings().database_url.get_secret_value())
applied = migrate()
print("Database is up to date." if not applied else f"Applied: {', '.join(applied)}.")
