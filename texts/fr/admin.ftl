### Words of the back office that its code needs. The prose of its pages is in pages.ftl, its fields in fields.ftl.

# $who: the colleague
handled-by = Étudiée par { $who }
form-kept = C’est enregistré.
not-done = Ce geste n’a pas été fait. Connectez-vous et recommencez.
form-shown-again = Rien n’est parti : votre connexion a changé entre-temps. Votre texte est là. Relisez-le et envoyez-le encore.
# $who: the colleague
# $at: when they did it
edited-by = { $who } a enregistré { $at }.
password-kept = Votre mot de passe est enregistré.
unanswered = En attente de réponse

## The first page
## $day: the day that is meant
## $waits: for how many days it has waited for too long, or 0

# $candidate: who applies
# $title: for what
application-by = { $candidate } : { $title }
asked-on = Inscription demandée { $day }{ $waits ->
    [0] { "" }
   *[other] . Attend depuis { $waits } jours
}
sent-on = Envoyée { $day }{ $waits ->
    [0] { "" }
   *[other] . Attend depuis { $waits } jours
}
# $late: for how many days it is late, or 0
answer-expected = { $late ->
    [0] Réponse attendue avant { $day }
    [1] En retard d’un jour. Réponse attendue avant { $day }
   *[other] En retard de { $late } jours. Réponse attendue avant { $day }
}
asks-for-help = Demande de l’aide

# $key: what waits
desk = { $key ->
   *[registrations] Inscriptions à valider
    [calls] Demandent à vous parler
    [gate] Candidatures à relire
    [help] Demandent de l’aide
    [sent-back] En attente du candidat
    [messages] Messages à lire
    [appointments] Mes rendez-vous
    [unanswered] Candidatures sans réponse
    [late] En retard
    [stale-offers] Offres : toujours ouvertes ?
    [mentorings] Demandes de parrainage
    [tickets] Questions à l’équipe
    [broadcasts] Messages à plusieurs en route
    [notices-failed] Messages qui ne sont pas arrivés
    [notices-waiting] Messages en attente depuis une heure
    [old-registrations] Inscriptions en attente depuis trois jours
    [old-gate] Candidatures à relire depuis trois jours
}
    .none = { $key ->
       *[registrations] Aucune inscription n’attend.
        [calls] Personne ne demande à vous parler.
        [gate] Aucune candidature n’attend.
        [help] Personne ne demande d’aide.
        [sent-back] Aucune correction n’est attendue.
        [messages] Aucun message n’attend.
        [appointments] Aucun rendez-vous n’est prévu.
        [unanswered] Vous avez répondu à tout le monde.
        [late] Aucune réponse n’est en retard.
        [notices-failed] Tous les messages sont arrivés.
        [notices-waiting] Aucun message n’attend.
        [old-registrations] Aucune inscription n’attend depuis trois jours.
        [old-gate] Aucune candidature n’attend depuis trois jours.
        [stale-offers] Aucune offre n’attend.
        [mentorings] Aucune demande de parrainage n’attend.
        [tickets] Aucune question n’attend.
        [broadcasts] Aucun message n’est en route.
    }

# $key: whose applications are counted
tally = { $key ->
   *[sent] Candidatures de votre établissement
    [received] Candidatures reçues
}

## Verbs: as their button says them, what they will do (`.about`), what they did (`.done`)
## $verb: the verb

