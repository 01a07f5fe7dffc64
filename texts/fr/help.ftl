### Help: questions, what is asked of the team under a number, webinars. In the chat, by mail and on the pages.
### $hour: the hour
### $minute: its minutes
### $email: where to write
### $state: where it stands
### $number: the ticket's
### $at: when, in full
### $words: what was written
### $link: the page, or the chat
### $title: what the webinar is about
### $count: how many
### $name: who it is
### $value: what to name, as the code calls it
### $city: whose hour it is
### $audience: for whom
### $seats: how many may come
### $limit: how many may wait

## Hours

# $day: the day in full
# $offset: how far from UTC, with its sign
instant-in-full = { $day } à { $hour } h { $minute } (heure de { $city }, UTC{ $offset })

## Questions, in the chat

ask-a-question = Poser une question
question-help-question =
    .ask = Écrivez votre question avec vos mots. Ou choisissez un sujet.
    .short = votre question
faq-topic = { $value ->
    [offers] Trouver une offre
    [applying] Postuler
    [documents] Mon CV, mes documents
    [account] Mon compte, mon référent
   *[data] Mes données
}
faq-of-topic = Choisissez votre question.
faq-nothing-found = Je n’ai pas trouvé de réponse. Écrivez avec d’autres mots, ou parlez à quelqu’un.
faq-found = Voici les questions les plus proches.
# $question: what is asked
# $answer: what we answer
faq-entry = <b>{ $question }</b>
    { $answer }
more-questions = D’autres questions

## Writing to the team, in the chat

write-to-team = Écrire à l’équipe Tremplin
my-questions-to-team = Mes questions à l’équipe
question-team-question =
    .ask = Que voulez-vous demander à l’équipe Tremplin ? Écrivez-le ici. N’écrivez rien sur votre santé.
    .short = votre question
question-team-more =
    .ask = Que voulez-vous ajouter à la question n° { $number } ?
    .short = votre message
team-asked = C’est envoyé à l’équipe. Votre question porte le n° { $number }. La réponse arrive ici.
team-nobody = L’équipe Tremplin vous répond ici une fois que vous êtes inscrit. { $email ->
        [absent] Un référent peut aussi vous aider.
       *[other] Vous pouvez aussi lui écrire : { $email }.
    }
team-tickets = { $count ->
    [0] Vous n’avez encore rien demandé à l’équipe.
   *[other] Vos questions à l’équipe. Laquelle voulez-vous lire ?
}
ticket-choice = n° { $number }, { ticket-state }
ticket-title = <b>Question n° { $number }</b>, { ticket-state }
ticket-state = { $state ->
    [open] en attente
    [answered] réponse reçue
   *[closed] terminée
}
# $by_team: whether the team wrote it
ticket-line = { $by_team ->
        [yes] L’équipe, { $at } :
       *[no] Vous, { $at } :
    } « { $words } »
add-to-ticket = Répondre à l’équipe

## Webinars, in the chat

see-webinars = Les réunions en ligne
webinars-list = { $count ->
    [0] Pas de réunion en ligne prévue pour le moment.
   *[other] Les prochaines réunions en ligne. Elles sont gratuites.
}
# $day: the day
webinar-choice = { $title }, { $day }
# $minutes: how long
webinar = <b>« { $title } »</b>
    { $at }. Durée : { $minutes } minutes.
    « { $words } »
webinar-standing = { $state ->
    [cancelled] Cette réunion est annulée.
    [signed] Vous êtes inscrit. Le jour même, ouvrez ce lien :
    [begun] Cette réunion a commencé.
    [full] Il n’y a plus de place.
   *[open] Voulez-vous venir ?
}
webinar-sign-up = M’inscrire à la réunion
webinar-sign-off = Ne plus venir
webinar-signed-up = C’est noté. Je vous le rappelle la veille et une heure avant.
webinar-signed-off = C’est noté. Votre place est à quelqu’un d’autre.

## Notices

notice-ticket-answered =
    .chat = L’équipe Tremplin a répondu à votre question n° { $number }.
    .subject = Une réponse à votre question n° { $number }
    .mail =
        L’équipe Tremplin a répondu à votre question n° { $number }.

        Pour lire la réponse et répondre :
        { $link }
notice-ticket-to-read =
    .subject = Une question attend l’équipe (n° { $number })
    .mail =
        Quelqu’un attend une réponse de l’équipe, sous le n° { $number }.

        Pour la lire et répondre :
        { $link }
