"""An offer says in a few words its hours, its duration and its pay, and whether the work can be adapted."""

from peewee import BooleanField, CharField

IN_FEW_WORDS = ("hours", "duration", "pay")


def up(migrator, db):
    for column in IN_FEW_WORDS:
        migrator.migrate(migrator.add_column("offer", column, CharField(max_length=120, default="")))
    migrator.migrate(migrator.add_column("offer", "adaptable", BooleanField(default=False)))


def down(migrator, db):
    migrator.migrate(*(migrator.drop_column("offer", column) for column in (*IN_FEW_WORDS, "adaptable")))
