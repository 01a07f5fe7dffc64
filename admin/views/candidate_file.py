"""A file: all that it holds, and its parts, which a referent fills in or corrects with the person (P30, P31)."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from flask import abort, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import Field, HiddenField, TextAreaField
from wtforms.validators import InputRequired, Optional, ValidationError

from admin import grants
from admin.access import signed_in
from admin.forms import RowForm, at_most, field_of, options_of
from admin.history import Line, history_of
from admin.views.application_list import with_relations
from admin.views.organisations import CheckboxesField
from models.applications.application import Application
from models.database import Query
from models.documents.document import Document
from models.folding import fold
from models.organisations.places import communes_called
from models.people.candidate import Candidate
from models.people.profile import answers_beside
from models.profiles.metiers import directory, own_words
from models.profiles.parts import (
    PARTS,
    Part,
    facts_of,
    faults_of,
    may_write,
    part_called,
    search_of,
    version_of,
    write_part,
)
from models.profiles.zones import ANYWHERE, find_zones, zone_of, zones_meant
from models.questions import Given, Input, Question
from models.refusal import Refused
from models.registrations.standing import is_referent
from texts import lazy, moment, plain
from texts.answers import NAMED, metier_said, zone_said
from texts.refusals import refusal_on_page

PART = f"<any({','.join(one.name for one in PARTS)}):part>"
LONGEST_LINES = 600
_WITH_AREA = re.compile(r"(.*\S)\s*\(.*\)")


def documents_of(candidate: Candidate) -> Query:
    """What the person who asks may see of a candidate's papers."""
    return Document.visible_to(signed_in()).where(Document.candidate == candidate)


def file_of(candidate: Candidate) -> dict[str, Any]:
    """All that a file holds beside who follows this person."""
    sent = Application.select(Application.id).where(Application.candidate == candidate)
    newest = sent.order_by(Application.created_at.desc(), Application.id.desc())
    return {
        "opened": True,
        "guardian": candidate.guardian,
        "answers": answers_beside(candidate),
        "search": search_of(candidate) if is_referent(signed_in(), candidate) else [],
        "parts": parts_of(candidate),
        "documents": list(documents_of(candidate)),
        "applications": with_relations([one.id for one in newest]),
        "history": history_of(candidate),
    }


def parts_of(candidate: Candidate) -> list[tuple[Part, bool]]:
    """Each part of a file, and whether it lacks an answer."""
    facts = facts_of(candidate)
    return [(part, part.lacks(facts)) for part in PARTS]


def last_of(candidate: Candidate, verbs: tuple[str, ...]) -> Line | None:
    """What was decided last on a candidate, if anything."""
    return next((line for line in reversed(history_of(candidate)) if line.verb in verbs), None)


def zone_meant(typed: str) -> str:
    """The place that a line names, as we write it or as people do. Raises Refused: zone, or zone_many."""
    if fold(typed) == fold(zone_said(ANYWHERE)):
        return ANYWHERE
    with_area = _WITH_AREA.fullmatch(typed)
    name = with_area[1] if with_area else typed
    known = {fold(zone_said(zone_of(one))): zone_of(one) for one in (*communes_called(name), *find_zones(name))}
    if fold(typed) in known:
        return known[fold(typed)]
    found = zones_meant(typed)
    if not found:
        raise Refused("zone")
    if len(found) > 1:
        raise Refused("zone_many", names=", ".join(zone_said(zone_of(one)) for one in found))
    return zone_of(found[0])


def metier_meant(typed: str) -> str:
    """The métier of the directory that a line names as we write it, else these words. Raises Refused."""
    listed = {fold(metier_said(key)): key for key in directory()}
    return listed.get(fold(typed)) or own_words(typed)


MEANT: dict[str, Callable[[str], str]] = {"zones": zone_meant, "metiers": metier_meant}


class LinesField(TextAreaField):
    """Several answers in words, one a line. `meant` are the values that they stand for."""

    def __init__(self, question: str, **options: Any) -> None:
        super().__init__(**options)
        self.question, self.meant = question, []

    def pre_validate(self, form: Any) -> None:
        wrong = []
        for line in filter(None, map(str.strip, (self.data or "").splitlines())):
            try:
                self.meant.append(MEANT[self.question](line))
            except Refused as refused:
                wrong.append(plain("field-line-wrong", line=line, error=refusal_on_page(refused)))
        if wrong:
            raise ValidationError(" ".join(wrong))