notice-webinar-soon =
    .chat = Votre réunion en ligne approche : « { $title } », { $at }.
    .subject = Votre réunion en ligne approche
    .mail =
        Votre réunion en ligne approche : « { $title } »
        { $at }

        Le lien pour y venir est ici :
        { $link }
notice-webinar-moved =
    .chat = Votre réunion en ligne « { $title } » change de date : { $at }.
    .subject = Votre réunion en ligne change de date
    .mail =
        Votre réunion en ligne « { $title } » change de date.
        Elle a lieu { $at }.

        Vous restez inscrit. Si vous ne venez plus, dites-le ici :
        { $link }
notice-webinar-cancelled =
    .chat = Votre réunion en ligne « { $title } » est annulée.
    .subject = Votre réunion en ligne est annulée
    .mail =
        Votre réunion en ligne « { $title } » est annulée.

        Les autres réunions sont ici :
        { $link }
see-webinar = Voir la réunion
read-answer-of-team = Lire la réponse

## What is refused

refused-pass-number = Un PASS IAE a 12 chiffres et commence par 99999.
refused-too-many-tickets = { $limit } de vos questions attendent déjà une réponse. L’équipe y répond bientôt.
refused-ticket-closed = Cette question est terminée. Posez-en une autre.
refused-ticket-meanwhile = Un autre message est arrivé entre-temps. Relisez, puis envoyez.
refused-ticket-unanswered = Répondez d’abord : cette personne attend.
refused-webinar-audience = Des personnes sont déjà inscrites. Annulez ce webinaire et créez-en un autre.
refused-webinar-cancelled = Cette réunion est annulée.
refused-webinar-past = Cette réunion a déjà commencé, ou sa date est passée.
refused-webinar-full = Il n’y a plus de place. D’autres réunions viendront.
refused-webinar-seats = Indiquez au moins une place, ou laissez vide.
refused-webinar-link = Indiquez un lien qui commence par https://.

## Pages of staff

help-title = Aide
help-search = Chercher dans l’aide
    .hint = Un mot ou une question. Par exemple : refus, CV, mot de passe.
help-go = Chercher
help-found = { $count ->
    [0] Aucune réponse trouvée. Essayez d’autres mots, ou écrivez à l’équipe.
    [one] 1 réponse proche
   *[other] { $count } réponses proches
}
help-questions = Questions fréquentes
help-contact = Une autre question ?
    .about = L’équipe vous répond sous un numéro. N’écrivez rien sur la santé d’une personne.
help-write = Écrire à l’équipe
help-incident = Si cela recommence, donnez ce numéro à l’équipe : { $number }.
view-tickets = Questions à l’équipe
    .about = Chaque question a un numéro. Celles qui attendent viennent d’abord.
    .new = Écrire à l’équipe
column-ticket = Numéro
column-ticket-asker = De
column-ticket-state = Où elle en est
column-ticket-written = Dernier message
# $candidate: whether a candidate asks
ticket-asker = { $candidate ->
    [yes] { $name } (candidat)
   *[no] { $name }
}
ticket-staff-state = { $state ->
    [open] Attend l’équipe
    [answered] Répondue
   *[closed] Terminée
}
# $day: since when it waits
# $late: for how many days, when that is too long
ticket-waits = Écrite { $day }{ $late ->
        [0] { "" }
       *[other] . Attend depuis { $late } jours
    }
field-ticket-words = Votre question
    .hint = Dites ce que vous vouliez faire, et ce qui s’est passé.
field-ticket-names = Prénom et nom du candidat
    .hint = Si votre question porte sur une personne.
field-ticket-email = Adresse e-mail du candidat
field-ticket-pass = Numéro de PASS IAE
    .hint = 12 chiffres, commence par 99999.
field-ticket-siret = SIRET de la structure
    .hint = 14 chiffres.
field-ticket-answer = Votre message
ticket-page = Question n° { $number }
ticket-from = De { $name }, { $email }
ticket-about = Au sujet de
ticket-send = Envoyer
ticket-close = Terminer
ticket-sent = C’est envoyé.
ticket-closed = La question est terminée.
ticket-new-sent = C’est envoyé. Votre question porte le n° { $number }. La réponse arrive par e-mail et ici.
ticket-team = L’équipe ({ $name })
view-webinars = Webinaires
    .about = Les réunions en ligne de l’équipe, à l’heure indiquée. Les inscrits reçoivent un rappel la veille et une heure avant.
    .new = Nouveau webinaire
    .edit = Modifier le webinaire
