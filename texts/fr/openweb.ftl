### The open web: what anyone reads of offers, employers and Tremplin, without an account.

## Every page

open-offers = Toutes les offres
open-feeds = Flux d’offres (RSS)
open-staff = Espace des professionnels
open-size = Taille des lettres
open-smaller = A− : écrire plus petit
open-larger = A+ : écrire plus grand
# $code: the language’s
open-language = { $code ->
   *[fr] Français
    [en] English
}
open-language-code = fr
open-locale = fr_FR
open-unknown = Cette page n’existe pas
    .then = L’adresse est peut-être incomplète. Cherchez une offre, ou regardez-les toutes.
# $part: of the address
open-wrong-address = Cette adresse n’est pas juste
    .then = Je ne comprends pas cette partie de l’adresse : « { $part } ». Cherchez une offre, ou regardez-les toutes.
open-too-many = Trop de pages demandées
    .then = Beaucoup de pages ont été demandées depuis votre connexion. Attendez une minute, puis recommencez.

## Searching

# $criteria: what is looked for, absent for all offers
open-offers-title = { $criteria ->
    [absent] Offres d’emploi, d’apprentissage et de stage
   *[other] Offres : { $criteria }
}
open-search = Que cherchez-vous ?
    .hint = Un métier, une ville, un contrat. Par exemple : apprentissage cuisine bordeaux.
    .send = Chercher
open-asked = Vous cherchez
open-take-away = Retirer
open-all = Voir toutes les offres
open-narrow = Préciser
# $count: how many
# $kind: titled, for those whose title answers, or spoken, for those that only speak of it
open-count = { $count ->
        [0] Aucune offre.
        [one] 1 offre.
        [1001] Plus de 1 000 offres.
       *[other] { NUMBER($count, maximumFractionDigits: 0) } offres.
    } { $kind ->
        [spoken] Celles-ci en parlent seulement.
       *[titled] Les plus récentes sont les premières.
    }
open-none = Retirez un critère, ou cherchez un autre métier.
open-more = Offres suivantes
# $meant: a word that is nearly the one that was typed
open-doubted = Vouliez-vous dire « { $meant } » ?
# $town: its name
open-unmeasured = La distance autour de { $town } n’est pas connue. Voici les offres de son département.
# $words: what was typed and cannot be searched
open-left-out = « { $words } » : cela ne se cherche pas ici.
# $towns: towns of one name, with their departments
open-namesakes = Plusieurs villes ont ce nom : { $towns }. Ajoutez le département pour choisir.
# $what: what was changed
# $before: what was looked for
open-widened = { $what ->
   *[place] Rien ici : { $before }. Voici des offres plus loin.
    [words] Rien avec tous les mots : { $before }. Certains ont été retirés.
    [time] Rien à ces horaires : { $before }. Voici les autres.
    [level] Rien pour ce diplôme : { $before }. Voici les autres.
    [nature] Rien pour ce contrat : { $before }. Voici les autres.
}
# $nature: the kind of contract
# $duration: how long it lasts, or absent
# $company: the employer
# $place: the town
open-line = { $nature }{ $duration ->
        [absent] { "" }
       *[other] , { $duration }
    } – { $company }, { $place }
# $reference: the offer’s
# $day: since when it can be seen
open-line-more = Publiée { $day }. Référence { $reference }.

## An offer

# $title: the offer’s
# $company: the employer
# $place: the town
open-offer-title = { $title } – { $company }, { $place }
# $town: its name
# $department: where it is
open-place = { $town } ({ $department })
open-back = Retour aux offres
open-steps = Offres de cette recherche
open-employer = L’employeur
# $name: the file’s
# $kilobytes: its size
open-paper = { $name } ({ $kilobytes } ko)
open-apply = Postuler
open-by-mail = On postule seulement par e-mail. Écrivez à :
# $title: the offer’s
# $reference: the number to find it by
open-mail-subject = Candidature « { $title } », référence { $reference }
open-by-chat = On postule dans le chat, sur son téléphone. Votre référent peut vous aider.
# $reference: the number to find it by
open-by-reference = Dans le chat, écrivez ce numéro : { $reference }.
open-in-chat = Ouvrir l’offre dans le chat
open-code = Avec l’appareil photo du téléphone, visez ce carré. L’offre s’ouvre dans le chat.
open-send = Envoyer cette offre par e-mail
# $title: the offer’s
open-gone = « { $title } » n’est plus proposée

## An employer

# $count: how many are open
open-company-offers = { $count ->
    [0] Aucune offre en ce moment
    [one] 1 offre
    [1001] Plus de 1 000 offres
   *[other] { $count } offres
}
open-all-of-company = Voir toutes ses offres
open-feed-of-company = Suivre ses offres par un flux (RSS)

## Feeds

# $criteria: what is looked for, absent for all offers
open-feed-title = { $criteria ->
    [absent] Tremplin : toutes les offres
   *[other] Tremplin : { $criteria }
}
open-feed-about = Les offres les plus récentes, avec leur employeur et leur ville.
# $title: the offer’s
# $company: the employer
# $place: the town
open-feed-offer = { $title } – { $company }, { $place }
open-feed-of-search = Suivre cette recherche par un flux (RSS)
open-feed-of-all = Le flux de toutes les offres
open-feeds-about = Un flux se lit avec un lecteur de flux. Il montre les nouvelles offres dès qu’elles arrivent. Copiez l’adresse d’un lien, puis collez-la dans votre lecteur.
open-feeds-of-search = Chaque recherche a aussi son flux. Cherchez d’abord, puis prenez le lien sous la liste :

