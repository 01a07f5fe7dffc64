### Appointments in the back office, and in the e-mails of staff.
### $candidate: the candidate's whole name
### $name: the referent
### $when: the day and the hour, in words
### $place: how and where they meet, in words
### $answer: the last word of whoever moved, declined or cancelled it, or absent
### $link: where to go next
### $busy_on: the day on which one of both has another appointment

view-appointments = Rendez-vous
    .about = Vos rendez-vous à venir, et ceux pour lesquels un horaire reste à trouver. Ceux d’un collègue parti y sont aussi.
appointments-title = Rendez-vous
appointments-see = Rendez-vous avec le candidat
appointments-about = Proposez un à quatre horaires. Le candidat choisit dans son chat. Vous et lui recevez un rappel la veille et deux heures avant.
appointments-propose = Proposer un rendez-vous
appointments-send = Proposer ces horaires
appointments-no-one = Aucun rendez-vous pour l’instant.
appointment-move = Proposer d’autres horaires
appointment-cancel = Annuler le rendez-vous
appointment-cancel-send = Annuler le rendez-vous
appointment-proposed-done = Les horaires sont proposés. Vous recevez un e-mail quand le candidat choisit.
appointment-moved-done = Les nouveaux horaires sont proposés. Les anciens ne comptent plus.
appointment-cancelled-done = Le rendez-vous est annulé. Le candidat est prévenu.
# $state: how far it got
appointment-state = { $state ->
        [proposed] Le candidat doit choisir
        [fixed] Choisi
        [unanswered] Le candidat n’a pas choisi
        [past] Passé
        [declined] Un autre horaire est demandé
       *[cancelled] Annulé
    }
appointment-times = Horaires proposés : { $when }
appointment-last-word = Dernier mot : « { $answer } »
appointment-with = Avec { $name }.
# $when: the day and the hour, once chosen
# $state: how far it got
appointment-detail = { $state ->
        [fixed] { $when }
       *[declined] un autre horaire est demandé
    }
column-when = Quand
column-how = Comment
column-candidate-met = Candidat
column-appointment-state = État
field-meeting = Comment
# $value: how they meet
meeting = { $value ->
        [place] Sur place
        [phone] Par téléphone
       *[video] En visio
    }
field-whereabouts = Adresse, numéro ou lien
    .hint = L’adresse du rendez-vous, le numéro que vous appelez, ou le lien de la visio.
field-minutes = Durée
# $minutes: how long
field-minutes-choice = { $minutes } minutes
# $number: which of the four
field-time = Horaire { $number }
field-time-hint = Le jour et l’heure, à l’heure d’ici.
field-time-wrong = Écrivez un jour et une heure. Par exemple : 24/11/2026 14:30.
field-appointment-words = Un mot pour le candidat
    .hint = Par exemple : ce qu’il faut apporter. Il passe par Telegram : rien sur la santé.

notice-appointment-moved-staff =
    .subject = Un rendez-vous change d’horaire
    .mail =
        D’autres horaires sont proposés à { $candidate }. L’ancien horaire ne compte plus.
        Le fichier joint l’enlève de votre agenda.

        Le rendez-vous :
        { $link }
notice-appointment-fixed-staff =
    .subject = Un horaire de rendez-vous est choisi
    .mail =
        { $candidate } a choisi : { $when }.
        { $place }

        Le fichier joint met le rendez-vous dans votre agenda.
        Le déplacer ou l’annuler :
        { $link }
notice-appointment-declined-staff =
    .subject = Un candidat demande un autre horaire
    .mail =
        { $candidate } demande un autre horaire de rendez-vous.
        Son message :

        « { $answer } »

        Proposer d’autres horaires :
        { $link }
# $candidate: the candidate’s whole name
notice-appointment-remind =
    .subject = Un candidat attend toujours un autre horaire
    .mail =
        { $candidate } vous a demandé un autre horaire il y a plusieurs jours.

        Proposer d’autres horaires :
        { $link }
notice-appointment-cancelled-staff =
    .subject = Un rendez-vous est annulé
    .mail =
        Le rendez-vous avec { $candidate } est annulé.
        { $answer ->
            [absent] { "" }
           *[other] Le mot : « { $answer } »
        }

        Le rendez-vous :
        { $link }
notice-appointment-unchosen-staff =
    .subject = Un candidat n’a pas choisi d’horaire
    .mail =
        { $candidate } n’a choisi aucun des horaires proposés. Ils sont passés.

        En proposer d’autres :
        { $link }
# $moment: the day and the hour, as one says them today
notice-appointment-tomorrow-staff =
    .subject = Rappel d’un rendez-vous
    .mail =
        Vous avez un rendez-vous avec { $candidate }, { $moment }.
        { $place }

        Le déplacer ou l’annuler :
        { $link }
# $moment: the day and the hour, as one says them today
notice-appointment-soon-staff =
    .subject = Un rendez-vous est bientôt
    .mail =
        Votre rendez-vous avec { $candidate } est { $moment }.
        { $place }

        Le rendez-vous :
        { $link }
# $gone: when it would have been
notice-appointment-erased =
    .subject = Un rendez-vous n’aura pas lieu
    .mail =
        Le rendez-vous du { $gone } n’aura pas lieu.
        La personne a effacé son compte. Retirez-le de votre agenda.

        Vos rendez-vous :
        { $link }

refused-times-missing = Proposez au moins un horaire.
# $limit: the most that can be proposed
refused-too-many-times = Proposez { $limit } horaires au plus.
refused-times-past = Cet horaire est déjà passé.
refused-times-far = Proposez un horaire à moins d’un an.
refused-referent-busy = Vous ou le candidat avez déjà un rendez-vous { $busy_on }, à l’heure proposée.
refused-no-such-hour = Cette heure n’existe pas ce jour-là : on passe à l’heure d’été.
refused-video-link = Le lien de la visio commence par https://.
refused-meeting-place = Écrivez l’adresse du rendez-vous.
