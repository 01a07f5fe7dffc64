## E-mails. A subject can be read over a shoulder: it tells no answer and names no offer

mail-letter =
    Bonjour { $first_name },

    { $words }

    Tremplin

    Ce message part tout seul. Vous ne pouvez pas y répondre.

mail-again = Rappel : { $subject }
mail-offer = pour « { $title } »
mail-no-offer = spontanée

## To candidates

mail-application-validate-candidate-subject = Du nouveau pour votre candidature
mail-application-validate-candidate-body =
    Votre référent a lu votre candidature { $offer }.
    Elle est partie. { $company } l’a reçue.
    La réponse est attendue avant { $expected }.

    Ouvrez le chat pour la suivre :
    { $link }

mail-application-send-back-candidate-subject = Du nouveau pour votre candidature
mail-application-send-back-candidate-body =
    Votre référent vous propose une correction pour votre candidature { $offer }.
    Son message :

    « { $comment } »

    Ouvrez le chat pour corriger votre candidature :
    { $link }

mail-application-postpone-candidate-subject = Du nouveau pour votre candidature
mail-application-postpone-candidate-body =
    { $company } garde votre candidature { $offer } pour plus tard.
    L’embauche n’est pas sûre. Vous pouvez postuler ailleurs.
    Leur message :

    « { $answer } »

    Ouvrez le chat pour la suite :
    { $link }

mail-application-accept-candidate-subject = Du nouveau pour votre candidature
mail-application-accept-candidate-body =
    { $company } accepte votre candidature { $offer }.
    Vous commencez { $starts }.

    { $answer ->
        [absent] {""}
       *[other] Leur message : « { $answer } »
    }

    Vos autres candidatures en cours sont arrêtées. Les employeurs sont prévenus.

    Ouvrez le chat pour la suite :
    { $link }

mail-application-refuse-candidate-subject = Du nouveau pour votre candidature
mail-application-refuse-candidate-body =
    { $company } ne retient pas votre candidature { $offer }.
    Leur message :

    « { $answer } »

    C’est fréquent. Cela ne dit rien de votre valeur. Votre référent est prévenu.

    Ouvrez le chat pour voir d’autres offres :
    { $link }

mail-application-cancel-candidate-subject = Du nouveau pour votre candidature
mail-application-cancel-candidate-body =
    L’embauche chez { $company } n’aura pas lieu.
    C’est votre candidature { $offer }.
    Leur message :

    « { $answer } »

    Votre référent est prévenu. Vous pouvez lui en parler.

    Ouvrez le chat pour voir d’autres offres :
    { $link }

mail-account-validate-candidate-subject = Du nouveau pour votre compte Tremplin
mail-account-validate-candidate-body =
    Votre compte est validé par { $decider }.
    Vous pouvez postuler.

    Ouvrez le chat pour voir les offres :
    { $link }

mail-account-refuse-candidate-subject = Du nouveau pour votre compte Tremplin
mail-account-refuse-candidate-body =
    Votre demande de compte n’est pas validée.
    Le message de { $decider } :

    « { $refusal } »

    Vous pouvez faire une nouvelle demande dans le chat :
    { $link }

mail-chat-unlinked-candidate-subject = Votre compte Tremplin a changé de chat
mail-chat-unlinked-candidate-body =
    Votre compte est ouvert dans un autre chat.
    L’ancien chat ne montre plus rien de vous.
    Ce n’est pas vous ? Prévenez votre référent.

    Votre chat :
    { $link }

mail-result-candidate-subject = Du nouveau dans votre chat Tremplin
mail-result-candidate-body =
    Votre dernière action dans le chat est enregistrée.
    Notre réponse n’est pas arrivée jusqu’à vous.

    Ouvrez le chat pour la lire :
    { $link }

## To referents

mail-registration-to-read-staff-subject = Une inscription attend votre lecture
mail-registration-to-read-staff-body =
    { $candidate } demande un compte dans votre établissement.
    Cette personne ne peut pas postuler sans votre accord.

    Pour valider ou refuser l’inscription :
    { $link }

