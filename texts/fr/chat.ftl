# The chat: home, help, and what every screen shares.

## Buttons that are everywhere

back = Retour
home = Accueil
cancel = Annuler
skip = Passer
change = Corriger
more = Suite
see-example = Voir un exemple
search-again = Chercher autre chose
help-button = Aide
see-offers = Voir les offres
my-documents = Mes documents
my-account = Mon compte
search-offers = Chercher une offre
my-applications = Mes candidatures ({ $count })
who-is-my-referent = Qui est mon référent ?
no-keep = Non, je garde

command-start = Accueil
command-offres = Chercher une offre
command-candidatures = Mes candidatures
command-documents = Mes documents
command-aide = Aide
command-annuler = Annuler ce que je fais

## First hello and agreement (P29)

welcome = Bonjour. Je suis Tremplin. Je vous aide à trouver un emploi, un stage ou une alternance.
    Une personne vous accompagne : votre référent.
    Pour commencer, j’ai besoin de votre accord pour garder vos informations.
i-accept = J’accepte
what-do-you-keep = Que gardez-vous ?
i-have-an-invitation = J’ai une invitation
kept = Je garde votre nom, votre e-mail et vos candidatures.
    Votre référent voit votre dossier. Les employeurs voient seulement ce que vous leur envoyez.
    Vous pouvez demander d’effacer vos informations à votre référent, quand vous voulez.
read-full-text = Lire le texte complet
privacy-text = <b>Vos informations</b>
    Tremplin garde ce que vous écrivez ici : votre nom, votre e-mail, votre date de naissance, vos documents et vos candidatures.
    Ces informations servent à une seule chose : vous aider à trouver un emploi, un stage ou une alternance.
    Vous donnez votre accord. Vous pouvez le retirer quand vous voulez, auprès de votre référent.

    <b>Qui voit quoi</b>
    Votre référent et ses collègues voient votre dossier et vos candidatures.
    Un employeur voit seulement ce que vous lui envoyez : votre message et les documents choisis.
    Chaque ouverture d’un document est notée.

    <b>Vos droits</b>
    La loi vous permet de voir, de corriger et d’effacer vos informations (loi du 6 janvier 1978, RGPD).
    Telegram transporte nos messages. N’envoyez jamais ici votre numéro de sécurité sociale, ni un papier médical.
how-invitation = Votre référent peut vous donner une invitation.
    C’est un lien ou un carré à photographier (QR code).
    Ouvrez le lien : il vous ramène ici, et votre compte est prêt.
    L’invitation marche une seule fois, pendant 15 jours.

## Home (A32)

hello = Bonjour { $name }.
hello-unregistered = Bonjour. Vous n’êtes pas encore inscrit.
    L’inscription demande 2 minutes.
hello-refused = Bonjour. Votre demande d’inscription n’a pas été acceptée.
    Le référent écrit : « { $reason } »
    Vous pouvez faire une nouvelle demande.
hello-pending = Bonjour { $name }. Votre demande est envoyée à : { $establishment }.
    Un référent doit la valider. En général, il faut 2 jours.
    En attendant, vous pouvez regarder les offres.
register-button = M’inscrire
go-on-registering = Continuer mon inscription
nothing-waits = Rien n’est à faire.
home-to-correct = { $count ->
        [one] 1 candidature est à corriger.
       *[other] { $count } candidatures sont à corriger.
    }
home-begun = { $count ->
        [one] 1 candidature est commencée, pas encore envoyée.
       *[other] { $count } candidatures sont commencées, pas encore envoyées.
    }
home-sent = { $count ->
        [one] 1 candidature attend une réponse avant { $day }.
       *[other] { $count } candidatures attendent une réponse. La première avant { $day }.
    }
home-with-referent = { $count ->
        [one] 1 candidature est chez votre référent.
       *[other] { $count } candidatures sont chez votre référent.
    }
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
who-sees-what = Votre dossier : votre référent le voit. L’employeur ne le voit pas.
    Votre candidature : votre référent la voit. L’employeur reçoit le message et les documents choisis.
    Le mot à votre référent : lui seul le lit.
    Le suivi : vous, votre référent et l’employeur le voyez.
retry = Réessayer
talk-to-someone = Parler à quelqu’un

## Referents (A05)

referents = Un référent vous accompagne. Qui est-ce ?
    Au lycée ou en BTS : le référent handicap, ou un conseiller d’insertion.
    À l’université ou dans une école : le relais handicap.
    Après l’école : un conseiller de Cap emploi ou de la mission locale.
