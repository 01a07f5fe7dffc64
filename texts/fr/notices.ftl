### What each notice tells, by every channel. texts/notices.py says which message is for whom.
### `.chat` is what a lock screen shows: never an answer, never a disability; no offer and no employer either, whose names
### may tell of one.
### `.subject` can be read over a shoulder: it tells no answer and names no offer. `.mail` is the e-mail's own part.
### $link: where to go next
### $offer: « pour » and the offer's title, or that there is no offer
### $company: the employer
### $candidate: the candidate's whole name
### $expected: the last day for an answer
### $starts: the first day of work
### $comment: what the referent asks to correct
### $answer: what the employer wrote to the candidate, or absent
### $reason: why the employer refused, for referents only
### $note: what the employer wrote to the referent, or absent
### $name: the candidate's first name
### $decider: who decided on the registration, or absent
### $refusal: what that person wrote
### $organisation: the establishment or the company
### $why: what the candidate needs a person for
### $by: who wrote in the file

## To candidates
# $count: how many
# $lines: how each of them begins
late-notices = { $count } nouvelles vous attendent.
    { $lines }

news-of-application =
    .chat = Du nouveau pour votre candidature.
    .subject = Du nouveau pour votre candidature

notice-application-validate-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        Votre référent a lu votre candidature { $offer }.
        Elle est partie. { $company } l’a reçue.
        La réponse est attendue avant { $expected }.

        Ouvrez le chat pour la suivre :
        { $link }

notice-application-send-back-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        Votre référent vous propose une correction pour votre candidature { $offer }.
        Son message :

        « { $comment } »

        Ouvrez le chat pour corriger votre candidature :
        { $link }

notice-application-postpone-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        { $company } garde votre candidature { $offer } pour plus tard.
        L’embauche n’est pas sûre. Vous pouvez postuler ailleurs.
        Leur message :

        « { $answer } »

        Ouvrez le chat pour la suite :
        { $link }

notice-application-accept-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        { $company } accepte votre candidature { $offer }.
        Vous commencez { $starts }.

        { $answer ->
            [absent] { "" }
           *[other] Leur message : « { $answer } »
        }

        Vos autres candidatures en cours sont arrêtées. Les employeurs sont prévenus.

        Ouvrez le chat pour la suite :
        { $link }

notice-application-refuse-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        { $company } ne retient pas votre candidature { $offer }.
        Leur message :

        « { $answer } »

        C’est fréquent. Cela ne dit rien de votre valeur. Votre référent est prévenu.

        Ouvrez le chat pour voir d’autres offres :
        { $link }

notice-account-validate =
    .chat = Bonne nouvelle, { $name } : votre compte est validé{ $decider ->
            [absent] { "" }
           *[other] { " " }par { $decider }, votre référent
        }.
        Vous pouvez postuler.
    .subject = Du nouveau pour votre compte Tremplin
    .mail =
        Votre compte est validé{ $decider ->
            [absent] { "" }
           *[other] { " " }par { $decider }
        }.
        Vous pouvez postuler.

        Ouvrez le chat pour voir les offres :
        { $link }

# $company, $offer: an application without an answer, a line of a list
mail-silent = { $company }, { $offer }
# $count: how many applications have had no answer for ten days
# $list: they, a line each
notice-application-silent =
    .chat = { $count ->
            [one] Votre candidature attend une réponse depuis dix jours.
           *[other] { $count } de vos candidatures attendent une réponse depuis dix jours.
        } C’est long, mais ce n’est pas un non.
        Vous pouvez en parler à votre référent. Vous pouvez aussi postuler ailleurs.
    .subject = { news-of-application.subject }
    .mail =
        { $count ->
            [one] Votre candidature n’a pas encore de réponse :
           *[other] { $count } de vos candidatures n’ont pas encore de réponse :
        }
        { $list }

        C’est long, mais ce n’est pas un non. Les employeurs sont relancés.
        Vous pouvez en parler à votre référent. Vous pouvez aussi postuler ailleurs.

        Ouvrez le chat pour la suivre :
        { $link }

