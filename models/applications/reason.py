"""Why an employer refuses."""

from peewee import BooleanField, CharField

from models.database import Table


class Reason(Table):
    """Why an employer refuses. The candidate never sees it (I17, I18). A used one is hidden, not deleted."""

    label = CharField(max_length=120, unique=True)
    hidden = BooleanField(default=False)

    def __str__(self) -> str:
        return self.label
