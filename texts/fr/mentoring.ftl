### A mentor in a partner company: in the chat, on the pages, in notices (A33).
### $company: the company that is asked
### $candidate: the candidate's whole name
### $link: where to go next

## The chat

ask-for-mentor = Demander un parrain
follow-mentoring = Suivre ma demande de parrain
my-mentors = Avoir un parrain
choose-a-company = Choisir une entreprise
no-mentoring = <b>Avoir un parrain</b>
    Un parrain, ou une marraine, travaille dans une entreprise partenaire.
    Cette personne vous guide et vous conseille. Ce n’est pas une candidature.
    Choisissez une entreprise, puis touchez « Demander un parrain ».
my-mentorings = <b>Vos demandes de parrain</b>
# $number: the number by which it can be typed
# $value: where it stands
mentoring-line = { $number }. { $company } : { $value ->
       *[asked] demande envoyée
        [accepted] vous avez un parrain
        [declined] pas possible cette fois
        [ended] terminé
        [withdrawn] retirée
    }.
# $value: where it stands
# $asked: when it was asked
# $mentor: the name of the mentor
# $contact: how to meet
# $answer: what the company wrote, absent where it wrote nothing
mentoring = <b>Parrain, { $company }</b>
    Demande envoyée { $asked }.
    { $value ->
       *[asked] L’entreprise ne vous a pas encore répondu. Je vous préviens.
        [accepted] L’entreprise accepte. Votre contact : « { $mentor } ».
            Pour vous rencontrer : « { $contact } »
        [declined] Ce n’est pas possible cette fois. Cela ne dit rien de votre valeur.
        [ended] Le parrainage est terminé.
        [withdrawn] Vous avez arrêté.
    }{ $answer ->
        [absent] { "" }
       *[other] { " " }L’entreprise vous écrit : « { $answer } »
    }
# $value: where it stands
withdraw-mentoring = { $value ->
       *[asked] Retirer ma demande
        [accepted] Arrêter le parrainage
    }
withdraw-mentoring-sure = Voulez-vous arrêter avec { $company } ?
    L’entreprise est prévenue. Elle ne lit plus votre message.
yes-withdraw-mentoring = Oui, j’arrête
mentoring-taken-back = C’est fait. { $company } est prévenue.
    Vous pouvez demander un autre parrain.
# $value: what someone hopes for
mentoring-hope = { $value ->
       *[trade] Découvrir un métier
        [interviews] Préparer mes entretiens
        [advice] Être conseillé dans mes démarches
        [people] Rencontrer des professionnels
    }
# $name: the candidate’s name
# $hope: what they hope for
# $message: what they wrote
mentoring-review = <b>Ce que { $company } lit</b>
    Votre nom : « { $name } »
    Vous attendez : { $hope }.
    Votre message : « { $message } »
    Rien d’autre : ni téléphone, ni e-mail, ni document. Votre référent le lit aussi.
mentoring-send = Envoyer ma demande
mentoring-sent = Votre demande est partie à { $company }.
    Je vous préviens dès la réponse. Votre référent la lit aussi.
question-hope =
    .ask = Qu’attendez-vous d’un parrain ?
    .short = Ce que j’attends
question-mentoring =
    .ask = Écrivez un message à l’entreprise. Dites qui vous êtes et ce que vous cherchez.
    .example = Bonjour, j’ai 20 ans et je voudrais devenir boulangère. J’aimerais parler avec quelqu’un du métier. Je suis libre le mercredi.
    .short = Votre message

## Why not

refused-company-no-mentor = { $company } ne reçoit pas de demandes en ce moment. Choisissez une autre entreprise.
refused-mentor-not-a-partner = { $company } n’est pas partenaire de votre convention. Choisissez une autre entreprise.
refused-mentoring-running = Vous avez déjà une demande dans cette entreprise.
# $limit: how many
refused-mentorings-many = Vous avez déjà { $limit } demandes de parrain en cours. Arrêtez-en une, ou attendez une réponse.
refused-mentoring-asked = Cette demande attend encore une réponse.
refused-mentoring-accepted = L’entreprise a déjà accepté cette demande.
refused-mentoring-declined = L’entreprise a déjà répondu à cette demande.
refused-mentoring-ended = Ce parrainage est terminé.
refused-mentoring-withdrawn = Cette demande est retirée.
refused-mentor-missing = Écrivez le nom de la personne.
refused-mentor-contact-missing = Écrivez comment vous rencontrer.

## Notices

notice-mentoring-answered =
    .chat = Du nouveau pour votre demande de parrain.
    .subject = Du nouveau pour votre demande de parrain
    .mail =
        Une entreprise vous a répondu pour votre demande de parrain.

        Ouvrez le chat pour lire la réponse :
        { $link }
