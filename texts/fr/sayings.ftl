### What is answered to what people say outside a form, or in the middle of one.

## Buttons

see-my-applications = Mes candidatures
reach-my-referent = Joindre mon référent
tell-my-referent = Prévenir mon référent
i-am-not-well = J’ai des idées noires
someone-hurts-me = On me fait du mal
erase-my-account = Effacer mon compte
state-asleep = en sommeil
my-data = Mes données et mon accès
my-language = Langue / Language
account-more = Ici, vous décidez de votre compte et de vos données.
my-archive = Demander mon archive
sleep-account = Mettre en sommeil
wake-account = Réveiller mon compte
ask-sleep = Mettre votre compte en sommeil ?
    Vos candidatures en cours sont retirées. Je ne vous parle plus des nouvelles offres.
    Vous pouvez encore tout lire, et réveiller votre compte quand vous voulez.
yes-sleep = Oui, mettre en sommeil
no-stay-awake = Non, rien ne change
asleep = C’est fait. Votre compte dort.
    Vos candidatures en cours sont retirées.
ask-wake = Réveiller votre compte ?
    Vous pourrez postuler de nouveau. Les candidatures retirées le restent.
yes-wake = Oui, réveiller
no-sleep-on = Non, pas encore
# $count: how many can be sent again
awake = C’est fait. Votre compte est réveillé.
    { $count ->
        [0] Vous pouvez de nouveau postuler.
       *[other] Vous pouvez renvoyer ce qui était retiré.
    }
# $title: the offer, or the company
send-again = Renvoyer : { $title }
ask-archive = Je prépare un fichier avec tout ce que je garde sur vous.
    Vos documents sont dedans.
    La raison d’un refus n’y est pas. L’équipe Tremplin peut vous la donner.
make-archive = Préparer mon archive
archive-here = Voici votre archive. C’est un fichier ZIP.
    Elle contient tout votre dossier : ne la donnez à personne.
# $link: the address of the page
archive-link = Votre archive est prête. Prenez-la sur cette page :
    { $link }
    Le lien sert une seule fois, pendant 30 minutes. Ne le donnez à personne.
erase-all = Oui, tout effacer
no-keep-account = Non, je garde mon compte
go-on-here = Continuer
# Beside what was said in the middle of a form, the question whether to erase everything too.
go-on-where-i-was = Continuer où j’en étais

## Courtesies

# $name: the first name
greeting = Bonjour { $name }. Que voulez-vous faire ?
    Écrivez un métier ou une ville. Ou touchez un bouton.
thanks-received = Avec plaisir. Je vous écris dès qu’il y a du nouveau.
goodbye = À bientôt. Rien n’est perdu. Écrivez-moi quand vous voulez.
anger = Je comprends que vous soyez en colère.
    Je suis un programme, et je me trompe parfois.
    Une personne peut vous aider : votre référent.

## Yes and no, where nothing was asked

nothing-asked = Je n’ai pas posé de question. Touchez un bouton, ou écrivez un métier.
nothing-said-no = D’accord. Rien n’est fait.

## About us

who-speaks = Je suis Tremplin, un programme. Je ne suis pas une personne.
    Je cherche des offres et j’envoie vos candidatures.
    Votre référent, lui, est une personne.
it-is-free = Tremplin est gratuit pour vous. Personne ne doit vous demander d’argent.
# Each language says it for whoever reads no other.
which-language = Choisissez votre langue. Choose your language.
    Les offres sont en français. The offers are in French.
language-chosen = Je parle français maintenant.
what-is-referent = Un référent est une personne qui vous accompagne vers l’emploi.
    Il valide votre compte et relit vos candidatures.
    Il travaille dans un lycée, une université, une mission locale ou un Cap emploi.
what-is-pass = Le PASS IAE permet de travailler dans une entreprise d’insertion.
    IAE veut dire : insertion par l’activité économique.
    Il aide les personnes qui ont du mal à trouver un emploi.
    Y avez-vous droit ? Demandez à votre référent.
what-is-pmsmp = PMSMP veut dire : période de mise en situation en milieu professionnel.
    C’est une immersion courte dans une entreprise.
    Vous découvrez un métier, ou vous montrez ce que vous savez faire.
    Vous n’avez pas de contrat de travail. Votre référent peut l’organiser.

## What is asked for
## $names: who accompanies this person, absent when nobody does
## $email: the address that is kept

no-cv = Ce n’est pas grave. On peut faire un CV ici, en 7 questions courtes.
    { $names ->
        [absent] Un référent peut l’écrire avec vous.
       *[other] Un référent peut l’écrire avec vous : { $names }.
    }
change-my-email = Changer mon adresse
account-moved = Votre compte est sur un autre téléphone. Ici, je ne vois plus rien de lui.
    Appelez tout de suite le lieu qui vous accompagne, ou passez-y.
    Un référent peut vous rendre votre compte, par une nouvelle invitation.
