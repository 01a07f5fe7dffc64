### Why a rule says no: one message for each reason, one thing a sentence, and what to do next.
### `.chat` is there where the chat says it in its own way.
###
### $limit: the most or the least that is allowed
### $kind: what kind of document it is about
### $looks: what the file seems to be
### $latest: the last day that is possible
### $name: whose chat it is
### $names: the communes of that name
### $company: the employer
### $known: those who are known, for the page to name them
### $convention: the convention
### $email: where to apply
### $hours: how many hours to wait
### $closed_at: the day on which the offer was closed
### $a: the first number to add
### $b: the second number to add

refused-not-demo = Le temps avance ainsi dans la démonstration seulement.
refused-not-yours = Cette action n’est pas possible avec votre compte.
refused-changed-meanwhile = Cette candidature a changé entre-temps. Relisez-la.
refused-changed-by-oneself = Vous avez déjà répondu. Relisez la candidature.
refused-edited-meanwhile = Une autre personne a modifié ceci entre-temps. Comparez, puis enregistrez.
refused-withdrawn = Le candidat a retiré cette candidature.
    .chat = Vous avez retiré cette candidature.
refused-not-withdrawn = Cette candidature est active.
    .chat = Cette candidature est déjà active.
refused-gate-awaiting = Le référent n’a pas encore lu cette candidature.
    .chat = Votre référent n’a pas encore répondu.
refused-gate-sent-back = Le candidat corrige cette candidature.
refused-gate-validated = L’employeur a déjà reçu cette candidature.
refused-state-new = Cette candidature est nouvelle. Cette action vient plus tard.
refused-state-processing = Cette candidature est déjà à l’étude.
refused-state-postponed = Cette candidature est gardée pour plus tard.
refused-state-accepted = Cette candidature est déjà acceptée.
    .chat = L’employeur a déjà accepté cette candidature.
refused-state-refused = Cette candidature est déjà déclinée.
    .chat = L’employeur a déjà répondu à cette candidature.
refused-state-cancelled = Cette embauche est déjà annulée.
    .chat = Cette embauche est annulée.
refused-state-hired-elsewhere = La personne est embauchée. Cette candidature est arrêtée.
    .chat = Cette candidature est arrêtée : vous avez trouvé un emploi.
refused-state-no-answer = Cette candidature est fermée : sans réponse.
    .chat = Cette candidature est fermée : l’employeur n’a jamais répondu.
refused-undo-too-late = C’est trop tard : le message est parti, ou la candidature a changé depuis. Rien n’est annulé.
    .chat = C’est trop tard pour annuler. C’est déjà parti, ou la candidature a changé depuis.

refused-start-date = Choisissez un premier jour entre aujourd’hui et { $latest }.
refused-first-day-past = Ce premier jour est passé. Choisissez un jour à venir.
refused-last-day-past = Ce dernier jour est passé. Choisissez un jour à venir.
refused-end-date = Le dernier jour vient après le premier jour.
refused-reason = Ce motif n’est plus proposé. Choisissez-en un autre.
refused-reason-missing = Écrivez la raison.
refused-answer-missing = Écrivez une réponse au candidat.
refused-comment-missing = Écrivez ce qui est à corriger.
refused-message-missing = Écrivez votre message.
refused-title-missing = Écrivez le titre.
refused-description-missing = Écrivez la description.
refused-text-too-long = Ce texte est trop long. Gardez { $limit } caractères au plus.
refused-name = Un nom s’écrit avec des lettres, des espaces et des traits d’union. Retirez les autres signes.
refused-name-empty = Je ne lis pas de lettres. Écrivez le nom avec des lettres.
refused-name-emoji = Un nom s’écrit sans emoji. Gardez les lettres.
refused-name-digits = Un nom s’écrit sans chiffres. Gardez les lettres.
refused-name-markup = Un nom s’écrit sans balise ni accolade. Gardez les lettres.
refused-name-link = C’est une adresse. Écrivez seulement le nom.
refused-name-long = Ce nom est trop long. Gardez 60 lettres au plus.
refused-email = Cette adresse e-mail n’est pas correcte. Exemple : prenom.nom@mail.fr
    .chat = Cette adresse e-mail n’est pas complète. Un exemple : prenom.nom@exemple.fr
