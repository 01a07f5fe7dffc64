"""Forms: what was typed, cleaned, with each error beside its field and in the list at the top (P30)."""

from typing import Any, ClassVar

from flask_wtf import FlaskForm
from wtforms import Field, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, Optional

from admin.words import choices, sentence
from models.refusal import Refused
from models.validation import LONGEST_TEXT


class Form(FlaskForm):
    """The base of every form. `blames` says which field a refusal is about."""

    blames: ClassVar[dict[str, str]] = {}

    def blame(self, refused: Refused) -> None:
        """Put the sentence of a refusal beside the field it is about, or above all of them."""
        field = self._fields.get(self.blames.get(refused.reason, refused.reason))
        errors = field.errors if field is not None else self.form_errors
        wrong = [*errors, sentence(refused)]
        if field is not None:
            field.errors = wrong
        else:
            self.form_errors = wrong

    @property
    def complaints(self) -> list[tuple[str, str]]:
        """Every error, with the id of its field."""
        own = [("", error) for error in self.form_errors]
        return own + [(field.id, error) for field in self for error in field.errors if field.name != "csrf_token"]


MISSING = "Remplissez ce champ."
TOO_LONG = "Gardez %(max)d caractères au plus."


def line(name: str, hint: str = "", longest: int = 120, optional: bool = False, **options: Any) -> Field:
    """One line of text."""
    first = Optional() if optional else DataRequired(MISSING)
    return StringField(name, [first, Length(max=longest, message=TOO_LONG)], description=hint, **options)


def paragraph(name: str, hint: str = "", longest: int = LONGEST_TEXT, optional: bool = False) -> Field:
    """Some sentences."""
    first = Optional() if optional else DataRequired(MISSING)
    validators = [first, Length(max=longest, message=TOO_LONG)]
    return TextAreaField(name, validators, description=hint, render_kw={"rows": 6})


def commune(optional: bool = False) -> Field:
    """A commune by its name or postal code, suggested while typing: admin/places.py says which was meant."""
    suggested = {"list": "communes", "autocomplete": "off", "data-places": "/places"}
    return line("Commune", "Écrivez le nom ou le code postal.", optional=optional, render_kw=suggested)


def choice(name: str, kind: str, values: Any, hint: str = "") -> Field:
    """One value of an enum, by its word."""
    return SelectField(
        name,
        [InputRequired("Choisissez une réponse.")],
        choices=lambda: [("", "Choisissez…"), *choices(kind, values)],
        coerce=lambda value: str(value or ""),
        description=hint,
    )
