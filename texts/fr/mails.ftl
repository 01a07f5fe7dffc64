### What every e-mail and every repeated notice share
### A locked screen shows the subject of an e-mail and its first lines: these are the same whatever the news is.

# $first_name: the reader's
# $words: what the notices tell
# $count: how many news it holds
# $stops: what stops such mails, or absent where nothing does
mail-letter =
    Bonjour { $first_name },

    { $count ->
        [one]
            Tremplin a une nouvelle pour vous. Elle est écrite plus bas.
            Elle est pour vous seulement. Lisez-la quand personne ne regarde votre écran.
       *[other]
            Tremplin a { $count } nouvelles pour vous. Elles sont écrites plus bas.
            Elles sont pour vous seulement. Lisez-les quand personne ne regarde votre écran.
    }

    { $words }

    Tremplin

    Ce message part tout seul. Vous ne pouvez pas y répondre.

    { $stops ->
        [absent] { "" }
       *[other] { $stops }
    }

## Several news that waited for one person leave as one e-mail
# $count: how many
# $subject: of the most important, told first
mail-many = { $count } nouvelles. La première : { $subject }

# $number: which of them
# $count: how many
# $subject: what its own e-mail would be called
# $words: what its own e-mail would tell
mail-part =
    Nouvelle { $number } sur { $count } : { $subject }

    { $words }

## A repeat
# $subject: the same as the first time
mail-again = Rappel : { $subject }
reminder = Rappel :

# $title: the offer's
mail-offer = pour « { $title } »
mail-no-offer = spontanée

## What candidates are told by mail only
# $offer: « pour » and the offer's title, or that there is no offer
# $company: the employer
# $expected: the last day for an answer, absent while the referent reads
# $link: where to follow it
notice-application-sent =
    .subject = Votre candidature est enregistrée
    .mail =
        Votre candidature { $offer } est envoyée.
        { $expected ->
            [absent] Votre référent la relit. Puis { $company } la recevra.
           *[other] { $company } l’a reçue, et va la lire. La réponse est attendue avant { $expected }.
        }

        Ouvrez le chat pour la suivre :
        { $link }

# $card: what one wants to know first, a line each
# $description: the whole of it
# $presentation: what the employer says of itself, or absent
# $way: how one applies: chat, mail, closed, or blocked
# $company: the employer
# $email: where to apply, or absent
# $link: what opens the chat on this offer
notice-offer-asked =
    .subject = L’offre que vous avez demandée
    .mail =
        Voici l’offre que vous avez demandée.

        { $card }

        { $description }

        { $presentation ->
            [absent] { "" }
           *[other] L’employeur : { $presentation }
        }

        { $way ->
           *[chat] Pour postuler, ouvrez l’offre dans le chat :
            [mail] Pour postuler, écrivez un e-mail à { $email }. Dites la référence de l’offre. Joignez votre CV.
                Le chat peut vous aider à l’écrire :
            [closed] Cette offre est fermée depuis. Le chat vous montre des offres proches :
            [blocked] { $company } ne reçoit pas de candidatures en ce moment. Le chat vous montre d’autres offres :
        }
        { $link }

# $referent: who invites, or absent
# $code: its code where the chat has no address yet, or absent
# $until: the last moment at which it can be used
# $link: what opens the chat
notice-invitation-candidate =
    .subject = Votre invitation à Tremplin
    .mail =
        { $referent ->
            [absent] Vous êtes invité sur Tremplin.
           *[other] { $referent } vous invite sur Tremplin.
        }
        C’est un chat, sur votre téléphone. Il vous aide à trouver un emploi, un stage ou une alternance.

        { $code ->
            [absent] Ouvrez ce lien sur votre téléphone :
           *[other] Envoyez ce message au chat : /start { $code }
        }
        { $link }

        Le lien est pour vous seulement. Il sert une fois, avant { $until }.
        Vous ne connaissez pas cette personne ? Ne faites rien.
