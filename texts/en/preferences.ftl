### Which notices people get, where, and when nothing rings.

my-notices = My notifications
notice-topic = { $value ->
        [applications] My applications
        [offers] New offers
        [reminders] Reminders
        [messages] Messages
        [appointments] Appointments
       *[news] News
    }
notice-way = { $value ->
        [chat] In this chat only
        [email] By e-mail
        [both] In this chat and by e-mail
        [none] Nothing
       *[usual] In this chat, or else by e-mail
    }
notice-topic-line = { notice-topic-named }: { notice-way-named }.
notice-topic-named = { $topic ->
        [applications] My applications
        [offers] New offers
        [reminders] Reminders
        [messages] Messages
        [appointments] Appointments
       *[news] News
    }
notice-way-named = { $way ->
        [chat] this chat only
        [email] by e-mail
        [both] this chat and e-mail
        [none] off
       *[usual] this chat, else e-mail
    }
notices-chosen = <b>My notifications</b>
    { $lines }
    { $rings ->
        [always] Your phone can ring at any time.
       *[other] Silent from { $begin }:00 to { $end }:00.
    }
    I always tell you about your account and data.
notice-topic-now = <b>{ notice-topic-named }</b>
    Now: { notice-way-named }.
    Where do you want this news?
notices-noted = Noted.

quiet-hours = Quiet hours
quiet-hours-choice = { $rings ->
        [always] Never, tell me at once
       *[other] From { $begin }:00 to { $end }:00
    }
quiet-hours-now = { $rings ->
        [always] Right now, your phone can ring at any time.
       *[other] Right now, your phone stays silent from { $begin }:00 to { $end }:00.
    }
    Messages that come in these hours wait until the end.
    When you do something, I always answer at once.
    Choose, or write your hours: “from 22 to 7”.
quiet-hours-unread = I did not understand these hours. I count in whole hours. For example, write: “from 22 to 7”.

## The link in each e-mail that stops them
mails-always = E-mails about your account or your data are always sent.
stop-mails-title = Your e-mails from Tremplin
stop-mails-come = You get the e-mails: { $name }.
stop-mails-button = Stop getting them
stop-mails-done = You no longer get the e-mails: { $name }.
stop-mails-again = Get them again
mail-stop = Stop these e-mails ({ $name }):
    { $link }
