"""Forms: what was typed, cleaned, with each error beside its field and in the list at the top (P30)."""

from typing import Any, ClassVar

from flask_wtf import FlaskForm
from markupsafe import Markup
from wtforms import (
    BooleanField,
    DateField,
    EmailField,
    Field,
    FileField,
    HiddenField,
    SelectField,
    StringField,
    TelField,
    TextAreaField,
)
from wtforms.fields.choices import SelectFieldBase
from wtforms.validators import DataRequired, InputRequired, Length, Optional
from wtforms.widgets import Select

from admin.typed import typed_before
from admin.words import choices
from models.documents.inspection.inspector import MAX_SIZE
from models.questions import Input, Question
from models.refusal import Refused
from models.validation import LONGEST_TEXT
from texts import lazy, plain
from texts.refusals import refusal_on_page


def number_in(typed: Any) -> int:
    """The revision that the page showed; for what is no number, one that no row has."""
    return int(typed) if str(typed).isdecimal() and len(str(typed)) < 10 else -1


def revision_seen() -> Field:
    """The revision of the thing that was on the screen."""
    return HiddenField(filters=[number_in])


def in_words_of(field: Field) -> str:
    """What a field holds, as people read it."""
    if isinstance(field, BooleanField):
        return plain("yes-or-no", value=bool(field.data))
    if isinstance(field, SelectFieldBase):
        return ", ".join(str(label) for value, label, chosen, *_ in field.iter_choices() if chosen and value)
    return str(field.data or "")


class LongSelect(Select):
    """A choice among thousands: each option is made of its value and its label, and of nothing else."""

    @classmethod
    def render_option(cls, choice: Any, **attributes: Any) -> Markup:
        chosen = Markup(" selected") if choice.selected else ""
        return Markup('<option value="%s"%s>%s</option>') % (choice.value, chosen, choice.label)


class Form(FlaskForm):
    """The base of every form. `blames` says which field a refusal is about."""

    blames: ClassVar[dict[str, str]] = {}
    is_outdated = False  # whether someone else kept the same thing meanwhile
    changed_by = ""  # who, and when

    class Meta(FlaskForm.Meta):
        """What was typed in a form that is shown again stays in it."""

        def wrap_formdata(self, form: Any, formdata: Any) -> Any:
            before = typed_before()
            return super().wrap_formdata(form, formdata) if before is None or formdata is None else before

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed yet: the page itself says what the fields hold."""
        return not self.is_submitted() and typed_before() is None

    def blame(self, refused: Refused) -> None:
        """Put the sentence of a refusal beside the field it is about, or above all of them."""
        field = self._fields.get(self.blames.get(refused.reason, refused.reason))
        errors = field.errors if field is not None else self.form_errors
        wrong = [*errors, refusal_on_page(refused)]
        if field is not None:
            field.errors = wrong
        else:
            self.form_errors = wrong

    @property
    def complaints(self) -> list[tuple[str, str]]:
        """Every error, with the id of its field."""
        own = [("", error) for error in self.form_errors]
        return own + [(field.id, error) for field in self for error in field.errors if field.name != "csrf_token"]


class RowForm(Form):
    """The form of a row. It carries the revision that was on the screen: a colleague may keep another meanwhile."""

    seen = revision_seen()

    def compare(self, kept: "RowForm") -> None:
        """Beside each field that differs from the row as it is, say what it holds there; from now on this is seen."""
        for field in self:
            now = in_words_of(kept[field.name])
            if field.type not in ("HiddenField", "CSRFTokenField") and in_words_of(field) != now:
                field.kept_meanwhile = now
        self.seen.data, self.is_outdated = kept.seen.data, True


MISSING = lazy("field-missing")


class Day(DateField):
    """A day; of what is none, the same is said everywhere."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(refusal_on_page(Refused("date"))) from None


def at_most(longest: int) -> Length:
    """No more characters than that."""
    limit = Length(max=longest, message=lazy("field-too-long", limit=longest))
    limit.field_flags = {}  # a browser that stops there cuts what is pasted, without a word
    return limit


def line(name: Any, hint: Any = "", longest: int = 120, optional: bool = False, **options: Any) -> Field:
    """One line of text."""
    first = Optional() if optional else DataRequired(MISSING)
    return StringField(name, [first, at_most(longest)], description=hint, **options)


def paragraph(name: Any, hint: Any = "", longest: int = LONGEST_TEXT, optional: bool = False) -> Field:
    """Some sentences."""
    first = Optional() if optional else DataRequired(MISSING)
    return TextAreaField(name, [first, at_most(longest)], description=hint, render_kw={"rows": 6})


def upload(name: Any, hint: Any, optional: bool = False) -> Field:
    """A file. One that is too large is told as it is chosen: sent, it would cut the connection, and lose the words."""
    told = {"data-largest": MAX_SIZE, "data-too-large": lazy("file-too-large")}
    return FileField(name, [Optional() if optional else InputRequired(MISSING)], description=hint, render_kw=told)


FIELDS: dict[Input, Any] = {
    Input.LINE: StringField,
    Input.TEXT: TextAreaField,
    Input.EMAIL: EmailField,
    Input.PHONE: TelField,
    Input.DATE: Day,
    Input.CHOICE: SelectField,
}
LONGEST = {Input.LINE: 120, Input.TEXT: LONGEST_TEXT, Input.EMAIL: 254, Input.PHONE: 40}


def field_of(question: Question) -> Field:
    """The field in which staff answer a question of the domain: whether the answer is good is the domain's to say."""
    validators = [InputRequired(lazy(f"{question.words}.missing")) if question.required else Optional()]
    if question.input in LONGEST:
        validators.append(at_most(LONGEST[question.input]))
    more: dict[str, Any] = {"render_kw": {"rows": 6}} if question.input == Input.TEXT else {}
    if question.input == Input.CHOICE:
        more = {"choices": lambda: [("", plain("choose")), *options_of(question)], "coerce": str}
    words = {"label": lazy(f"{question.words}.label"), "description": lazy(f"{question.words}.hint")}
    return FIELDS[question.input](validators=validators, **words, **more)


def options_of(question: Question) -> list[tuple[str, str]]:
    """What a choice offers, each value with its words."""
    options = question.options
    return choices(question.option_words, options) if isinstance(options, type) else list(options() if options else [])


def commune(optional: bool = False) -> Field:
    """A commune by its name or postal code, suggested while typing: admin/places.py says which was meant."""
    suggested = {"list": "communes", "autocomplete": "off", "data-places": "/places"}
    return line(lazy("field-commune.label"), lazy("field-commune.hint"), optional=optional, render_kw=suggested)


def choice(name: Any, message: str, values: Any, hint: Any = "") -> Field:
    """One value of an enum, as the message calls it."""
    return SelectField(
        name,
        [InputRequired(lazy("field-unanswered"))],
        choices=lambda: [("", plain("choose")), *choices(message, values)],
        coerce=lambda value: str(value or ""),
        description=hint,
    )
