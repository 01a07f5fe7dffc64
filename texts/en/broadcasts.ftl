### What the team writes to many people: as candidates read it. The words in the middle are the team's own.

# $title: what the team called it
# $words: what it wrote
# $link: where to go next
notice-broadcast =
    .chat =
        <b>{ $title }</b>

        { $words }

        The Tremplin team
    .subject = { $title }
    .mail =
        { $words }

        To open Tremplin:
        { $link }
set-news = Change these messages
