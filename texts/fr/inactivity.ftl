### Accounts without a sign of life for two years: told, kept by a press, else erased.

keep-my-account = Garder mon compte
account-stays = C’est noté. Votre compte reste ouvert.
stay-title = Votre compte
stay-ask = Ce compte sera effacé. Vous pouvez le garder.

# $until: the first day on which it can be erased
# $link: where to go next
notice-account-ends-candidate =
    .chat = Vous n’êtes pas venu depuis longtemps. J’efface votre compte { $until }, pour toujours.
        Vous voulez le garder ? Touchez le bouton.
    .subject = Votre compte Tremplin : le garder ?
    .mail =
        Vous n’êtes pas venu sur Tremplin depuis longtemps. Votre compte sera effacé { $until }, avec vos documents et vos candidatures. C’est pour toujours.

        Vous voulez le garder ? Ouvrez cette page et touchez le bouton :
        { $link }

        Si vous ne voulez pas le garder, vous n’avez rien à faire.
# $candidate: the first and last name
# $until: the first day on which it can be erased
# $link: where to go next
notice-account-ends-staff =
    .subject = Un compte va être effacé
    .mail =
        Une personne que vous accompagnez n’a donné aucun signe depuis longtemps : { $candidate }.
        Son compte sera effacé { $until }.
        Il reste ouvert si elle vient dans son chat ou si vous modifiez sa fiche.

        Sa page :
        { $link }
