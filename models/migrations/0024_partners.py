"""A company can be a partner of some conventions only."""

from peewee import AutoField, ForeignKeyField, Model


class Company(Model):
    id = AutoField()

    class Meta:
        table_name = "company"


class Convention(Model):
    id = AutoField()

    class Meta:
        table_name = "convention"


class Partnership(Model):
    company = ForeignKeyField(Company, backref="+", on_delete="CASCADE", index=False)
    convention = ForeignKeyField(Convention, backref="+", on_delete="CASCADE")

    class Meta:
        table_name = "partnership"
        indexes = ((("company", "convention"), True),)


def up(migrator, db):
    with db.bind_ctx([Partnership], bind_refs=False, bind_backrefs=False):
        db.create_tables([Partnership])


def down(migrator, db):
    with db.bind_ctx([Partnership], bind_refs=False, bind_backrefs=False):
        db.drop_tables([Partnership])
