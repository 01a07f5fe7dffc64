### What the team writes to many people: as they read it, and as the team prepares it.

## As candidates read it

# $title: what the team called it
# $words: what it wrote
# $link: where to go next
notice-broadcast =
    .chat =
        <b>{ $title }</b>

        { $words }

        L’équipe Tremplin
    .subject = { $title }
    .mail =
        { $words }

        Pour ouvrir Tremplin :
        { $link }
set-news = Régler ces messages

## To who tries it

# $title: what the team called it
# $words: what it wrote
# $link: where to go next
notice-broadcast-trial =
    .subject = Essai : { $title }
    .mail =
        Voici votre message, comme les personnes le liront.

        { $title }

        { $words }

        L’équipe Tremplin

        Pour l’envoyer ou le modifier :
        { $link }

## Why not

refused-broadcast-state = Ce n’est plus possible : le message est parti, ou il est arrêté. Relisez la page.
refused-distance-unknown = Les distances autour de ce lieu ne sont pas connues. Choisissez un département, ou une ville sans distance.
refused-broadcast-date = Choisissez un jour et une heure à venir, dans l’année.

## As the team prepares it

view-broadcasts = Messages à plusieurs
    .about = Un message de l’équipe à beaucoup de personnes. Il part après les réponses et les alertes.
    .new = Écrire un message
    .edit = Modifier le message
column-broadcast-state = Où il en est
column-broadcast-begins = Départ
column-broadcast-told = Personnes
# $value: how far it got
broadcast-state = { $value ->
       *[draft] Brouillon
        [scheduled] Programmé
        [running] En cours
        [stopped] Arrêté
        [done] Terminé
    }
# $state: how far it got
# $at: day and hour
broadcast-under-way = { $state ->
       *[scheduled] Départ : { $at }
        [running] En cours. Commencé : { $at }
        [stopped] Arrêté. Commencé : { $at }
    }
field-broadcast-title =
    .label = Titre
    .hint = Il est l’objet de l’e-mail et la première ligne dans le chat. Un écran verrouillé le montre : ne dites rien de privé.
# $limit: how many characters
field-broadcast-words =
    .label = Message
    .hint = Quelques phrases courtes. { NUMBER($limit, useGrouping: 0) } caractères au plus.
field-broadcast-situation =
    .label = À qui
field-broadcast-convention =
    .label = Convention
field-broadcast-establishment =
    .label = Lieu d’accompagnement
field-broadcast-zone =
    .label = Ville, département ou région
    .hint = Là où est le lieu d’accompagnement.
field-broadcast-distance =
    .label = Autour de la ville
field-broadcast-domain =
    .label = Domaine recherché
field-broadcast-day =
    .label = Jour
field-broadcast-hour =
    .label = Heure
broadcast-all = Tous
broadcast-there = Dans la ville seulement
# $limit: how many kilometres
broadcast-around = À { $limit } km au plus
# $value: how someone stands
broadcast-situation = { $value ->
       *[everyone] Toutes les personnes accompagnées ou en attente
        [pending] Les personnes dont le compte attend une validation
        [not_applied] Les personnes sans candidature
        [searching] Les personnes qui cherchent encore
        [hired] Les personnes embauchées
    }
# $count: how many people
broadcast-count = { $count ->
        [0] Personne ne recevra ce message.
        [one] Une personne recevra ce message.
       *[other] { $count } personnes recevront ce message.
    }
broadcast-left-out = Les comptes en veille ne le reçoivent pas. Les personnes sans chat ni e-mail non plus. Chaque personne peut couper les actualités.
# $begin: an hour
# $end: an hour
broadcast-quiet = Rien ne part de { $begin } h à { $end } h.
broadcast-preview = Comme sur le téléphone
broadcast-to = Pour qui
# $at: day and hour
broadcast-scheduled = Départ : { $at }
broadcast-changed = Rien n’est parti. Le message a changé entre-temps : relisez-le.
broadcast-launch-about = Une fois parti, le message ne change plus. Vous pourrez l’arrêter.
broadcast-end-about = Les personnes qui ne l’ont pas reçu ne le recevront jamais.
broadcast-throw-away-about = Personne ne l’a reçu. Personne ne le recevra.
broadcast-no-mail = Aucun serveur d’e-mail n’est réglé. Aucun e-mail ne part, pas même un essai. Les personnes sans chat sont comptées dans « Impossibles à remettre ».
broadcast-progress-title = Avancement
# $past: how many people are dealt with
# $whole: of how many
broadcast-progress = { $past } sur { $whole } personnes.
# $arrived: how many people
# $lost: how many people
broadcast-outcomes = Arrivés : { $arrived }. Impossibles à remettre : { $lost }.
broadcast-look-again = Regarder encore
# $verb: what is done
broadcast-verb = { $verb ->
       *[launch] Envoyer maintenant
        [trial] M’envoyer un essai
        [schedule] Programmer
        [unschedule] Ne plus programmer
        [edit] Modifier
        [throw_away] Supprimer
        [stop] Arrêter
        [resume] Reprendre
        [end] Ne pas envoyer aux autres
    }
    .done = { $verb ->
       *[launch] Le message part.
        [trial] L’essai arrive dans votre boîte e-mail.
        [schedule] Le message est programmé.
        [unschedule] Le message n’est plus programmé.
        [stop] Le message est arrêté. Rien ne part plus.
        [resume] Le message repart.
        [end] Le message est terminé.
        [throw_away] Le message est supprimé.
    }
# $verb: what was done
# $who: who did it
broadcast-history = { $verb ->
        [create] { $who } a écrit le message.
        [edit] { $who } a modifié le message.
        [launch] { $who } a envoyé le message.
        [schedule] { $who } a programmé le message.
        [unschedule] { $who } a retiré la programmation.
        [stop] { $who } a arrêté le message.
        [resume] { $who } a repris l’envoi.
        [end] { $who } a terminé l’envoi.
       *[other] { $who } a fait une action.
    }
