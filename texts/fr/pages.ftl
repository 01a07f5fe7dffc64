### Pages of the back office, and those that anyone may open.

## Views: their name in the menu, `.new` and `.edit` the titles of their forms, `.about` what to know

view-home = Accueil
view-applications = Candidatures
view-candidates = Candidats
    .new = Inscrire un candidat
view-offers = Offres
    .new = Écrire une offre
    .edit = Modifier l’offre
view-companies = Entreprises
    .new = Ajouter une entreprise
    .edit = Modifier l’entreprise
    .about = Une entreprise bloquée ne reçoit plus de nouvelles candidatures. Celles déjà reçues restent.
view-establishments = Établissements
    .new = Ajouter un établissement
    .edit = Modifier l’établissement
view-conventions = Conventions
    .new = Ajouter une convention
    .edit = Modifier la convention
view-reasons = Motifs
    .new = Ajouter un motif
    .edit = Modifier le motif
view-synonyms = Synonymes
    .new = Ajouter un synonyme
    .edit = Modifier le synonyme
view-clock = Tâches
    .about = Ce que Tremplin fait tout seul, et comment cela s’est passé. Une tâche lancée commence en quelques secondes.
clock-job = Tâche
clock-last = Dernière fois
clock-took = Durée
clock-did = Faits
clock-failures = Échecs en trente jours
clock-next = Prochaine fois
clock-run = Lancer maintenant
    .done = La tâche est demandée. Elle commence en quelques secondes.
clock-advance = Avancer d’un jour
    .about = Dans la démonstration, un jour passe quand vous le voulez. Les rappels de ce jour partent.
    .done = Un jour est passé. Les tâches de ce jour commencent.
clock-stopped = Les tâches sont arrêtées : rien ne part, et rien ne se perd. Prévenez la personne qui gère le serveur.
clock-never = Jamais
clock-asked = Demandée
# $seconds: how many
clock-every = Toutes les { $seconds } s
# $seconds: how many
clock-duration = { $seconds } s
# $value: how it went
# $when: when it began
# $error: the kind of error
clock-outcome = { $value ->
       *[ended] { $when }
        [running] { $when } : en cours
        [failed] { $when } : échec, { $error }
    }
# $key: the job, as the clock calls it
job-name = { $key ->
       *[other] { $key }
        [TelegramSender] Envoyer les messages du chat
        [LateScreens] Redire ce qui n’est pas arrivé
        [EmailSender] Envoyer les e-mails
        [match_offers] Comparer les nouvelles offres aux recherches
        [tell_of_offers] Annoncer les nouvelles offres
        [send_broadcasts] Préparer les messages à plusieurs personnes
        [answer_resets] Envoyer les liens de mot de passe
        [remind_employers] Relancer les employeurs
        [remind_referents] Relancer les référents
        [remind_of_appointments] Rappeler les rendez-vous
        [nudge_candidates] Écrire aux candidats qui attendent
        [tell_of_webinars] Rappeler les webinaires
        [ask_if_open] Demander si les offres sont ouvertes
        [close_unanswered] Fermer les candidatures sans réponse
        [close_offers] Fermer les offres finies
        [forget_updates] Effacer les traces du chat
        [forget_notices] Effacer les anciens messages
        [forget_documents] Effacer les documents retirés
        [forget_sign_ins] Effacer les anciennes connexions
        [forget_searches] Effacer les anciennes recherches
        [answer_returns] Envoyer les codes de retour
        [read_bounces] Lire les e-mails revenus
        [end_accounts] Effacer les comptes sans visite
        [tell_of_endings] Prévenir avant d’effacer un compte
        [forget_drafts] Effacer les anciens brouillons
        [forget_seen] Effacer la trace des offres regardées il y a longtemps
        [forget_tickets] Effacer les anciennes questions à l’équipe
        [forget_moves] Oublier ce qui ne s’annule plus
        [forget_runs] Effacer les anciens passages
        [check_journal] Vérifier le journal
    }
view-colleagues = Collègues
    .new = Inviter un collègue
view-accounts = Comptes
    .new = Inviter dans l’équipe Tremplin

## Every page

skip-to-content = Aller au contenu
main-menu = Menu principal
# $value: what the group is about
menu-group = { $value ->
   *[people] Suivi des candidats
    [offers] Offres et structures
    [words] Messages et aide
    [settings] Réglages
}
# $name: who is signed in
own-password = Mot de passe<span class="sr-only"> { OF($name) }</span>
sign-in = Se connecter
sign-out = Se déconnecter
footer = Tremplin accompagne les candidats, du premier bonjour au premier jour.
to-correct = À corriger
go-home = Aller à l’accueil
go-back = Revenir à la page d’avant
reset-ask-anew = Demander un nouveau lien
go-back-unchanged = Revenir sans rien changer
what-to-do = Que voulez-vous faire ?
see-candidate = Voir le candidat

