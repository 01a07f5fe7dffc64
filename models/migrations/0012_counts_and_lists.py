"""Values are counted from columns, and each list has the index that its order follows.

The columns are made from the tokens of the offers; the bits of a value are then no longer asked for by facet.
"""

from array import array

from peewee import BlobField, CharField, CompositeKey, IntegerField, Model, SqliteDatabase

BLOCK = 1024
FACETS = ("nature", "domain", "level", "company", "region", "department", "commune")


class FacetValue(Model):
    facet = CharField(max_length=20)
    value = CharField(max_length=80)

    class Meta:
        table_name = "facet_value"
        indexes = ((("facet", "value"), True),)


class FacetColumn(Model):
    facet = CharField(max_length=20)
    block = IntegerField()
    ids = BlobField()

    class Meta:
        table_name = "facet_column"
        primary_key = CompositeKey("facet", "block")


NEW = [FacetValue, FacetColumn]


def up(migrator, db):
    with db.bind_ctx(NEW):
        db.create_tables(NEW)
        fill_columns(db)
    migrator.migrate(migrator.drop_index("posting", "posting_facet"), migrator.drop_column("posting", "facet"))


def fill_columns(db):
    ids = {}
    (highest,) = db.execute_sql("SELECT COALESCE(MAX(number), -1) FROM searchable").fetchone()
    for block in range(highest // BLOCK + 1):
        columns = {facet: array("I", bytes(4 * BLOCK)) for facet in FACETS}
        for number, tokens in offers_of(db, block):
            for facet, value in facets_among(tokens.split()):
                if (facet, value) not in ids:
                    ids[facet, value] = FacetValue.create(facet=facet, value=value).id
                columns[facet][number % BLOCK] = ids[facet, value]
        rows = [{"facet": facet, "block": block, "ids": each.tobytes()} for facet, each in columns.items() if any(each)]
        if rows:
            FacetColumn.insert_many(rows).execute()


def offers_of(db, block):
    mark = "?" if isinstance(db, SqliteDatabase) else "%s"
    between = f"SELECT number, tokens FROM searchable WHERE number >= {mark} AND number < {mark}"  # noqa: S608 (marks)
    return db.execute_sql(between, (block * BLOCK, (block + 1) * BLOCK)).fetchall()


def facets_among(tokens):
    named = (token.partition(":") for token in tokens)
    return [(facet, value) for facet, _, value in named if facet in FACETS]


def down(migrator, db):
    with db.bind_ctx(NEW):
        db.drop_tables(NEW)
    migrator.migrate(migrator.add_column("posting", "facet", CharField(max_length=20, null=True)))
    colon = "INSTR(token, ':')" if isinstance(db, SqliteDatabase) else "STRPOS(token, ':')"
    db.execute_sql(f"UPDATE posting SET facet = SUBSTR(token, 1, {colon} - 1) WHERE {colon} > 0")  # noqa: S608 (names of our own)
    migrator.migrate(migrator.add_index("posting", ("facet",)))