## Pages of words

# $name: which page
open-article = { $name ->
   *[place] Accueil de la place
    [apprentis] Apprentis
    [stagiaires] Étudiants stagiaires
    [mentions-legales] Mentions légales
    [confidentialite] Vos données
    [accessibilite] Accessibilité : non conforme
    [contact] Contact
}
    .title = { $name ->
       *[place] Un emploi, un apprentissage ou un stage
        [apprentis] Devenir apprenti
        [stagiaires] Faire un stage pendant ses études
        [mentions-legales] Mentions légales
        [confidentialite] Vos données
        [accessibilite] Accessibilité
        [contact] Contact
    }
    .lead = { $name ->
       *[place] Tremplin réunit des offres d’employeurs publics et d’entreprises. Un référent vous aide à postuler.
        [apprentis] Un apprenti apprend un métier chez un employeur et dans une école. Il a un contrat et un salaire.
        [stagiaires] Un stage fait partie des études. On découvre un métier, avec un tuteur et une convention.
    }
    .steps = { $name ->
       *[place]
            <li>Cherchez une offre ici. Vous n’avez pas besoin de compte.</li>
            <li>Ouvrez-la dans le chat, sur votre téléphone.</li>
            <li>Répondez aux questions, joignez votre CV, envoyez.</li>
            <li>L’employeur vous répond dans le chat.</li>
        [apprentis]
            <li>Choisissez un métier et une ville.</li>
            <li>Lisez le diplôme préparé et le rythme dans l’offre.</li>
            <li>Postulez dans le chat, sur votre téléphone.</li>
            <li>Cherchez aussi votre école : le CFA peut vous aider.</li>
        [stagiaires]
            <li>Choisissez un métier et une ville.</li>
            <li>Regardez la durée et le premier jour.</li>
            <li>Postulez dans le chat, sur votre téléphone.</li>
            <li>Faites signer la convention par votre école.</li>
    }
open-how = Comment faire
# $count: how many there are in all
open-newest = Les plus récentes, sur { $count ->
        [0] aucune offre
        [one] 1 offre
        [1001] plus de 1 000 offres
       *[other] { $count } offres
    }
open-see-all = Voir toutes ces offres

## Legal notice

open-legal-publisher = Qui publie ce site
open-legal-nobody = L’organisme qui ouvre ce service n’a pas encore donné son nom ici.
open-legal-software = Le logiciel
    .about = Ce site fonctionne avec Tremplin, un logiciel libre.
open-legal-offers = Les offres
    .about = Chaque offre est écrite par son employeur. Il en est responsable. Une offre pourvue est fermée, puis sa page le dit.

## Privacy

open-privacy-pages = Sur ces pages
    .about = Ces pages ne demandent ni nom, ni compte. Elles ne posent pas de cookie. Elles ne chargent rien d’un autre site. La taille des lettres et la recherche sont dans l’adresse de la page.
open-privacy-chat = Dans le chat
    .list = <li>Nous gardons ce que vous répondez pour postuler : nom, e-mail, téléphone, CV.</li>
        <li>Votre référent voit votre dossier.</li>
        <li>Un employeur voit seulement les candidatures qui lui arrivent.</li>
        <li>Il lit seulement les documents que vous y joignez.</li>
        <li>Telegram transporte les messages du chat.</li>
open-privacy-time = Combien de temps
    .about = Votre dossier est gardé jusqu’à son effacement. Les recherches du chat sont oubliées 30 jours après leur dernier usage.
open-privacy-rights = Vos droits
    .about = Dans le chat, ouvrez « Mon compte » : vous pouvez voir, corriger, emporter ou effacer vos données. Sinon, écrivez-nous par la page Contact.

## Accessibility

open-access-state = Personne n’a encore contrôlé ces pages avec les règles officielles, le RGAA. La loi demande alors d’écrire : non conforme.
open-access-tested = Ce qui a été vérifié
    .list = <li>Un outil, axe, vérifie les pages principales à chaque changement. Il n’y trouve pas d’erreur.</li>
        <li>Les pages se lisent à 360 pixels de large.</li>
        <li>Elles se lisent aussi en lettres deux fois plus grandes.</li>
        <li>Tout se fait au clavier et sans script.</li>
        <li>Les pages ont été vues en clair et en sombre.</li>
open-access-not = Ce qui n’a pas été vérifié
    .list = <li>Les pages n’ont pas été essayées par des personnes avec un lecteur d’écran.</li>
        <li>Les documents joints par les employeurs ne sont pas vérifiés.</li>
open-access-help = Une difficulté ?
    .about = Dites-nous quelle page pose problème. Nous vous donnons l’information autrement.

## Contact

open-contact-candidate = Vous cherchez un emploi
    .about = Dans le chat, choisissez « Aide ». Votre référent vous répond. Sans référent, écrivez à la mission locale ou à l’agence de votre ville.
open-contact-team = L’équipe de ce site
    .about = Écrivez-nous à :
    .none = L’équipe n’a pas encore donné d’adresse ici. Passez par le chat.
