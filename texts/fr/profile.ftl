### The file: who someone is, what they look for (A12 to A14, P26 to P31). The chat says "fiche".

## Its parts. `.missing` names one in a sentence, `.who` says who sees it

# $part: the part
profile-part = { $part ->
   *[identity] Qui vous êtes
    [contacts] Comment vous joindre
    [sought] Ce que vous cherchez
    [availability] Où et quand
    [project] Votre projet
}
    .missing = { $part ->
       *[identity] • qui vous êtes
        [contacts] • comment vous joindre
        [sought] • ce que vous cherchez
        [availability] • où et quand
        [project] • votre projet
    }
    .who = { $part ->
       *[identity] Les référents de votre lieu et l’équipe Tremplin voient cette partie.
            Un employeur voit votre nom, si vous lui envoyez une candidature. Il ne voit rien d’autre ici.
        [contacts] Les référents de votre lieu et l’équipe Tremplin voient cette partie.
            Un employeur voit votre e-mail et votre téléphone, si vous lui envoyez une candidature.
            Il ne voit jamais votre parent ou tuteur.
        [sought] Seuls les référents de votre lieu voient cette partie.
            Les employeurs ne la voient jamais.
        [availability] Seuls les référents de votre lieu voient cette partie.
            Les employeurs ne la voient jamais.
        [project] Seuls les référents de votre lieu voient cette partie.
            Les employeurs ne la voient jamais.
    }

## The screens of the chat

my-profile = Ma fiche
fill-my-profile = Remplir ma fiche
# $missing: the parts that lack an answer, absent when none does
# $count: how many they are
profile = { $missing ->
        [absent] Votre fiche est complète.
       *[other] Il manque :
        { $missing }
    }{ $count ->
        [0] { "" }
        [one] { "\u000A" }Il reste 1 partie.
       *[other] { "\u000A" }Il reste { $count } parties.
    }
    Votre fiche sert à trouver des offres pour vous. Elle aide aussi votre référent.
    Vous pouvez postuler sans la remplir.
# $count: how many parts lack an answer
profile-written = { $count ->
        [0] C’est noté. Votre fiche est complète.
        [one] C’est noté. Il reste 1 partie.
       *[other] C’est noté. Il reste { $count } parties.
    }
# $part: the part, by its name
profile-go-on = Continuer : { $part }
profile-parts = Votre fiche a 5 parties. Laquelle voulez-vous relire ou changer ?
profile-parts-button = Relire et changer
profile-part-button = Changer cette partie
# $part: the part, by its name
profile-part-title = <b>{ $part }</b>
# $name: what was asked
# $answer: the answer, absent when there is none
# $own: whether these are the person’s own sentences
profile-answer = { $name } : { $answer ->
        [absent] pas encore dit
       *[other] { $own ->
            [yes] « { $answer } »
           *[no] { $answer }
        }
    }
offers-for-me = Offres pour moi
profile-nothing-sought = Dites d’abord ce que vous cherchez, ou bien où. Je trouverai des offres pour vous.
domains = Quel domaine ?
see-all-domains = Voir tous les domaines
that-is-all = C’est tout
# $words: what was typed
in-my-words = « { $words } », avec mes mots
# $more: whether more were found than are shown
# $count: how many were found
answers-found = { $more ->
        [yes] Voici ce que j’ai trouvé de plus proche.
            Rien ne va ? Cherchez autre chose.
       *[no] { $count ->
            [one] J’ai trouvé ceci. Touchez le bouton si c’est juste.
           *[other] J’ai trouvé { $count } réponses. Laquelle est la bonne ?
        }
    }

## What people answer

# $value: what someone would take
seeking = { $value ->
   *[apprenticeship] Apprentissage
    [internship] Stage
    [job] Emploi
}
# $kind: a town, a department or a region
# $name: its name
# $area: the department of a town, the code of a department
zone = { $kind ->
   *[commune] { $name } ({ $area })
    [department] { $name } ({ $area })
    [region] { $name } (région)
}
zone-anywhere = Partout en France
# $service: which public service has it, absent where only the domain is said
# $name: the métier
# $domain: its domain
metier = { $service ->
    [absent] { $domain }, métier non renseigné
    [FPE] { $name } (État)
    [FPT] { $name } (mairie, département ou région)
   *[FPH] { $name } (hôpital)
}
level-after-bac = Études après le bac
