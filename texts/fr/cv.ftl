### A CV made here, from seven answers. Its questions are in questions.ftl.

i-have-no-cv = Je n’ai pas de CV
no-cv-here = Ce n’est pas grave. On peut le faire ici, en 7 questions courtes.
    Vos réponses sont gardées : vous pouvez vous arrêter et reprendre.
    Ce que vous avez commencé attend.
make-my-cv = Faire mon CV
make-my-cv-again = Refaire mon CV
read-my-cv = Lire ce qu’il dit
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
cv-review = Voici ce que dit votre CV.
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

## A file, or photos, sent where no question waits for a file

# $name: what the file is called
file-offered = J’ai bien reçu « { $name } ». Est-ce votre CV ?
# $pages: how many photos came so far
photo-offered = { $pages ->
    [one] J’ai reçu votre photo. J’en fais un PDF propre. Une autre page ? Envoyez-la maintenant.
   *[other] J’ai reçu { $pages } pages. J’en fais un seul PDF. Une autre page ? Envoyez-la maintenant.
} Sinon, dites-moi ce que c’est.
keep-as-cv = Garder comme CV
keep-as-letter = Garder comme lettre
keep-as-certificate = Garder comme diplôme
# $name: what is replaced
keep-as-version = Remplacer « { $name } »
other-paper = C’est un autre papier
no-file = Ne pas garder
other-paper-not-here = Je ne garde pas ce papier : il peut parler de votre santé. Montrez-le à votre référent. J’ai effacé le fichier.
file-not-kept = Ce fichier n’est pas gardé.
# $kind: what kind of document it is
file-prefix = { $kind ->
    [letter] Lettre
    [certificate] Diplôme
   *[cv] CV
}
# $seeks: what someone would take
# $job: the métiers or the domain that they said
cv-sought-in-file = { $seeks } : { $job }