column-webinar = Webinaire
column-webinar-audience = Pour
column-webinar-when = Quand
column-webinar-signed = Inscrits
column-webinar-link = Lien
audience = { $value ->
    [candidates] Candidats
    [referents] Référents
   *[employers] Employeurs
}
field-webinar-words = Présentation
    .hint = Ce qu’on y apprend. Deux ou trois phrases.
field-webinar-when = Jour et heure
    .hint = À l’heure de { $city }. Les inscrits sont prévenus d’un changement.
field-webinar-minutes = Durée en minutes
field-webinar-link = Lien de la réunion
    .hint = Commence par https://. Seuls les inscrits le voient.
field-webinar-seats = Nombre de places
    .hint = Vide : sans limite.
field-webinar-title = Titre
webinar-cancelled-short = Annulé
webinar-seats-of = { $count } sur { $seats }
webinar-join = S’inscrire
webinar-leave = Se désinscrire
webinar-cancel = Annuler
    .about = Les inscrits sont prévenus. Un webinaire annulé ne revient pas.
webinar-joined = Vous êtes inscrit. Le lien est dans la liste.
webinar-left = Vous n’êtes plus inscrit.
webinar-cancelled = Le webinaire est annulé. Les inscrits sont prévenus.

## Guides, for staff and on the open pages

# $audience: for whom
guide-title = { $audience ->
    [candidates] Guide du candidat
    [referents] Guide du référent
   *[employers] Guide de l’employeur
}
guide-lead = { $audience ->
    [candidates] Du premier message au premier jour de travail, tout se passe dans un chat.
    [referents] Vous validez les inscriptions, relisez les candidatures et restez en lien avec chaque personne.
   *[employers] Vous publiez vos offres, recevez des candidatures relues et répondez en quelques clics.
}
guide-steps = { $audience ->
    [candidates]
        <li>Ouvrez Tremplin dans Telegram. Dites bonjour, puis inscrivez-vous en quelques questions.</li>
        <li>Un référent valide votre demande. Vous pouvez déjà regarder les offres.</li>
        <li>Écrivez un métier ou une ville. Gardez votre recherche : les nouvelles offres viennent à vous.</li>
        <li>Ajoutez votre CV, ou faites-le avec le chat.</li>
        <li>Postulez. Votre référent relit, puis l’employeur reçoit votre message et vos documents.</li>
        <li>Suivez chaque réponse. Vous êtes prévenu dans le chat.</li>
        <li>Une question ? Posez-la dans l’aide, à votre référent ou à l’équipe.</li>
    [referents]
        <li>La page d’accueil montre ce qui vous attend, le plus ancien d’abord.</li>
        <li>Inscrivez un candidat, ou validez sa demande. Choisissez le référent et la convention.</li>
        <li>Complétez sa fiche avec lui : parcours, recherche, disponibilité.</li>
        <li>Relisez ses candidatures. Validez-les, ou renvoyez-les avec un conseil.</li>
        <li>Échangez avec lui par la page « Messages ». Il lit et répond dans son chat.</li>
        <li>Suivez les réponses des employeurs. Tremplin les relance à votre place.</li>
        <li>Respectez la confidentialité : chaque ouverture d’une fiche est notée.</li>
   *[employers]
        <li>Écrivez une offre : titre, contrat, lieu, description. Relisez-la, puis publiez-la.</li>
        <li>Les candidatures arrivent relues par un référent. Vous êtes prévenu par e-mail.</li>
        <li>Ouvrez une candidature : message, CV, moyens de joindre la personne.</li>
        <li>Étudiez, gardez pour plus tard, acceptez ou déclinez. Le candidat lit votre réponse dans son chat.</li>
        <li>À l’embauche, donnez le premier jour de travail. Les autres employeurs sont prévenus.</li>
        <li>Fermez l’offre quand elle est pourvue, ou bloquez les candidatures un moment.</li>
        <li>Une difficulté ? Posez votre question à l’équipe : elle porte un numéro.</li>
}
# $audience: for whom
help-of = { $audience ->
    [candidates] Aide pour les candidats
    [referents] Aide pour les référents
   *[employers] Aide pour les employeurs
}
help-lead = Les réponses aux questions que l’on nous pose, et un guide pour chacun.
