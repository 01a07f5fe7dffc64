"""What people call places beside their names, and names of places that are rather words of jobs."""

# Words of jobs and of job ads that are also names of communes (Mer, Le Port, La Couture, Jardin, Avion …).
JOB_WORDS = frozenset(
    """
    accueil agneau aide angle animation appel art atelier avion avril bain bar bateau bio blanc bois bonne borne
    boucherie boulange bourg bras bureau bus caisse campagne cap cellier centre chambre champ change chantier
    charge chasse chateau chemin classe collegien commerce conte corps couronne cours couture creche cuisine degre
    distance domicile eau ecole enfance enfant entrepot etage etoile etude fenetre ferme fille fin fleur flotte
    force foret forge formation four frais garde grade habit halle homme hopital hotel informatique jardin job
    jour ligne linge livraison livre loge machine magasin maison mairie marche marin marine menage mer mere metier
    mine mode monnaie montagne moule musee nature nuit or palais panne parc passage peche pharmacie pied pierre
    place plage plaine plan planche plat poisson pont port porte poste prairie pre publier quai rang rayon
    restaurant riviere rouge route rue sable salle sante servant service soin sol source sport stage table tache
    taxi temps terrain terrasse terre theatre titre touche train trait transport travail usine vacance val vente
    verger verre vert vigne village ville vin voie vue
    """.split()
)
# Areas that people name, and that are no region of today: their departments.
FORMER_AREAS = {
    "alsace": "67 68",
    "aquitaine": "24 33 40 47 64",
    "auvergne": "03 15 43 63",
    "banlieue parisienne": "77 78 91 92 93 94 95",
    "basse normandie": "14 50 61",
    "bordelais": "33",
    "bordelaise": "33",
    "bourgogne": "21 58 71 89",
    "champagne": "08 10 51 52",
    "champagne ardenne": "08 10 51 52",
    "cote d azur": "06 83",
    "cote dazur": "06",
    "dom": "971 972 973 974 976",
    "dom tom": "971 972 973 974 976",
    "entre deux mers": "33",
    "franche comte": "25 39 70 90",
    "grenobloise": "38",
    "haut de france": "02 59 60 62 80",
    "haute normandie": "27 76",
    "hdf": "02 59 60 62 80",
    "ile de la reunion": "974",
    "languedoc": "11 30 34 48 66",
    "languedoc roussillon": "11 30 34 48 66",
    "lilloise": "59",
    "limousin": "19 23 87",
    "lorraine": "54 55 57 88",
    "lyonnais": "69",
    "lyonnaise": "69",
    "marseillaise": "13",
    "medoc": "33",
    "midi pyrenees": "09 12 31 32 46 65 81 82",
    "montpellieraine": "34",
    "nantaise": "44",
    "neuf trois": "93",
    "nicoise": "06",
    "nord pas de calais": "59 62",
    "outre mer": "971 972 973 974 976",
    "parisienne": "75 77 78 91 92 93 94 95",
    "pays basque": "64",
    "perigord": "24",
    "picardie": "02 60 80",
    "poitou": "16 17 79 86",
    "poitou charentes": "16 17 79 86",
    "region parisienne": "75 77 78 91 92 93 94 95",
    "rennaise": "35",
    "rhone alpes": "01 07 26 38 42 69 73 74",
    "stephanoise": "42",
    "strasbourgeoise": "67",
    "sud ouest": "09 12 24 31 32 33 40 46 47 64 65 81 82",
    "toulousain": "31",
    "toulousaine": "31",
}
# Towns by what people call them.
TOWNS_CALLED = {
    "aix": "13001",
    "bdx": "33063",
    "bx": "33063",
    "boulogne": "92012",
    "clermont": "63113",
    "la seyne": "83126",
    "montpel": "34172",
    "paname": "75056",
    "seyne": "83126",
    "st e": "42218",
}
