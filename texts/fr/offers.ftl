### Offers and their search.

offers = Écrivez ce que vous cherchez. Par exemple : cuisine bordeaux.
    Ou choisissez ici.
all-offers = Voir toutes les offres
all-offers-button = Chercher autrement
other-criteria = Région, diplôme, horaires…

any-job = Emploi privé ou public

# $criterion: by what to search
search-by = { $criterion ->
   *[nature] Par type de contrat
    [domain] Par métier
    [level] Par diplôme
    [region] Par région
    [department] Par département
    [commune] Par ville
    [company] Par employeur
    [time] Par horaires
}

# $criterion: what to choose
search-which = { $criterion ->
   *[nature] Quel type de contrat ?
    [domain] Quel métier ?
    [level] Quel diplôme ?
    [region] Quelle région ?
    [department] Quel département ?
    [commune] Quelle ville ?
    [company] Quel employeur ?
    [time] Quels horaires ?
}

no-value = Il n’y a pas d’autre choix ici.
# $words: the beginning of what was typed
searched-words = « { $words } »
# $value: one that can be chosen
# $count: how many offers it leaves
value-count = { $value } ({ $count })

# $count: how many
# $criteria: what was looked for, absent for all offers
# $kind: titled, for those whose title answers, or spoken, for those that only speak of it
offers-found = { $count ->
        [one] 1 offre
       *[other] { NUMBER($count, maximumFractionDigits: 0) } offres
    }{ $criteria ->
        [absent] .
       *[other] { " " }pour { $criteria }.
    }{ $count ->
        [one] { $kind ->
            [spoken] { " " }Celle-ci en parle seulement.
           *[titled] { "" }
        }
       *[other] { $kind ->
            [spoken] { " " }Celles-ci en parlent seulement.
           *[titled] { " " }Les plus récentes d’abord.
        }
    }
# $typed: a word as it was typed
# $meant: the word that was understood
search-mended = J’ai lu « { $meant } » pour « { $typed } ».
# $town: its name
# $kilometres: how far
around-town = à { $kilometres } km de { $town }
# $kilometres: how far
at-most-kilometres = À { $kilometres } km
# $town: its name
search-unmeasured = Je ne sais pas mesurer autour de { $town } : j’ai cherché dans son département.
# $meant: a word that is nearly the one that was typed
search-doubted = Vouliez-vous dire « { $meant } » ?
# $words: what was typed and cannot be searched
search-left-out = Je ne sais pas chercher « { $words } » : je l’ai laissé de côté.
# $what: what was changed
# $before: what was looked for
search-widened = { $what ->
   *[place] Rien ici : { $before }. J’ai cherché plus loin.
    [words] Rien avec tous les mots : { $before }. J’en ai retiré.
    [time] Rien à ces horaires : { $before }. Voici les autres.
    [level] Rien pour ce diplôme : { $before }. Voici les autres.
    [nature] Rien pour ce contrat : { $before }. Voici les autres.
}
search-not-understood = Je n’ai pas compris quel travail vous cherchez. Écrivez un métier, une ville ou un contrat. Par exemple : cuisine bordeaux.
not-clear = Je n’ai pas compris. Que voulez-vous faire ?
being-helped = Être aidé
search-or-said = Cherchez-vous un emploi, ou autre chose ?
# $family: what else may have been said
said-family = { $family ->
    [account] Voir mon compte
    [applications] Voir mes candidatures
    [back] Revenir à l’accueil
    [browse] Voir les offres
    [bye] Dire au revoir
    [cancel] Revenir à l’accueil
    [change_email] Changer mon adresse
    [discouraged] Parler de ma recherche
    [documents] Voir mes documents
    [employers] Voir les employeurs
    [erase] Effacer mon compte
    [file] Voir ma fiche
    [found_job] Dire que j’ai un emploi
    [free] Savoir si c’est gratuit
    [invitation] Entrer mon invitation
    [language] Parler une autre langue
    [news] Avoir des nouvelles
    [no_cv] Être aidé pour mon CV
    [offers_for_me] Voir les offres pour moi
    [privacy] Savoir qui lit mes données
    [robot] Savoir qui me répond
    [stop] Ne plus recevoir de messages
    [talk] Parler à quelqu’un
    [what_is_pass] Comprendre le PASS IAE
    [what_is_pmsmp] Comprendre la PMSMP
    [what_is_referent] Comprendre le référent
   *[other] Être aidé
}
# $words: what is looked for
search-as-typed = Chercher « { $words } »
# $town: a name that several towns have
which-town = Plusieurs villes s’appellent { $town }. Laquelle voulez-vous ?
# $town: its name
# $department: where it is
town-in = { $town }, { $department }
# $criteria: what was looked for, absent for all offers
no-offer = { $criteria ->
        [absent] Il n’y a pas d’offre en ce moment. Revenez bientôt.
       *[other] Je ne trouve pas d’offre. Vous cherchez :
        { $criteria }.
        Retirez un critère, ou écrivez un autre métier.
    }
