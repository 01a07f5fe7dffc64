### What people ask, and what we answer: each question with its answer. Which ones are whose: texts/faq.py.

## Candidates: offers

faq-search = Comment chercher une offre ?
    .answer = Écrivez un métier ou une ville dans le chat. Par exemple : « cuisine Bordeaux ». Je montre les offres les plus proches. Vous pouvez ensuite choisir un contrat ou un domaine.
faq-near = Comment voir les offres près de chez moi ?
    .answer = Écrivez le nom de votre ville. Je montre d’abord les offres de cette ville, puis autour. Vous pouvez choisir la distance, avec les critères.
faq-alert = Comment être prévenu des nouvelles offres ?
    .answer = Faites une recherche. Gardez-la. Puis choisissez quand je vous préviens : tout de suite, chaque jour ou chaque semaine. Vous pouvez la mettre en pause.
faq-companies = Puis-je écrire à une entreprise sans offre ?
    .answer = Oui, aux entreprises partenaires. C’est une candidature spontanée. Choisissez l’entreprise. Écrivez votre message. Joignez votre CV.
faq-closed = Pourquoi une offre n’est plus là ?
    .answer = L’employeur a trouvé quelqu’un, ou la date est passée. Votre candidature n’est pas perdue si elle est partie avant. Je peux montrer des offres proches.
faq-free = Est-ce gratuit, ou dois-je payer ?
    .answer = Tremplin est gratuit. Personne ne doit vous demander d’argent pour un emploi. Si on vous en demande, dites-le à votre référent.

## Candidates: applying

faq-apply = Comment postuler à une offre ?
    .answer = Ouvrez une offre. Touchez « Postuler ». Écrivez votre message. Choisissez votre CV. Relisez, puis envoyez.
faq-reread = Pourquoi mon référent relit ma candidature ?
    .answer = Il vous aide à être mieux lu. Il peut vous demander de corriger un point. Ensuite il l’envoie à l’employeur. Vous suivez chaque étape ici.
faq-follow = Où en est ma candidature ?
    .answer = Ouvrez vos candidatures. Chaque ligne dit où elle en est. Je vous préviens aussi à chaque changement.
faq-wait = En combien de temps vient la réponse de l’employeur ?
    .answer = En général, en moins de trente jours. La date est dans votre candidature. Je relance l’employeur à votre place. Sans réponse après dix jours, je vous dis quoi faire.
faq-withdraw = Comment retirer une candidature ?
    .answer = Ouvrez-la dans vos candidatures. Touchez « Retirer ». L’employeur ne voit plus rien de vous. Vous pouvez la remettre plus tard.
faq-not-kept = Ma candidature n’est pas retenue. Que faire ?
    .answer = Cela arrive à tout le monde. Cela ne dit rien de votre valeur. Parlez-en à votre référent. Regardez les offres proches : d’autres employeurs cherchent.
faq-draft = J’ai arrêté au milieu. Est-ce perdu ?
    .answer = Non. Je garde tout ce que vous avez écrit. Revenez à l’accueil : un bouton ramène à votre candidature.

## Candidates: documents

faq-no-cv = Je n’ai pas de CV. Que faire ?
    .answer = Je peux le faire avec vous. Je pose des questions simples. À la fin, vous avez un CV propre. Votre référent peut aussi vous aider.
faq-add-document = Comment ajouter un CV ou une lettre ?
    .answer = Ouvrez vos documents. Touchez « Ajouter ». Puis envoyez le fichier dans ce chat. Je vérifie le fichier, puis je le garde.
faq-file-refused = Pourquoi mon fichier est refusé ?
    .answer = Je lis les fichiers PDF, Word et texte. Un fichier doit faire moins de 1 Mo. Il ne doit pas avoir de mot de passe. Je dis toujours pourquoi je refuse.
faq-how-many = Combien de documents puis-je garder ?
    .answer = Cinq CV, cinq lettres et trois autres documents. Vous pouvez en retirer, ou en remplacer un.