erase-account = Voulez-vous tout effacer ? C’est pour toujours.
    J’efface votre dossier, vos documents, vos candidatures, vos recherches et vos brouillons.
    Votre référent et les employeurs qui attendent le sauront, sans votre nom.
    Les messages déjà écrits ici restent dans Telegram. Vous pouvez les y effacer.
erased = C’est fait. Tout est effacé.
    Je ne vous écrirai plus.
    Vous pouvez revenir quand vous voulez. Il faudra un nouveau compte.
# $chosen: whether the reader can choose which notices they get
stop-writing = { $chosen ->
        [yes] Dans « Mes notifications », choisissez ce que je vous écris, et où.
       *[other] Je vous écris seulement pour vous répondre.
    }
    Pour arrêter ici, bloquez cette conversation dans Telegram.
    Les nouvelles partent alors par e-mail.
    Pour tout arrêter, effacez votre compte.
found-a-job = C’est une très bonne nouvelle.
    { $names ->
        [absent] Dites-le à votre référent.
       *[other] Dites-le à { $names }.
    }
    Vos autres candidatures continuent. Pour les arrêter, ouvrez « Mes candidatures », puis « Retirer ».

## Someone to turn to
## $names: who accompanies this person, absent when nobody does
## $place: the place that accompanies, absent when there is none
## $town: the town of that place, absent when it is not known

help-asked = C’est fait. J’ai prévenu votre référent : { $names }, { $place }.
    Il sait que vous avez besoin d’aide. Il a vos coordonnées.
    Rien de ce que vous avez commencé n’est perdu.
talk = { $place ->
        [absent] Personne ne vous accompagne encore ici.
            Appelez la mission locale ou le Cap emploi près de chez vous.
       *[other] Votre lieu : { $place }{ $town ->
            [absent] { "" }
           *[other] { "" } ({ $town })
        }.
            { $names ->
                [absent] Appelez l’accueil, ou passez sur place.
               *[other] Appelez l’accueil. Demandez { $names }.
            }
            Vous pouvez aussi lui écrire ici.
    }
    Danger, idées noires ? Appelez le 3114. Gratuit, jour et nuit.
discouraged = C’est long, et c’est dur. Vous n’êtes pas la seule personne à le vivre.
    Un refus ne dit rien de votre valeur.
    { $names ->
        [absent] Parlez-en à quelqu’un de confiance.
       *[other] { $names } peut vous aider. Parlez-lui.
    }
    Idées noires ? Appelez le 3114. C’est gratuit, jour et nuit.
distress = <b>Parlez à quelqu’un maintenant : appelez le 3114.</b>
    C’est gratuit, jour et nuit. On vous écoute sans vous juger.
    En danger tout de suite ? Appelez le 15 ou le 112.
    { $names ->
        [absent] Restez avec quelqu’un que vous aimez.
       *[other] Votre référent peut aussi vous aider : { $names }, { $place }.
    }
violence = <b>Vous n’y êtes pour rien. On peut vous aider maintenant.</b>
    En danger ? Appelez le 17, ou écrivez un SMS au 114.
    Violences faites aux femmes : le 3919.
    Enfant ou jeune : le 119.
    Ces appels sont gratuits, jour et nuit.
    { $names ->
        [absent] Parlez-en à quelqu’un de confiance.
       *[other] Votre référent peut aussi vous aider : { $names }, { $place }.
    }
shelter = <b>Pas d’endroit où dormir ? Appelez le 115.</b>
    C’est gratuit, jour et nuit.
    Pour manger, le 115 et votre mairie connaissent les adresses.
    { $names ->
        [absent] Une assistante sociale peut vous aider : demandez à la mairie.
       *[other] Votre référent peut aussi vous aider : { $names }, { $place }.
    }

## In the middle of a form

# $family: what was said, where a first name is waited for
courtesy-here = { $family ->
        [hello] Bonjour.
        [thanks] Avec plaisir.
        [bye] Rien n’est perdu.
       *[other] D’accord.
    }
    Si c’est votre prénom, écrivez-le encore une fois.
# $about: what is asked
# $optional: whether the question can be passed
# $example: whether there is an example to read
help-here = Prenez votre temps. { $about ->
        [first_name] Votre prénom dit à votre référent qui vous êtes.
        [last_name] Votre nom dit à votre référent qui vous êtes.
        [email] L’adresse sert à vous prévenir.
        [birth_date] La date de naissance dit si vous êtes mineur.
        [establishment] Le lieu dit qui vous accompagne.
        [town] La ville sert à trouver un lieu près de vous.
        [phone] Le numéro sert à vous appeler.
        [message] Le message est lu par l’employeur.
        [cv] L’employeur lit votre CV.
       *[other] Cette réponse aide à vous connaître.
    } { $optional ->
        [yes] Vous pouvez passer cette question.
       *[no] Rien n’est perdu.
    }
    { $example ->
        [yes] Touchez « Voir un exemple ».
       *[no] « Accueil » garde tout.
    }
    Une question ? Écrivez « parler à quelqu’un ».
