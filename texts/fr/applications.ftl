### Applying, and following.

## Applying

# $name: what the document is called
default-document = { $name } (par défaut)

# $value: what to tell the referent
wish = { $value ->
   *[nothing] Rien à dire
    [help] J’ai besoin d’aide
    [word] Écrire un mot
}

message-done = Oui, c’est fini
write-on = D’accord. Écrivez la suite.
join-paper = Joindre un document
word-to-referent = Un mot à mon référent
apply-send = Envoyer
apply-read-again = Relisez avant d’envoyer.
# $papers: whether only documents were joined to it
offer-changed = { $papers ->
        [yes] L’employeur a joint un document à l’offre depuis votre dernière réponse.
       *[no] L’offre a changé depuis votre dernière réponse.
    }
# $papers: whether only documents were joined to it
read-offer-again = { $papers ->
        [yes] Voir les documents
       *[no] Relire l’offre
    }
# $standing: why it cannot be sent yet
apply-waits = C’est prêt, et c’est gardé. { $standing ->
       *[pending] Votre compte attend sa validation. Je vous écris dès que c’est fait.
        [refused] Pour l’envoyer, faites une nouvelle demande depuis l’accueil.
        [former] Pour l’envoyer, faites une nouvelle demande depuis l’accueil.
    }
# $title: the offer’s, absent where there is none
# $company: the employer
# $documents: their names
# $message: to the employer
# $note: to the referent, or absent
# $contacts: the e-mail address and the phone that are known, or absent
apply-review = { $title ->
        [absent] { spontaneous } : { $company }.
       *[other] Offre : { $title }, { $company }.
    }
    Documents : { $documents }.
    Message : « { $message } »{ $note ->
        [absent] { "" }
       *[other] { " " }
        Mot à votre référent : « { $note } »
    }
    L’employeur voit aussi votre nom.{ $contacts ->
        [absent] { "" }
       *[other] { "\u000A" }Il peut vous joindre : { $contacts }.
    }
# $company: the employer
sent-to-referent = C’est envoyé à votre référent. Il relit, puis { $company } reçoit votre candidature.
# $company: the employer
sent-to-employer = C’est envoyé. { $company } a reçu votre candidature.
    Votre référent peut aussi la suivre.

correct-send = Envoyer à mon référent
# $value: what can be corrected
correct-part = { $value ->
   *[message] Mon message
    [papers] Mon CV ou ma lettre
    [both] Les deux
}
# $documents: their names
# $message: to the employer
correct-review = Relisez avant d’envoyer.
    Documents : { $documents }.
    Message : « { $message } »
sent-again = C’est envoyé à votre référent. Il relit votre correction.

my-applications-title = <b>Mes candidatures</b>
no-application = Vous n’avez pas encore de candidature.
spontaneous = Candidature spontanée
# $company: the employer
chat-spontaneous = { spontaneous }, { $company }
# $title: what it is for
# $company: the employer
# $sent: the day on which it was sent
# $status: where it stands
application-line = { $title }, { $company }. Envoyée { $sent }. { $status }.
# $title: what it is for
# $company: the employer
draft-line = { $title }, { $company }. Commencée, pas encore envoyée.
# $title: what it is for
# $company: the employer
application-title = <b>{ $title }</b>, { $company }
# $nature: the kind of contract, absent when no offer was answered
# $place: the town
# $cv: the name of the CV
application-card = { $nature ->
        [absent] CV : { $cv }.
       *[other] { $nature }, { $place }. CV : { $cv }.
    }
# $status: where it stands
# $definition: what that means
application-now = { $status }. { $definition }
status-withdrawn = Retirée
status-withdrawn-definition = Vous l’avez mise en pause. Vous pouvez la réactiver.

# $moment: when
# $told: what happened
timeline-line = { CAPITAL($moment) } : { $told }
# $verb: what was done
# $name: the referent who did it
# $company: the employer
timeline = { $verb ->
   *[send] vous l’avez envoyée.
    [validate] { $name } l’a validée. L’employeur l’a reçue.
    [send_back] { $name } vous a proposé une correction.
    [correct] vous avez envoyé votre correction.
    [study] l’employeur l’étudie.
    [postpone] { $company } la garde pour plus tard.
    [accept] { $company } accepte votre candidature.
    [refuse] { $company } a répondu.
    [cancel] { $company } a annulé l’embauche.
    [hire_elsewhere] elle s’arrête : vous avez trouvé un emploi.
    [reopen] elle reprend, car votre embauche est annulée.
    [close_unanswered] { $company } n’a jamais répondu. Elle est fermée.
    [withdraw] vous l’avez retirée.
    [reactivate] vous l’avez réactivée.
}