mail-application-to-read-staff-subject = Une candidature attend votre lecture
mail-application-to-read-staff-body =
    { $candidate } a préparé une candidature { $offer }.
    { $company } la recevra après votre accord.

    Pour la lire :
    { $link }

mail-application-correct-staff-subject = Une candidature corrigée attend votre lecture
mail-application-correct-staff-body =
    { $candidate } a corrigé sa candidature { $offer }.
    { $company } la recevra après votre accord.

    Pour la lire :
    { $link }

mail-application-postpone-staff-subject = Du nouveau pour une candidature
mail-application-postpone-staff-body =
    { $company } garde pour plus tard une candidature { $offer }.
    C’est la candidature de { $candidate }.
    Le message de l’employeur :

    « { $answer } »

    Pour la suivre :
    { $link }

mail-application-refuse-staff-subject = Du nouveau pour une candidature
mail-application-refuse-staff-body =
    { $company } ne retient pas une candidature { $offer }.
    C’est la candidature de { $candidate }.
    Le message de l’employeur au candidat :

    « { $answer } »

    Pour vous seulement. Le candidat ne voit pas ce qui suit.
    Motif : { $reason }.
    { $note ->
        [absent] {""}
       *[other] Note de l’employeur : « { $note } »
    }

    Pour la suivre :
    { $link }

mail-application-cancel-staff-subject = Du nouveau pour une candidature
mail-application-cancel-staff-body =
    L’embauche de { $candidate } chez { $company } n’aura pas lieu.
    C’est la candidature { $offer }.
    Le message de l’employeur :

    « { $answer } »

    Pour la suivre :
    { $link }

## To referents and employers

mail-application-accept-staff-subject = Du nouveau pour une candidature
mail-application-accept-staff-body =
    { $company } accepte une candidature { $offer }.
    C’est la candidature de { $candidate }.
    La personne commence { $starts }.

    Pour la voir :
    { $link }

## To employers

mail-application-received-staff-subject = Vous avez reçu une candidature
mail-application-received-staff-body =
    { $candidate } envoie une candidature { $offer } à { $company }.
    Votre réponse est attendue avant { $expected }.

    Pour la lire et répondre :
    { $link }

mail-application-validate-staff-subject = { mail-application-received-staff-subject }
mail-application-validate-staff-body = { mail-application-received-staff-body }

mail-application-remind-staff-subject = Une candidature attend votre réponse
mail-application-remind-staff-body =
    { $candidate } attend votre réponse depuis { $day } jours.
    C’est une candidature { $offer } chez { $company }.
    La réponse est attendue avant { $expected }.

    Pour répondre :
    { $link }

mail-application-hire-elsewhere-staff-subject = Du nouveau pour une candidature
mail-application-hire-elsewhere-staff-body =
    Un autre employeur embauche { $candidate }.
    Sa candidature { $offer } chez { $company } est close.
    Vous n’avez rien à faire.

    Pour la voir :
    { $link }

## About a back-office account

mail-invitation-staff-subject = Votre compte Tremplin
mail-invitation-staff-body =
    Un compte Tremplin est prêt pour vous.
    Choisissez votre mot de passe sur cette page :
    { $link }

    Le lien sert une seule fois.

mail-membership-added-staff-subject = Une organisation de plus pour votre compte
mail-membership-added-staff-body =
    Votre compte Tremplin est maintenant relié à { $organisation }.

    Connectez-vous pour la voir :
    { $link }

mail-password-reset-staff-subject = Votre mot de passe Tremplin
mail-password-reset-staff-body =
    Vous voulez un nouveau mot de passe.
    Choisissez-le sur cette page :
    { $link }

    Le lien sert une seule fois, pendant deux heures.
    Ce n’est pas vous ? Ne faites rien. Votre mot de passe reste le même.

mail-password-changed-staff-subject = Votre mot de passe Tremplin a changé
mail-password-changed-staff-body =
    Votre mot de passe a changé.
    Connectez-vous de nouveau avec le nouveau.

    Ce n’est pas vous ? Choisissez un autre mot de passe sur cette page :
    { $link }
