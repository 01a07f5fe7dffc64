### What is new on the platform, as the team writes it (A32): in the chat.

home-news = What is new: “{ $title }”
read-news = Read what is new
all-news-button = What is new
see-all-news = All the news
all-news = <b>What is new</b>
no-news = Nothing new right now.
news-words = <b>“{ $title }”</b>
    { $day }
    “{ $words }”
home-latest = “{ $title }”: { $status }
