### Appointments of candidates with their referents: in the chat, in e-mails, in calendars.
### $name: the referent
### $candidate: the candidate's whole name
### $when: the day and the hour, in words
### $place: how and where they meet, in words
### $answer: the last word of whoever moved, declined or cancelled it, or absent
### $times: the times that can be chosen, a line each
### $link: where to go next

my-appointments = Mes rendez-vous
see-appointment = Voir le rendez-vous
see-appointment-and-choose = Tout lire avant de choisir
no-time-suits = Aucun ne me va
ask-another-time = Demander un autre horaire
add-to-calendar = Ajouter à mon agenda
remove-from-calendar = Enlever de mon agenda
cancel-appointment = Annuler ce rendez-vous
cancel-without-words = Oui, annuler sans mot
cancel-with-words = Oui, avec un mot
keep-appointment = Non, je garde ce rendez-vous
calendar-file = rendez-vous.ics

# $weekday: the name of the day
# $number: its number in the month
# $month: the name of the month
# $hour: the hour of the day
# $minute: in two digits, absent at the full hour
appointment-when = { $weekday } { $number ->
        [1] 1er
       *[other] { $number }
    } { $month } à { $hour } h{ $minute ->
        [absent] { "" }
       *[other] { " " }{ $minute }
    }
# $meeting: how they meet
# $where: the address, the number or the link, or absent
# $minutes: how long it lasts
appointment-place = { $meeting ->
        [place] Sur place
        [phone] Par téléphone
       *[video] En visio
    }, { $minutes } minutes{ $where ->
        [absent] .
       *[other] { "" } : « { $where } ».
    }
# $words: what the referent wrote
appointment-words = Son mot : « { $words } »
appointment-title = <b>Rendez-vous avec { $name }</b>
appointment-to-choose = Quel horaire vous va ? Vous pouvez aussi l’écrire : « mardi 14 h ».
appointment-no-time-left = Ces horaires ne sont plus libres. Demandez un autre horaire.
appointment-times-gone-by = Ces horaires sont passés. Demandez un autre horaire.
appointment-is-fixed = C’est { $when }.
appointment-is-declined = Vous avez demandé un autre horaire. { $name } vous en propose bientôt.
appointment-is-cancelled = Ce rendez-vous est annulé.
appointment-is-past = C’était { $when }.
appointment-chosen = C’est noté : { $when }. Je préviens { $name }.
    Je vous le rappelle la veille, et deux heures avant.
appointment-declined = C’est envoyé à { $name }. Je vous préviens quand il y a d’autres horaires.
appointment-cancelled = Votre rendez-vous avec { $name } est annulé.
appointment-cancel-ask = Vous voulez annuler le rendez-vous avec { $name } ? Un autre horaire est aussi possible.
appointment-file = Ouvrez ce fichier : le rendez-vous entre dans votre agenda.
appointment-file-cancelled = Ouvrez ce fichier : le rendez-vous sort de votre agenda.
time-not-proposed = Cet horaire n’est pas proposé. Choisissez parmi ceux-ci.
time-not-moved = L’horaire ne change pas. Pour en avoir un autre, demandez-le.
time-said-by-many = Plusieurs horaires correspondent. Choisissez parmi ceux-ci.
appointments-mine = Vos rendez-vous. Lequel voulez-vous voir ?
appointments-none = Vous n’avez pas de rendez-vous. Vous pouvez en demander un à votre référent.
# $when: the day and the hour, absent where none is chosen
appointment-choice = { $when ->
        [absent] Avec { $name } : horaire à choisir
       *[other] { CAPITAL($when) }, avec { $name }
    }
# $to_choose: how many wait for a choice
# $when: the first to come, absent where none is
home-appointments = { $to_choose ->
        [0] Rendez-vous : { $when }.
       *[other] Un rendez-vous attend que vous choisissiez l’horaire.
    }
question-other-times =
    .ask = Quels jours et quelles heures vous vont ? Écrivez-le à { $name }.
    .short = Vos horaires
