"""Candidates keep offers for later, and are told when one closes soon."""

from peewee import BooleanField, CompositeKey, DateTimeField, ForeignKeyField, Model


class Candidate(Model):
    class Meta:
        table_name = "candidate"


class Offer(Model):
    class Meta:
        table_name = "offer"


class KeptOffer(Model):
    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False, backref="+")
    offer = ForeignKeyField(Offer, on_delete="CASCADE", backref="+")
    end_told = BooleanField()
    kept_at = DateTimeField()

    class Meta:
        table_name = "kept_offer"
        primary_key = CompositeKey("candidate", "offer")


def up(migrator, db):
    with db.bind_ctx([Candidate, Offer, KeptOffer], bind_refs=False, bind_backrefs=False):
        db.create_tables([KeptOffer])


def down(migrator, db):
    with db.bind_ctx([KeptOffer], bind_refs=False, bind_backrefs=False):
        db.drop_tables([KeptOffer])