## Lists

look-for = Chercher
see-all = Tout voir
# $what: all of what
see-all-of = Tout voir<span class="sr-only"> : { $what }</span>
download-list = Télécharger la liste (CSV)
list-actions = Actions
# $verb: what the button does
# $row: to what
row-button = { $verb }<span class="sr-only"> : { $row }</span>
list-empty = Rien ici pour le moment.
pages = Pages
previous-page = Page précédente
# $number: which page
page-number = Page { $number }
next-page = Page suivante
save = Enregistrer

## What was typed and could not be taken

changed-meanwhile = Cela a changé entre-temps
# $case: why nothing was done
typed-title = { $case ->
   *[signed_out] Vous n’êtes plus connecté
    [stale] Votre mot de passe est demandé
}
# $case: why nothing was done
typed-how = Rien n’est parti. Votre texte reste sur cette page. { $case ->
   *[signed_out] Connectez-vous dans un autre onglet, puis revenez ici.
    [stale] Écrivez votre mot de passe dans un autre onglet, puis revenez ici.
}
# $case: why nothing was done
typed-first = { $case ->
   *[signed_out] Se connecter (nouvel onglet)
    [stale] Écrire mon mot de passe (nouvel onglet)
}
# $case: why nothing was done
typed-go-on = { $case ->
   *[signed_out] Je suis connecté : revoir mon texte
    [stale] C’est fait : revoir mon texte
}
typed-words = Ce que vous avez écrit
# $value: what a colleague kept in this field
field-meanwhile = Enregistré en ce moment : { $value ->
    [absent] rien
   *[other] { $value }
}
any = Tous

## The front page and the first one

front-title = Du premier bonjour au premier jour
front-about = Tremplin relie les candidats, leurs référents et les employeurs.
front-candidates = Vous cherchez un travail
front-candidates-answer = Tremplin vous répond par message, sur votre téléphone.
front-candidates-steps = Vous cherchez une offre. Vous envoyez votre CV. Vous suivez chaque étape.
front-open-chat = Ouvrir Tremplin sur Telegram
front-referents = Vous accompagnez
front-referents-steps = Vous validez les inscriptions. Vous relisez les candidatures avant l’employeur.
front-referents-invitation = Demandez une invitation à l’administrateur de votre établissement.
front-employers = Vous recrutez
front-employers-steps = Vous publiez vos offres. Vous recevez des candidatures et vous y répondez.
front-employers-invitation = Demandez une invitation à l’administrateur de votre entreprise.
# $name: the first name
home-hello = Bonjour { $name }
# $company: one's own
home-blocked = { $company } bloque les candidatures : personne ne peut y postuler.
home-blocked-see = Voir l’entreprise
# $organisation: which one invites
home-offered = { $organisation } vous invite
home-offered-what = Si vous acceptez, ses administrateurs verront votre nom. Vous verrez ce qui la concerne.
# $verb: what the button does
offered-verb = { $verb ->
    [accept] Accepter
   *[decline] Refuser
}
    .done = { $verb ->
    [accept] Vous faites maintenant partie de cette organisation.
   *[decline] Vous avez refusé. L’organisation ne voit pas votre nom.
}
home-nothing = Votre compte n’est lié à aucune organisation. Demandez une invitation à votre administrateur.

## Passwords

sign-in-failed = Connexion impossible
sign-in-failed-why = L’adresse ou le mot de passe n’est pas correct.
verify-title = Votre mot de passe, encore une fois
verify-why = Vous allez changer un compte, un accès ou une organisation. Rien n’est fait pour le moment.
verify-failed = Mot de passe incorrect
verify-failed-why = Ce n’est pas votre mot de passe actuel. Rien n’a changé.
verify-go-on = Continuer
i-forgot = J’ai oublié mon mot de passe
forgotten-title = Mot de passe oublié
forgotten-how = Écrivez votre adresse. Vous recevrez un lien par e-mail. Il est bon deux heures.
forgotten-button = Recevoir un lien
forgotten-sent = Si un compte existe à cette adresse, un e-mail est parti. Regardez votre boîte dans quelques minutes.
forgotten-nothing = Rien n’arrive ? Demandez une nouvelle invitation à votre administrateur.
password-welcome = Bienvenue sur Tremplin
password-reset-title = Choisir un nouveau mot de passe
password-change-title = Changer mon mot de passe
# $name: whose account
# $email: its address
password-account = Compte { OF($name) }, { $email }.
# $organisation: the one that invites
password-joins = Avec ce mot de passe, vous rejoignez { $organisation }.
password-keep = Garder ce mot de passe

## The list of applications

