# Words that the chat and the back office share: names of things, and the sentences of rules that say no.

## The employer's state, and what it means (I23, I24)

state-new = Nouvelle candidature
state-new-definition = L’employeur l’a reçue. Il n’a pas encore répondu.
state-processing = À l’étude
state-processing-definition = L’employeur étudie la candidature.
state-postponed = Embauche pour plus tard
state-postponed-definition = L’employeur garde la candidature. L’embauche n’est pas garantie.
state-accepted = Acceptée
state-accepted-definition = L’employeur embauche la personne.
state-refused = Déclinée
state-refused-definition = L’employeur ne donne pas suite.
state-cancelled = Embauche annulée
state-cancelled-definition = L’embauche était prévue. Elle n’a pas eu lieu.
state-hired-elsewhere = Embauché ailleurs
state-hired-elsewhere-definition = La personne a été embauchée par un autre employeur.

## The referent's gate (A30)

gate-awaiting = En attente de validation par le référent
gate-awaiting-definition = Le référent lit la candidature. L’employeur ne la voit pas encore.
gate-sent-back = À corriger
gate-sent-back-definition = Le référent demande une correction. L’employeur ne voit pas la candidature.
gate-validated = Validée par le référent
gate-validated-definition = L’employeur a reçu la candidature.

withdrawn-label = Retirée par le candidat
withdrawn-definition = Le candidat a mis sa candidature en pause.

## Verbs, as buttons say them

verb-study = Étudier la candidature
verb-postpone = Garder pour plus tard
verb-accept = Accepter
verb-refuse = Décliner
verb-cancel = Annuler l’embauche
verb-validate = Transmettre à l’employeur
verb-send-back = Demander une correction
verb-correct = Corriger
verb-withdraw = Retirer
verb-reactivate = Réactiver

## Offers

offer-draft = Brouillon
offer-published = Publiée
offer-closed = Fermée

nature-apprenticeship = Apprentissage
nature-internship = Stage
nature-job = Emploi
nature-contract-job = Emploi public, contractuel
nature-public-job = Emploi public, fonctionnaire

level-none = Sans diplôme
level-cap = CAP, BEP
level-bac = Bac
level-bac-2 = Bac + 2
level-bac-3 = Bac + 3
level-bac-5 = Bac + 5

domain-reception = Accueil, secrétariat, service aux usagers
domain-purchasing = Achats
domain-architecture = Architecture, urbanisme
domain-culture = Culture et métiers d’art
domain-building = BTP, immobilier
domain-data = Big data et statistiques
domain-science = Chimie, biologie, laboratoire, recherche
domain-sales = Commerce, vente
domain-communication = Communication, multimédia
domain-diplomacy = Diplomatie et relations internationales
domain-archives = Documentation, archives, bibliothèque
domain-law = Droit, affaires juridiques, fiscalité
domain-teaching = Enseignement
domain-finance = Économie, gestion, finances, comptabilité
domain-environment = Environnement, espaces verts, énergie
domain-audit = Études, qualité, audit
domain-safety = Hygiène et sécurité, prévention des risques
domain-hospitality = Hôtellerie, restauration, tourisme
domain-industry = Industrie, aéronautique
domain-logistics = Logistique, maintenance, transport
domain-heritage = Médiation culturelle et valorisation des patrimoines
domain-show = Métiers de l’image, spectacle, production culturelle
domain-digital = Numérique, digital
domain-childcare = Petite enfance
domain-human-resources = Ressources humaines
domain-health = Santé, médico-social
domain-security = Sécurité, défense
domain-sport = Sport, animation
domain-it = Systèmes d’information, réseau, intelligence artificielle

## Organisations

company-kind-ei = Entreprise d’insertion (EI)
company-kind-aci = Atelier et chantier d’insertion (ACI)
company-kind-ai = Association intermédiaire (AI)
company-kind-etti = Entreprise de travail temporaire d’insertion (ETTI)
company-kind-eiti = Entreprise d’insertion par le travail indépendant (EITI)
company-kind-geiq = Groupement d’employeurs pour l’insertion et la qualification (GEIQ)
company-kind-ea = Entreprise adaptée (EA)
company-kind-eatt = Entreprise adaptée de travail temporaire (EATT)
company-kind-opcs = Organisation porteuse de la clause sociale (OPCS)
company-kind-private = Entreprise privée
company-kind-public = Service public
company-kind-association = Association
company-kind-university = Université

establishment-kind-high-school = Lycée
establishment-kind-university = Université
establishment-kind-local-mission = Mission locale
establishment-kind-cap-emploi = Cap emploi
establishment-kind-france-travail = France Travail
establishment-kind-department = Département
establishment-kind-association = Association

gate-rule-always = Le référent lit toutes les candidatures
gate-rule-when-help-asked = Le référent lit la candidature si le candidat demande de l’aide

## People and documents

civility-madam = Madame
civility-sir = Monsieur
civility-unsaid = Je préfère ne pas le dire

candidate-pending = Inscription à valider
candidate-active = Compte actif
candidate-refused = Inscription refusée

document-cv = CV
document-letter = Lettre de motivation
document-other = Autre document

## Why a rule says no. One thing a sentence, and what to do next

refused-not-yours = Cette action n’est pas possible avec votre compte.
refused-changed-meanwhile = Une autre personne a déjà répondu. Relisez la candidature.
refused-withdrawn = Le candidat a retiré cette candidature.
refused-not-withdrawn = Cette candidature est active.
refused-gate-awaiting = Le référent n’a pas encore lu cette candidature.
refused-gate-sent-back = Le candidat corrige cette candidature.
refused-gate-validated = L’employeur a déjà reçu cette candidature.
refused-state-new = Cette candidature est nouvelle. Cette action vient plus tard.
refused-state-processing = Cette candidature est déjà à l’étude.
refused-state-postponed = Cette candidature est gardée pour plus tard.
refused-state-accepted = Cette candidature est déjà acceptée.
refused-state-refused = Cette candidature est déjà déclinée.
refused-state-cancelled = Cette embauche est déjà annulée.
refused-state-hired-elsewhere = La personne est embauchée par un autre employeur.

