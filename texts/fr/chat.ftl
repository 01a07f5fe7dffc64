### The chat: home, help, and what every screen shares.

## Buttons that are everywhere

back = Retour
home = Accueil
cancel = Annuler
skip = Passer
remove-answer = Retirer cette réponse
answer-removed = C’est retiré.
change = Corriger
more = Suite
see-example = Voir un exemple
search-again = Chercher autre chose
help-button = Aide
see-offers = Voir les offres
my-documents = Mes documents
my-account = Mon compte
search-offers = Chercher une offre
# $count: how many of them there are, begun or sent
my-applications = Mes candidatures ({ $count })
who-is-my-referent = Qui est mon référent ?
no-keep = Non, je garde

# $name: the command, as it is typed
command = { $name ->
   *[start] Accueil
    [offres] Chercher une offre
    [candidatures] Mes candidatures
    [documents] Mes documents
    [aide] Aide
    [annuler] Annuler ce que je fais
}

# Read before a first « Démarrer »: 512 letters at most.
bot-description = Tremplin vous aide à trouver un emploi, un stage ou une alternance. Votre référent vous accompagne.

    Cherchez une offre, préparez votre CV et postulez ici.
    Touchez « Démarrer ».
# On our profile, and where someone shares it: 120 letters at most.
bot-short-description = Trouver un emploi, un stage ou une alternance, avec votre référent.

## First hello and agreement (P29)

welcome = Bonjour. Je suis Tremplin. Je vous aide à trouver un emploi, un stage ou une alternance.
    Une personne vous accompagne : votre référent.
    Pour commencer, j’ai besoin de votre accord pour garder vos informations.
other-language = I can speak English. Write « english ».
i-accept = J’accepte
what-do-you-keep = Que gardez-vous ?
i-have-an-invitation = J’ai une invitation
not-now = Pas maintenant
not-now-text = D’accord. Je ne garde ni votre nom ni votre adresse.
    Vous pouvez regarder les offres. Pour postuler, il faudra votre accord.
kept = Je garde votre nom, votre e-mail et vos candidatures.
    Votre référent, ses collègues et l’équipe Tremplin peuvent voir votre dossier.
    Un employeur ne le voit pas. Il reçoit votre nom, votre e-mail, votre message et les documents choisis.
    Vous pouvez tout effacer quand vous voulez, dans « Mon compte ».
read-full-text = Lire le texte complet
privacy-text-what = <b>Vos informations (1 sur 3)</b>
    L’équipe Tremplin est responsable de vos informations.
    Je garde votre nom, votre e-mail, votre date de naissance, vos documents et vos candidatures.
    Elles servent à vous aider à trouver un emploi, un stage ou une alternance.
    Vous donnez votre accord. Vous pouvez le retirer quand vous voulez.
privacy-text-who = <b>Qui voit quoi (2 sur 3)</b>
    Votre référent et ses collègues voient votre dossier et vos candidatures.
    L’équipe Tremplin voit votre dossier, pas vos messages.
    Un employeur reçoit ce que vous lui envoyez, votre nom et vos contacts. Il ne voit plus rien si vous retirez votre candidature.
    Chaque ouverture de votre dossier est notée.
privacy-text-rights = <b>Durée et droits (3 sur 3)</b>
    Votre dossier reste jusqu’à ce que vous l’effaciez, ou 2 ans sans visite. Un brouillon, 90 jours.
    Voir, corriger ou effacer : touchez « Mon compte ». C’est votre droit (RGPD).
    Effacé, rien ne revient. Restent des nombres, sans vous.
    Telegram transporte nos messages. N’y envoyez ni papier médical ni numéro de sécurité sociale.
how-invitation = Votre référent peut vous donner une invitation.
    C’est un lien ou un carré à photographier (QR code).
    Ouvrez le lien : il vous ramène ici, et votre compte est prêt.
    L’invitation marche une seule fois, pendant 15 jours.

## Home (A32)

# $name: the first name
hello = Bonjour { $name }.
hello-unregistered = Bonjour. Vous n’avez pas encore de compte.
    L’inscription demande 2 minutes.
# $reason: what the referent wrote
hello-refused = Bonjour. Votre demande d’inscription n’a pas été acceptée.
    Le référent écrit : « { $reason } »
    Vous pouvez faire une nouvelle demande.
# $name: the first name
# $establishment: the place that was asked
hello-pending = Bonjour { $name }. Votre demande est envoyée à : { $establishment }.
    Un référent doit la valider. En général, il faut 2 jours.
    En attendant, vous pouvez regarder les offres.
register-button = M’inscrire
# $title: the offer’s
go-on-applying = Continuer : { $title }
# $title: what the application is for
go-on-correcting = Corriger : { $title }
go-on-registering = Continuer mon inscription
nothing-waits = Rien n’est à faire.
# $company: the employer
# $day: the first day of work
home-hired = { $company } vous attend { $day }.
# $count: how many
home-to-correct = { $count ->
        [one] 1 candidature est à corriger.
       *[other] { $count } candidatures sont à corriger.
    }
# $count: how many
home-begun = { $count ->
        [one] 1 candidature est à finir et à envoyer.
       *[other] { $count } candidatures sont à finir et à envoyer.
    }
# $count: how many
# $day: the first day on which an answer is expected
home-sent = { $count ->
        [one] 1 candidature attend une réponse avant { $day }.
       *[other] { $count } candidatures attendent une réponse. La première avant { $day }.
    }
