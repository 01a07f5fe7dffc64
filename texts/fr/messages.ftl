### Words between candidates and those who accompany them, in the chat and on the pages.

## The chat

write-to-my-referent = Écrire à mon référent
read-message = Lire le message
answer-message = Répondre
see-messages = Voir mes messages
earlier-messages = Messages plus anciens
# $name: the file, as its author named it
get-message-file = Recevoir { $name }
# $count: how many messages were not read
# $name: who wrote the last one
home-messages = { $count ->
        [one] 1 message de { $name }.
       *[other] { $count } messages non lus. Le dernier est de { $name }.
    }
no-message = Vous n’avez pas de message.
my-messages = Vos messages. Lesquels voulez-vous lire ?
# $title: what the messages are about
thread-title = <b>{ $title }</b>
thread-general = Avec votre référent
# The place changed: nobody reads on.
thread-ended = Ce lieu ne vous accompagne plus. Personne ne lit plus ces messages.
# $name: the referent who wrote, absent for one's own messages
# $at: when
# $words: what was written, absent where there is a file only
message-line = { $name ->
        [absent] Vous, { $at } :
       *[other] { $name }, { $at } :
    } { $words ->
        [absent] un fichier.
       *[other] « { $words } »
    }
# $name: the file
message-file = Voici le fichier : { $name }
# $names: who reads it
message-sent = C’est envoyé à { $names }.
    Je vous préviens quand il y a une réponse.
    Ce que vous écrivez ici lui est aussi envoyé.
# $names: who reads it
# $title: the application that it is about, absent in general
question-to-referent =
    .ask = Votre message est pour { $names }.{ $title ->
        [absent] { "" }
       *[other] { "" } Il parle de votre candidature « { $title } ».
    }
    Écrivez, ou envoyez un fichier. L’employeur ne le lit pas. Un document de santé ne passe pas par ici.
    .short = Votre message

## The pages

messages-title = Messages
messages-about = Le candidat et les référents de son lieu lisent ces messages. L’équipe Tremplin peut les lire dans un dossier ouvert : Tremplin le note. Les employeurs ne les lisent jamais.
messages-none = Aucun message pour l’instant.
# $count: how many threads
messages-unread = { $count ->
        [one] Un échange attend votre lecture.
       *[other] { $count } échanges attendent votre lecture.
    }
messages-read = Marquer comme lu
messages-open = Ouvrir le dossier et lire les messages
messages-write = Écrire un message
messages-send = Envoyer
messages-sent = Votre message est envoyé.
messages-marked = C’est noté.
# $title: the application that it is about
messages-on-application = Au sujet de la candidature « { $title } »
messages-see = Messages avec le candidat
# $day: since when it waits
messages-since = Écrit { $day }
field-message-about = Au sujet de
    .general = Le suivi en général
field-message-words = Votre message
    .hint = Le candidat le lit dans son chat. 2 000 caractères au plus.
field-message-file = Un fichier
    .hint = PDF, Word, OpenDocument ou RTF, 1 000 Ko au plus. Il passe par Telegram : pas de document de santé.
