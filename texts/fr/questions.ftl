### Questions: one message for each, wherever it is asked.
### `.ask` is how the chat asks it, `.short` its name in the list of answers to correct, `.example` one to read;
### `.label` and `.hint` are its field in the back office, `.missing` what is said when it is left empty.

## Who someone is

question-first-name =
    .ask = Qui êtes-vous ? Écrivez votre prénom.
    .short = Le prénom
    .label = Prénom
    .hint = Comme sur la carte d’identité.
    .missing = Écrivez le prénom.
# $name: what was typed as a first name
question-sure =
    .ask = J’ai lu « { $name } ». Est-ce bien votre prénom ? Sinon, écrivez-le.
    .short = Le prénom, vérifié
question-last-name =
    .ask = Quel est votre nom ?
    .short = Le nom
    .label = Nom
    .hint = Comme sur la carte d’identité.
    .missing = Écrivez le nom.
question-email =
    .ask = Quelle est votre adresse e-mail ? Si vous voulez, ajoutez votre date de naissance.
        Par exemple : prenom.nom@exemple.fr 24/03/2004
    .short = L’adresse e-mail
    .label = Adresse e-mail
    .hint = Une adresse que le candidat lit lui-même.
    .missing = Écrivez l’adresse e-mail.
# $label: the one place that was found
question-establishment =
    .ask = Où vous accompagne-t-on ? Écrivez le nom, la ville ou le code postal : lycée, université, mission locale, Cap emploi…
    .short = Le lieu
    .found = Votre lieu : { $label }.
    .label = Établissement
question-town =
    .ask = Dans quelle ville habitez-vous ? Écrivez son nom ou son code postal. Je cherche le lieu le plus proche.
    .short = La ville
question-far =
    .ask = Aucun lieu n’est près de chez vous. Choisissez-en un, même loin. Un référent vous dira à qui vous adresser.
    .short = Le lieu
question-convention =
    .label = Convention
question-birth-date =
    .ask = Quelle est votre date de naissance ? Par exemple : 24/03/2004. Vous pouvez passer.
    .short = La date de naissance
    .label = Date de naissance
    .hint = Il faut la connaître avant de postuler.

# $a: the first number to add
# $b: the second number to add
question-sum =
    .ask = C’est juste ? Pour envoyer, répondez : combien font { $a } + { $b } ?
    .short = Le calcul

## What is asked before the first application

question-civility =
    .ask = Comment dois-je vous appeler ?
    .short = Comment vous appeler
    .label = Civilité
    .hint = Il faut la connaître avant de postuler.
    .missing = Choisissez la civilité.
question-birth-date-needed =
    .ask = Quelle est votre date de naissance ? Par exemple : 24/03/2004
    .short = Date de naissance
    .label = Date de naissance
    .hint = Il faut la connaître avant de postuler.
    .missing = Écrivez la date de naissance.
question-guardian =
    .ask = Vous avez moins de 18 ans. Quel est le nom de votre parent ou tuteur ?
    .short = Parent ou tuteur
    .label = Parent ou tuteur
    .hint = Il le faut avant de postuler : cette personne a moins de 18 ans.
    .missing = Écrivez le nom du parent ou du tuteur.
question-guardian-phone =
    .ask = Quel est son numéro de téléphone ?
    .short = Son téléphone
    .label = Téléphone du parent ou du tuteur
    .hint = Par exemple : 06 12 34 56 78.
    .missing = Écrivez le téléphone du parent ou du tuteur.

## What a file says, beside

question-phone =
    .ask = Quel est votre numéro de téléphone ? Vous pouvez passer.
    .short = Le téléphone
    .label = Téléphone
    .hint = Par exemple : 06 12 34 56 78.
question-project =
    .ask = Quel est votre projet ? Écrivez une ou deux phrases.
        Par exemple : j’aime cuisiner et je veux apprendre le métier. Vous pouvez passer.
    .short = Le projet
    .label = Projet
    .hint = Une ou deux phrases, avec les mots de la personne.
question-seeks =
    .ask = Que cherchez-vous ?
    .short = Stage, apprentissage, emploi
    .label = Cherche
    .hint = Une réponse ou plusieurs.
    .missing = Choisissez au moins une réponse.
question-seeks-more =
    .ask = Cherchez-vous aussi autre chose ?
    .short = Autre recherche
question-domain =
    .ask = Dans quel domaine ? Écrivez un métier ou un domaine. Par exemple : cuisine.
    .short = Le domaine
    .label = Domaine principal
    .hint = Celui dans lequel la personne cherche d’abord.
    .missing = Choisissez un domaine.
