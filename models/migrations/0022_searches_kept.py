"""A search can be kept under a name, and paused."""

from peewee import BooleanField, CharField


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("search", "name", CharField(max_length=60, null=True)),
        migrator.add_column("search", "paused", BooleanField(default=False)),
    )


def down(migrator, db):
    migrator.migrate(migrator.drop_column("search", "name"), migrator.drop_column("search", "paused"))