refused-start-date = Choisissez un premier jour entre aujourd’hui et { $latest }.
refused-end-date = Le dernier jour vient après le premier jour.
refused-reason = Ce motif n’est plus proposé. Choisissez-en un autre.
refused-reason-missing = Écrivez la raison.
refused-answer-missing = Écrivez une réponse au candidat.
refused-comment-missing = Écrivez ce qui est à corriger.
refused-message-missing = Écrivez un message à l’employeur.
refused-title-missing = Écrivez le titre.
refused-description-missing = Écrivez la description.
refused-text-too-long = Ce texte est trop long. Gardez { $limit } caractères au plus.
refused-name = Écrivez le nom avec des lettres, 60 au plus.
refused-email = Cette adresse e-mail n’est pas correcte. Exemple : prenom.nom@mail.fr
refused-phone = Ce numéro de téléphone n’est pas correct. Exemple : 06 12 34 56 78
refused-date = Cette date n’est pas correcte. Exemple : 14/07/2007
refused-birth-date = Cette date de naissance n’est pas possible ici. Il faut avoir entre 14 et 100 ans.
refused-siret = Ce SIRET n’est pas correct. Un SIRET a 14 chiffres.
refused-commune = Cette commune n’est pas connue. Écrivez son nom ou son code postal.

refused-consent-missing = Il faut d’abord accepter les conditions.
refused-already-registered = Vous êtes déjà inscrit.
refused-establishment-closed = Cet établissement n’accompagne plus de candidats ici.
refused-convention = Cet établissement ne participe pas à cette convention.
refused-account-pending = Votre référent n’a pas encore validé votre inscription.
refused-account-refused = Votre inscription a été refusée.
refused-account-active = Ce compte est déjà actif.
refused-account-decided = Cette inscription a déjà reçu une réponse.

refused-company-blocked = { $company } ne reçoit pas de candidatures en ce moment.
refused-offer-state = L’offre a changé entre-temps. Relisez-la.
refused-offer-closed = Cette offre est fermée.
refused-by-mail-only = Cette offre demande une candidature par e-mail : { $email }
refused-already-applied = Vous avez déjà postulé à cette offre.
refused-spontaneous-again = Vous avez déjà écrit à cet employeur. Réessayez après { $hours } heures.
refused-too-old = { $convention } est pour les moins de { $limit } ans.
refused-facts-missing = Il manque une information sur vous.

refused-cv-missing = Il faut un CV pour postuler.
refused-document-not-sendable = Ce document ne peut pas être envoyé à un employeur.
refused-too-many-documents = { $kind ->
        [cv] Vous avez déjà { $limit } CV.
        [letter] Vous avez déjà { $limit } lettres.
       *[other] Vous avez déjà { $limit } autres documents.
    } Supprimez-en un d’abord.
refused-file-empty = Ce fichier est vide.
refused-file-too-large = Ce fichier est trop lourd. La limite est de 1 000 Ko.
refused-file-not-accepted = Ce type de fichier n’est pas accepté. Envoyez un fichier PDF, DOC, DOCX, ODT ou RTF.
refused-file-mismatch = Ce fichier n’est pas ce que dit son nom. Enregistrez-le de nouveau en PDF.
refused-file-macros = Ce fichier contient un programme. Enregistrez-le en PDF.
refused-file-encrypted = Ce fichier est protégé par un mot de passe. Envoyez-le sans protection.
refused-file-external = Ce fichier va chercher autre chose ailleurs. Enregistrez-le en PDF.
refused-file-bomb = Ce fichier devient trop gros quand on l’ouvre. Enregistrez-le en PDF.
refused-file-damaged = Ce fichier ne s’ouvre pas. Enregistrez-le de nouveau en PDF.

refused-invitation-wrong = Ce lien d’invitation n’est pas correct. Demandez un nouveau lien.
refused-invitation-used = Cette invitation a déjà servi. Demandez un nouveau lien.
refused-invitation-expired = Cette invitation est trop ancienne. Demandez un nouveau lien.
refused-invitation-of-another = Ce chat est déjà celui de { $name }. Ouvrez ce lien avec votre propre compte.
refused-reset-wrong = Ce lien n’est pas correct, ou il a déjà servi. Demandez un nouveau lien.
refused-reset-expired = Ce lien est trop ancien. Demandez un nouveau lien.
refused-password-short = Choisissez un mot de passe de { $limit } caractères au moins.
refused-password-long = Choisissez un mot de passe de { $limit } caractères au plus.
refused-password-wrong = Ce n’est pas votre mot de passe actuel.
refused-already-exists = Cela existe déjà. Vérifiez le nom ou le numéro.
refused-password-known = Ce mot de passe est trop facile à deviner. Choisissez-en un autre.

refused-account-closed = Ce compte est fermé. Écrivez à l’équipe Tremplin.
refused-account-unchanged = Ce compte a déjà changé. Relisez la page.
refused-already-member = Cette personne fait déjà partie de l’organisation.
refused-company-unchanged = Ce réglage a déjà changé. Relisez la page.
refused-name-missing = Écrivez le nom.
refused-commune-many = Plusieurs communes portent ce nom : { $names }. Écrivez le nom avec le code.
refused-contact-missing = Écrivez l’adresse à laquelle postuler.
refused-offer-company = Une offre ne change pas d’entreprise. Écrivez-en une nouvelle.
