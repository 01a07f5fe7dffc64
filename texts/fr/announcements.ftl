### What is new on the platform, as the team writes it (A32): in the chat, and on the pages.

## The chat

# $title: of the newest that is not read
home-news = Quoi de neuf : « { $title } »
read-news = Lire la nouveauté
all-news-button = Quoi de neuf
see-all-news = Toutes les nouveautés
all-news = <b>Quoi de neuf</b>
no-news = Rien de neuf en ce moment.
# $title: its title
# $day: since when it is told
# $words: what the team wrote
news-words = <b>« { $title } »</b>
    { $day }
    « { $words } »
# $title: the offer’s, or that there is none
# $status: where the application stands
home-latest = « { $title } » : { $status }

## The pages

news-title = Quoi de neuf
view-announcements = Nouveautés
    .new = Écrire une nouveauté
    .edit = Changer la nouveauté
    .about = Ce que l’équipe annonce, dans le chat et sur la première page. Un brouillon n’est lu par personne.
field-announcement-title =
    .label = Titre
    .hint = Court : une ligne dans le chat, 80 signes au plus.
field-announcement-words =
    .label = Texte
    .hint = Des phrases courtes, 600 signes au plus. Les candidats le lisent tel quel.
field-announcement-readers =
    .label = Pour qui
field-announcement-begins =
    .label = Premier jour
field-announcement-ends =
    .label = Dernier jour
    .hint = Ce jour compris.
field-announcement-published =
    .label = Publiée
    .hint = Cochez pour la montrer à partir du premier jour.
# $value: for whom
announcement-readers = { $value ->
       *[candidates] Les candidats
        [staff] Les professionnels
        [everyone] Tout le monde
    }
refused-announcement-days = Le dernier jour vient après le premier.
