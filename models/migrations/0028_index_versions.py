"""What tells one content of the index of offers from another, so that what was read of it can be kept."""

from peewee import CharField, IntegerField, Model


class IndexVersion(Model):
    id = IntegerField(primary_key=True)
    value = CharField(max_length=16)

    class Meta:
        table_name = "index_version"


TABLES = [IndexVersion]


def up(migrator, db):
    with db.bind_ctx(TABLES):
        db.create_tables(TABLES)


def down(migrator, db):
    with db.bind_ctx(TABLES):
        db.drop_tables(TABLES)