application-verb = { $verb ->
   *[validate] Transmettre à l’employeur
    [send_back] Demander une correction
    [study] Étudier la candidature
    [accept] Accepter
    [postpone] Garder pour plus tard
    [refuse] Décliner
    [cancel] Annuler l’embauche
}
    .about = { $verb ->
       *[validate] L’employeur recevra la candidature. Le candidat sera prévenu.
        [send_back] Le candidat lira votre demande. Il pourra corriger et renvoyer.
        [study] Vos collègues verront que vous étudiez cette candidature. Le candidat n’est pas prévenu.
        [accept] Le candidat sera prévenu. Ses autres candidatures en attente s’arrêtent.
        [postpone] Le candidat sera prévenu. La candidature reste ouverte.
        [refuse] Le candidat lira votre réponse. Son référent verra aussi le motif et la note.
        [cancel] Le candidat et son référent seront prévenus. Les candidatures arrêtées par cette embauche reprennent.
    }
    .done = { $verb ->
       *[validate] L’employeur a reçu la candidature.
        [send_back] Le candidat est prévenu. Il peut corriger.
        [study] Vous étudiez cette candidature.
        [accept] La candidature est acceptée. Le candidat sera prévenu.
        [postpone] La candidature est gardée pour plus tard. Le candidat sera prévenu.
        [refuse] La candidature est déclinée. Le candidat sera prévenu.
        [cancel] L’embauche est annulée. Le candidat sera prévenu.
    }

registration-verb = { $verb ->
   *[validate] Valider l’inscription
    [refuse] Refuser l’inscription
}
    .about = { $verb ->
       *[validate] Le candidat sera prévenu. Il pourra postuler.
        [refuse] Le candidat lira votre raison. Il pourra s’inscrire à nouveau.
    }
    .done = { $verb ->
       *[validate] L’inscription est validée. Le candidat est prévenu.
        [refuse] L’inscription est refusée. Le candidat est prévenu.
    }

offer-verb = { $verb ->
   *[publish] Publier
    [close] Fermer
    [keep_open] Garder ouverte
}
    .done = { $verb ->
       *[publish] L’offre est publiée. Les candidats la voient.
        [keep_open] L’offre reste ouverte.
        [close] L’offre est fermée. Les candidatures reçues restent.
    }

offer-kept-unseen = L’offre est enregistrée. Les candidats ne la voient pas encore. Relisez-la, puis touchez « Publier ».
offer-still-open = Toujours ouverte ?
# $day: when it was asked
offer-still-open-about = Cette offre n’a pas changé depuis trois mois. La question est posée depuis { $day }. Sans réponse sous quatorze jours, l’offre sera fermée.
offer-published-blocked = L’offre est publiée. Votre entreprise bloque les candidatures : personne ne peut y postuler.
offer-close-about = Les candidats ne la trouveront plus. Les candidatures reçues restent. Vous pourrez la publier à nouveau.
company-block-about = Aucun candidat ne pourra plus vous écrire, sur aucune offre. Les candidatures reçues restent.
# $day: when it was asked
offer-asked-on = Question posée { $day }
# $verb: whether one leaves, or ends a colleague's access
# $organisation: which one
colleague-end-about = { $verb ->
   *[end] Cette personne ne verra plus rien de { $organisation }, tout de suite.
    [leave] Vous ne verrez plus rien de { $organisation }, tout de suite.
}

company-verb = { $verb ->
   *[block] Bloquer les candidatures
    [unblock] Recevoir des candidatures
}
    .done = { $verb ->
       *[block] L’entreprise ne reçoit plus de nouvelles candidatures.
        [unblock] L’entreprise reçoit de nouveau des candidatures.
    }

invite = Inviter
colleague-verb = { $verb ->
   *[invite] Renvoyer l’invitation
    [end] Retirer l’accès
    [leave] Quitter l’organisation
}
    .done = { $verb ->
       *[invite] L’invitation est partie par e-mail.
        [end] Cette personne n’a plus accès à l’organisation.
        [leave] Vous ne faites plus partie de cette organisation.
    }

# $name: who is of the team from now on
# $known: whether they had an account already
account-invited = { $known ->
        [yes] { $name } avait déjà un compte. Cette personne est dans l’équipe dès maintenant : elle voit et règle tout. Une erreur ? Fermez son compte.
       *[no] { $name } reçoit une invitation par e-mail.
    }
