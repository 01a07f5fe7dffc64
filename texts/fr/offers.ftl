# Offers and their search.

offers = Écrivez ce que vous cherchez. Par exemple : cuisine bordeaux.
    Ou choisissez ici.
all-offers = Voir toutes les offres
all-offers-button = Chercher autrement
by-nature = Par type de contrat
by-domain = Par métier
by-level = Par diplôme
by-region = Par région
by-department = Par département
by-commune = Par ville
by-company = Par employeur
which-nature = Quel type de contrat ?
which-domain = Quel métier ?
which-level = Quel diplôme ?
which-region = Quelle région ?
which-department = Quel département ?
which-commune = Quelle ville ?
which-company = Quel employeur ?
no-value = Il n’y a pas d’autre choix ici.
value-count = { $value } ({ $count })

-found = { $count }
offers-found = { $count ->
        [one] 1 offre
       *[other] { NUMBER($count, maximumFractionDigits: 0) } offres
    }{ $criteria ->
        [absent] .
       *[other] { " " }pour { $criteria }.
    } Les plus récentes d’abord.
no-offer = { $criteria ->
        [absent] Il n’y a pas d’offre en ce moment. Revenez bientôt.
       *[other] Je ne trouve pas d’offre pour { $criteria }.
        Essayez avec moins de mots, ou retirez un critère.
    }
offer-line = { $number }. { $title }, { $nature }. { $company }, { $place }. Publiée { $published }.
refine = Préciser
refine-which = { $criteria ->
        [absent] Que voulez-vous préciser ?
       *[other] Vous cherchez : { $criteria }. Que voulez-vous préciser ?
    }
take-away = Retirer un critère
take-away-which = Quel critère voulez-vous retirer ?

offer-position = Offre { $position } sur { $total }.
offer = <b>{ $title }</b>{ $reference ->
        [absent] { "" }
       *[other] { " " }(référence { $reference })
    }
    { $nature }. Niveau : { $level }. { $company }, { $place }.
    { $summary }
offer-start = Début : { $day }.
offer-is-closed = Cette offre est fermée depuis { $day }.
offer-by-mail = Pour postuler, écrivez un e-mail à { $email }.
offer-full = <b>{ $title }</b>, { $company }
    { $description }
apply-button = Postuler
read-all = Lire tout
next-offer = Offre suivante
previous-offer = Offre précédente
follow-application = Suivre ma candidature
see-near-offers = Voir des offres proches
back-to-offers = Retour aux offres
