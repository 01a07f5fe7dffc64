### Help: questions, what is asked of the team under a number, webinars.

instant-in-full = { $day } at { $hour }:{ $minute } ({ $city } time, UTC{ $offset })

ask-a-question = Ask a question
question-help-question =
    .ask = Write your question in your own words. Or choose a subject.
    .short = your question
faq-topic = { $value ->
    [offers] Finding an offer
    [applying] Applying
    [documents] My CV, my documents
    [account] My account, my adviser
   *[data] My data
}
faq-of-topic = Choose your question.
faq-nothing-found = I found no answer. Use other words, or talk to someone.
faq-found = Here are the closest questions.
faq-entry = <b>{ $question }</b>
    { $answer }
more-questions = More questions

write-to-team = Write to the Tremplin team
my-questions-to-team = My questions to the team
question-team-question =
    .ask = What do you want to ask the Tremplin team? Write it here. Write nothing about your health.
    .short = your question
question-team-more =
    .ask = What do you want to add to question no. { $number }?
    .short = your message
team-asked = Sent to the team. Your question is no. { $number }. The answer will come here.
team-nobody = The Tremplin team can answer you here once you have signed up. { $email ->
        [absent] An adviser can help you too.
       *[other] You can also write to: { $email }.
    }
team-tickets = { $count ->
    [0] You have not asked the team anything yet.
   *[other] Your questions to the team. Which one do you want to read?
}
ticket-choice = no. { $number }, { ticket-state }
ticket-title = <b>Question no. { $number }</b>, { ticket-state }
ticket-state = { $state ->
    [open] waiting
    [answered] answered
   *[closed] closed
}
ticket-line = { $by_team ->
        [yes] The team, { $at }:
       *[no] You, { $at }:
    } “{ $words }”
add-to-ticket = Answer the team

see-webinars = Online meetings
webinars-list = { $count ->
    [0] No online meetings are planned right now.
   *[other] The next online meetings. They are free.
}
webinar-choice = { $title }, { $day }
webinar = <b>“{ $title }”</b>
    { $at }. It lasts { $minutes } minutes.
    “{ $words }”
webinar-standing = { $state ->
    [cancelled] This meeting is cancelled.
    [signed] You are signed up. On the day, open this link:
    [begun] This meeting has begun.
    [full] There are no places left.
   *[open] Do you want to come?
}
webinar-sign-up = Sign up for the meeting
webinar-sign-off = I can no longer come
webinar-signed-up = Noted. I will remind you the day before and an hour before.
webinar-signed-off = Noted. Someone else can have your place.

notice-ticket-answered =
    .chat = The Tremplin team has answered your question no. { $number }.
    .subject = An answer to your question no. { $number }
    .mail =
        The Tremplin team has answered your question no. { $number }.

        To read the answer and to reply:
        { $link }
notice-webinar-soon =
    .chat = Your online meeting is soon: “{ $title }”, { $at }.
    .subject = Your online meeting is soon
    .mail =
        Your online meeting is soon: “{ $title }”
        { $at }

        The link to join it is here:
        { $link }
notice-webinar-moved =
    .chat = Your online meeting “{ $title }” has a new date: { $at }.
    .subject = Your online meeting has a new date
    .mail =
        Your online meeting “{ $title }” has a new date.
        It will be held { $at }.

        You are still signed up. If you can no longer come, say so here:
        { $link }
notice-webinar-cancelled =
    .chat = Your online meeting “{ $title }” is cancelled.
    .subject = Your online meeting is cancelled
    .mail =
        Your online meeting “{ $title }” is cancelled.

        Other meetings are here:
        { $link }
see-webinar = See the meeting
read-answer-of-team = Read the answer

refused-too-many-tickets = You already have { $limit } questions waiting for an answer. The team will answer them soon.
refused-ticket-closed = This question is closed. Ask another one.
refused-webinar-cancelled = This meeting is cancelled.
refused-webinar-past = This meeting has already begun, or its date has passed.
refused-webinar-full = There are no places left. There will be other meetings.

help-title = Help
help-search = Search the help
    .hint = A word or a question. For example: CV, new phone.
help-go = Search
help-found = { $count ->
    [0] No answer found. Try other words.
    [one] 1 close answer
   *[other] { $count } close answers
}
help-questions = Frequently asked questions
help-lead = Answers to what people ask us, and a guide for each.
help-of = { $audience ->
    [candidates] Help for candidates
    [referents] Help for advisers
   *[employers] Help for employers
}
guide-title = { $audience ->
    [candidates] Guide for candidates
    [referents] Guide for advisers
   *[employers] Guide for employers
}
guide-lead = { $audience ->
    [candidates] From the first message to the first day of work, everything happens in a chat.
    [referents] You accept account requests, read applications and keep in touch with each person.
   *[employers] You publish offers, receive applications that an adviser has read, and answer in a few clicks.
}
guide-steps = { $audience ->
    [candidates]
        <li>Open Tremplin in Telegram. Say hello, then answer a few questions to sign up.</li>
        <li>An adviser accepts your request. Meanwhile, you can look at offers.</li>
        <li>Write a job or a town. Keep your search: new offers come to you.</li>
        <li>Add your CV, or make it with the chat.</li>
        <li>Apply. Your adviser reads it, then the employer gets your message and your documents.</li>
        <li>Follow each answer. You are told in the chat.</li>
        <li>A question? Look in the help, or ask your adviser or the team.</li>
    [referents]
        <li>The home page shows what is waiting for you, the oldest first.</li>
        <li>Register a candidate, or accept their request. Choose the adviser and the convention.</li>
        <li>Fill in their file with them: background, search, availability.</li>
        <li>Read their applications. Approve them, or send them back with advice.</li>
        <li>Write to them on the page “Messages”. They read and answer in their chat.</li>
        <li>Follow the employers’ answers. Tremplin reminds them for you.</li>
        <li>Keep it confidential: each time a file is opened, it is noted.</li>
   *[employers]
        <li>Write an offer: title, contract, place, description. Read it again, then publish it.</li>
        <li>Applications arrive once an adviser has read them. You are told by e-mail.</li>
        <li>Open an application: message, CV, how to reach the person.</li>
        <li>Mark it as under study, keep it for later, accept or decline it. The candidate reads your answer in their chat.</li>
        <li>When you hire, give the first day of work. The other employers are told.</li>
        <li>Close the offer once it is filled, or block applications for a while.</li>
        <li>A difficulty? Ask the team: your question has a number.</li>
}
help-incident = If it happens again, give this number to the team: { $number }.
help-write = Write to the team