account-verb = { $verb ->
   *[close] Fermer le compte
    [open] Rouvrir le compte
}
    .about = { $verb ->
       *[close] Cette personne est déconnectée tout de suite. Elle ne pourra plus se connecter.
        [open] Cette personne pourra de nouveau se connecter, avec son mot de passe.
    }
    .done = { $verb ->
       *[close] Le compte est fermé.
        [open] Le compte est ouvert.
    }

## The history of a thing
## $verb: what was done
## $who: who did it

application-history = { $verb ->
    [send] { $who } a envoyé la candidature.
    [validate] { $who } a transmis la candidature à l’employeur.
    [send_back] { $who } a demandé une correction.
    [correct] { $who } a corrigé la candidature.
    [study] { $who } étudie la candidature.
    [postpone] { $who } a gardé la candidature pour plus tard.
    [accept] { $who } a accepté la candidature.
    [refuse] { $who } a décliné la candidature.
    [cancel] { $who } a annulé l’embauche.
    [hire_elsewhere] La personne est embauchée. La candidature s’arrête.
    [reopen] L’embauche est annulée. La candidature reprend.
    [withdraw] { $who } a retiré sa candidature.
    [reactivate] { $who } a réactivé sa candidature.
    [close_unanswered] L’employeur n’a jamais répondu. La candidature est fermée.
    [undo] Annulé par { $who }, avant que quelqu’un soit prévenu.
    [remind] Tremplin a rappelé à l’employeur de répondre.
   *[other] { $who } a fait une action.
}

candidate-history = { $verb ->
    [register] { $who } a demandé son inscription.
    [create] { $who } a inscrit le candidat.
    [validate] { $who } a validé l’inscription.
    [refuse] { $who } a refusé l’inscription.
    [open] { $who } a ouvert le dossier.
    [invite] { $who } a fait une invitation.
    [accept_invitation] { $who } a ouvert l’invitation.
    [complete] { $who } a complété son dossier.
    [ask_for_help] { $who } a demandé de l’aide.
    [change_accompaniment] { $who } a changé l’accompagnement.
    [write_part] { $who } a écrit dans la fiche.
    [change_email] { $who } a changé l’adresse e-mail.
    [ask_code] { $who } a demandé un code pour confirmer une adresse e-mail.
    [email_refused] { $who } : un serveur refuse l’adresse e-mail.
    [stay] { $who } garde son compte.
    [tell_of_the_end] { $who } a prévenu que le compte va être effacé.
    [confirm_email] { $who } a confirmé son adresse e-mail par un code.
    [come_back] { $who } a ouvert son compte sur un autre téléphone, par un code.
    [write_message] { $who } a écrit un message.
    [open_message_file] { $who } a ouvert le fichier d’un message.
    [propose_appointment] { $who } a proposé un rendez-vous.
    [choose_appointment] { $who } a choisi l’heure d’un rendez-vous.
    [decline_appointment] { $who } a demandé un autre horaire de rendez-vous.
    [move_appointment] { $who } a proposé d’autres horaires de rendez-vous.
    [cancel_appointment] { $who } a annulé un rendez-vous.
   *[other] { $who } a fait une action.
}

history-system = Tremplin

## Pages that say no

error-refused = Ce n’est pas possible
# $case: the code of HTTP, or what else stopped the request
error-page = { $case ->
   *[400] Cette demande n’est pas correcte
    [404] Cette page n’existe pas
    [405] Cette page n’existe pas
    [413] C’est trop long
    [429] Trop d’essais
    [500] Une erreur est arrivée
    [stale] Cette page est restée ouverte trop longtemps
}
    .then = { $case ->
       *[400] Revenez à la page précédente. Essayez encore.
        [404] Elle n’existe pas, ou votre compte ne peut pas la voir.
        [405] Revenez à la page précédente. Essayez encore.
        [413] Revenez à la page précédente. Gardez moins de texte, ou un fichier plus léger : 1 Mo au plus.
        [429] Attendez quinze minutes. Essayez encore.
        [500] Rien n’est perdu. Essayez encore dans quelques minutes.
        [stale] Revenez à la page précédente. Rechargez-la. Essayez encore.
    }
