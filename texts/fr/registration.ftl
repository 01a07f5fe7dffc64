### Registration, alone or by invitation.

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
       *[other] Elle vient de { $referent }, { $establishment }.
    }
    Si c’est vous, j’ai besoin de votre accord pour garder vos informations.
it-is-me = C’est moi, j’accepte
it-is-not-me = Ce n’est pas moi
# $name: the first name
invited = Merci, { $name }. Votre compte est prêt. Vous pouvez postuler.
add-my-cv = Ajouter mon CV