question-metiers =
    .ask = Quel métier vous intéresse ? Écrivez-le. Vous pouvez passer.
    .short = Les métiers
    .label = Métiers
    .hint = Un métier par ligne, cinq au plus. Un métier qui n’est pas dans notre liste est gardé avec vos mots.
question-metiers-more =
    .ask = Un autre métier ? Écrivez-le. Sinon, touchez « C’est tout ».
    .short = Autre métier
question-zones =
    .ask = Où cherchez-vous ? Écrivez une ville, un code postal, un département ou une région.
    .short = Les lieux
    .label = Lieux
    .hint = Un lieu par ligne, cinq au plus : ville, code postal, département, région ou « Partout en France ».
    .missing = Écrivez au moins un lieu.
question-zones-more =
    .ask = Un autre lieu ? Écrivez-le. Sinon, touchez « C’est tout ».
    .short = Autre lieu
question-available-from =
    .ask = À partir de quel jour ? Par exemple : 01/09/2027. Vous pouvez passer.
    .short = Le début
    .label = Disponible à partir du
    .hint = Laissez vide si la personne est disponible maintenant.
question-available-until =
    .ask = Jusqu’à quel jour ? Par exemple : 30/06/2028. Vous pouvez passer.
    .short = La fin
    .label = Disponible jusqu’au
    .hint = Seulement si cela a une fin.
question-level =
    .ask = Quel est votre niveau d’études ?
    .short = Le niveau d’études
    .label = Niveau d’études
    .hint = Le plus haut niveau atteint.
    .missing = Choisissez un niveau d’études.
question-level-after =
    .ask = Combien d’années après le bac ?
    .short = Après le bac

## An application

# $kept: how many CVs there are to choose from
question-cv =
    .ask = { $kept ->
        [0] Quel CV envoyer ? Envoyez un fichier PDF, Word, ODT ou RTF, de 1 Mo au plus. Ou une photo de chaque page.
       *[other] Quel CV envoyer ? Choisissez. Ou envoyez un fichier PDF, Word, ODT ou RTF, de 1 Mo au plus.
    }
    .short = Le CV
# $kept: how many letters there are to choose from
question-letter =
    .ask = { $kept ->
        [0] Quelle lettre de motivation ? Envoyez un fichier PDF, Word, ODT ou RTF, de 1 Mo au plus. Ou passez.
       *[other] Quelle lettre de motivation ? Choisissez, ou passez. Ou envoyez un fichier PDF, Word, ODT ou RTF, de 1 Mo au plus.
    }
    .short = La lettre
question-join =
    .ask = Que voulez-vous joindre ?
    .short = Ce que je joins
# $another: whether one is joined already
# $kept: how many there are to choose from
question-certificate =
    .ask = { $another ->
        [yes] Un autre diplôme, une autre attestation ?
       *[no] Quel diplôme ou quelle attestation ? L’employeur le lira.
    } { $kept ->
        [0] Envoyez un fichier, de 1 Mo au plus. Ou passez.
       *[other] Choisissez, ou passez. Ou envoyez un fichier, de 1 Mo au plus.
    }
    .short = Le diplôme
question-message =
    .ask = Écrivez quelques lignes à l’employeur.
        Par exemple : qui vous êtes, pourquoi cette offre, quand vous êtes disponible.
    .short = Le message à l’employeur
    .example = Voici un exemple.
        « Bonjour, je suis en 2e année de CAP cuisine. Je cherche un stage du 5 janvier au 30 janvier.
        J’aime travailler en équipe et j’arrive à l’heure. Merci pour votre attention. Cordialement. »
        Écrivez le vôtre maintenant. Un message court suffit.
question-spontaneous =
    .ask = Écrivez quelques lignes à l’employeur.
        Dites quel travail vous voulez, pourquoi chez lui, et quand vous êtes disponible.
    .short = Le message à l’employeur
    .example = Voici un exemple.
        « Bonjour, je cherche un stage en cuisine du 5 au 30 janvier. Votre jardin et vos repas faits sur place m’intéressent.
        J’aime travailler en équipe et j’arrive à l’heure. Cordialement. »
        Écrivez le vôtre maintenant. Un message court suffit.
question-more =
    .ask = Votre message est court : est-ce fini ? Sinon, écrivez la suite.
    .short = La suite du message
question-rest =
    .ask = C’est ajouté. Est-ce fini ? Sinon, écrivez la suite.
    .short = La suite du message
