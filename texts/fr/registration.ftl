### Registration, alone or by invitation.

register-send = Envoyer ma demande
it-is-my-first-name = Oui, c’est mon prénom
say-my-birth-date = Dire ma date de naissance
# $value: the civility
# $name: the first and the last name
called = { $value ->
   *[unsaid] { $name }
    [madam] Madame { $name }
    [sir] Monsieur { $name }
}
# $civility: how to address them, or absent
# $first_name: as it was typed
# $last_name: as it was typed
# $email: as it was typed
# $birth_date: the day, or absent
# $establishment: the place that was chosen
# $nearest: whether it is the nearest, for who knows none
register-review = Relisez avant d’envoyer.{ $civility ->
        [madam] { "\u000A" }Madame
        [sir] { "\u000A" }Monsieur
       *[other] { "" }
    }
    Prénom : { $first_name }
    Nom : { $last_name }
    E-mail : { $email }
    Lieu : { $establishment }{ $nearest ->
        [yes] { " " }(le plus proche)
       *[no] { "" }
    }{ $birth_date ->
        [absent] { "" }
       *[other] { "\u000A" }Naissance : { $birth_date }
    }

# $name: the first name
# $establishment: the place that was asked
registered = Merci, { $name }. Votre demande est envoyée à : { $establishment }.
    Un référent doit la valider. En général, il faut 2 jours. Je vous écris dès que c’est fait.
    En attendant, vous pouvez regarder les offres.

# $name: the first name
# $referent: who invites, or absent
# $establishment: the place that accompanies
invitation = Bonjour. Cette invitation est pour { $name }.
    { $referent ->
        [absent] Elle vient de : { $establishment }.
       *[other] Elle vient { OF($referent) }, { $establishment }.
    }
    Si c’est vous, j’ai besoin de votre accord pour garder vos informations.
back-to-invitation = Revenir à mon invitation
# $place: its name and its town
# $department: where it is
place-in = { $place } ({ $department })
# $value: what this person cannot tell
place-unknown = { $value ->
   *[unknown] Je ne sais pas
    [nobody] Je n’ai pas de référent
}
it-is-me = C’est moi, j’accepte
# $value: the civility
it-is-me-as = { $value ->
   *[madam] C’est moi, Madame. J’accepte
    [sir] C’est moi, Monsieur. J’accepte
}
it-is-not-me = Ce n’est pas moi
# $name: the first name
invited = Merci, { $name }. Votre compte est prêt. Vous pouvez postuler.
# $name: the first name
already-home = Vous êtes déjà chez vous, { $name }.
add-my-cv = Ajouter mon CV
