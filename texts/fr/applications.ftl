# Applying, and following.

apply-civility = Comment dois-je vous appeler ?
apply-birth-date = Quelle est votre date de naissance ? Par exemple : 24/03/2004
apply-guardian = Vous avez moins de 18 ans. Quel est le nom de votre parent ou tuteur ?
apply-guardian-phone = Quel est son numéro de téléphone ?
apply-cv = Quel CV envoyer ? Choisissez, ou envoyez un fichier.
apply-letter = Quelle lettre de motivation ? Choisissez, envoyez un fichier, ou passez.
apply-message = Écrivez quelques lignes à l’employeur.
    Par exemple : qui vous êtes, pourquoi cette offre, quand vous êtes disponible.
apply-message-example = Voici un exemple.
    « Bonjour, je suis en 2e année de CAP cuisine. Je cherche un stage du 5 janvier au 30 janvier.
    J’aime travailler en équipe et je suis ponctuel. Merci pour votre attention. Cordialement. »
    Écrivez le vôtre maintenant. Un message court suffit.
apply-wish = Un mot pour votre référent ? Il relit votre candidature.
apply-note = Que voulez-vous dire à votre référent ? Lui seul le lira.
wish-nothing = Rien à dire
wish-help = J’ai besoin d’aide
wish-word = Écrire un mot
default-document = { $name } (par défaut)
own-document = { $name }

apply-civility-short = Comment vous appeler
apply-birth-date-short = Date de naissance
apply-guardian-short = Parent ou tuteur
apply-guardian-phone-short = Son téléphone
apply-cv-short = Le CV
apply-letter-short = La lettre
apply-message-short = Le message à l’employeur
apply-wish-short = Le mot au référent
apply-note-short = Ce que vous dites au référent
apply-send = Envoyer
apply-who = Qui voit quoi ?
apply-review = Relisez avant d’envoyer.
    Offre : { $title }, { $company }.
    Documents : { $documents }.
    Message : « { $message } »{ $note ->
        [absent] { "" }
       *[other] { " " }
        Mot à votre référent : « { $note } »
    }
sent-to-referent = C’est envoyé à votre référent. Il relit, puis { $company } reçoit votre candidature.
sent-to-employer = C’est envoyé. { $company } a reçu votre candidature.
    Votre référent peut aussi la suivre.

correct-cv = Quel CV envoyer ? Choisissez, ou envoyez un fichier.
correct-letter = Quelle lettre de motivation ? Choisissez, envoyez un fichier, ou passez.
correct-message = Écrivez votre nouveau message à l’employeur.
correct-message-example = Relisez le conseil de votre référent. Puis écrivez le message en entier.
correct-cv-short = Le CV
correct-letter-short = La lettre
correct-message-short = Le message
correct-send = Envoyer à mon référent
correct-review = Relisez avant d’envoyer.
    Documents : { $documents }.
    Message : « { $message } »
sent-again = C’est envoyé à votre référent. Il relit votre correction.

my-applications-title = <b>Mes candidatures</b>
no-application = Vous n’avez pas encore de candidature.
chat-spontaneous = Candidature spontanée, { $company }
application-line = { $title }, { $company }. Envoyée { $sent }. { $status }.
application-title = <b>{ $title }</b>, { $company }
application-card = { $nature ->
        [absent] CV : { $cv }.
       *[other] { $nature }, { $place }. CV : { $cv }.
    }
application-now = Aujourd’hui : { $status }. { $definition }
status-withdrawn = Retirée
status-withdrawn-definition = Vous l’avez mise en pause. Vous pouvez la réactiver.
chat-gate-awaiting = L’employeur ne l’a pas encore reçue.
chat-gate-sent-back = Corrigez-la, puis envoyez-la de nouveau.
chat-state-new = L’employeur l’a reçue. Il n’a pas encore répondu.
chat-state-processing = L’employeur n’a pas encore répondu.
chat-state-postponed = L’employeur la garde. L’embauche n’est pas garantie.
chat-state-accepted = L’employeur vous embauche.
chat-state-refused = L’employeur ne donne pas suite. C’est fréquent, et cela ne dit rien de votre valeur.
chat-state-cancelled = L’embauche était prévue. Elle n’a pas lieu.
chat-state-hired-elsewhere = Vous êtes embauché ailleurs. Cet employeur est prévenu.