# $title: what the application that was begun is for
notice-draft-waits =
    .chat = { draft-waits }
        Vos réponses sont gardées.
    .subject = Ce que vous avez commencé vous attend
    .mail =
        La candidature que vous avez commencée vous attend : { $title }.
        Vos réponses sont gardées.

        Ouvrez le chat pour la finir :
        { $link }

# $title: what the application that was begun is for
notice-draft-closes =
    .chat = Une offre se ferme bientôt. { draft-waits }
    .subject = Ce que vous avez commencé vous attend
    .mail =
        Une offre se ferme bientôt : { $title }.
        { draft-waits }

        Ouvrez le chat pour la finir :
        { $link }

draft-waits = La candidature que vous avez commencée vous attend.
notice-account-refuse =
    .chat = Du nouveau pour votre inscription, { $name }.
    .subject = Du nouveau pour votre compte Tremplin
    .mail =
        Votre demande de compte n’est pas validée.
        Le message { OF($decider) } :

        « { $refusal } »

        Vous pouvez faire une nouvelle demande dans le chat :
        { $link }
notice-chat-unlinked =
    .chat = Votre compte est maintenant sur un autre téléphone.
        Ce n’est pas vous ? Prévenez votre référent.
    .subject = Votre compte Tremplin a changé de chat
    .mail =
        Votre compte est ouvert dans un autre chat.
        L’ancien chat ne montre plus rien de vous.
        Ce n’est pas vous ? Prévenez votre référent.

        Votre chat :
        { $link }

# $count: how many offers
# $criteria: what their reader looks for, or absent where it is nobody’s business
# $offers: a line an offer, with its link
notice-new-offers =
    .chat = { $count ->
            [one] Une nouvelle offre pour vous.
           *[other] { $count } nouvelles offres pour vous.
        }
        { $criteria ->
            [absent] Elle répond à une recherche que vous gardez.
           *[other] Parce que vous cherchez : { $criteria }.
        }
    .subject = { $count ->
        [one] Une nouvelle offre pour vous
       *[other] { $count } nouvelles offres pour vous
    }
    .mail =
        { $count ->
            [one] Une nouvelle offre répond à ce que vous cherchez.
           *[other] { $count } nouvelles offres répondent à ce que vous cherchez.
        }
        Vous cherchez : { $criteria ->
            [absent] voyez vos recherches gardées.
           *[other] { $criteria }.
        }

        { $offers }

        Pour changer ou arrêter cette alerte, ouvrez le chat, puis « Mes recherches » :
        { $link }
# $title: the offer’s
# $place: its town
mail-new-offer = { $title }, { $place }
    { $link }

notice-file-written =
    .chat = Votre fiche a changé. { $by } a écrit dedans.
        Relisez-la. Une réponse n’est pas juste ? Changez-la, ou dites-le à votre référent.
    .subject = Du nouveau dans votre fiche Tremplin
    .mail =
        { $by } a écrit dans votre fiche.
        Une réponse n’est pas juste ? Changez-la dans le chat, ou dites-le à votre référent.

        Votre chat :
        { $link }
# Who wrote, never what.
notice-message =
    .chat = { $name ->
            [absent] Vous avez un message de votre référent.
           *[other] Vous avez un message de { $name }.
        }
    .subject = Un message pour vous sur Tremplin
    .mail =
        { $by ->
            [absent] Votre référent vous a écrit.
           *[other] { $by } vous a écrit.
        }

        Pour lire le message et répondre, ouvrez le chat :
        { $link }
read-result = Lire la réponse
notice-result =
    .chat = Votre dernière action est enregistrée.
    .subject = Du nouveau dans votre chat Tremplin
    .mail =
        Votre dernière action dans le chat est enregistrée.
        Notre réponse n’est pas arrivée jusqu’à vous.

        Ouvrez le chat pour la lire :
        { $link }

