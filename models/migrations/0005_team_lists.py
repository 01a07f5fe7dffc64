"""What the team's lists of applications are read from: they go over all organisations."""

COLUMNS = (("created_at", "id"), ("gate", "created_at", "id"))


def up(migrator, db):
    for columns in COLUMNS:
        migrator.migrate(migrator.add_index("application", columns, False))


def down(migrator, db):
    for columns in reversed(COLUMNS):
        migrator.migrate(migrator.drop_index("application", f"application_{'_'.join(columns)}"))