faq-photo = Puis-je envoyer une photo de mon CV ?
    .answer = Oui. Envoyez une photo nette de chaque page. J’en fais un fichier PDF.

## Candidates: their account

faq-register = Comment m’inscrire ?
    .answer = Touchez « M’inscrire ». Je pose quelques questions. Un référent vérifie ensuite votre demande. Si vous avez une invitation, ouvrez son lien : c’est plus court.
faq-referent = Qui est mon référent ?
    .answer = C’est la personne qui vous accompagne. Au lycée, en mission locale, à Cap emploi ou ailleurs. Je vous donne son nom quand votre inscription est acceptée.
faq-write-referent = Comment écrire à mon référent ?
    .answer = Touchez « Parler à quelqu’un », puis « Écrire à mon référent ». Il lit votre message et répond ici. Vous pouvez joindre un fichier.
faq-phone = J’ai changé de téléphone ou de numéro. Que faire ?
    .answer = Sur le nouveau téléphone, écrivez-moi « nouveau téléphone ». J’envoie un code à votre adresse e-mail confirmée, et vous retrouvez tout. Sans adresse, votre référent fait une invitation. Un nouveau numéro se change dans « E-mail et téléphone ».
faq-email = Comment changer mon adresse e-mail ?
    .answer = Touchez « Changer mon adresse ». Écrivez la nouvelle. J’y envoie un code : tapez-le ici.
faq-notices = Comment recevoir moins de notifications ?
    .answer = Ouvrez « Mes notifications ». Pour chaque sujet, choisissez : le chat, l’e-mail, les deux ou rien. La nuit, rien ne sonne. Vous pouvez changer ces heures.
faq-team = Comment écrire à l’équipe Tremplin ?
    .answer = Posez votre question ici. Vous recevez un numéro. L’équipe répond dans ce chat. Vous pouvez lui répondre à votre tour.
faq-webinar = Puis-je apprendre à me servir de Tremplin ?
    .answer = Oui. L’équipe fait des réunions en ligne. C’est gratuit. Inscrivez-vous : je vous donne le lien. Je vous le rappelle la veille et une heure avant.

## Candidates: their data

faq-who-sees = Qui voit mes informations ?
    .answer = Votre référent et ses collègues voient votre dossier. L’employeur ne le voit jamais. Il voit votre candidature : votre nom, vos contacts, votre message et les documents choisis.
faq-disability = Est-ce que l’employeur sait que j’ai un handicap ?
    .answer = Non. Tremplin ne le dit à personne. Vous choisissez d’en parler ou non. Votre référent peut vous aider à décider.
faq-export = Comment avoir une copie de mes données ?
    .answer = Ouvrez votre compte, puis vos données. Demandez votre archive. Vous recevez un fichier avec tout ce que je garde sur vous.
faq-sleep = Puis-je faire une pause ?
    .answer = Oui. Mettez votre compte en sommeil. Je ne vous écris plus. Vous pouvez le réveiller quand vous voulez.
faq-erase = Comment effacer mon compte ?
    .answer = Ouvrez votre compte, puis vos données. Touchez « Effacer mon compte ». Je demande si vous êtes sûr. Ensuite tout est effacé, pour toujours.

## Referents

faq-invite = Comment inviter un candidat ?
    .answer = Ouvrez « Candidats », puis « Inscrire un candidat ». Un lien et un code QR s’affichent. Le lien sert une fois et dure 15 jours.
faq-validate = Comment répondre à une demande d’inscription ?
    .answer = La page d’accueil montre les demandes qui attendent. Ouvrez la personne, puis validez ou refusez. En cas de refus, la personne lit votre explication.
faq-gate = Que faire d’une candidature à relire ?
    .answer = Ouvrez-la depuis l’accueil. Validez-la : elle part chez l’employeur. Ou renvoyez-la avec un mot : la personne corrige dans le chat.
faq-no-answer = L’employeur ne répond pas. Que se passe-t-il ?
    .answer = Tremplin le relance après 10, 20 et 28 jours. Le candidat est prévenu après 10 jours sans réponse. La liste des candidatures montre celles qui attendent.