# $number: its place in the list
# $title: the offer’s
# $nature: the kind of contract
# $company: the employer
# $place: the town
# $published: since when it can be seen
# $reference: the number to find it by
# $receives: whether its employer receives applications
# $last: the last day to apply, absent where there is none
# $beginning: the first words of its description, absent where there is no room
offer-line = { $number }. <b>{ $title }</b>, { $nature }. { $company }, { $place }. { $receives ->
        [no] Ne reçoit pas de candidatures.
       *[yes] { CAPITAL($published) }, { $reference }.{ $last ->
            [absent] { "" }
           *[other] { " " }Dernier jour : { $last }.
        }{ $beginning ->
            [absent] { "" }
           *[other] { " " }{ $beginning }
        }
    }
# $title: the offer’s
# $apart: what tells it from another of this title: the kind of contract, or the town
offer-choice = { $title }, { $apart }
refine = Préciser
# $criteria: what was looked for, absent for all offers
refine-which = { $criteria ->
        [absent] Que voulez-vous préciser ?
       *[other] Vous cherchez : { $criteria }. Que voulez-vous préciser ?
    }
change-criterion = Changer un critère
change-which-criterion = Quel critère voulez-vous changer ?
# $criteria: the values wanted
change-criterion-how = Vous cherchez : { $criteria }. Que voulez-vous changer ?
# $value: one of the values wanted
take-away-value = Retirer { $value }
add-value = Ajouter un autre choix

# $position: its place
# $total: how many there are
offer-position = Offre { $position } sur { $total }.
# $title: the offer’s
# $nature: the kind of contract
# $duration: how long it lasts, or absent
# $place: the town
# $company: the employer
offer = <b>{ $title }</b>
    { $nature }{ $duration ->
        [absent] .
       *[other] , { $duration }.
    } { $place }, { $company }.
# $hours: when one works
offer-hours = Horaires : { $hours }.
# $level: the level of studies
offer-wanted = Niveau : { $level }.
# $pay: what one earns
offer-pay = Salaire : { $pay }.
offer-adaptable = Le poste peut être adapté à un handicap.
offer-adaptations = Adaptations
# $days: how many, usually
employer-answers-in = { $days ->
        [0] Cet employeur répond le jour même.
        [one] Cet employeur répond en 1 jour.
       *[other] Cet employeur répond en { $days } jours.
    }
# $count: how many
offer-papers = Documents de l’offre ({ $count })
# $title: the offer’s
offer-papers-which = Documents de l’offre « { $title } ». Lequel voulez-vous recevoir ?
# $title: the offer’s
offer-paper-sent = Document de l’offre « { $title } ».
# $reference: the number to find it by
offer-reference = Référence { $reference }.
# $day: the first day of work
offer-start = Début : { $day }.
# $day: the last day to apply
offer-last-day = Dernier jour pour postuler : { $day }.
# $day: the day on which it was closed
offer-is-closed = Cette offre est fermée depuis { $day }.
# $company: the employer
offer-of-blocked-company = { $company } ne reçoit pas de candidatures en ce moment.
# $email: where to apply
offer-by-mail = Pour postuler, écrivez un e-mail à { $email }.
# $title: the offer’s
# $company: the employer
# $description: the whole of it
# $presentation: what the employer says of itself, or absent
offer-full = <b>{ $title }</b>, { $company }
    { $description }{ $presentation ->
        [absent] { "" }
       *[other] { " " }L’employeur : { $presentation }
    }
apply-button = Postuler
read-again = Relire
read-all = Lire tout
next-offer = Offre suivante
previous-offer = Offre précédente
follow-application = Suivre ma candidature
# $title: of the offer that these are near to
near-offers = Voici des offres proches de « { $title } ».
no-near-offer = Je ne vois pas d’autre offre de ce métier. Cherchez autrement.
see-near-offers = Voir des offres proches
back-to-offers = Retour aux offres

## Sharing

share-or-keep = Garder ou partager
# $title: the offer’s
# $link: what opens the chat on it, absent where the chat has no address
# $reference: the number to find it by
share-offer = { $link ->
        [absent] Pour partager « { $title } », donnez son numéro : { $reference }.
            On l’écrit ici, et l’offre s’ouvre.
       *[other] Pour partager « { $title } », envoyez ce lien :
            { $link }
            Il ouvre l’offre ici, même sans compte.
    }
mail-me = Me l’envoyer par e-mail
# $title: the offer’s
# $email: where it goes
offer-mailed = L’offre « { $title } » part à votre adresse : { $email }.
back-to-offer = Retour à l’offre
shared-unknown = Je ne trouve pas cette offre. Le lien est peut-être incomplet. Voici les offres les plus récentes.

## Searches that are kept

keep-search = Garder cette recherche
tell-me-of-offers = Me prévenir quand il y en a
my-searches = Mes recherches gardées
rename-search = Changer son nom
change-search = Changer ses critères
pause-search = Mettre en pause
resume-search = Reprendre
let-go-search = Ne plus la garder
# $name: the one that it has now
search-kept = Recherche gardée : { $name }.
# $name: the one that it had
search-let-go = La recherche « { $name } » n’est plus gardée.
search-not-kept = Cette recherche n’est pas gardée.
no-kept-search = Vous ne gardez pas encore de recherche.
    Cherchez des offres, ouvrez-en une, puis choisissez « Garder cette recherche ».
