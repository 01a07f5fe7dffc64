# Words of the back office that its code needs. Longer prose stands in its templates.

spontaneous = Candidature spontanée
handled-by = Étudiée par { $who }
answer-expected = Réponse attendue avant { $day }
answer-late = Réponse en retard. Elle était attendue avant { $day }
asked-on = Inscription demandée { $day }
sent-on = Envoyée { $day }

desk-registrations = Inscriptions à valider
desk-registrations-none = Aucune inscription n’attend.
desk-gate = Candidatures à relire
desk-gate-none = Aucune candidature n’attend.
desk-unanswered = Candidatures sans réponse
desk-unanswered-none = Vous avez répondu à tout le monde.
desk-notices-failed = Messages qui ne sont pas arrivés
desk-notices-failed-none = Tous les messages sont arrivés.
desk-notices-waiting = Messages en attente depuis une heure
desk-notices-waiting-none = Aucun message n’attend.
desk-old-registrations = Inscriptions en attente depuis trois jours
desk-old-registrations-none = Aucune inscription n’attend depuis trois jours.
desk-old-gate = Candidatures à relire depuis trois jours
desk-old-gate-none = Aucune candidature n’attend depuis trois jours.

## What a verb does, before it is done

about-validate = L’employeur recevra la candidature. Le candidat sera prévenu.
about-send-back = Le candidat lira votre demande. Il pourra corriger et renvoyer.
about-study = Vos collègues verront que vous étudiez cette candidature. Le candidat n’est pas prévenu.
about-accept = Le candidat sera prévenu. Ses autres candidatures en attente s’arrêtent.
about-postpone = Le candidat sera prévenu. La candidature reste ouverte.
about-refuse = Le candidat lira votre réponse. Son référent verra aussi le motif et la note.
about-cancel = Le candidat et son référent seront prévenus.

done-validate = L’employeur a reçu la candidature.
done-send-back = Le candidat est prévenu. Il peut corriger.
done-study = Vous étudiez cette candidature.
done-accept = La candidature est acceptée. Le candidat est prévenu.
done-postpone = La candidature est gardée pour plus tard. Le candidat est prévenu.
done-refuse = La candidature est déclinée. Le candidat est prévenu.
done-cancel = L’embauche est annulée. Le candidat est prévenu.

form-kept = C’est enregistré.
state-pending = Sans réponse
password-kept = Votre mot de passe est enregistré.

## The history of an application

told-by-system = Tremplin
told-other = { $who } a fait une action.
told-application-send = { $who } a envoyé la candidature.
told-application-validate = { $who } a transmis la candidature à l’employeur.
told-application-send-back = { $who } a demandé une correction.
told-application-correct = { $who } a corrigé la candidature.
told-application-study = { $who } étudie la candidature.
told-application-postpone = { $who } a gardé la candidature pour plus tard.
told-application-accept = { $who } a accepté la candidature.
told-application-refuse = { $who } a décliné la candidature.
told-application-cancel = { $who } a annulé l’embauche.
told-application-hire-elsewhere = La personne a été embauchée par un autre employeur.
told-application-withdraw = { $who } a retiré sa candidature.
told-application-reactivate = { $who } a réactivé sa candidature.
told-application-remind = Tremplin a rappelé à l’employeur de répondre.

## Pages that say no

error-refused = Ce n’est pas possible
error-400 = Cette demande n’est pas correcte
error-400-then = Revenez à la page précédente. Essayez encore.
error-404 = Cette page n’existe pas
error-404-then = Elle n’existe pas, ou votre compte ne peut pas la voir.
error-405 = Cette page n’existe pas
error-405-then = Revenez à la page précédente. Essayez encore.
error-413 = C’est trop long
error-413-then = Gardez moins de texte. Essayez encore.
error-429 = Trop d’essais
error-429-then = Attendez quinze minutes. Essayez encore.
error-500 = Une erreur est arrivée
error-500-then = Rien n’est perdu. Essayez encore dans quelques minutes.
error-stale = Cette page est restée ouverte trop longtemps
error-stale-then = Revenez à la page précédente. Rechargez-la. Essayez encore.

## Registrations

registration-validate = Valider l’inscription
registration-refuse = Refuser l’inscription
about-registration-validate = Le candidat sera prévenu. Il pourra postuler.
about-registration-refuse = Le candidat lira votre raison. Il pourra s’inscrire à nouveau.
done-registration-validate = L’inscription est validée. Le candidat est prévenu.
done-registration-refuse = L’inscription est refusée. Le candidat est prévenu.

told-candidate-register = { $who } a demandé son inscription.
told-candidate-create = { $who } a inscrit le candidat.
told-candidate-validate = { $who } a validé l’inscription.
told-candidate-refuse = { $who } a refusé l’inscription.
told-candidate-open = { $who } a ouvert le dossier.
told-candidate-invite = { $who } a fait une invitation.
told-candidate-accept-invitation = { $who } a ouvert l’invitation.
told-candidate-complete = { $who } a complété son dossier.

## Buttons of lists, and what follows

offer-publish = Publier
offer-close = Fermer
done-offer-publish = L’offre est publiée. Les candidats la voient.
done-offer-close = L’offre est fermée. Les candidatures reçues restent.
company-block = Bloquer les candidatures
company-unblock = Recevoir des candidatures
done-company-block = L’entreprise ne reçoit plus de nouvelles candidatures.
done-company-unblock = L’entreprise reçoit de nouveau des candidatures.
colleague-invite = Renvoyer l’invitation
colleague-end = Retirer l’accès
done-colleague-invite = L’invitation est partie par e-mail.
done-colleague-end = Cette personne n’a plus accès à l’organisation.
account-close = Fermer le compte
account-open = Rouvrir le compte
done-account-close = Le compte est fermé.
done-account-open = Le compte est ouvert.