faq-write-candidate = Comment écrire à un candidat ?
    .answer = Ouvrez sa page, puis « Messages ». Il lit et répond dans son chat. Vos collègues du même lieu voient l’échange.
faq-who-reads-file = Qui peut lire la fiche d’un candidat ?
    .answer = Les référents du lieu qui l’accompagne, et l’équipe Tremplin. Chaque ouverture est notée au journal. Les employeurs ne la voient jamais.
faq-change-place = Un candidat change de lieu. Que faire ?
    .answer = Sur sa page, touchez « Modifier l’accompagnement ». Choisissez le nouveau référent ou la nouvelle convention. Le nouveau lieu ne lit pas les messages d’avant.
faq-colleague = Comment inviter un collègue ?
    .answer = Un administrateur du lieu ouvre « Collègues », puis invite une adresse e-mail. Le collègue choisit son mot de passe par un lien.
faq-too-old = Pourquoi la convention refuse une personne ?
    .answer = Une convention peut avoir un âge limite. Il est vérifié à la validation et à la première candidature. Choisissez une autre convention, ou aucune.
faq-no-mailbox = Le candidat n’a pas d’adresse e-mail. Est-ce possible ?
    .answer = Oui. L’adresse n’est pas obligatoire. Tout passe alors par le chat.
faq-mails = Comment recevoir moins d’e-mails ?
    .answer = Ouvrez « Mes e-mails » en haut de la page. Choisissez les sujets. Un lien au bas de chaque e-mail l’arrête aussi.

## Employers

faq-publish = Comment publier une offre ?
    .answer = Ouvrez « Offres », puis « Écrire une offre ». Remplissez le titre, le contrat et le lieu. Enregistrez, relisez, puis publiez.
faq-close = Comment fermer une offre ?
    .answer = Ouvrez « Offres ». À côté de l’offre, touchez « Fermer ». Les candidatures reçues restent. Plus personne ne peut postuler.
faq-stale = Pourquoi me demande-t-on si mon offre est encore ouverte ?
    .answer = Une offre sans changement depuis 90 jours trompe les candidats. Confirmez-la d’un clic. Sans réponse en 14 jours, elle est fermée.
faq-process = Comment répondre à une candidature ?
    .answer = Ouvrez-la depuis l’accueil. Étudiez-la, gardez-la pour plus tard, acceptez-la ou déclinez-la. Le candidat est prévenu de chaque réponse.
faq-states = Que veulent dire les états d’une candidature ?
    .answer = Nouvelle : personne ne s’en occupe encore. À l’étude : vous la regardez. Acceptée, pour plus tard ou déclinée : vous avez répondu. Chaque page rappelle la définition.
faq-reason = Le candidat lit-il la raison du refus ?
    .answer = Non. Il lit votre message seulement. La raison sert à son référent et aux statistiques.
faq-hire = Que se passe-t-il quand j’accepte ?
    .answer = Vous donnez le premier jour de travail. Les autres candidatures de la personne passent à « embauché ailleurs ». Leurs employeurs sont prévenus.
faq-cancel-hire = La personne n’est pas venue. Que faire ?
    .answer = Ouvrez sa candidature, puis « Annuler l’embauche ». Le référent et le candidat sont prévenus.
faq-see-cv = Comment ouvrir le CV d’un candidat ?
    .answer = Sur la page de la candidature, touchez « Télécharger ». L’ouverture est notée. Le document est celui qui a été envoyé, même remplacé depuis.
faq-block = Comment ne plus recevoir de candidatures ?
    .answer = Ouvrez « Entreprises », puis « Bloquer les candidatures ». Les candidats voient que vous ne recevez rien en ce moment. Débloquez quand vous voulez.
faq-deadline = En combien de temps dois-je répondre ?
    .answer = En 30 jours. Chaque candidature montre sa date. Un rappel part après 10, 20 et 28 jours.
faq-join-paper = Puis-je joindre un document à mon offre ?
    .answer = Oui. Ouvrez l’offre, puis « Documents de l’offre ». Les candidats peuvent le lire avant de postuler.