## To referents
notice-registration-to-read =
    .subject = Une inscription attend votre lecture
    .mail =
        { $candidate } demande un compte dans votre établissement.
        Cette personne ne peut pas postuler sans votre accord.

        Pour valider ou refuser l’inscription :
        { $link }

notice-email-changed =
    .subject = Une adresse e-mail a changé
    .mail =
        Une personne que vous accompagnez a une autre adresse e-mail : { $candidate }.
        Le changement vient de son chat. Vérifiez avec elle que c’est bien elle.

        Sa page :
        { $link }

notice-message-staff =
    .subject = Un message attend votre lecture
    .mail =
        { $candidate } vous a écrit.

        Pour lire le message et répondre :
        { $link }

# $candidate: the candidate’s whole name
notice-message-remind =
    .subject = Un message attend toujours votre lecture
    .mail =
        { $candidate } vous a écrit il y a plusieurs jours.
        Personne n’a encore lu ce message. Un mot suffit.

        Pour le lire et répondre :
        { $link }

notice-help-asked =
    .subject = Une personne demande à vous parler
    .mail =
        { $candidate } demande votre aide.
        { $why ->
           *[stuck] Cette personne est bloquée dans Tremplin.
            [no_cv] Cette personne n’a pas de CV.
            [discouraged] Cette personne perd courage.
            [pending] Cette personne attend la validation de son compte.
            [unwell] Cette personne ne va pas bien. Appelez-la aujourd’hui.
        }

        Ses coordonnées sont dans son dossier :
        { $link }

notice-application-to-read =
    .subject = Une candidature attend votre lecture
    .mail =
        { $candidate } a préparé une candidature { $offer }.
        { $company } la recevra après votre accord.

        Pour la lire :
        { $link }

# $count: how many people wait
# $list: a line for each of the first ones
# $more: how many are not in the list
notice-reading-remind =
    .subject = { $count ->
        [one] Une personne attend votre lecture
       *[other] { $count } personnes attendent votre lecture
    }
    .mail =
        { $count ->
            [one] Une personne ne peut pas avancer sans vous :
           *[other] { $count } personnes ne peuvent pas avancer sans vous :
        }

        { $list }
        { $more ->
            [0] { "" }
            [one] Une autre est dans votre espace.
           *[other] { $more } autres sont dans votre espace.
        }

        Pour les lire :
        { $link }

# $candidate: the candidate's whole name
# $offer: « pour » and the offer's title, or that there is no offer
# $state: where it waits
# $days: for how long
mail-waiting-application = { $state ->
       *[new] { $candidate } : candidature { $offer }, depuis { $days } jours.
        [postponed] { $candidate } : candidature { $offer }, gardée pour plus tard depuis { $days } jours.
        [awaiting] { $candidate } : candidature { $offer }, à lire depuis { $days } jours.
    }
# $candidate: the candidate’s whole name
# $days: for how long
mail-waiting-registration = { $candidate } : inscription à valider depuis { $days } jours.

notice-application-correct =
    .subject = Une candidature corrigée attend votre lecture
    .mail =
        { $candidate } a corrigé sa candidature { $offer }.
        { $company } la recevra après votre accord.

        Pour la lire :
        { $link }

notice-application-postpone-staff =
    .subject = Du nouveau pour une candidature
    .mail =
        { $company } garde pour plus tard une candidature { $offer }.
        C’est la candidature { OF($candidate) }.
        Le message de l’employeur :

        « { $answer } »

        Pour la suivre :
        { $link }

notice-application-refuse-staff =
    .subject = Du nouveau pour une candidature
    .mail =
        { $company } ne retient pas une candidature { $offer }.
        C’est la candidature { OF($candidate) }.
        Le message de l’employeur au candidat :

        « { $answer } »

        Pour vous seulement. Le candidat ne voit pas ce qui suit.
        Motif : { $reason }.
        { $note ->
            [absent] { "" }
           *[other] Note de l’employeur : « { $note } »
        }

        Pour la suivre :
        { $link }

notice-application-accept-staff =
    .subject = Du nouveau pour une candidature
    .mail =
        { $company } accepte une candidature { $offer }.
        C’est la candidature { OF($candidate) }.
        La personne commence { $starts }.

        Pour la voir :
        { $link }

