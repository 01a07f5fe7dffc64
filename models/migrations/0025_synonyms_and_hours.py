"""The team says what people mean; and the hours that offers tell are searched.

The tokens of the offers that can be searched are completed here, block by block.
"""

from collections import defaultdict

from peewee import (
    BlobField,
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    IntegerField,
    Model,
    SqliteDatabase,
    TextField,
)

from models.offers.working_time import times_told

BLOCK = 8192
BYTES = BLOCK // 8
DOMAINS = """
    reception purchasing architecture culture building data science sales communication diplomacy archives law teaching
    finance environment audit safety hospitality industry logistics heritage show digital childcare human_resources
    health security sport it
""".split()
LISTED = ", ".join(f"'{domain}'" for domain in DOMAINS)


class Synonym(Model):
    said = CharField(max_length=60)
    call = CharField(max_length=60, unique=True)
    means = CharField(max_length=300, default="")
    domain = CharField(max_length=30, null=True, constraints=[Check(f"domain IN ({LISTED})")])
    hidden = BooleanField(default=False)
    revision = IntegerField(default=0)

    class Meta:
        table_name = "synonym"


class Searchable(Model):
    number = IntegerField(primary_key=True)
    tokens = TextField()

    class Meta:
        table_name = "searchable"


class Posting(Model):
    token = CharField(max_length=80)
    block = IntegerField()
    start = IntegerField()
    bits = BlobField()

    class Meta:
        table_name = "posting"
        primary_key = CompositeKey("token", "block")


TABLES = [Synonym, Searchable, Posting]


def up(migrator, db):
    with db.bind_ctx(TABLES):
        db.create_tables([Synonym])
        (highest,) = db.execute_sql("SELECT COALESCE(MAX(number), -1) FROM searchable").fetchone()
        for block in range(highest // BLOCK + 1):
            complete(db, block)


def complete(db, block):
    bits = defaultdict(int)
    for number, hours, tokens in offers_of(db, block):
        come = {f"time:{time}" for time in times_told(hours)}
        for token in come:
            bits[token] |= 1 << number % BLOCK
        if come:
            known = " ".join(sorted({*tokens.split(), *come}))
            Searchable.update(tokens=known).where(Searchable.number == number).execute()
    rows = [packed(token, block, numbers) for token, numbers in bits.items()]
    if rows:
        Posting.insert_many(rows).execute()


def offers_of(db, block):
    mark = "?" if isinstance(db, SqliteDatabase) else "%s"
    select = (
        "SELECT s.number, o.hours, s.tokens FROM searchable s JOIN offer o ON o.number = s.number"  # noqa: S608 (marks)
        f" WHERE s.number >= {mark} AND s.number < {mark} AND o.hours <> ''"
    )
    return db.execute_sql(select, (block * BLOCK, (block + 1) * BLOCK)).fetchall()


def packed(token, block, numbers):
    trimmed = numbers.to_bytes(BYTES, "little").rstrip(b"\0")
    bits = trimmed.lstrip(b"\0")
    return {"token": token, "block": block, "start": len(trimmed) - len(bits), "bits": bits}


def down(migrator, db):
    with db.bind_ctx(TABLES):
        Posting.delete().where(Posting.token.startswith("time:")).execute()
        # So that none stays in the index of an offer that is written again before the next step up.
        for row in Searchable.select().where(Searchable.tokens.contains("time:")).iterator():
            kept = " ".join(token for token in row.tokens.split() if not token.startswith("time:"))
            Searchable.update(tokens=kept).where(Searchable.number == row.number).execute()
        db.drop_tables([Synonym])
