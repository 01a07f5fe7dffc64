"""The expressions of a search that are no job: contracts, levels, courtesies. Patterns are on folded text."""

import re

from models.offers.kinds import Level, Nature
from models.offers.working_time import WorkingTime

WORK = (Nature.JOB, Nature.CONTRACT_JOB, Nature.PUBLIC_JOB)
PUBLIC = (Nature.CONTRACT_JOB, Nature.PUBLIC_JOB)
# A pupil's week in a company, at 14 or 15.
PUPILS = (Level.NONE, Level.CAP, Level.BAC)


def _expressions(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9+])(?:{'|'.join(patterns)})(?![a-z0-9+])")


_BRANCH = r"(?: (?:territoriale|hospitaliere|d etat))?"
CONTRACTS: tuple[tuple[re.Pattern[str], tuple[Nature, ...]], ...] = (
    (
        _expressions(
            r"(?:contrat (?:d |en |de )?)?(?:alternance|apprentissage)s?",
            r"contrat (?:de )?pro(?:fessionnalisation)?",
            r"alternante?s?",
            r"apprentie?s?",
        ),
        (Nature.APPRENTICESHIP,),
    ),
    (
        _expressions(
            r"stages? (?:de |d )?(?:(?:fin d |d )?etudes|observation|decouverte)", r"stages?", r"stagiaires?", r"pfmp"
        ),
        (Nature.INTERNSHIP,),
    ),
    (
        _expressions(
            rf"(?:emploi|travail|poste|job|boulot)s? (?:dans (?:le |la )?)?(?:publics?|fonction publique){_BRANCH}",
            rf"(?:dans (?:la |le )?)?fonction publique{_BRANCH}",
            r"(?:emploi )?contractuel(?:le)?s?",
            r"vacataires?",
            r"service public",
        ),
        PUBLIC,
    ),
    (_expressions(r"fonctionnaires?", r"titulaires?(?! d)"), (Nature.PUBLIC_JOB,)),
    (
        _expressions(
            r"cdi", r"cdd", r"interim(?:aire)?s?", r"contrat de travail", r"saisonniere?s?",
            r"(?:offre d )?emplois?(?: (?:etudiant|saisonnier|d ete))?", r"embauches?",
            r"(?:jobs?|boulo[ts]?s?|taff?|travail|(?<!de )travaux(?! p)|tafs)(?: (?:etudiant|(?:d )?ete|saisonnier))?",
        ),
        WORK,
    ),
)  # fmt: skip

PUPIL = _expressions(r"(?:classe )?(?:de |en )?(?:3 ?e(?:me)?|troisieme|2 ?(?:n)?de|seconde)(?: generale| pro)?")

_NO = r"(?:sans|pas de|pas le|pas d|pas le moindre|aucune?|sans aucun|sans le|zero|non)"
LEVELS: tuple[tuple[re.Pattern[str], Level], ...] = (
    (
        _expressions(
            rf"(?:je )?(?:(?:n ai|j ai|ai) )?{_NO} (?:diplomes?|qualifications?|formation|bac|brevet|cap|bep)",
            r"non diplome(?:e|s)?",
        ),
        Level.NONE,
    ),
    (
        _expressions(
            r"(?:niveau )?(?:bac ?\+ ?5|master ?[12]?|mastere)", r"niveau (?:7|i)", r"(?:diplome )?d ingenieur"
        ),
        Level.BAC_5,
    ),
    (_expressions(r"(?:niveau )?(?:bac ?\+ ?[34]|licences?(?: pro)?|bachelor|but)", r"niveau (?:6|ii)"), Level.BAC_3),
    (_expressions(r"(?:niveau )?(?:bac ?\+ ?[12]|bts|btsa|dut|deug)", r"niveau (?:5|iii)"), Level.BAC_2),
    (
        _expressions(r"(?:niveau )?(?:bac(?: ?pro| techno| general)?|terminale|baccalaureat)", r"niveau (?:4|iv)"),
        Level.BAC,
    ),
    (_expressions(r"(?:niveau )?(?:cap|bep|capa)", r"niveau (?:3|v)"), Level.CAP),
)  # fmt: skip