# $words: what the referent wrote
their-comment = Votre référent écrit : « { $words } »
# $words: what the employer wrote
their-message = L’employeur écrit : « { $words } »
# $name: the first name
# $company: the employer
hired = <b>Bonne nouvelle, { $name }.</b> { $company } vous embauche.
# $day: the first day of work
you-start = Vous commencez { $day }.
# $day: the first day of work
you-started = Vous avez commencé { $day }.
others-stopped = Vos autres candidatures s’arrêtent ici. Les employeurs sont prévenus.
not-hired = Cette candidature n’a pas de premier jour.
# $day: the last one for an answer
chat-answer-expected = Réponse attendue avant { $day }.
# $day: the day, past, before which it was expected
chat-answer-late = La réponse était attendue avant { $day }. L’employeur est relancé.
see-steps = Voir les étapes
correct-button = Corriger ma candidature
what-i-sent = Voir ce que j’ai envoyé
withdraw-button = Retirer ma candidature
reactivate-button = Réactiver ma candidature
what-now = Que faire maintenant ?
# $message: to the employer
# $documents: their names
# $note: to the referent, or absent
what-was-sent = Message : « { $message } »
    Documents : { $documents }.{ $note ->
        [absent] { "" }
       *[other] { " " }
        Mot à votre référent : « { $note } »
    }
# $day: the first day of work
# $company: the employer
# $nature: the kind of contract, absent when no offer was answered
# $until: the last day, absent when there is none
# $referent: who accompanies, absent when it is nobody in particular
what-now-text = <b>Votre premier jour : { $day }</b>
    Employeur : { $company }.
    { $nature ->
        [absent] Lisez le contrat avant de le signer.
       *[other] Contrat : { $nature }. Lisez-le avant de le signer.
    }{ $until ->
        [absent] { "" }
       *[other] { " " }Il finit { $until }.
    }
    Demandez l’adresse et les horaires à l’employeur.
    Apportez votre pièce d’identité, votre RIB et votre carte Vitale.
    Une question ? { $referent ->
        [absent] Parlez à votre référent.
       *[other] Votre référent : { $referent }.
    }
# $title: what it is for
withdraw-sure = Retirer votre candidature « { $title } » ? Vous pourrez la réactiver.
yes-withdraw = Oui, retirer
withdrawn = Votre candidature est retirée. Rien d’autre n’a changé.
reactivated = Votre candidature est de nouveau active.

## Documents (A17 to A20, P18 to P20)

# $cv: how many CVs are kept
# $letter: how many letters are kept
# $certificate: how many diplomas and certificates are kept
# $other: how many other documents are kept
documents = <b>Mes documents</b>
    CV : { $cv } sur 5. Lettres : { $letter } sur 5.
    Diplômes et attestations : { $certificate } sur 3. Autres : { $other } sur 3.
    Un bon nom aide : CV_NomPrénom_Métier.
# $kind: what kind it is
# $name: what it is called
document-label = { $kind } : { $name }
# $kind: what kind it is
# $name: what it is called
document-default-label = { $kind } : { $name } (par défaut)
# $name: what it is called
# $kind: what kind it is
# $size: in kilobytes
document = <b>{ $name }</b>
    { $kind }, { $size } Ko.
# $at: when a referent added it
paper-of-referent = papier ajouté { $at }
who-opened = Qui l’a ouvert ?
opened = <b>Qui a ouvert</b>
# $moment: when
# $name: what it was called
# $who: the organisation, absent for the team
opened-line = { CAPITAL($moment) } : « { $name } », { $who ->
        [absent] l’équipe Tremplin
       *[other] { $who }
    }.
opened-by-nobody = Personne n’a encore ouvert ce document.
receive-document = Recevoir le fichier
make-default = Choisir par défaut
remove-document = Supprimer
rename-document = Renommer
replace-document = Remplacer le fichier
# $name: what it is called now
renamed = Ce document s’appelle maintenant « { $name } ».
# $name: what it is called
replaced = « { $name } » est remplacé. Les candidatures déjà envoyées gardent l’ancien.
sent-again-file = Vous m’avez déjà envoyé ce fichier. Je n’en garde qu’un.
# $name: what it is called
known-file = Vous avez déjà ce fichier : « { $name } ». Je n’en garde qu’un.
add-document = Ajouter un document
# $name: what the document is called
remove-sure = Supprimer « { $name } » ? Les candidatures déjà envoyées le gardent.
yes-remove = Oui, supprimer
# $name: what the document was called
removed = « { $name } » est supprimé.
# $name: what the document is called
default-made = « { $name } » est maintenant choisi par défaut.
document-sent-to-you = Voici votre document.
document-not-read = Je n’arrive pas à lire ce document pour le moment. Réessayez plus tard.
document-stays-here = Ce document reste chez votre référent. Il ne passe pas par Telegram.
# $name: what the document is called
added = « { $name } » est gardé. Vous pouvez l’envoyer avec une candidature.
# $kind: what kind of document
# $limit: how many are kept at most
kind-with-limit = { $kind } ({ $limit } au plus)

## What a notice offers

see-answer = Voir la réponse
