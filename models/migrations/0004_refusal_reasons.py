"""The reasons for refusing that every deployment starts with (I17). The back office can add to them or hide them."""

LABELS = (
    "Non joignable",
    "Absent à l’entretien",
    "En emploi",
    "En formation",
    "Non éligible",
    "Non mobile",
    "Non intéressé",
    "Compétences insuffisantes",
    "Frein incompatible avec le poste",
    "Objectifs du dialogue de gestion",
    "Pas de recrutement en cours",
    "Candidature en doublon",
    "Autre",
)


def up(migrator, db):
    mark = db.param
    for label in LABELS:
        db.execute_sql(f"INSERT INTO reason (label, hidden) VALUES ({mark}, {mark})", (label, False))  # noqa: S608 (marks, no values)


def down(migrator, db):
    for label in LABELS:
        db.execute_sql(f"DELETE FROM reason WHERE label = {db.param}", (label,))  # noqa: S608 (a mark, no value)