# $count: how many
kept-searches = { $count ->
        [one] Vous gardez 1 recherche.
       *[other] Vous gardez { $count } recherches.
    }
# $name: the one that it has
# $criteria: what is looked for, a criterion a line
# $told: how often it tells of new offers, or that it is paused
kept-search = <b>{ $name }</b>
    Critères :
    { $criteria }
    { $told ->
        [paused] Elle est en pause. Elle ne prévient pas.
        [at_once] Je vous préviens dès qu’une offre arrive.
        [weekly] Je vous préviens le lundi matin.
       *[daily] Je vous préviens le matin, s’il y a du nouveau.
    }
set-rhythm = Quand me prévenir
edit-search = La modifier
# $name: the one that it has
edit-kept-search = <b>{ $name }</b>
    Que voulez-vous changer ?
# $name: the one that it has
choose-rhythm = <b>{ $name }</b>
    Quand faut-il vous prévenir des nouvelles offres ?
    Rien ne sonne pendant vos heures sans sonnerie.
# $value: how often
search-rhythm = { $value ->
        [at_once] Dès qu’une offre arrive
        [weekly] Le lundi matin
       *[daily] Chaque matin
    }
# $value: how often
rhythm-chosen = C’est noté : { $value ->
        [at_once] dès qu’une offre arrive.
        [weekly] le lundi matin.
       *[daily] chaque matin.
    }
see-all-of-them = Voir toutes les offres
set-alert = Régler cette alerte
stop-alert = Arrêter cette alerte

## By an e-mail of one’s own

prepare-mail = Préparer mon e-mail
see-mail = Voir le message
receive-my-cv = Recevoir mon CV
# $email: to whom to write
# $title: the offer’s
# $reference: the number to find it by
by-mail = Pour cette offre, écrivez vous-même un e-mail. Touchez un texte pour le copier.
    Adresse : <code>{ $email }</code>
    Objet : <code>Candidature « { $title } », référence { $reference }</code>
    Joignez votre CV. Relisez une fois, puis envoyez.
    Après 10 jours sans réponse, vous pouvez écrire de nouveau.
# $name: the whole name, absent where it is not known
# $phone: the telephone, absent where it is not known
# $title: the offer’s
# $reference: the number to find it by
by-mail-message = Touchez ce message pour le copier. Remplacez les points.
    <pre>Bonjour,
    Je m’appelle { $name ->
        [absent] …
       *[other] { $name }
    }. Votre offre « { $title } », référence { $reference }, m’intéresse.
    Ce travail me plaît car …
    J’ai déjà fait …
    Je suis disponible à partir du …
    Mon téléphone : { $phone ->
        [absent] …
       *[other] { $phone }
    }
    Mon CV est joint.
    Cordialement,
    { $name ->
        [absent] …
       *[other] { $name }
    }</pre>

## Employers to whom one writes without an offer

see-companies = Écrire à un employeur
companies = Voici des employeurs. On peut leur écrire sans offre.
    Écrivez un nom ou une ville pour chercher.
# $count: how many
companies-found = { $count ->
        [one] J’ai trouvé 1 employeur.
       *[other] J’ai trouvé { $count } employeurs.
    }
no-company = Aucun employeur n’est inscrit pour le moment.
no-company-found = Je ne trouve pas cet employeur. Écrivez son nom ou sa ville.
    Par exemple : mairie, Bordeaux.
# $number: its place in the list
# $name: the employer’s
# $town: where it is, or absent
# $about: what it does, or absent
# $offers: how many of its offers are open
# $receives: whether it takes applications at present, yes or no
company-line = { $number }. <b>{ $name }</b>{ $town ->
        [absent] .
       *[other] , { $town }.
    }{ $about ->
        [absent] { "" }
       *[other] { " " }{ $about }
    }{ $receives ->
        [no] { " " }Ne reçoit pas de candidatures en ce moment.
       *[yes] { $offers ->
            [0] { "" }
            [one] { " " }1 offre.
           *[other] { " " }{ $offers } offres.
        }
    }
# $name: the employer’s
# $kind: what it is
# $town: where it is, or absent
company = <b>{ $name }</b>
    { $kind }{ $town ->
        [absent] .
       *[other] , { $town }.
    }
# $about: what it says of itself
company-about = { $about }
company-receives-nothing = Cet employeur ne reçoit pas de candidatures en ce moment.
apply-spontaneously = Envoyer une candidature
# $count: how many are open
company-offers = { $count ->
        [one] Voir son offre
       *[other] Voir ses { $count } offres
    }
company-advice-button = Conseils pour écrire
company-advice = <b>Écrire sans offre</b>
    1. Renseignez-vous : que fait cet employeur ? Regardez son site ou passez le voir.
    2. Dites quel travail vous voulez, et pourquoi chez lui.
    3. Dites quand vous êtes disponible.
    4. Demandez de l’aide : votre référent peut relire votre message.
