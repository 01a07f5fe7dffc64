"""What made-up people write to each other: short, polite, each in their own way."""

from random import Random

from models.mentoring.mentoring import Hope

GREETINGS = ("Bonjour,", "Madame, Monsieur,", "Bonjour Madame, bonjour Monsieur,")
WHO = (
    "J’ai {age} ans et j’habite à {town}.",
    "J’habite à {town} et je me déplace facilement.",
    "J’ai {age} ans et je prépare mon projet avec mon référent.",
    "Je vis à {town} depuis 3 ans.",
)
WHY = (
    "Votre offre « {title} » m’intéresse beaucoup.",
    "J’ai déjà fait un stage dans ce métier et cela m’a plu.",
    "Je cherche une équipe où je pourrai apprendre.",
    "Je suis une personne sérieuse et j’arrive à l’heure.",
    "J’aime le travail bien fait et le contact avec les gens.",
    "On me dit que je suis calme et que j’écoute bien.",
)
WHY_THERE = (
    "Je connais votre maison et j’aimerais y travailler.",
    "Je n’ai pas vu d’offre pour moi, mais votre activité me plaît.",
    "Je vous écris de moi-même, car je cherche près de chez moi.",
)
WHEN = (
    "Je peux commencer tout de suite.",
    "Je suis disponible à partir du mois prochain.",
    "Je peux venir vous rencontrer quand vous voulez.",
    "Je suis libre tous les jours, sauf le mercredi après-midi.",
)
CLOSINGS = ("Merci de me lire.", "Bonne journée.", "Merci pour votre réponse.", "Cordialement.")

NOTES = (
    "Pouvez-vous relire mon message, s’il vous plaît ?",
    "Je ne sais pas si mon CV est assez complet.",
    "J’ai besoin d’aide pour parler de mon aménagement de poste.",
    "C’est l’offre dont nous avons parlé mardi.",
)

COMMENTS = (
    "Ajoutez vos dates de stage dans le CV.",
    "Dites en une phrase pourquoi cette offre vous plaît.",
    "Votre message est bien. Il manque seulement vos disponibilités.",
    "Le CV joint parle d’un autre métier. Choisissez l’autre.",
    "Relisez la deuxième phrase : il manque un mot.",
)
CORRECTION = "J’ai complété mon message comme vous l’avez proposé."

POSTPONED = (
    "Votre candidature nous plaît. Nous recrutons à nouveau au printemps et nous gardons votre CV.",
    "Le poste vient d’être pourvu. Un autre va s’ouvrir : nous vous rappellerons.",
    "Le budget n’est pas encore voté. Nous reprenons contact avec vous dans quelques semaines.",
    "Nous aimerions vous voir en stage d’abord. Les dates seront connues le mois prochain.",
)
ACCEPTED = (
    "Nous avons été heureux de vous rencontrer. Bienvenue dans l’équipe.",
    "C’est oui. Présentez-vous à l’accueil à 8 h 30, quelqu’un vous attendra.",
    "Votre entretien nous a convaincus. Nous vous envoyons le contrat cette semaine.",
    "Toute l’équipe est d’accord : nous vous attendons.",
)
RECONSIDERED = "Une place s’est libérée. Si vous êtes toujours libre, elle est pour vous."
CANCELLED = (
    "Vous avez trouvé un poste plus près de chez vous. Nous vous souhaitons une bonne suite.",
    "Le poste a été supprimé par la direction. Nous en sommes désolés.",
    "Nous ne vous avons pas vu le premier jour, ni pu vous joindre.",
)

# The reason stays between professionals; the candidate reads the answer.
REFUSALS = {
    "Non joignable": "Nous avons essayé de vous appeler 3 fois. Écrivez-nous si vous cherchez toujours.",
    "Absent à l’entretien": "Nous ne vous avons pas vu à l’entretien. Nous avons retenu une autre personne.",
    "En emploi": "Vous nous avez dit avoir trouvé un poste. Toutes nos félicitations.",
    "En formation": "Votre formation se termine après le début du contrat. Revenez vers nous ensuite.",
    "Non éligible": "Ce contrat demande des conditions précises. Votre référent peut vous les expliquer.",
    "Non mobile": "Le poste demande des trajets chaque jour. Nous n’avons pas trouvé de solution.",
    "Non intéressé": "Vous préférez un autre métier, et nous le comprenons. Bonne continuation.",
    "Compétences insuffisantes": "Nous cherchons une personne qui a déjà 2 ans d’expérience dans ce métier.",
    "Frein incompatible avec le poste": "Les horaires du poste ne vont pas avec les vôtres, et ils sont fixes.",
    "Objectifs du dialogue de gestion": "Nous ne pouvons pas recruter davantage cette année.",
    "Pas de recrutement en cours": "Nous ne recrutons pas en ce moment. Merci de votre intérêt.",
    "Candidature en doublon": "Vous avez écrit deux fois pour le même poste. Nous suivons votre autre candidature.",
    "Autre": "Nous avons retenu une autre candidature. La vôtre était bien présentée.",
}
PRIVATE_NOTES = (
    "",
    "",
    "Candidature à revoir dans 6 mois.",
    "Bon contact au téléphone. À orienter vers une préparation au métier.",
)
APPOINTMENTS = (
    "Nous préparons ensemble votre prochain entretien.",
    "Apportez votre CV, même s’il n’est pas fini.",
    "Nous faisons le point sur vos candidatures.",
)
NO_TIME = "Je suis en stage toute la semaine. Un jour après 17 h, c’est possible ?"
CALLED_OFF = "Je suis en formation ce jour-là. Je vous propose bientôt d’autres heures."
TO_REFERENT = {
    1: "Bonjour, l’employeur m’a appelé hier. Que dois-je apporter à l’entretien ?",
    2: "Bonjour, je n’ai plus de titre de transport. Qui peut m’aider ?",
    3: "Bonjour, j’ai fini mon stage vendredi. Ils étaient contents de moi.",
}
# A question, its answer, and what the referent adds some days later.
ANSWERED = (
    "Bonjour Monsieur Martin, est-ce que je peux aussi chercher à Mérignac ?",
    "Bonjour, oui : le tram y va en 25 minutes. Ajoutez la ville dans votre fiche.",
    "J’ai trouvé un atelier « Réussir son entretien », mardi à 14 h. Voulez-vous venir ?",
)
HOPES = {
    Hope.TRADE: "Je voudrais parler de ce métier avec quelqu’un qui le fait tous les jours.",
    Hope.INTERVIEWS: "Les entretiens me font peur. J’aimerais m’entraîner avec une personne patiente.",
    Hope.ADVICE: "J’hésite entre la cuisine et le service. J’aimerais un avis.",
    Hope.PEOPLE: "Je connais peu de monde ici. Je cherche quelqu’un qui puisse me conseiller.",
}
NO_MENTOR = "Nos équipes accueillent déjà 3 personnes. Revenez vers nous à la rentrée : ce sera avec plaisir."
FAREWELL = "Vous avez trouvé votre voie : bravo. Nous restons heureux d’avoir de vos nouvelles."

NO_TRANSPORT = "Prévoir un point sur les transports avec le candidat."


def message(chance: Random, title: str | None, **facts: object) -> str:
    """A candidate's words to an employer; without a title, of a spontaneous application."""
    why = chance.sample(WHY, 2) if title else chance.sample(WHY_THERE, 1)
    parts = [chance.choice(WHO), *why, chance.choice(WHEN)]
    body = " ".join(parts).format(title=title, **facts).replace(" à Les ", " aux ")
    return f"{chance.choice(GREETINGS)}\n{body}\n{chance.choice(CLOSINGS)}"
