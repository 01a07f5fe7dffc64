### Fields and columns of the back office. What candidates are asked as well is in questions.ftl.
### `.label` names the field, `.hint` helps to fill it.

## What is wrong with what was typed

field-missing = Remplissez ce champ.
# $limit: how many characters
field-too-long = Gardez { NUMBER($limit, useGrouping: 0) } caractères au plus.
field-unanswered = Choisissez une réponse.
# $field: the field
# $error: what is wrong with it
field-error = { $field } : { $error }
field-optional = (facultatif)

## Values

choose = Choisissez…
# $value: what is asked
yes-or-no = { $value ->
    [yes] Oui
   *[no] Non
}
none-feminine = Aucune
none-masculine = Aucun

## Documents

field-paper =
    .label = Fichier
    .hint = PDF, Word (doc, docx), ODT ou RTF, de 1 Mo au plus.

## Organisations

field-name =
    .label = Nom
field-kind =
    .label = Type
field-siret =
    .label = SIRET
    .hint = 14 chiffres.
field-commune =
    .label = Commune
    .hint = Écrivez le nom ou le code postal.
field-company =
    .label = Entreprise
field-company-description =
    .label = Présentation
field-company-active =
    .label = Entreprise active
field-conventions =
    .label = Conventions
field-partner-of =
    .label = Conventions dont elle est partenaire
    .hint = Les candidats de ces conventions peuvent lui écrire sans offre. Sans case cochée : tous les candidats.
field-authorised =
    .label = Habilité à prescrire une insertion
field-establishment-active =
    .label = Ouvert aux inscriptions
field-gate-rule =
    .label = Relecture par le référent
field-under-age =
    .label = Âge limite
    .hint = La convention est pour les personnes plus jeunes que cet âge.
    .wrong = Écrivez un âge entre 15 et 100.

## Offers

field-title =
    .label = Titre
    .hint = Le métier, en quelques mots.
field-nature =
    .label = Contrat
field-domain =
    .label = Domaine
field-level =
    .label = Niveau demandé
field-description =
    .label = Description
    .hint = Le travail, les horaires, l’équipe. Avec des mots simples.
field-duration =
    .label = Durée du contrat
    .hint = Par exemple : 6 mois, ou sans fin prévue.
field-hours =
    .label = Horaires
    .hint = Par exemple : 35 heures, du lundi au vendredi, de 8 h à 16 h.
field-pay =
    .label = Salaire
    .hint = Par exemple : 1 800 € brut par mois.
field-adaptable =
    .label = Le poste peut être adapté à un handicap
    .hint = Les candidats le liront sur l’offre.
field-by-mail-only =
    .label = Candidature par e-mail seulement
    .hint = Le chat ne proposera pas de postuler.
field-contact-email =
    .label = E-mail pour postuler

## Answers to applications and registrations

field-first-day =
    .label = Premier jour
field-last-day =
    .label = Dernier jour pour postuler
    .hint = Le lendemain, l’offre se ferme toute seule. Sans date, elle reste ouverte.
field-registration-refusal =
    .label = Raison
    .hint = Le candidat lira ce texte.
field-synonym-said =
    .label = Ce que les gens disent
    .hint = Par exemple : cantine.
field-synonym-means =
    .label = Les titres d’offres qui répondent
    .hint = Séparés par des virgules. Par exemple : restauration collective, commis de cuisine.
field-synonym-domain =
    .label = Ou tout un domaine
field-synonym-hidden =
    .label = Caché
    .hint = Une expression cachée ne veut plus rien dire, même si Tremplin la connaît déjà.
field-reason-hidden =
    .label = Caché
    .hint = Un motif caché n’est plus proposé. Il reste sur les candidatures passées.

## Accounts

field-organisation =
    .label = Organisation
field-colleague-email =
    .label = Adresse e-mail
    .hint = Celle de son travail.
field-administrator =
    .label = Administrateur
    .hint = Un administrateur invite ses collègues.
field-own-email =
    .label = Adresse e-mail
    .hint = L’adresse de votre compte.
field-password =
    .label = Mot de passe
field-current-password =
    .label = Mot de passe actuel
# $limit: how many characters at least
field-new-password =
    .label = Nouveau mot de passe
    .hint = { $limit } caractères au moins. Une phrase est plus facile à retenir.
field-password-again =
    .label = Le même mot de passe, encore une fois
    .wrong = Les deux mots de passe sont différents.

## Columns

column-state = État
column-reference = Référence
column-applications = Candidatures
column-blocked = Bloquée
column-active = Active
column-gate-rule = Relecture
column-authorised = Habilité
column-open = Ouvert
column-email = E-mail
column-access = Accès
column-team = Équipe Tremplin

# $state: whether a colleague can come in
access = { $state ->
   *[closed] Fermé
    [open] Ouvert
    [invited] Invitation envoyée
}
field-referent =
    .label = Référent