# When one wants to work: searched, as far as offers let it be known.
_WORK = r"(?:travail(?:ler)?|postes?|emplois?|jobs?|boulots?|bosser|tafs?|taffer)"
TIMES: tuple[tuple[re.Pattern[str], WorkingTime], ...] = (
    (_expressions(r"(?:a |en )?temps (?:plein|complet)"), WorkingTime.FULL),
    (_expressions(r"(?:a |en )?(?:temps partiel|mi temps)"), WorkingTime.PART),
    (_expressions(r"(?:le |les |du |que le )?(?:matins?|matinees?)"), WorkingTime.MORNING),
    (_expressions(r"(?:le |les |du |en |que le )?(?:soirs?|soirees?)"), WorkingTime.EVENING),
    (_expressions(rf"{_WORK} (?:de |la |en |les )?nuits?", r"(?:la|les|de) nuits?"), WorkingTime.NIGHT),
    (
        _expressions(r"(?:le |les |du |que le |pendant les? )?(?:week ?ends?|samedis?|dimanches?)"),
        WorkingTime.WEEKEND,
    ),
)
WEEK = _expressions(r"\d{1,2} ?(?:h|heures?)(?: par semaine| semaine)?")
# What an offer does not tell in a way that can be searched: said to be left out, never searched as it stands.
HOURS = _expressions(
    r"(?:pendant )?(?:les )?vacances",
    r"(?:travail )?(?:de|en) journee",
    r"rqth|(?:en )?fauteuil roulant|pmr|mobilite reduite|accessible|(?:poste )?(?:amenage|adapte)e?s?",
    r"dos fragile|mal (?:au|de) dos|malentendante?|malvoyante?|sourde?",
    r"teletravail|a distance|a domicile (?!aide)",
)
# What one says of one's languages names no job: "je parle pas bien français".
_LANGUAGE = r"(?:francais|anglais|espagnol|arabe|allemand|italien|portugais|turc|russe|ukrainien|chinois)"
LANGUAGES = _expressions(
    r"(?:je |j )?(?:ne )?(?:parle|comprend|lis|ecri|maitrise)s?"
    rf"(?: (?:pas|peu|tres|trop|bien|mal|un|le|l|juste|que))* {_LANGUAGE}(?: couramment| bien)?",
    rf"{_LANGUAGE} (?:courant|debutant|langue maternelle)",
)
# Where one lives, told by what is around: only the town beside it is searched.
LANDMARK = _expressions(
    r"(?:la |le |du )?(?:gare|metro|tramway|tram|quartier|rue|avenue|boulevard)(?: (?:de|des|du|d|la|l|le|les))*"
    r"(?: saint[e]? [a-z]+| (?!et |ou |en |a |pour |sur )[a-z]{3,})?",
    r"part dieu|perrache|matabiau|gratte ciel|(?<=lille )(?:flandres|europe)",
)
_WORD = r" (?!et |ou |mais |puis )(?:week end|mi temps|[a-z0-9]+)"
_SMALL = r"(?: (?:l[ae]s?|l|des?|du|d|une?|en|a|au|aux|avec))*"
# What is not wanted: of "pas de" and "sans", one thing; of a wish, all that follows.
NEGATION = re.compile(
    r"(?<![a-z0-9])(?:mais )?(?:"
    rf"(?:(?:je )?(?:ne |n )(?:veux|souhaite|peux|voudrais|cherche) (?:plus|pas)|surtout pas|plus jamais|sauf|hormis"
    rf"|excepte|a part|hors)(?:{_WORD}){{1,5}}"
    rf"|(?:(?:mais )?pas(?! (?:trop |tres )?loin)|sans){_SMALL}{_WORD}(?: (?:de|du|des|d|la|le)(?: l[ae]| l)?{_WORD})?"
    r")"
)
# Of what follows these, the surroundings are meant.
AROUND = frozenset("pres proche autour cote loin alentours alentour environs vers".split())

