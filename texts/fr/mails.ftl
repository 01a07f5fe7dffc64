### What every e-mail and every repeated notice share

# $first_name: the reader's
# $words: what the notice tells
mail-letter =
    Bonjour { $first_name },

    { $words }

    Tremplin

    Ce message part tout seul. Vous ne pouvez pas y répondre.

# $subject: the same as the first time
mail-again = Rappel : { $subject }
reminder = Rappel :

# $title: the offer's
mail-offer = pour « { $title } »
mail-no-offer = spontanée
