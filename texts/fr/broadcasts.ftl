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