refused-email-of-staff = Cette adresse est celle d’un compte professionnel. Écrivez l’adresse personnelle du candidat.
    .chat = Cette adresse est celle d’un compte professionnel. Écrivez votre adresse personnelle.
refused-phone = Ce numéro de téléphone n’est pas correct. Exemple : 06 12 34 56 78
refused-date = Cette date n’est pas correcte. Exemple : 14/07/2007
    .chat = Je ne comprends pas cette date. Un exemple : 24/03/2004
refused-birth-date = Cette date de naissance n’est pas possible ici. Il faut avoir entre 14 et 100 ans.
refused-siret = Ce SIRET n’est pas correct. Un SIRET a 14 chiffres.
refused-siret-taken = Ce SIRET est déjà celui d’une entreprise : { $company }.
refused-commune = Cette commune n’est pas connue. Écrivez son nom ou son code postal.

refused-consent-missing = Il faut d’abord accepter les conditions.
refused-already-registered = Vous avez déjà un compte.
refused-candidate-known = Vous suivez déjà une personne qui lui ressemble. Est-ce la même ?
refused-too-many-known-elsewhere = En une heure, { $limit } de vos adresses étaient connues dans un autre établissement. Attendez une heure, puis enregistrez de nouveau.
refused-candidate-known-elsewhere = Cette adresse est déjà connue dans un autre établissement. Vérifiez que ce n’est pas la même personne.
refused-establishment-closed = Cet établissement n’accompagne plus de candidats ici.
refused-referent = Cette personne n’est pas référente de votre établissement.
refused-account-former = Personne n’accompagne plus ce compte. Demandez une nouvelle inscription.
    .chat = Plus personne ne vous accompagne ici. Vous pouvez demander une nouvelle inscription.
refused-convention = Cet établissement ne participe pas à cette convention.
refused-account-missing = Pour postuler, il faut un compte. L’inscription demande 2 minutes. Je garde votre choix.
refused-account-pending = Votre référent n’a pas encore validé votre inscription.
    .chat = Votre référent n’a pas encore validé votre compte. Vous pourrez postuler juste après.
refused-account-asleep = Votre compte est en sommeil. Pour postuler, réveillez-le.
refused-asleep-already = Votre compte dort déjà.
refused-awake-already = Votre compte ne dort pas.
refused-account-refused = Votre inscription a été refusée.
refused-account-decided = Cette inscription a déjà reçu une réponse.

refused-nobody-to-tell = Aucun référent n’a encore de compte ici. Appelez l’accueil du lieu.
refused-help-asked-already = Votre référent est déjà prévenu. Si c’est pressé, appelez l’accueil.

refused-company-blocked = { $company } ne reçoit pas de candidatures en ce moment.
refused-not-a-partner = { $company } n’est pas partenaire de votre convention. Répondez à une de ses offres, ou écrivez à un autre employeur.
refused-email-missing = Je ne connais pas votre adresse e-mail. Votre référent peut l’ajouter.
refused-too-many-mails = Vous avez demandé { $limit } e-mails en une heure. Attendez un peu, puis recommencez.
refused-too-many-archives = Vous avez demandé { $limit } archives en une heure. Attendez un peu, puis recommencez.
refused-archive-gone = Ce lien ne sert plus. Demandez une nouvelle archive, dans « Mon compte ».
refused-offer-state = L’offre a changé entre-temps. Relisez-la.
refused-offer-closed = Cette offre est fermée.
    .chat = Cette offre est fermée depuis { $closed_at }. Je peux montrer des offres proches.
refused-by-mail-only = Cette offre demande une candidature par e-mail : { $email }
    .chat = Pour cette offre, écrivez un e-mail à { $email }.
refused-already-applied = Vous avez déjà postulé à cette offre.
    .chat = Cette candidature est déjà envoyée. Rien n’a été envoyé deux fois.
refused-spontaneous-again = Vous avez déjà écrit à cet employeur. Attendez { $hours } heures entre deux envois.
refused-too-old = { $convention } est pour les moins de { $limit } ans.
    .chat = Cette convention ({ $convention }) aide les moins de { $limit } ans. Parlez-en à votre référent.
