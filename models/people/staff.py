"""Those who sign in to the back office."""

import secrets
from functools import cached_property
from typing import Any

from peewee import BooleanField, CharField, DateTimeField

from models.database import Table, now
from models.folding import fold
from models.refusal import Refused


def new_session_key() -> str:
    """A value that ends every session of an account when it is changed."""
    return secrets.token_hex(16)


class Staff(Table):
    """A person with a back-office account: of the team, a referent, an employer, or several of these."""

    email = CharField(max_length=254, unique=True)
    first_name = CharField(max_length=60)
    last_name = CharField(max_length=60)
    search_name = CharField(max_length=125, default="")
    language = CharField(max_length=5, default="fr")
    password = CharField(max_length=255, null=True)
    team = BooleanField(default=False)
    active = BooleanField(default=True)
    fs_uniquifier = CharField(max_length=64, unique=True, default=new_session_key)
    confirmed_at = DateTimeField(null=True)
    created_at = DateTimeField(default=now)
    memberships: Any

    def save(self, *args: Any, **options: Any) -> int:
        self.search_name = fold(f"{self.first_name} {self.last_name}")[:125]
        return int(super().save(*args, **options))

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @cached_property
    def establishment_ids(self) -> list[int]:
        """Establishments of which this person is an active referent."""
        return [m.establishment_id for m in self._memberships if m.establishment_id]

    @cached_property
    def company_ids(self) -> list[int]:
        """Companies of which this person is an active member."""
        return [m.company_id for m in self._memberships if m.company_id]

    @cached_property
    def _memberships(self) -> list[Any]:
        # The table of memberships stands on this one and on the organisations: here it is known by its backref.
        return [m for m in self.memberships if m.active] if self.active else []

    @property
    def oversees(self) -> bool:
        """Whether this person is an active member of the team."""
        return bool(self.team and self.active)

    def check_oversees(self) -> None:
        """Raises Refused when this is not the team's."""
        if not self.oversees:
            raise Refused("not_yours")

    def administers(self, organisation: Any) -> bool:
        """Whether this person may invite colleagues to this establishment or company."""
        return self.oversees or any(m.is_admin and m.is_of(organisation) for m in self._memberships)