question-wish =
    .ask = Un mot pour votre référent ? Il relit votre candidature.
    .short = Le mot au référent
question-note =
    .ask = Que voulez-vous dire à votre référent ? L’employeur ne le lit pas.
    .short = Ce que vous dites au référent
# $comment: what the referent wrote
# $message: what was sent to the employer
question-correct-part =
    .ask = Votre référent écrit : « { $comment } »
        Votre message était : « { $message } »
        Que voulez-vous changer ?
    .short = Ce qui change
# $comment: what the referent wrote
# $message: what was sent to the employer
question-corrected-message =
    .ask = Votre référent écrit : « { $comment } »
        Votre message était : « { $message } »
        Écrivez votre nouveau message, en entier.
    .short = Le message
    .example = Relisez le conseil de votre référent. Puis écrivez le message en entier.

## A search

question-search-criteria =
    .ask = Que cherchez-vous maintenant ? Par exemple : cuisine, stage ou alternance, Lyon ou Bordeaux.
    .short = Les critères
question-search-name =
    .ask = Quel nom donner à cette recherche ?
    .short = Le nom de la recherche

## A CV in seven questions

question-cv-sought =
    .ask = Quel travail cherchez-vous ? Par exemple : un apprentissage en cuisine.
        Des mots qui vont à plusieurs métiers servent plus souvent.
    .short = Ce que vous cherchez
question-cv-experience =
    .ask = Qu’avez-vous déjà fait ? Un stage, un petit travail, aider la famille : tout compte.
        Écrivez une ligne pour chaque chose.
    .short = Ce que vous avez fait
    .example = « 2024 : stage de 3 semaines en boulangerie.
        Garde de mes petits frères, tous les soirs.
        Bénévole au club de football. »
        Écrivez les vôtres maintenant.
question-cv-school =
    .ask = Quelle école ou quelle formation avez-vous suivie ? Dites l’année si vous la savez.
    .short = L’école
question-cv-skills =
    .ask = Que savez-vous bien faire ? Par exemple : cuisiner, accueillir, réparer un vélo, arriver à l’heure.
    .short = Ce que vous savez faire
question-cv-languages =
    .ask = Quelles langues parlez-vous ? Avez-vous un permis ?
    .short = Les langues, le permis
question-cv-interests =
    .ask = Qu’aimez-vous faire de votre temps libre ?
    .short = Ce que vous aimez
question-cv-contact =
    .ask = Comment un employeur peut-il vous joindre ? Ce sera écrit sur le CV. Vous pouvez écrire un numéro de téléphone.
    .short = Le contact

## A document

question-document-kind =
    .ask = Quel document voulez-vous ajouter ?
    .short = Le type
question-document-file =
    .ask = Envoyez le fichier. J’accepte : PDF, Word (doc, docx), ODT, RTF, jusqu’à 1 Mo. Une photo de chaque page va aussi.
        Un bon nom aide : CV_NomPrénom_Métier.
    .short = Le fichier

question-document-name =
    .ask = Quel nom lui donner ? Par exemple : CV_NomPrénom_Métier
    .short = Le nom
question-document-version =
    .ask = Envoyez la nouvelle version. J’accepte : PDF, Word (doc, docx), ODT, RTF, jusqu’à 1 Mo.
        Les candidatures déjà envoyées gardent l’ancienne.
    .short = Le fichier

## What a move of an application asks of staff

question-gate-comment =
    .label = Ce qui est à corriger
    .hint = Le candidat lira ce texte.
    .missing = Écrivez ce qui est à corriger.
question-answer =
    .label = Réponse au candidat
    .hint = Le candidat lira ce texte. Il ne lira rien d’autre.
    .missing = Écrivez une réponse au candidat.
question-postponement =
    .label = Réponse au candidat
    .hint = Le candidat lira ce texte. Dites que l’embauche n’est pas garantie.
    .missing = Écrivez une réponse au candidat.
question-welcome =
    .label = Message au candidat
    .hint = Le candidat lira ce texte.
question-cancellation =
    .label = Raison
    .hint = Le candidat et son référent liront ce texte.
    .missing = Écrivez la raison.
question-first-day =
    .label = Premier jour
    .hint = Dans six mois au plus.
    .missing = Écrivez le premier jour.
question-last-day =
    .label = Dernier jour
    .hint = Seulement si le contrat a une fin.
question-reason =
    .label = Motif
    .hint = Le candidat ne voit pas le motif. Son référent le voit.
    .missing = Choisissez un motif.
question-private-note =
    .label = Note pour le référent
    .hint = Le candidat ne la voit pas.