refused-facts-missing = Il manque une information sur vous.

refused-cv-missing = Il faut un CV pour postuler.
refused-document-not-sendable = Ce document ne peut pas être envoyé à un employeur.
refused-too-many-documents = { $kind ->
        [cv] Vous avez déjà { $limit } CV.
        [letter] Vous avez déjà { $limit } lettres.
        [certificate] Vous avez déjà { $limit } diplômes ou attestations.
       *[other] Vous avez déjà { $limit } autres documents.
    } Supprimez-en un d’abord.
    .chat = { $kind ->
            [cv] Vous avez déjà { $limit } CV. Supprimez-en un d’abord.
           *[other] Vous avez déjà { $limit } documents de ce type. Supprimez-en un d’abord.
        }
refused-too-many-enclosures = Une offre a { $limit } documents au plus. Retirez-en un d’abord.
refused-too-many-files = Vous avez envoyé { $limit } fichiers en une heure. Attendez une heure, puis envoyez-le de nouveau.
refused-file-empty = Ce fichier est vide.
refused-file-too-large = Ce fichier est trop lourd. La limite est de { $limit ->
        [10000000] 10 Mo
       *[other] 1 Mo
    }.
refused-file-not-accepted = Ce type de fichier n’est pas accepté. Envoyez un fichier PDF, DOC, DOCX, ODT ou RTF.
    .chat = { $looks ->
            [image] Ce fichier est une image.
            [audio] Ce fichier est un son.
            [video] Ce fichier est une vidéo.
           *[other] Je ne peux pas garder ce fichier.
        } J’accepte : PDF, Word (doc, docx), ODT, RTF, jusqu’à 1 Mo.
refused-file-mismatch = Ce fichier n’est pas ce que dit son nom. Enregistrez-le de nouveau en PDF.
refused-file-macros = Ce fichier contient un programme. Enregistrez-le en PDF.
refused-file-encrypted = Ce fichier est protégé par un mot de passe. Envoyez-le sans protection.
refused-file-external = Ce fichier va chercher autre chose ailleurs. Enregistrez-le en PDF.
refused-file-bomb = Ce fichier devient trop gros quand on l’ouvre. Enregistrez-le en PDF.
refused-file-virus = Ce fichier contient un virus. Envoyez-en un autre.
refused-file-unchecked = Je ne peux pas vérifier ce fichier pour le moment. Envoyez-le de nouveau dans quelques minutes.
refused-file-heic = Votre téléphone a gardé cette photo au format HEIC. Envoyez-la comme photo, pas comme fichier.
refused-too-many-pages = Un document a { $limit } pages au plus. Gardez celles-ci d’abord.
refused-cv-letters = Je ne peux pas écrire cela sur un CV. Écrivez quelques mots avec des lettres, sans emoji.
refused-file-damaged = Ce fichier ne s’ouvre pas. Enregistrez-le de nouveau en PDF.

refused-invitation-wrong = Ce lien d’invitation n’est pas correct. Demandez un nouveau lien.
refused-invitation-used = Cette invitation a déjà servi. Demandez un nouveau lien.
refused-invitation-expired = Cette invitation est trop ancienne, ou une autre l’a remplacée. Demandez un nouveau lien.
refused-invitation-of-another = Ce chat est déjà celui { OF($name) }. Ouvrez ce lien avec votre propre compte.
    .chat = Ce téléphone est déjà celui { OF($name) }. Cette invitation est pour quelqu’un d’autre.
refused-mail-link-wrong = Ce lien n’est pas correct, ou votre adresse a changé. Ouvrez le lien d’un e-mail plus récent.
refused-reset-wrong = Ce lien n’est pas correct, ou il a déjà servi. Demandez un nouveau lien.
refused-reset-expired = Ce lien est trop ancien. Demandez un nouveau lien.
refused-password-short = Choisissez un mot de passe de { $limit } caractères au moins.
refused-password-long = Choisissez un mot de passe de { $limit } caractères au plus.
refused-password-wrong = Ce n’est pas votre mot de passe actuel.
refused-already-exists = Cela existe déjà. Vérifiez le nom ou le numéro.
refused-password-known = Ce mot de passe est trop facile à deviner. Choisissez quatre mots sans lien entre eux.