## To employers
notice-application-received =
    .subject = Vous avez reçu une candidature
    .mail =
        { $candidate } envoie une candidature { $offer } à { $company }.
        Votre réponse est attendue avant { $expected }.

        Pour la lire et répondre :
        { $link }

# $count: how many people wait
# $list: a line for each of the first ones
# $more: how many are not in the list
notice-application-remind =
    .subject = { $count ->
        [one] Une candidature attend votre réponse
       *[other] { $count } candidatures attendent votre réponse
    }
    .mail =
        { $count ->
            [one] Une personne attend votre réponse :
           *[other] { $count } personnes attendent votre réponse :
        }

        { $list }
        { $more ->
            [0] { "" }
            [one] Une autre est dans votre espace.
           *[other] { $more } autres sont dans votre espace.
        }

        Pour répondre :
        { $link }

notice-application-hire-elsewhere =
    .subject = Du nouveau pour une candidature
    .mail =
        Un autre employeur embauche { $candidate }.
        Sa candidature { $offer } chez { $company } est close.
        Vous n’avez rien à faire.

        Pour la voir :
        { $link }

# $title: the offer’s
notice-offer-stale =
    .subject = Une de vos offres est-elle toujours ouverte ?
    .mail =
        Votre offre « { $title } » n’a pas changé depuis trois mois.
        Est-elle toujours ouverte ?
        Sans réponse dans quatorze jours, elle sera fermée.

        Pour répondre :
        { $link }

# $title: the offer’s
notice-offer-ended =
    .subject = Une de vos offres est fermée
    .mail =
        Nous vous avons demandé si votre offre « { $title } » est toujours ouverte.
        Vous n’avez pas répondu. Elle est fermée. Les candidatures reçues restent.

        Pour la publier à nouveau :
        { $link }

notice-archive-asked =
    .subject = Votre archive Tremplin
    .mail =
        Vous avez demandé vos données Tremplin, depuis votre téléphone.

        Ce n’est pas vous ? Prévenez tout de suite votre référent :
        { $link }
    .chat = Votre archive est demandée.
        Ce n’est pas vous ? Prévenez votre référent.

# Somebody is gone: who it was is not said.
notice-account-erased =
    .subject = Un compte est effacé
    .mail =
        Une personne que vous accompagnez a effacé son compte Tremplin.
        Son dossier, ses documents et ses candidatures n’existent plus.
        Les employeurs qui attendaient sont prévenus. Vous n’avez rien à faire.

        Vos candidats :
        { $link }

notice-application-erased =
    .subject = Une candidature s’arrête
    .mail =
        Une candidature { $offer } n’existe plus.
        La personne a effacé son compte, avec tout ce qu’elle avait envoyé.
        Vous n’avez rien à faire.

        Vos candidatures :
        { $link }

## About a back-office account
notice-invitation =
    .subject = Votre compte Tremplin
    .mail =
        Un compte Tremplin est prêt pour vous.
        Choisissez votre mot de passe sur cette page :
        { $link }

        Le lien sert une seule fois.
notice-membership-offered =
    .subject = Une organisation vous invite
    .mail =
        { $organisation } vous invite sur Tremplin.

        Connectez-vous pour accepter ou refuser :
        { $link }

        Vous ne connaissez pas cette organisation ? Refusez.
notice-password-reset =
    .subject = Votre mot de passe Tremplin
    .mail =
        Vous voulez un nouveau mot de passe.
        Choisissez-le sur cette page :
        { $link }

        Le lien sert une seule fois, pendant deux heures.
        Ce n’est pas vous ? Ne faites rien. Votre mot de passe reste le même.
notice-password-changed =
    .subject = Votre mot de passe Tremplin a changé
    .mail =
        Votre mot de passe a changé.
        Connectez-vous de nouveau avec le nouveau.

        Ce n’est pas vous ? Choisissez un autre mot de passe sur cette page :
        { $link }
