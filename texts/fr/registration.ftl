# Registration, alone or by invitation.

register-first-name = Quel est votre prénom ?
register-last-name = Quel est votre nom ?
register-email = Quelle est votre adresse e-mail ?
register-establishment = Où êtes-vous suivi ? Écrivez le début du nom : lycée, université, mission locale, Cap emploi…
register-convention = Quelle est votre convention ?
register-birth-date = Votre date de naissance ? Par exemple : 24/03/2004. Vous pouvez passer.
register-sum = Pour vérifier que vous n’êtes pas un robot : combien font { $a } + { $b } ?
register-first-name-short = Le prénom
register-last-name-short = Le nom
register-email-short = L’adresse e-mail
register-establishment-short = Le lieu
register-convention-short = La convention
register-birth-date-short = La date de naissance
register-sum-short = Le calcul
registered = Merci, { $name }. Votre demande est envoyée à : { $establishment }.
    Un référent doit la valider. En général, il faut 2 jours. Je vous écris dès que c’est fait.
    En attendant, vous pouvez regarder les offres.

invitation = Bonjour. Cette invitation est pour { $name }.
    { $referent ->
        [absent] Elle vient de : { $establishment }.
       *[other] Elle vient de { $referent }, { $establishment }.
    }
    Si c’est vous, j’ai besoin de votre accord pour garder vos informations.
it-is-me = C’est moi, j’accepte
it-is-not-me = Ce n’est pas moi
invited = Merci, { $name }. Votre compte est prêt. Vous pouvez postuler.
add-my-cv = Ajouter mon CV
