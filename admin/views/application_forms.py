"""What each verb asks before it is carried out: one form a verb."""

from typing import Any

from wtforms import DateField, HiddenField, SelectField
from wtforms.validators import AnyOf, InputRequired, Optional

from admin.forms import Form, paragraph
from models.applications import moves
from models.applications.application import Application, State
from models.applications.reason import Reason
from models.people.staff import Staff

ANSWER_HINT = "Le candidat lira ce texte."


class VerbForm(Form):
    """Every verb carries the state that was on the screen: a colleague may have answered meanwhile."""

    seen = HiddenField(validators=[InputRequired(), AnyOf([str(state) for state in State])])

    def carry_out(self, application: Application, by: Staff, seen: State) -> None:
        raise NotImplementedError


class Study(VerbForm):
    def carry_out(self, application: Application, by: Staff, seen: State) -> None:
        moves.study(application, by, seen)


class Validate(VerbForm):
    def carry_out(self, application: Application, by: Staff, seen: State) -> None:
        moves.validate(application, by, seen)


class SendBack(VerbForm):
    blames = {"comment_missing": "comment"}
    comment = paragraph("Ce qui est à corriger", "Le candidat lira ce texte.")

    def carry_out(self, application: Application, by: Staff, seen: State) -> None:
        moves.send_back(application, by, self.comment.data, seen)


class Postpone(VerbForm):
    blames = {"answer_missing": "answer"}
    answer = paragraph("Réponse au candidat", f"{ANSWER_HINT} Dites que l’embauche n’est pas garantie.")

    def carry_out(self, application: Application, by: Staff, seen: State) -> None:
        moves.postpone(application, by, self.answer.data, seen)


class Accept(VerbForm):
    blames = {"start_date": "starts_on", "end_date": "ends_on"}
    starts_on = DateField(
        "Premier jour", [InputRequired("Écrivez le premier jour.")], description="Dans six mois au plus."
    )
    ends_on = DateField("Dernier jour", [Optional()], description="Seulement si le contrat a une fin.")
    answer = paragraph("Message au candidat", ANSWER_HINT, optional=True)

    def carry_out(self, application: Application, by: Staff, seen: State) -> None:
        moves.accept(application, by, self.starts_on.data, self.ends_on.data, self.answer.data or "", seen)


class Refuse(VerbForm):
    blames = {"answer_missing": "answer"}
    reason = SelectField(
        "Motif",
        [InputRequired("Choisissez un motif.")],
        choices=lambda: [("", "Choisissez…"), *((str(reason.id), reason.label) for reason in reasons())],
        coerce=str,
        description="Le candidat ne voit pas le motif. Son référent le voit.",
    )
    answer = paragraph("Réponse au candidat", f"{ANSWER_HINT} Il ne lira rien d’autre.")
    note = paragraph("Note pour le référent", "Le candidat ne la voit pas.", optional=True)

    def carry_out(self, application: Application, by: Staff, seen: State) -> None:
        reason = Reason.get_by_id(int(self.reason.data))
        moves.refuse(application, by, reason, self.answer.data, self.note.data or "", seen)


class Cancel(VerbForm):
    blames = {"answer_missing": "answer"}
    answer = paragraph("Raison", "Le candidat et son référent liront ce texte.")

    def carry_out(self, application: Application, by: Staff, seen: State) -> None:
        moves.cancel(application, by, self.answer.data, seen)


def reasons() -> list[Reason]:
    """The reasons that can be given, the catch-all last (I17)."""
    return list(Reason.select().where(~Reason.hidden).order_by(Reason.id))


FORMS: dict[str, Any] = {
    "validate": Validate,
    "send_back": SendBack,
    "study": Study,
    "accept": Accept,
    "postpone": Postpone,
    "refuse": Refuse,
    "cancel": Cancel,
}