timeline-line = { CAPITAL($day) } : { $told }
timeline-send = vous avez envoyé votre candidature.
timeline-validate = { $name } l’a validée. L’employeur l’a reçue.
timeline-send-back = { $name } vous a proposé une correction.
timeline-correct = vous avez envoyé votre correction.
timeline-study = l’employeur l’étudie.
timeline-postpone = { $company } la garde pour plus tard.
timeline-accept = { $company } accepte votre candidature.
timeline-refuse = { $company } a répondu.
timeline-cancel = { $company } a annulé l’embauche.
timeline-hire-elsewhere = elle est arrêtée, car vous êtes embauché ailleurs.
timeline-withdraw = vous l’avez retirée.
timeline-reactivate = vous l’avez réactivée.

their-comment = Votre référent écrit : « { $words } »
their-message = L’employeur écrit : « { $words } »
you-start = Vous commencez { $day }.
chat-answer-expected = Réponse attendue avant { $day }.
correct-button = Corriger ma candidature
what-i-sent = Voir ce que j’ai envoyé
withdraw-button = Retirer ma candidature
reactivate-button = Réactiver ma candidature
what-now = Que faire maintenant ?
what-was-sent = Message : « { $message } »
    Documents : { $documents }.{ $note ->
        [absent] { "" }
       *[other] { " " }
        Mot à votre référent : « { $note } »
    }
what-now-text = Vous commencez { $day } chez { $company }.
    Préparez votre pièce d’identité, votre RIB et votre carte Vitale.
    Regardez votre trajet avant le premier jour.
    Une question ? Parlez à votre référent.
withdraw-sure = Retirer votre candidature « { $title } » ? Vous pourrez la réactiver.
yes-withdraw = Oui, retirer
withdrawn = Votre candidature est retirée. Rien d’autre n’a changé.
reactivated = Votre candidature est de nouveau active.

## Documents (A17 to A20, P18 to P20)

documents = <b>Mes documents</b>
    CV : { $cv } sur 5. Lettres : { $letter } sur 5. Autres : { $other } sur 3.
    Un bon nom aide : CV_NomPrénom_Métier.
document-label = { $kind } : { $name }
document-default-label = { $kind } : { $name } (par défaut)
document = <b>{ $name }</b>
    { $kind }, { $size } Ko.
receive-document = Recevoir le fichier
make-default = Choisir par défaut
remove-document = Supprimer
add-document = Ajouter un document
remove-sure = Supprimer « { $name } » ? Les candidatures déjà envoyées le gardent.
yes-remove = Oui, supprimer
removed = « { $name } » est supprimé.
default-made = « { $name } » est maintenant choisi par défaut.
document-sent-to-you = Voici votre document.
document-stays-here = Ce document reste chez votre référent. Il ne passe pas par Telegram.
add-kind = Quel document voulez-vous ajouter ?
add-file = Envoyez le fichier. J’accepte : PDF, Word (doc, docx), ODT, RTF, jusqu’à 1 000 Ko.
    Un bon nom aide : CV_NomPrénom_Métier.
add-kind-short = Le type
add-file-short = Le fichier
added = « { $name } » est gardé. Vous pouvez l’envoyer avec une candidature.
kind-with-limit = { $kind } ({ $limit } au plus)

## Notices: the first words are what a lock screen shows

notice-application = Du nouveau pour votre candidature « { $title } ».
see-answer = Voir la réponse
notice-account-validate = Bonne nouvelle, { $name } : votre compte est validé par { $referent }, votre référent.
    Vous pouvez postuler.
notice-account-refuse = Du nouveau pour votre inscription, { $name }.
notice-chat-unlinked = Votre compte est maintenant sur un autre téléphone.
    Ce n’est pas vous ? Prévenez votre référent.