question-cancel-word =
    .ask = Écrivez votre mot à { $name }. Il part, et le rendez-vous est annulé.
    .short = Votre mot

## E-mails, and what a lock screen shows

appointment-answer = { $answer ->
        [absent] { "" }
       *[other] Le mot : « { $answer } »
    }
notice-appointment-proposed =
    .chat = { $name } vous propose un rendez-vous. Quel horaire vous va ?
    .subject = Un rendez-vous vous est proposé
    .mail =
        { $name } vous propose un rendez-vous.
        { $place }

        Les horaires proposés :
        { $times }

        Ouvrez le chat pour choisir :
        { $link }
notice-appointment-moved =
    .chat = { $name } propose d’autres horaires pour votre rendez-vous. L’ancien horaire ne compte plus.
    .subject = Votre rendez-vous change d’horaire
    .mail =
        { $name } propose d’autres horaires. L’ancien horaire ne compte plus.
        { $place }
        { appointment-answer }

        Les horaires proposés :
        { $times }

        Ouvrez le chat pour choisir :
        { $link }
notice-appointment-fixed =
    .subject = Votre rendez-vous est noté
    .mail =
        Votre rendez-vous avec { $name } est { $when }.
        { $place }

        Le fichier joint le met dans votre agenda.
        Vous ne pouvez plus venir ? Dites-le dans le chat :
        { $link }
notice-appointment-declined =
    .subject = Vous avez demandé un autre horaire
    .mail =
        L’horaire de votre rendez-vous avec { $name } ne compte plus.
        Le fichier joint l’enlève de votre agenda.

        Ouvrez le chat pour la suite :
        { $link }
notice-appointment-cancelled =
    .chat = Votre rendez-vous avec { $name } est annulé.
    .subject = Votre rendez-vous est annulé
    .mail =
        Votre rendez-vous avec { $name } est annulé.
        { appointment-answer }

        Ouvrez le chat pour la suite :
        { $link }
notice-appointment-unchosen =
    .chat = Les horaires que { $name } vous proposait sont passés. Vous pouvez en demander un autre.
    .subject = Les horaires d’un rendez-vous sont passés
    .mail =
        Les horaires que { $name } vous proposait sont passés.
        Vous pouvez en demander un autre dans le chat :
        { $link }
# $moment: the day and the hour, as one says them today
notice-appointment-tomorrow =
    .chat = Vous avez un rendez-vous { $moment }, avec { $name }.
        Vous ne pouvez plus ? Dites-le maintenant.
    .subject = Rappel de votre rendez-vous
    .mail =
        Vous avez un rendez-vous { $moment }, avec { $name }.
        { $place }

        Vous ne pouvez plus ? Dites-le maintenant dans le chat :
        { $link }
# $moment: the day and the hour, as one says them today
notice-appointment-soon =
    .chat = Votre rendez-vous avec { $name } est { $moment }.
    .subject = Votre rendez-vous est bientôt
    .mail =
        Votre rendez-vous avec { $name } est { $moment }.
        { $place }

        Tout est dans le chat :
        { $link }

## Calendars

# $who: the other side
calendar-summary = Rendez-vous avec { $who }

## Why not

refused-appointment-proposed = Aucun horaire n’est encore choisi.
refused-appointment-fixed = L’horaire est déjà choisi. Vous pouvez en demander un autre.
refused-appointment-declined = D’autres horaires sont déjà demandés.
refused-appointment-cancelled = Ce rendez-vous est annulé.
refused-appointment-changed = Ce rendez-vous vient de changer. Relisez où il en est, puis recommencez si besoin.
refused-appointment-past = Ce rendez-vous est passé.
refused-time-gone = Cet horaire n’est plus proposé. Regardez les nouveaux horaires.
refused-time-past = Cet horaire est passé. Choisissez-en un autre.
refused-time-taken = Cet horaire vient d’être pris. Choisissez-en un autre.