notice-mentoring-asked =
    .subject = Une demande de parrainage vous attend
    .mail =
        Une personne demande un parrain ou une marraine dans votre entreprise, { $company }.
        Il s’agit de { $candidate }. Ce n’est pas une demande d’emploi.

        Pour lire la demande et répondre :
        { $link }
notice-mentoring-remind =
    .subject = Une demande de parrainage attend votre réponse
    .mail =
        Une personne attend votre réponse depuis dix jours.
        Il s’agit d’une demande de parrainage de { $candidate } pour { $company }. Un mot suffit, même pour dire non.

        Pour répondre :
        { $link }
notice-mentoring-answered-staff =
    .subject = Du nouveau pour un parrainage
    .mail =
        Une entreprise a répondu à une personne que vous accompagnez, pour un parrainage.
        Il s’agit de { $candidate } et de { $company }.

        Pour lire la réponse :
        { $link }
notice-mentoring-withdrawn =
    .subject = Un parrainage s’arrête
    .mail =
        La personne qui demandait un parrain dans votre entreprise arrête sa démarche.
        Il s’agit de { $candidate }. Vous n’avez rien à faire.

        Pour voir où cela en est :
        { $link }
notice-mentoring-erased =
    .subject = Un parrainage s’arrête
    .mail =
        Une demande de parrainage n’existe plus.
        La personne a effacé tout ce que Tremplin gardait sur elle.
        Vous n’avez rien à faire.

        Vos demandes de parrainage :
        { $link }

## The pages

view-mentorings = Parrainages
view-mentorings-about = Une personne demande à être guidée par un professionnel d’une entreprise partenaire. Ce n’est pas une candidature.
column-mentoring-state = Où cela en est
column-mentoring-asked = Demandé le
# $value: where it stands
mentoring-state = { $value ->
       *[asked] Attend une réponse
        [accepted] Accepté
        [declined] Décliné
        [ended] Terminé
        [withdrawn] Retiré par le candidat
    }
mentoring-title = Demande de parrainage
mentoring-hoped = Ce que la personne attend
mentoring-message = Son message
mentoring-hidden = La personne a retiré sa demande. Vous ne lisez plus son message.
mentoring-hidden-from-team = Le message est lu par l’entreprise et par les référents.
mentoring-mentor = Parrain ou marraine
mentoring-contact = Pour se rencontrer
mentoring-answer = Ce que l’entreprise a écrit au candidat
mentoring-steps = Ce qui s’est passé
mentoring-see-file = Voir le dossier du candidat
mentoring-go-back = Revenir à la demande
# $verb: what is done
mentoring-verb = { $verb ->
       *[accept] Accepter
        [decline] Décliner
        [end] Terminer le parrainage
    }
    .about = { $verb ->
       *[accept] Le candidat lit le nom et le moyen de se rencontrer. C’est lui qui prend contact : nous ne vous donnons pas son téléphone.
        [decline] Le candidat lit votre mot. Un merci ou un conseil l’aide à continuer.
        [end] Le candidat lit votre mot. Il peut ensuite demander un autre parrain.
    }
    .done = { $verb ->
       *[accept] C’est accepté. Le candidat et son référent sont prévenus.
        [decline] C’est décliné. Le candidat et son référent sont prévenus.
        [end] Le parrainage est terminé. Le candidat et son référent sont prévenus.
    }
# $verb: what was done
# $who: who did it
mentoring-history = { $verb ->
    [ask] { $who } a demandé un parrain.
    [accept] { $who } a accepté.
    [decline] { $who } a décliné.
    [end] { $who } a terminé le parrainage.
    [withdraw] { $who } a arrêté.
    [remind] Tremplin a rappelé à l’entreprise de répondre.
   *[other] { $who } a fait une action.
}
question-mentor =
    .label = Le nom du parrain ou de la marraine
    .hint = Le candidat le lit.
    .missing = Écrivez le nom de la personne.
question-mentor-contact =
    .label = Pour se rencontrer
    .hint = Le candidat le lit : un jour et un lieu, un téléphone ou une adresse e-mail.
    .missing = Écrivez comment vous rencontrer.
question-mentor-answer =
    .label = Votre mot au candidat
    .hint = Le candidat le lit. Restez bienveillant : un merci, un conseil.
    .missing = Écrivez un mot au candidat.
question-mentor-farewell =
    .label = Votre mot au candidat
    .hint = Le candidat le lit.
    .missing = Écrivez un mot au candidat.
# $day: when it was asked
# $waits: for how many days, 0 where that is not long
mentoring-asked-on = Demandé { $day }{ $waits ->
        [0] { "" }
       *[other] { " " }– attend depuis { $waits } jours
    }