my-referents = Votre lieu : { $establishment }.
    { $names ->
        [absent] Aucun référent n’est encore inscrit. Contactez l’accueil.
       *[other] Vos référents : { $names }.
    }
who-accompanies-whom = Qui accompagne qui ?

## When something is off

nowhere = Je ne trouve pas cette page. Elle n’existe plus, ou elle n’est pas à vous.
cannot-read = Je ne sais pas lire cela. Écrivez des mots, ou touchez un bouton.
no-file-here = Je n’attends pas de fichier ici. Pour le garder, ouvrez « Mes documents ».
press-a-button = Touchez d’abord un bouton.
press-to-confirm = Touchez un bouton pour continuer.
unknown-command = Je ne connais pas cette commande.
nothing-to-cancel = Il n’y a rien à annuler.
cancelled = C’est annulé. Rien n’a été envoyé.
already-answered = Cette question a déjà sa réponse.
choice-gone = Ce choix n’est plus possible.
only-private = Je parle seulement en privé. Écrivez-moi dans une conversation à deux.
broken = Un problème est survenu de notre côté. Rien n’est perdu.
    Réessayez, ou revenez à l’accueil. Numéro à donner : { $number }.
reminder = Rappel :

## Forms

question = Question { $number } sur { $total }. { $words }
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

account = <b>{ $name }</b>
    E-mail : { $email }
    Né ou née : { $born ->
        [absent] pas encore dit
       *[other] { $born }
    }
    Suivi par : { $establishment }
    Compte : { $status }
account-pending = en attente de validation
account-active = validé
account-refused = refusé

## Refusals, as the chat says them

chat-refused-already-registered = Vous êtes déjà inscrit.
chat-refused-sum = Ce n’est pas le bon résultat. Combien font { $a } + { $b } ? Vous pouvez l’écrire en chiffres.
chat-refused-email = Cette adresse e-mail n’est pas complète. Un exemple : prenom.nom@exemple.fr
chat-refused-date = Je ne comprends pas cette date. Un exemple : 24/03/2004
chat-refused-name = Écrivez un nom avec des lettres, 60 au plus.
chat-refused-establishment-not-found = Je ne trouve pas ce lieu. Écrivez un autre mot de son nom, ou sa ville.
chat-refused-choose-a-button = Touchez un des boutons, ou écrivez son numéro.
chat-refused-send-a-file = J’attends un fichier. Touchez le trombone pour l’envoyer.
chat-refused-file-not-received = Je n’ai pas réussi à recevoir le fichier. Envoyez-le encore une fois.
chat-refused-file-too-large = Ce fichier est trop lourd. La limite est de 1 000 Ko.
chat-refused-file-not-accepted = { $looks ->
        [image] Ce fichier est une image.
        [audio] Ce fichier est un son.
        [video] Ce fichier est une vidéo.
       *[other] Je ne peux pas garder ce fichier.
    } J’accepte : PDF, Word (doc, docx), ODT, RTF, jusqu’à 1 000 Ko.
chat-refused-invitation-of-another = Ce téléphone est déjà celui de { $name }. Cette invitation est pour quelqu’un d’autre.
chat-refused-already-applied = Cette candidature est déjà envoyée. Rien n’a été envoyé deux fois.
chat-refused-account-pending = Votre référent n’a pas encore validé votre compte. Vous pourrez postuler juste après.
chat-refused-offer-closed = Cette offre est fermée depuis { $closed_at }. Je peux montrer des offres proches.
chat-refused-by-mail-only = Pour cette offre, écrivez un e-mail à { $email }.
chat-refused-too-old = Cette convention ({ $convention }) aide les moins de { $limit } ans. Parlez-en à votre référent.
chat-refused-withdrawn = Vous avez retiré cette candidature.
chat-refused-not-withdrawn = Cette candidature est déjà active.
chat-refused-gate-awaiting = Votre référent n’a pas encore répondu.
chat-refused-gate-validated = L’employeur a déjà reçu cette candidature.
chat-refused-state-accepted = L’employeur a déjà accepté cette candidature.
chat-refused-state-refused = L’employeur a déjà répondu à cette candidature.
chat-refused-state-cancelled = Cette embauche est annulée.
chat-refused-state-hired-elsewhere = Cette candidature est arrêtée : vous êtes embauché ailleurs.
chat-refused-too-many-documents = { $kind ->
        [cv] Vous avez déjà { $limit } CV. Supprimez-en un d’abord.
       *[other] Vous avez déjà { $limit } documents de ce type. Supprimez-en un d’abord.
    }
