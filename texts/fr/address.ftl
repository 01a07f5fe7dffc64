### The e-mail address and the telephone: confirmed by a code, changed, and the way back to an account on another phone.

## In the chat

my-identifiers = E-mail et téléphone
# $email: the address that is kept
# $confirmed: whether a code has confirmed it
# $phone: the telephone that is kept
identifiers = E-mail : { $email ->
        [absent] pas d’adresse. Ce n’est pas obligatoire.
       *[other] { $email }, { $confirmed ->
            [yes] confirmée
           *[other] à confirmer
        }
    }
    Téléphone : { $phone ->
        [absent] pas encore dit
       *[other] { $phone }
    }
    { $confirmed ->
        [yes] Vous changez de téléphone ? Un code à cette adresse vous rend votre compte.
       *[other] Une adresse confirmée vous rend votre compte si vous changez de téléphone.
    }
confirm-my-email = Confirmer mon adresse
change-my-phone = Changer mon téléphone
question-new-email =
    .ask = Quelle est votre adresse e-mail ? J’y envoie un code à 6 chiffres.
    .short = L’adresse e-mail
# $email: where the code went
question-code =
    .ask = J’envoie un code à { $email }.
        Regardez aussi dans les indésirables. Il sert pendant 15 minutes.
        Tapez ici les 6 chiffres.
    .short = Le code
correct-my-email = Corriger mon adresse
send-code-again = Renvoyer le code
another-address = Changer d’adresse
another-code = Demander un code
email-is-confirmed = C’est fait. Votre adresse est confirmée.

come-back = J’ai déjà un compte
ask-return = Vous avez déjà un compte, sur un autre téléphone ?
    Je peux envoyer un code à votre adresse e-mail. Avec lui, votre compte revient ici.
    L’ancien téléphone ne le montre plus.
    Pas d’e-mail ? Votre référent peut faire une nouvelle invitation.
# $agreed: whether the reader has agreed that we keep what they write
send-me-a-code = { $agreed ->
    [yes] Recevoir un code
   *[other] J’accepte, recevoir un code
}
press-for-code = Touchez d’abord le premier bouton. Je vous demande l’adresse juste après.
code-not-awaited = Je n’attends pas de code ici. Vous pouvez en demander un.
question-return-email =
    .ask = Quelle est l’adresse e-mail de votre compte ?
    .short = L’adresse e-mail
# $email: what was typed
question-return-code =
    .ask = Si { $email } est l’adresse d’un compte, un code y arrive.
        Regardez aussi dans les indésirables. Il sert pendant 15 minutes.
        Tapez ici les 6 chiffres.
        Rien n’arrive ? Votre référent peut vous inviter de nouveau.
    .short = Le code
# $name: the first name
back-again = Bonjour { $name }. Votre compte est ici maintenant.
    L’ancien téléphone ne le montre plus. Votre référent le saura.

refused-email-confirmed = Cette adresse est déjà la vôtre, et elle est confirmée.
refused-email-by-code = Une adresse se change par un code, dans « E-mail et téléphone ».
refused-code = Le code a 6 chiffres. Il est dans l’e-mail que j’ai envoyé.
refused-code-wrong = Ce n’est pas le bon code.
refused-code-expired = Ce code ne sert plus. Demandez-en un autre.
# $hours: for how many hours no code leaves
refused-too-many-codes = Trop de codes ont été demandés. { $hours ->
        [1] Attendez une heure, ou demandez à votre référent.
       *[other] Attendez demain, ou demandez à votre référent.
    }

## The pages

candidate-email-to-confirm = (à confirmer)
candidates-email-refused = adresse refusée
# $day: when a server refused it
# $why: for which reason
candidate-email-refused = adresse refusée { $day } : { $why ->
    [full] la boîte est pleine
    [blocked] le serveur refuse nos e-mails
   *[unknown] elle n’existe pas
}

## Mails

# $code: the six digits
# $link: where to go next
notice-email-code =
    .subject = Votre code Tremplin
    .mail =
        Votre code : { $code }

        Tapez-le dans la conversation avec Tremplin. Il sert pendant 15 minutes.
        Vous n’avez rien demandé ? Ne faites rien, et ne donnez ce code à personne.

        Retour à la conversation :
        { $link }
# $link: where to go next
notice-email-left =
    .subject = Votre adresse Tremplin a changé
    .mail =
        Votre compte Tremplin a maintenant une autre adresse e-mail. Plus rien ne viendra ici.

        Ce n’est pas vous ? Prévenez tout de suite votre référent.

        La conversation :
        { $link }
# $why: for which reason
# $link: where to go next
notice-email-refused =
    .chat = Votre adresse e-mail ne reçoit plus rien. { $why ->
            [full] La boîte est pleine.
            [blocked] Son serveur refuse mes e-mails.
           *[unknown] Elle est peut-être mal écrite.
        }
        Touchez le bouton pour la corriger ou la confirmer.
    .subject = Votre adresse e-mail
    .mail =
        Votre adresse e-mail ne recevait plus rien. Vous pouvez la corriger dans la conversation :
        { $link }
# $code: the six digits, absent where the address was never confirmed
# $link: where to go next
notice-return-code =
    .subject = Votre code Tremplin
    .mail =
        { $code ->
            [absent] Quelqu’un veut ouvrir votre compte sur un autre téléphone. Votre adresse n’est pas confirmée : aucun code ne peut partir. C’est vous ? Demandez une invitation à votre référent.
           *[other] Votre code : { $code }
        }

        { $code ->
            [absent] { "" }
           *[other] Il ouvre votre compte sur un autre téléphone. Tapez-le dans la conversation, avant 15 minutes.
        }
        Vous n’avez rien demandé ? Ne faites rien, et ne donnez ce code à personne.

        La conversation :
        { $link }
# $candidate: the first and last name
# $link: where to go next
notice-chat-moved =
    .subject = Un compte a changé de téléphone
    .mail =
        Une personne que vous accompagnez a ouvert son compte sur un autre téléphone : { $candidate }.
        Elle l’a fait par un code reçu à son adresse e-mail. L’ancien chat ne montre plus rien.
        Vérifiez avec elle que c’est bien elle.

        Sa page :
        { $link }