refused-account-closed = Ce compte est fermé. Écrivez à l’équipe Tremplin.
refused-account-unchanged = Ce compte a déjà changé. Relisez la page.
refused-already-member = Cette personne fait déjà partie de l’organisation.
refused-last-referent = C’est le dernier référent de cet établissement, qui suit encore des candidats. Invitez d’abord un collègue.
refused-company-unchanged = Ce réglage a déjà changé. Relisez la page.
refused-name-missing = Écrivez le nom.
refused-commune-many = Plusieurs communes portent ce nom : { $names }. Écrivez le nom avec le code.
refused-contact-missing = Écrivez l’adresse à laquelle postuler.
refused-offer-company = Une offre ne change pas d’entreprise. Écrivez-en une nouvelle.

refused-sum = Ce n’est pas le bon résultat. Combien font { $a } + { $b } ? Vous pouvez l’écrire en chiffres.
refused-no-place-near = Aucun lieu ne reçoit de demandes pour le moment. Revenez plus tard.
refused-town-unknown = Je ne connais pas cette ville. Écrivez son code postal, son département ou sa région.
refused-establishment-not-found = Je ne trouve pas ce lieu. Écrivez un autre mot de son nom, ou sa ville.
refused-search-forgotten = Cette recherche n’est plus gardée. Écrivez-la encore une fois.
refused-search-name-missing = Écrivez un nom pour cette recherche.
refused-searches-many = Vous gardez déjà { $limit } recherches. Ouvrez « Mes recherches gardées » et retirez-en une.
refused-no-job-said = Dites-le en quelques mots : le nom d’un métier. Par exemple : vendeur.
refused-choose-a-button = Touchez un des boutons, ou écrivez son numéro.
refused-send-a-file = J’attends un fichier. Touchez le trombone pour l’envoyer.
refused-file-not-received = Je n’ai pas réussi à recevoir le fichier. Envoyez-le encore une fois.
refused-one-file-at-a-time = Je reçois un fichier à la fois. Envoyez-les un par un, et attendez ma réponse.

refused-search-twice = Vous gardez déjà cette recherche sous un autre nom.
refused-search-unread = Je n’ai pas compris. Écrivez un métier, une ville ou un contrat.
refused-synonym-missing = Écrivez ce que les gens disent : de un à cinq mots.
refused-synonym-meaning = Écrivez un titre d’offre, ou choisissez un domaine.
# $meant: what was written
refused-synonym-loop = « { $meant } » veut déjà dire la même chose. Écrivez le titre d’une offre.
# $meant: what was written
refused-synonym-unknown = Aucune offre ne s’appelle « { $meant } ». Écrivez des mots qui sont dans un titre d’offre.
refused-synonym-taken = Ces mots sont déjà dans la liste. Modifiez la ligne qui les porte.

## What a file says

refused-choice = Choisissez une réponse de la liste.
refused-too-many-choices = C’est trop : { $limit } réponses au plus.
refused-domain = Je ne connais pas ce domaine. Écrivez un métier, par exemple : cuisine.
refused-metier = Il n’y a pas de métier ici. Écrivez-le en quelques mots, par exemple : acheteur.
    .chat = Je ne lis pas de métier ici. Écrivez-le en quelques mots, par exemple : acheteur.
refused-zone = Ce lieu n’est pas connu. Écrivez une ville, un code postal, un département ou une région.
    .chat = Je ne trouve pas ce lieu. Écrivez une ville, un code postal, un département ou une région.
refused-zone-many = Plusieurs lieux portent ce nom : { $names }. Recopiez le bon.
refused-project = Il n’y a pas de mots ici. Écrivez le projet en une ou deux phrases.
    .chat = Je ne lis pas de mots ici. Écrivez votre projet en une ou deux phrases.
refused-availability = Cette date ne va pas. Donnez un jour entre aujourd’hui et dans 3 ans.
refused-availability-end = La fin vient avant le début. Donnez un jour plus tard.