applications-search = Candidat, e-mail, offre ou entreprise
applications-list = Liste des candidatures
applications-candidate = Candidat
applications-offer = Offre
applications-sent = Envoyée
applications-referent = Référent
applications-employer = Employeur
applications-state = État
applications-desk = Ce qui attend
applications-not-received = Pas encore reçue
applications-none = Aucune candidature ici.
applications-fewer-criteria = Essayez avec moins de critères.
# $title: the offer's
applications-of-offer = Pour l’offre « { $title } ». « Tout voir » montre aussi les autres.
all-applications = Toutes les candidatures
# $name: the candidate
next-application = Suivante : { $name }

## One application

# $name: the candidate
application-of = Candidature { OF($name) }
application-where = Où en est la candidature
application-candidate = Candidat
application-referent = Référent
application-employer = Employeur
application-sent-on = Envoyée
application-received-on = Reçue par l’employeur
application-answer-expected = Réponse attendue
# $day: the last one for an answer
# $late: for how many days it is late, or 0
application-answer-before = Avant { $day }{ $late ->
    [0] { "" }
    [1] . Elle est en retard d’un jour.
   *[other] . Elle est en retard de { $late } jours.
}
application-first-day = Premier jour
application-last-day = Dernier jour
application-message = Message à l’employeur
application-hidden-while-withdrawn = Le candidat a retiré cette candidature. Son message et ses documents ne sont plus montrés.
application-documents = Documents envoyés
# $size: in kilobytes
file-size = { $size } Ko
download = Télécharger
no-document = Aucun document.
application-contact = Joindre le candidat
# $email: the candidate's
contact-email = E-mail : <a href="mailto:{ $email }">{ $email }</a>
# $phone: the candidate's
contact-phone = Téléphone : <a href="tel:{ $phone }">{ $phone }</a>
application-note = Mot pour le référent
application-help-asked = Le candidat demande de l’aide.
application-no-note = Le candidat n’a pas laissé de mot.
application-gate-comment = Votre demande de correction
application-see-file = Voir le dossier du candidat
application-answer = Réponse de l’employeur
application-answer-read = Texte lu par le candidat
application-reason = Motif
application-private-note = Note pour le référent
application-offer = L’offre
application-steps = Étapes
application-who-sees = Qui voit quoi
application-seen-by-candidate = Le candidat voit les étapes et la réponse. Il ne voit jamais le motif ni la note.
application-seen-by-referents = Les référents de l’établissement voient tout, avec le dossier.
application-seen-by-employer = L’employeur voit le nom, le contact, le message et les documents envoyés. Il ne voit jamais le dossier ni le mot au référent.
application-seen-by-team = L’équipe Tremplin voit où en est la candidature. Elle ne voit ni le message ni les documents.
application-states = Les états
application-states-meaning = Que veut dire chaque état ?
application-read-again = Relire la candidature
application-read-beside = Relire la candidature (nouvel onglet)
# $at: when it was done
# $words: what was done, and by whom
application-last-step = Dernière étape, { $at } : { $words }

## One offer

all-offers-read = Toutes les offres
offer-published-on = Publiée
# $count: how many applications reached the offer
# $url: where they are listed
# $title: the offer's
offer-received = <a href="{ $url }">{ $count }<span class="sr-only"> { $count ->
        [one] candidature
       *[other] candidatures
    } : { $title }</span></a>

## The list of candidates

candidates-name = Nom
candidates-search = Nom, e-mail ou téléphone
candidates-account = Compte
candidates-establishment = Établissement
candidates-registered = Inscription
candidates-list = Liste des candidats
candidates-none = Aucun candidat ici.
candidates-near = Un nom proche :
all-candidates = Tous les candidats

## One candidate

candidate-add-document = Ajouter un document au dossier
    .about = Seuls les référents de votre établissement le lisent. Ni un employeur ni le chat ne le montrent.
# $day: since when
candidate-asleep = Cette personne a mis son compte en sommeil { $day }. Ses candidatures en attente sont retirées. Vos messages lui arrivent encore.
candidate-leaving = Cette personne n’a donné aucun signe depuis longtemps. Son compte sera bientôt effacé. Pour le garder, modifiez sa fiche, ou demandez-lui de venir dans son chat.
candidate-out-of-reach = Cette personne n’a ni chat ouvert, ni adresse e-mail qui marche. Elle ne saura pas que vous lui écrivez. Téléphonez-lui, ou donnez-lui une invitation au chat.
writing-closed = Seul un référent de l’établissement qui accompagne cette personne peut lui écrire.
# $at: when
# $why: what for
candidate-asks-for-help = Demande d’aide, { $at } : { $why ->
       *[stuck] cette personne est bloquée.
        [no_cv] cette personne n’a pas de CV.
        [discouraged] cette personne perd courage.
        [pending] cette personne attend la validation de son compte.
        [unwell] cette personne ne va pas bien. Appelez-la aujourd’hui.
    }
