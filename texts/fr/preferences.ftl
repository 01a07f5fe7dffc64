### Which notices people get, where, and when nothing rings.
### $begin: from which hour nothing rings
### $end: until which hour
### $rings: whether their phone may ring at any hour
### $topic: what notices are about
### $way: where they are told

my-notices = Mes notifications
# $value: what notices are about, as candidates choose among them
notice-topic = { $value ->
        [applications] Mes candidatures
        [offers] Les nouvelles offres
        [reminders] Les rappels
        [messages] Les messages
        [appointments] Les rendez-vous
       *[news] Les actualités
    }
# $value: where they are told
notice-way = { $value ->
        [chat] Dans ce chat seulement
        [email] Par e-mail
        [both] Dans ce chat et par e-mail
        [none] Rien
       *[usual] Dans ce chat, sinon par e-mail
    }
# $topic: what they are about
# $way: where they are told
notice-topic-line = { notice-topic-named } : { notice-way-named }.
notice-topic-named = { $topic ->
        [applications] Mes candidatures
        [offers] Les nouvelles offres
        [reminders] Les rappels
        [messages] Les messages
        [appointments] Les rendez-vous
       *[news] Les actualités
    }
notice-way-named = { $way ->
        [chat] ce chat seulement
        [email] par e-mail
        [both] ce chat et e-mail
        [none] rien
       *[usual] ce chat, sinon e-mail
    }
# $lines: a line for each topic
notices-chosen = <b>Mes notifications</b>
    { $lines }
    { $rings ->
        [always] Le téléphone sonne à toute heure.
       *[other] Silence de { $begin } h à { $end } h.
    }
    Pour votre compte et vos données : toujours.
notice-topic-now = <b>{ notice-topic-named }</b>
    Aujourd’hui : { notice-way-named }.
    Où voulez-vous ces nouvelles ?
notices-noted = C’est noté.

quiet-hours = Les heures sans sonnerie
quiet-hours-choice = { $rings ->
        [always] Jamais, je veux tout de suite
       *[other] De { $begin } h à { $end } h
    }
quiet-hours-now = { $rings ->
        [always] Aujourd’hui, le téléphone sonne à toute heure.
       *[other] Aujourd’hui, rien ne sonne de { $begin } h à { $end } h.
    }
    Ce qui arrive à ces heures attend la fin.
    La réponse à ce que vous faites n’attend jamais.
    Choisissez, ou écrivez vos heures : « de 22 h à 7 h ».
quiet-hours-unread = Je n’ai pas compris ces heures. Je compte en heures entières. Écrivez par exemple : « de 22 h à 7 h ».

## E-mails: those of staff, and the link that stops them
# $value: what e-mails to staff are about
staff-topic = { $value ->
        [to_read] Ce que vous avez à lire
        [applications] La suite des candidatures
        [appointments] Les rendez-vous
       *[reminders] Les rappels
    }
# $value: what e-mails to staff are about
staff-topic-hint = { $value ->
        [to_read] Une candidature, une inscription, une demande de parrainage ou un message vous attend.
        [applications] Une réponse est donnée, une candidature est close ou rouverte.
        [appointments] Un candidat a choisi, déplacé ou annulé. La veille et deux heures avant, un rappel.
       *[reminders] Quelqu’un attend votre réponse depuis plusieurs jours. Une de vos offres est à confirmer.
    }
mails-title = Mes e-mails
# $email: where they go
mails-about = Les e-mails partent à { $email }. Décochez ce que vous ne voulez plus recevoir.
mails-keep = Enregistrer
mails-kept = Vos choix sont enregistrés.
mails-always = Les e-mails qui touchent à votre compte ou à vos données partent toujours.
stop-mails-title = Vos e-mails de Tremplin
# $name: what the e-mails are about
stop-mails-come = Vous recevez les e-mails : { $name }.
stop-mails-button = Ne plus les recevoir
# $name: what the e-mails are about
stop-mails-done = Vous ne recevez plus les e-mails : { $name }.
stop-mails-again = Les recevoir de nouveau

# $name: what this e-mail is about
# $link: the page that stops such e-mails
mail-stop = Ne plus recevoir ces e-mails ({ $name }) :
    { $link }
