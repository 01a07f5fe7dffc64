### Words that the chat and the back office share: names of states, kinds and choices.
### $value: what to name, as the code calls it

## Where an application stands, and what it means (I23, I24, A30). `.chat` says it to the candidate

application-state = { $value ->
   *[new] Nouvelle candidature
    [processing] À l’étude
    [postponed] Embauche pour plus tard
    [accepted] Acceptée
    [refused] Déclinée
    [cancelled] Embauche annulée
    [hired_elsewhere] Embauché ailleurs
    [no_answer] Sans réponse
    [hired_here] Embauché par cet employeur
}
    .definition = { $value ->
       *[new] L’employeur n’a pas encore lu la candidature.
        [processing] L’employeur a lu la candidature. Il l’étudie.
        [postponed] L’employeur répondra plus tard. L’embauche n’est pas garantie.
        [accepted] L’employeur embauche la personne.
        [refused] L’employeur ne donne pas suite.
        [cancelled] L’employeur avait accepté. L’embauche n’a pas lieu, par exemple si la personne n’est pas venue.
        [hired_elsewhere] La personne a été embauchée par un autre employeur.
        [no_answer] L’employeur n’a jamais répondu. La candidature est fermée. Il peut encore répondre.
        [hired_here] Cet employeur a embauché la personne, par une autre candidature.
    }
    .mine = { $value ->
       *[new] Chez l’employeur
        [processing] À l’étude chez l’employeur
        [postponed] Gardée pour plus tard
        [accepted] Acceptée
        [refused] Pas retenue
        [cancelled] Embauche annulée
        [hired_elsewhere] Arrêtée : vous avez trouvé un emploi
        [no_answer] Sans réponse
        [hired_here] Arrêtée : vous avez trouvé un emploi
    }
    .chat = { $value ->
       *[new] Il l’a reçue. Il ne l’a pas encore lue.
        [processing] Il l’a lue. Il n’a pas encore répondu.
        [postponed] L’employeur la garde. L’embauche n’est pas garantie.
        [accepted] L’employeur vous embauche.
        [refused] L’employeur ne donne pas suite. C’est fréquent, et cela ne dit rien de votre valeur.
        [cancelled] L’embauche était prévue. Elle n’a pas lieu.
        [hired_elsewhere] Cet employeur est prévenu.
        [no_answer] L’employeur n’a jamais répondu. Cela ne dit rien de votre valeur. Vous pouvez postuler ailleurs.
        [hired_here] Cet employeur vous embauche, par une autre candidature.
    }

application-gate = { $value ->
   *[awaiting] En attente de validation par le référent
    [sent_back] À corriger
    [validated] Validée par le référent
    [direct] Envoyée directement à l’employeur
}
    .definition = { $value ->
       *[awaiting] Le référent lit la candidature. L’employeur ne la voit pas encore.
        [sent_back] Le référent demande une correction. L’employeur ne voit pas la candidature.
        [validated] L’employeur a reçu la candidature.
        [direct] L’employeur l’a reçue tout de suite. Aucun référent ne l’a relue.
    }
    .mine = { $value ->
       *[awaiting] Chez votre référent, qui la relit
        [sent_back] À corriger
    }
    .chat = { $value ->
       *[awaiting] L’employeur ne l’a pas encore reçue.
        [sent_back] Corrigez-la, puis envoyez-la de nouveau.
    }

withdrawn-label = Retirée par le candidat
withdrawn-definition = Le candidat a mis sa candidature en pause. L’employeur ne voit plus ce qu’il a envoyé.

## Offers

offer-state = { $value ->
   *[draft] Brouillon
    [published] Publiée
    [closed] Fermée
}

offer-nature = { $value ->
   *[apprenticeship] Apprentissage
    [internship] Stage
    [job] Emploi
    [contract_job] Emploi public, contractuel
    [public_job] Emploi public, ouvert aux fonctionnaires et/ou aux contractuels
}

offer-level = { $value ->
   *[none] Sans diplôme
    [cap] CAP, BEP
    [bac] Bac
    [bac_2] Bac + 2
    [bac_3] Bac + 3
    [bac_5] Bac + 5
}

offer-time = { $value ->
   *[full] Temps plein
    [part] Temps partiel
    [morning] Le matin
    [evening] Le soir
    [night] La nuit
    [weekend] Le week-end
}

offer-domain = { $value ->
   *[reception] Accueil, secrétariat, service aux usagers
    [purchasing] Achats
    [architecture] Architecture, urbanisme
    [culture] Culture et métiers d’art
    [building] BTP, immobilier
    [data] Big data et statistiques
    [science] Chimie, biologie, laboratoire, recherche
    [sales] Commerce, vente
    [communication] Communication, multimédia
    [diplomacy] Diplomatie et relations internationales
    [archives] Documentation, archives, bibliothèque
    [law] Droit, affaires juridiques, fiscalité
    [teaching] Enseignement
    [finance] Économie, gestion, finances, comptabilité
    [environment] Environnement, espaces verts, énergie
    [audit] Études, qualité, audit
    [safety] Hygiène et sécurité, prévention des risques
    [hospitality] Hôtellerie, restauration, tourisme
    [industry] Industrie, aéronautique
    [logistics] Logistique, maintenance, transport
    [heritage] Médiation culturelle et valorisation des patrimoines
    [show] Métiers de l’image, spectacle, production culturelle
    [digital] Numérique, digital
    [childcare] Petite enfance
    [human_resources] Ressources humaines
    [health] Santé, médico-social
    [security] Sécurité, défense
    [sport] Sport, animation
    [it] Systèmes d’information, réseau, intelligence artificielle
}

## Organisations

company-kind = { $value ->
   *[ei] Entreprise d’insertion (EI)
    [aci] Atelier et chantier d’insertion (ACI)
    [ai] Association intermédiaire (AI)
    [etti] Entreprise de travail temporaire d’insertion (ETTI)
    [eiti] Entreprise d’insertion par le travail indépendant (EITI)
    [geiq] Groupement d’employeurs pour l’insertion et la qualification (GEIQ)
    [ea] Entreprise adaptée (EA)
    [eatt] Entreprise adaptée de travail temporaire (EATT)
    [opcs] Organisation porteuse de la clause sociale (OPCS)
    [private] Entreprise privée
    [public] Service public
    [association] Association
    [university] Université
}

establishment-kind = { $value ->
   *[high_school] Lycée
    [university] Université
    [local_mission] Mission locale
    [cap_emploi] Cap emploi
    [france_travail] France Travail
    [department] Département
    [association] Association
}

gate-rule = { $value ->
   *[always] Le référent lit toutes les candidatures
    [when_help_asked] Le référent lit la candidature si le candidat demande de l’aide
}

## People and documents

civility = { $value ->
   *[madam] Madame
    [sir] Monsieur
    [unsaid] Je préfère ne pas le dire
}

candidate-state = { $value ->
   *[pending] Inscription à valider
    [active] Compte actif
    [refused] Inscription refusée
    [former] Accompagnement terminé
}
    .chat = { $value ->
       *[pending] en attente de validation
        [active] validé
        [refused] refusé
        [former] accompagnement terminé
    }

document-kind = { $value ->
   *[cv] CV
    [letter] Lettre de motivation
    [certificate] Diplôme ou attestation
    [other] Autre document
}