# $name: the candidate
candidate-known = Déjà connue : { $name }.
# $name: the candidate
candidate-known-open = Ouvrir<span class="sr-only"> : { $name }</span>
candidate-create-anyway = C’est une autre personne : créer quand même
candidate-look-alike = Une personne qui lui ressemble est déjà inscrite. Vérifiez que ce n’est pas la même.
candidate-open-file = Ouvrir le dossier
candidate-invitation = Invitation au chat
candidate-opened = Le dossier est ouvert. Cette consultation est notée.
candidate-opening-noted = Tremplin note qui ouvre un dossier. Il reste ouvert quinze minutes.
candidate-open-first = Ouvrez d’abord le dossier. Les fiches se modifient quand il est ouvert.
file-parts = Compléter ou corriger la fiche
# $part: the part
file-part = { $part ->
   *[identity] Identité
    [contacts] Coordonnées
    [sought] Ce que la personne cherche
    [availability] Où et quand
    [project] Niveau et projet
}
    .about = Remplissez avec la personne. Elle saura que vous avez écrit dans sa fiche.
file-part-lacks = À compléter
# $line: what was typed
# $error: what is wrong with it
field-line-wrong = « { $line } » : { $error }
candidate-identity = Identité
candidate-civility = Civilité
candidate-birth-date = Date de naissance
# $date: the birth date, in numbers
# $age: in years
candidate-birth-date-and-age = { $date }, { $age } ans
candidate-email = E-mail
candidate-phone = Téléphone
candidate-convention = Convention
candidate-referent = Référent
candidate-guardian = Responsable légal
candidate-guardian-unknown = Pas encore connu. Il est demandé avant la première candidature.
candidate-refusal = Raison du refus
candidate-unsaid-feminine = Pas encore dite
candidate-unsaid-masculine = Pas encore dit
candidate-search = Ce que la personne cherche
candidate-search-seen-by = Seuls les référents de l’établissement voient cette partie.
candidate-documents = Documents
candidate-applications = Candidatures
candidate-no-application = Aucune candidature.
candidate-history-title = Ce qui s’est passé
candidate-who-sees = Qui voit ce dossier
candidate-seen-by = Les référents de l’établissement et l’équipe Tremplin. Les employeurs ne le voient jamais.
candidate-go-back = Revenir au candidat

## Their invitation

# $name: the candidate
invitation-of = Invitation { OF($name) }
invitation-how = Ouvrir Tremplin sur le téléphone
invitation-photograph = Prenez ce code en photo avec le téléphone. Ou ouvrez ce lien.
invitation-picture = Code à prendre en photo. Le même lien est écrit dessous.
# $code: the code of the invitation
invitation-without-link = Le chat n’a pas encore d’adresse ici. Envoyez ce message au chat : <span class="link">/start { $code }</span>
# $email: the candidate’s
invitation-mailed = La même invitation est partie par e-mail, à { $email }.
# $name: the candidate
# $until: the last moment at which it can be used
invitation-once = Ce lien est pour { $name } seulement. Il sert une fois, avant { $until }.
invitation-none = Il n’y a pas d’invitation ouverte. La dernière a servi, ou elle est trop ancienne.
invitation-renew = Faire une nouvelle invitation
invitation-replaces = Une nouvelle invitation remplace l’ancienne.
# $name: the candidate
invitation-takes-over = { $name } utilise déjà Tremplin sur un téléphone. La nouvelle invitation l’en remplacera. Vérifiez que c’est bien cette personne.
invitation-doubtful = Attention : son adresse e-mail a changé depuis moins de trente jours. Appelez cette personne, ou voyez-la, avant de continuer.
invitation-sure = C’est bien cette personne : faire l’invitation

accompaniment-change = Modifier l’accompagnement
    .about = Les candidatures déjà envoyées restent comme elles sont.

## The papers of an offer

offer-answers = Réponses
offer-as-read = Voir l’offre comme elle est lue
offer-on-the-web = Voir l’offre sur le site, pour l’imprimer ou la partager
offer-papers-title = Documents de l’offre
offer-papers-about = Les candidats reçoivent ces documents dans le chat. Trois documents au plus.
offer-paper-file = Ajouter un document
    .hint = PDF, Word (doc, docx), ODT ou RTF, 1 Mo au plus.
offer-paper-add = Ajouter
file-too-large = Ce fichier est trop lourd : 1 Mo au plus. Choisissez un fichier plus léger.
# $name: what the document is called
offer-paper-remove = Retirer { $name }
offer-paper-added = Le document est ajouté.
offer-paper-removed = Le document est retiré.
