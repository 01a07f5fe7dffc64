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
        [always] The phone rings at any hour.
       *[other] Silence from { $begin } to { $end } o’clock.
    }
    I always tell you of your account and data.
notice-topic-now = <b>{ notice-topic-named }</b>
    Now: { notice-way-named }.
    Where do you want this news?
notices-noted = It is noted.

quiet-hours = Hours without ringing
quiet-hours-choice = { $rings ->
        [always] Never, tell me at once
       *[other] From { $begin } to { $end } o’clock
    }
quiet-hours-now = { $rings ->
        [always] Now, the phone rings at any hour.
       *[other] Now, nothing rings from { $begin } to { $end } o’clock.
    }
    What comes at these hours waits for the end.
    The answer to what you do never waits.
    Choose, or write your hours: “from 22 to 7”.
quiet-hours-unread = I did not understand these hours. I count in whole hours. Write for example: “from 22 to 7”.

## The link in each e-mail that stops them
mails-always = E-mails about your account or your data are always sent.
stop-mails-title = Your e-mails from Tremplin
stop-mails-come = You get the e-mails: { $name }.
stop-mails-button = Stop getting them
stop-mails-done = You no longer get the e-mails: { $name }.
stop-mails-again = Get them again
mail-stop = Stop these e-mails ({ $name }):
    { $link }