class PartForm(RowForm):
    """A part of a file. What is known can be corrected, not taken away where it is needed; what is not may wait."""

    part: ClassVar[Part]
    facts: ClassVar[Given]
    seen = HiddenField()

    def fill(self) -> "PartForm":
        """With what is known."""
        self.seen.data = version_of(self.part, self.facts)
        for one in self.part.arising(self.facts):
            self[one.name].data = shown(one, self.facts.get(one.name))
        return self

    @property
    def is_stale(self) -> bool:
        """Whether it was sent from a page of what is another by now: that is said first."""
        return bool(self.is_submitted() and self.seen.data != version_of(self.part, self.facts))

    def given(self) -> dict[str, Any]:
        """The answers that were typed, by the names of their questions; nothing stands for what was left empty."""
        return {one.name: self._given(one) for one in self.part.arising(self.facts)}

    def _given(self, question: Question) -> Any:
        field, known = self[question.name], self.facts.get(question.name)
        value = (field.meant if isinstance(field, LinesField) else field.data) or None
        # In another order, several are the same answer.
        return known if question.input == Input.SEVERAL and set(value or ()) == set(known or ()) else value

    def validate(self, extra_validators: Any = None) -> bool:
        is_good = super().validate(extra_validators)
        for name, refused in faults_of(self.part, self.facts, self.given()).items():
            if not self[name].errors:
                self[name].errors, is_good = [refusal_on_page(refused)], False
        return is_good


def form_of(part: Part, facts: Given) -> type[PartForm]:
    """The form of a part for someone of whom this is known."""
    fields = {
        one.name: field_in_file(one, one.required and facts.get(one.name) is not None) for one in part.arising(facts)
    }
    return type("PartForm", (PartForm,), {"part": part, "facts": facts, **fields})


def field_in_file(question: Question, required: bool) -> Field:
    """The field in which a referent answers a question for the person."""
    if question.input != Input.SEVERAL:
        return field_of(replace(question, required=required))
    words = {"label": lazy(f"{question.words}.label"), "description": lazy(f"{question.words}.hint")}
    needed = [InputRequired(lazy(f"{question.words}.missing")) if required else Optional()]
    if question.name in MEANT:
        validators = [*needed, at_most(LONGEST_LINES)]
        return LinesField(question.name, validators=validators, render_kw={"rows": 6}, **words)
    return CheckboxesField(validators=needed, choices=lambda: options_of(question), coerce=str, **words)


def shown(question: Question, known: Any) -> Any:
    """What is known, as its field holds it."""
    if question.name in MEANT:
        return "\n".join(NAMED[question.name](one) for one in known or ())
    return [str(one) for one in known or ()] if question.input == Input.SEVERAL else known


def part_page(candidate: Candidate, name: str) -> Response | str | tuple[str, int]:
    """The form of a part, then the part as it was written."""
    staff, part = signed_in(), part_called(name)
    if not may_write(staff, candidate):
        abort(404)
    form = form_of(part, facts_of(candidate))()
    if not grants.is_open(candidate, staff):
        if not form.is_submitted():
            flash(plain("candidate-open-first"), "error")
            return redirect(url_for(".show", id=candidate.id), 303)
        # It closed while they typed. Nothing of that is lost, and who may read it again is noted.
        grants.open_file(candidate, staff)
    if form.is_blank:
        form.fill()
    if (form.validate_on_submit() or form.is_stale) and _kept(candidate, form):
        flash(plain("form-kept"), "success")
        return redirect(url_for(".show", id=candidate.id), 303)
    answer = render_template("file_part.html", candidate=candidate, form=form, part=part)
    return (answer, 409 if form.is_outdated else 422) if form.is_submitted() else answer


def _kept(candidate: Candidate, form: PartForm) -> bool:
    """Whether it was written; else the form says why not, and what somebody else wrote meanwhile."""
    try:
        write_part(signed_in(), candidate, form.part, form.given(), seen=form.seen.data)
    except Refused as refused:
        form.blame(refused)
        if refused.reason == "edited_meanwhile":
            form.compare(form_of(form.part, facts_of(candidate))(formdata=None).fill())
            last = last_of(candidate, ("create", "register", "complete", "write_part"))
            form.changed_by = plain("application-last-step", at=moment(last.at), words=last.words) if last else ""
        return False
    return True