# How far one goes: "à 30 km de Lyon", "dans un rayon de 20 km autour de Lyon".
RADIUS = _expressions(
    r"(?:a |dans )?(?:moins de |un rayon de |maximum )?\d{1,3} ?(?:km|kms|kilometres?|bornes)(?: autour| max)?"
)
POSTAL_CODE = _expressions(r"\d{5}")
# Ages and lengths: numbers that are no department.
NUMBERS = _expressions(
    r"\d{1,2} ans", r"\d+ (?:mois|semaines?|jours?|annees?|euros?|e|km|minutes?)", r"(?:1er|1re|2eme|1ere) annee"
)

COURTESIES = frozenset(
    """
    bonjour bonsoir salut slt coucou hello hey bjr bsr cc wesh svp stp sil vous plait please merci madame monsieur
    cordialement cherche cherches cherchons chercher recherche recherches rechercher recherchons trouver trouve
    trouvez voir montrez montre montrer envoyer envoyez donner donnez donne proposer proposez propose indiquer
    indiquez afficher veux voudrais voudrai voudrait veut souhaite souhaiterais souhaiterai souhaiterait souhaiter
    aimerais aimerai aimerait aime aimer adore adorerais besoin envie faut faudrait peux pouvez peut pourrais
    pourriez possible faire fait fais travailler bosser travaille bosse devenir exercer occuper mettre apprendre
    commencer integrer rejoindre offre offres annonce annonces poste postes proposition propositions opportunite
    opportunites place places quelque quelques chose quelles quels quel quelle tout toute tous toutes fils fille
    enfant frere soeur ami copain copine mari femme neveu niece cousin metier metiers domaine secteur milieu branche
    profil reconversion debutant debutante debutants debuter experience premier premiere urgent urgence rapidement
    vite bientot maintenant aujourd hui disponible dispo motive motivee serieux serieuse seul seule ancien ancienne
    actuellement interesse interessee interessent interesserait etudiant etudiante jeune lyceen lyceenne collegien
    collegienne suis etes sommes avez avons aura serait sera cela quoi comment combien quand alors donc bien bon
    bonne tres trop vraiment simple petit petite autre autres ville villes departement region regions coin quartier
    alentours alentour environs loin proche autour cote nimporte importe partout france c g t p k ya yen vers dessus
    chez moi aucun aucune moindre dun dune jai jsuis jveux jcherche quil cest quun quune beaucoup peu
    sais savoir sait gens truc trucs machin ds dla pr chu chui chuis jss jvx jve jveu jvoudrais jvoudrai jaimerais
    jaimerai jrecherche jcherch jch cherch recherch taffer taffe travaillerais kelke kelkechose qqch qqchose koi ki ke
    svpl plz mtn mnt asap plutot interesserai plait plairait kiffe kif passion passionne passionnee reve genre style
    rentree janvier fevrier avril mai juin juillet aout septembre octobre novembre decembre semaine semaines annee
    annees mere pere celibataire bouge bouger parle parles comprend comprends importe peinard tranquille facile
    facilement proximite lieu lieux
    banlieue metropole recrute recrutent recruter embauchent embauchez prenez prennent
    """.split()
)


# Every word of these expressions: none of them is a mistake.
EXPRESSIONS = (PUPIL, HOURS, NEGATION, NUMBERS, WEEK, *(pattern for pattern, _ in (*CONTRACTS, *LEVELS, *TIMES)))
_INFLECTED = "alternant alternante alternants alternantes apprentie apprenties apprentis stages seconde emplois"
# Also without the last letter, where it may lack: "soirs?".
_WRITTEN = (r"[a-z]{3,}", r"[a-z]{3,}(?=[a-z]\?)")
KNOWN = frozenset(
    word for pattern in EXPRESSIONS for written in _WRITTEN for word in re.findall(written, pattern.pattern)
) | frozenset(_INFLECTED.split())
