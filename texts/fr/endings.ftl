### Undoing one's last move before anybody is told of it, and what ends without an answer.

## Undoing, in the chat

undo-send = Annuler l’envoi
# $until: a day and an hour
undo-send-until = Vous pouvez annuler l’envoi : { $until } au plus tard.
send-undone = L’envoi est annulé. Personne n’a été prévenu. Vos réponses sont gardées.
correction-undone = L’envoi est annulé. Votre référent n’a pas été prévenu. Votre correction est gardée.

# $until: a day and an hour
answer-may-change = C’est tout récent. L’employeur peut encore changer sa réponse, { $until } au plus tard.

## Undoing, in the back office
## $verb: the move
## $left: for how long

undo-move = { $verb ->
   *[accept] Revenir sur cette réponse (encore { $left })
    [postpone] Revenir sur cette réponse (encore { $left })
    [refuse] Revenir sur cette réponse (encore { $left })
    [cancel] Revenir sur cette annulation (encore { $left })
}
    .about = Personne n’est encore prévenu. Passé ce délai, le message part.
    .done = { $verb ->
       *[accept] Votre réponse est annulée. Personne n’a été prévenu.
        [postpone] Votre réponse est annulée. Personne n’a été prévenu.
        [refuse] Votre réponse est annulée. Personne n’a été prévenu.
        [cancel] L’annulation est annulée : l’embauche tient. Personne n’a été prévenu.
    }
# $until: a day and an hour
undone-by-others = C’est tout récent : cela peut encore être annulé, { $until } au plus tard. Personne n’est encore prévenu.
# $minutes: whole ones
# $seconds: beside them
time-left = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
}

## Ending without an answer: to the candidate, to who accompanies them
## $company: the employer
## $offer: « pour » and the offer's title, or that there is no offer
## $candidate: the candidate's whole name
## $link: where to go next

notice-application-close-unanswered-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        { $company } n’a jamais répondu à votre candidature { $offer }.
        Elle est fermée : sans réponse. Cela ne dit rien de votre valeur.
        Vous pouvez voir d’autres offres, ou en parler à votre référent.

        Ouvrez le chat pour la suite :
        { $link }

notice-application-close-unanswered-staff =
    .subject = Du nouveau pour une candidature
    .mail =
        { $company } n’a jamais répondu à une candidature { $offer }.
        C’est la candidature { OF($candidate) }.
        Elle est fermée : sans réponse. Le candidat est prévenu.
        L’employeur peut encore répondre.

        Pour la suivre :
        { $link }
