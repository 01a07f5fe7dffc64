### Offers that a person keeps for later: in the chat, and what is told before one closes.
### $title: the offer’s
### $link: where to go next

keep-offer = Garder pour plus tard
let-go-offer = Ne plus garder
my-kept-offers = Mes offres gardées
# $told: whether one is told before its last day
offer-kept = { $told ->
        [yes] Gardée. Je vous préviens 3 jours avant la fin.
       *[no] Gardée.
    }
offer-let-go = L’offre « { $title } » n’est plus gardée.
no-kept-offer = Vous ne gardez pas encore d’offre.
    Ouvrez une offre, puis choisissez « Garder ou partager ».
kept-offers = <b>Vos offres gardées</b>
# $number: the number by which it can be typed
# $state: whether it can be answered still
# $last: the last day to apply, absent where there is none
kept-offer-line = { $number }. « { $title } ».{ $state ->
        [closed] { " " }Fermée.
       *[open] { $last ->
            [absent] { "" }
           *[other] { " " }Dernier jour : { $last }.
        }
    }
# $limit: how many at most
refused-offers-many = Vous gardez déjà { $limit } offres. Ouvrez « Mes offres gardées » et retirez-en une.

## $offers: how many of the offers that one keeps close soon
## $list: a line each, with its link
## $begun: what an application that was begun is for, absent where there is none

notice-kept-closes =
    .chat = { $offers ->
        [0] Une offre se ferme bientôt.
        [one] Une offre que vous gardez se ferme bientôt.
       *[other] { $offers } offres que vous gardez se ferment bientôt.
    }{ $begun ->
        [absent] { "" }
       *[other] { " " }{ draft-waits }
    }
    .subject = { $offers ->
        [0] Ce que vous avez commencé vous attend
        [one] Une offre que vous gardez se ferme bientôt
       *[other] { $offers } offres que vous gardez se ferment bientôt
    }
    .mail =
        { $offers ->
            [0] Une offre se ferme bientôt : { $begun }.
            [one] Une offre que vous gardez se ferme bientôt :
           *[other] { $offers } offres que vous gardez se ferment bientôt :
        }
        { $list }
        { $begun ->
            [absent] { "" }
           *[other] La candidature que vous avez commencée vous attend : { $begun }.
        }

        Ouvrez le chat pour postuler :
        { $link }
