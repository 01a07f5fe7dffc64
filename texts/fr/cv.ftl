### A CV made here, from seven answers. Its questions are in questions.ftl.

i-have-no-cv = Je n’ai pas de CV
no-cv = Ce n’est pas grave. On peut le faire ici, en 7 questions courtes.
    Vos réponses sont gardées : vous pouvez vous arrêter et reprendre.
    Ce que vous avez commencé attend.
make-my-cv = Faire mon CV
ask-my-referent = Demander à mon référent
see-my-cv = Voir mon CV
keep-this-cv = Garder ce CV
# $layout: the one to see instead
see-layout = { $layout ->
    [colour] Voir en couleur
   *[plain] Voir en noir et blanc
}
# $sought: the work that is looked for
# $experience: what was done, absent when passed over
# $school: absent when passed over
# $skills: what someone can do
# $languages: absent when passed over
# $interests: absent when passed over
# $contact: what the employer is told, absent when nothing
cv-review = Relisez avant de voir votre CV.
    Vous cherchez : « { $sought } »
    Vous avez fait : { $experience ->
        [absent] rien écrit
       *[other] « { $experience } »
    }
    École : { $school ->
        [absent] rien écrit
       *[other] « { $school } »
    }
    Vous savez : « { $skills } »
    Langues, permis : { $languages ->
        [absent] rien écrit
       *[other] « { $languages } »
    }
    Vous aimez : { $interests ->
        [absent] rien écrit
       *[other] « { $interests } »
    }
    Contact : { $contact ->
        [absent] aucun
       *[other] « { $contact } »
    }
cv-look = Voici votre CV. Gardez-le, ou changez ce que vous voulez.
# $name: what it is called
cv-made = Votre CV est gardé. Il s’appelle « { $name } ».

# $value: what an employer is told
cv-contact = { $value ->
    [both] E-mail et téléphone
    [email] E-mail seulement
    [phone] Téléphone seulement
   *[none] Rien : par mon référent
}
# $value: which part of the CV
cv-title = { $value ->
    [experience] Expérience
    [school] Formation
    [skills] Ce que je sais faire
    [languages] Langues et permis
    [interests] Ce que j’aime
   *[contact] Contact
}