# $count: how many
# $day: the day, past, before which the first answer was expected
home-late = { $count ->
        [one] 1 candidature attend une réponse. Elle était attendue avant { $day }.
       *[other] { $count } candidatures attendent une réponse. La première était attendue avant { $day }.
    }
# $count: how many
home-kept = { $count ->
        [one] 1 candidature est gardée pour plus tard.
       *[other] { $count } candidatures sont gardées pour plus tard.
    }
# $count: how many
home-with-referent = { $count ->
        [one] 1 candidature est chez votre référent.
       *[other] { $count } candidatures sont chez votre référent.
    }
# $count: how many
home-new-offers = { $count ->
        [0] Pas de nouvelle offre cette semaine.
        [one] 1 nouvelle offre cette semaine.
       *[other] { $count } nouvelles offres cette semaine.
    }

## Help

help = <b>Ce que je sais faire</b>
    Écrivez un métier ou une ville : je cherche des offres.
    Vous postulez ici. Votre référent relit. Vous suivez chaque réponse.
    Chaque bouton a aussi un numéro : vous pouvez l’écrire.
    /start ramène à l’accueil. /annuler arrête ce que vous faites.
    Une question ? Parlez à votre référent.
who-sees-what-button = Qui voit quoi ?
who-sees-what = Votre dossier : votre référent, ses collègues et l’équipe Tremplin. Jamais l’employeur.
    Votre candidature : votre référent la voit. L’employeur reçoit le message et les documents choisis. Il voit aussi votre nom, votre e-mail et votre téléphone.
    Le mot à votre référent : lui et ses collègues le lisent.
    Où en est la candidature : tous le voient.
retry = Réessayer
talk-to-someone = Parler à quelqu’un

## Referents (A05)

referents = Un référent vous accompagne. Qui est-ce ?
    Au lycée ou en BTS : le référent handicap, ou un conseiller d’insertion.
    À l’université ou dans une école : le relais handicap.
    Après l’école : un conseiller de Cap emploi ou de la mission locale.
# $establishment: the place that accompanies
# $names: the referents there, absent when there is none
my-referents = Votre lieu : { $establishment }.
    { $names ->
        [absent] Aucun référent n’a encore de compte. Contactez l’accueil.
       *[other] Vos référents : { $names }.
    }
who-accompanies-whom = Qui accompagne qui ?

## When something is off

nowhere = Je ne trouve pas cette page. Elle n’existe plus, ou elle n’est pas à vous.
cannot-read = Je ne sais pas lire cela. Écrivez des mots, ou touchez un bouton.
no-file-here = Je n’attends pas de fichier ici. Je pourrai garder les vôtres après votre inscription.
# $question: the one that waits for words
words-not-file = { $question ->
   *[other] Écrivez votre réponse avec des mots.
    [first_name] Écrivez votre prénom avec des lettres.
    [sure] Écrivez votre prénom avec des lettres.
    [last_name] Écrivez votre nom avec des lettres.
    [email] Écrivez votre adresse e-mail.
    [birth_date] Écrivez votre date de naissance avec des chiffres.
    [establishment] Écrivez le nom du lieu, sa ville ou son code postal.
    [town] Écrivez le nom de votre ville ou son code postal.
    [sum] Écrivez le résultat du calcul.
}
not-seen-yet = Mon dernier message n’est peut-être pas arrivé. Le voici.
said-late = Je n’ai pas pu vous répondre tout à l’heure.
    Touchez le bouton pour voir où vous en étiez.
see-where-i-was = Voir où j’en étais
no-account-yet = Vous n’avez pas encore de compte ici. L’inscription demande 2 minutes. Les offres se regardent sans compte.
noted-for-referent = C’est noté pour votre référent. L’employeur ne le lit pas.
press-to-confirm = Touchez un bouton pour continuer.
unknown-command = Je ne connais pas cette commande.
nothing-to-cancel = Il n’y a rien à annuler.
cancelled = C’est annulé. Rien n’a été envoyé.
keep-draft-ask = Rien n’a été envoyé. Garder le brouillon ?
keep-draft = Oui, je garde
discard-draft = Non, effacer
draft-kept = C’est gardé. Vous le retrouvez à l’accueil.
already-answered = Cette question a déjà sa réponse.
choice-gone = Ce choix n’est plus possible.
only-private = Je parle seulement en privé. Écrivez-moi dans une conversation à deux.
# $number: what to give to whoever helps
broken = Un problème est survenu de notre côté. Rien n’est perdu.
    Réessayez, ou revenez à l’accueil. Numéro à donner : { $number }.

## Forms

# $number: which question it is
# $total: how many there are
# $words: the question
question = Question { $number } sur { $total }. { $words }
# $more: whether more were found than are shown
# $count: how many were found
question-found = { $more ->
        [yes] J’ai trouvé plusieurs lieux. Voici les premiers.
            Le vôtre n’est pas là ? Écrivez un mot de plus, par exemple la ville.
       *[no] { $count ->
            [one] J’ai trouvé 1 lieu. Touchez-le si c’est le bon.
           *[other] J’ai trouvé { $count } lieux. Lequel est le vôtre ?
        }
    }
change-which = Que voulez-vous corriger ?

## Account (A12)

# $name: the whole name
# $email: the e-mail address
# $born: the birth date, absent when it is not known
# $establishment: the place that accompanies
# $status: where the account stands
account = <b>{ $name }</b>
    E-mail : { $email ->
        [absent] pas encore dit
       *[other] { $email }
    }
    Naissance : { $born ->
        [absent] pas encore dit
       *[other] { $born }
    }
    Lieu : { $establishment }
    Compte : { $status }
