### What every e-mail and every repeated notice share
### A locked screen shows the subject of an e-mail and its first lines: these are the same whatever the news is.

# $first_name: the reader's
# $words: what the notice tells
mail-letter =
    Bonjour { $first_name },

    Tremplin a une nouvelle pour vous. Elle est écrite plus bas.
    Elle est pour vous seulement. Lisez-la quand personne ne regarde votre écran.

    { $words }

    Tremplin

    Ce message part tout seul. Vous ne pouvez pas y répondre.

# $subject: the same as the first time
mail-again = Rappel : { $subject }
reminder = Rappel :

# $title: the offer's
mail-offer = pour « { $title } »
mail-no-offer = spontanée
