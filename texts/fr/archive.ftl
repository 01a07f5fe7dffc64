### The archive that a person asks for: what each thing and each field in it is (P40).

archive-file = Mes données Tremplin.zip
archive-data = mes données.json
# $file: the number and the name of the file
archive-document = documents/{ $file }

# $key: what stands under it
archive-key = { $key ->
    [about] à lire d’abord
    [missing] ce qui manque
    [made] fait le
    [tables] contenu
    [what] ce que c’est
    [fields] ce que dit chaque champ
   *[rows] lignes
}
archive-about = Voici tout ce que Tremplin garde sur vous, et vos fichiers.
    Chaque partie dit ce qu’elle est et ce que dit chaque champ.
    Les dates sont à l’heure universelle (UTC).
    Un numéro relie deux parties : une candidature et ses documents.
archive-missing = Il manque la raison d’un refus.
    Il manque aussi les notes des employeurs à votre référent.
    Vous pouvez les demander à l’équipe Tremplin.
    Les noms d’autres personnes et ce qui ne sert qu’aux machines restent ici.

# $table: one part of it
archive-table = { $table ->
    [candidate] vous
    [guardian] la personne qui répond de vous, si vous êtes mineur
    [answer] vos réponses aux autres questions
    [registration] vos demandes d’inscription
    [accompaniment] les lieux qui vous accompagnent
    [invitation] les invitations faites pour vous
    [help_ask] vos demandes d’aide
    [application] vos candidatures
    [attachment] les documents joints à vos candidatures
    [document] vos documents
    [aside] les fichiers mis de côté
    [received_file] les envois de fichiers de la dernière heure
    [search] vos recherches
    [seen] les offres que vous avez regardées
    [kept_offer] les offres que vous gardez
    [conversation] vos conversations avec Tremplin
    [draft] vos brouillons
    [notice] ce que Tremplin vous a dit
    [delivery] par où Tremplin vous l’a dit
    [archive] les archives demandées
    [thread] vos échanges avec vos référents
    [message] les messages de ces échanges, les vôtres et les leurs
    [message_file] les fichiers de ces échanges
    [appointment] vos rendez-vous
    [appointment_time] les horaires proposés pour vos rendez-vous
    [ticket] vos questions à l’équipe Tremplin
    [ticket_message] ce qui y est écrit, par vous et par l’équipe
    [attendance] les webinaires auxquels vous êtes inscrit
    [preference] comment vous voulez être prévenu
    [proof] l’adresse e-mail que vous confirmez
    [quiet_hours] les heures où rien ne sonne
    [mentoring] vos demandes de parrainage
    [announcement_read] les nouveautés que vous avez lues
   *[other] autre chose
}

# $field: one field of a part
archive-field = { $field ->
    [first_name] le prénom
    [last_name] le nom
    [civility] la civilité
    [email] l’adresse e-mail
    [email_confirmed_at] quand vous avez confirmé l’adresse
    [email_refused_on] le jour où un serveur a refusé cette adresse
    [email_refusal] pourquoi il l’a refusée
    [phone] le téléphone
    [birth_date] la date de naissance
    [project] le projet, dans vos mots
    [language] la langue
    [consented_at] quand vous avez donné votre accord
    [consent_version] la version du texte que vous avez accepté
    [asleep_since] depuis quand votre compte dort
    [active_on] le dernier jour où vous êtes venu
    [leaving_told_on] quand Tremplin vous a dit que votre compte va être effacé
    [created_at] quand cela a été noté
    [name] le nom
    [question] la question
    [value] la réponse
    [establishment] le lieu d’accompagnement
    [state] où cela en est
    [refusal] ce que le lieu a répondu
    [decided_at] quand le lieu a répondu
    [convention] la convention
    [began_at] depuis quand
    [ended_at] jusqu’à quand
    [expires_at] jusqu’à quand cela sert
    [used_at] quand cela a servi
    [why] pour quoi
    [id] le numéro
    [company] l’employeur
    [offer] l’offre
    [sender] qui a envoyé la candidature
    [message] votre message à l’employeur
    [note] votre mot au référent
    [help_asked] si vous avez demandé de l’aide
    [gate] si le référent a relu
    [gate_comment] ce que le référent demande de corriger
    [direct] si l’employeur l’a reçue sans relecture
    [withdrawn] si vous l’avez retirée
    [answer] la réponse de l’employeur
    [hired_by] l’employeur qui vous embauche, quand c’est un autre
    [ended_from] où elle en était avant de s’arrêter
    [starts_on] le premier jour de travail
    [ends_on] le dernier jour de travail
    [received_at] quand l’employeur l’a reçue
    [answer_expected_on] pour quand la réponse est attendue
    [answered_at] quand l’employeur a répondu
    [days_to_answer] en combien de jours
    [application] le numéro de la candidature
    [document] le numéro du document
    [kind] la sorte
    [type] le format du fichier
    [size] la taille, en octets
    [is_default] s’il est proposé en premier
    [removed_at] quand vous l’avez retiré
    [page_of] le numéro de la première page
    [at] quand
    [kept_at] quand vous l’avez gardée
    [criteria] ce que vous cherchez
    [paused] si elle est en pause
    [rhythm] à quel rythme elle vous prévient
    [channel] par quel moyen
    [address] votre adresse sur ce moyen
    [reachable] si les messages arrivent
    [path] où vous en êtes
    [answers] vos réponses
    [updated_at] quand vous l’avez changé
    [facts] ce qui était dit
    [due_at] pour quand
    [sent_at] quand c’est parti
    [thread] le numéro de l’échange
    [words] ce qui est écrit
    [file] le numéro du fichier
    [meeting] comment vous vous voyez
    [whereabouts] où, à quel numéro ou par quel lien
    [minutes] la durée, en minutes
    [starts_at] quand il commence
    [appointment] le numéro du rendez-vous
    [ticket] le numéro de la question
    [by_team] si c’est l’équipe qui écrit
    [webinar] le webinaire
    [topic] de quoi il s’agit
    [way] par quel moyen
    [begin] à partir de quelle heure
    [end] jusqu’à quelle heure
    [hope] ce que vous attendez d’un parrain
    [contact] comment rencontrer le parrain
    [announcement] la nouveauté
   *[other] autre chose
}

## The page where it is taken

archive-title = Votre archive
archive-how = Ce fichier contient tout ce que Tremplin garde sur vous. Le lien sert une seule fois.
archive-take = Télécharger mon archive
