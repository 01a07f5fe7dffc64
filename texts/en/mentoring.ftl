### A mentor in a partner company: in the chat and in notices (A33).

## The chat

ask-for-mentor = Ask for a mentor
follow-mentoring = Follow my mentor request
my-mentors = Get a mentor
choose-a-company = Choose a company
no-mentoring = <b>Get a mentor</b>
    A mentor works in a partner company.
    This person guides you and gives you advice. It is not a job application.
    Choose a company, then tap “Ask for a mentor”.
my-mentorings = <b>Your mentor requests</b>
mentoring-line = { $number }. { $company }: { $value ->
       *[asked] request sent
        [accepted] you have a mentor
        [declined] not possible this time
        [ended] ended
        [withdrawn] withdrawn
    }.
mentoring = <b>Mentor, { $company }</b>
    Request sent { $asked }.
    { $value ->
       *[asked] The company has not answered yet. I will tell you.
        [accepted] The company says yes. Your contact: “{ $mentor }”.
            To meet: “{ $contact }”
        [declined] It is not possible this time. It says nothing about your worth.
        [ended] The mentoring is over.
        [withdrawn] You stopped it.
    }{ $answer ->
        [absent] { "" }
       *[other] { " " }The company writes: “{ $answer }”
    }
withdraw-mentoring = { $value ->
       *[asked] Withdraw my request
        [accepted] Stop the mentoring
    }
withdraw-mentoring-sure = Do you want to stop with { $company }?
    The company will be told. It can no longer read your message.
yes-withdraw-mentoring = Yes, stop
mentoring-taken-back = Done. { $company } has been told.
    You can ask for another mentor.
mentoring-hope = { $value ->
       *[trade] Discover a job
        [interviews] Prepare my interviews
        [advice] Get advice on my job search
        [people] Meet professionals
    }
mentoring-review = <b>What { $company } reads</b>
    Your name: “{ $name }”
    You hope for: { $hope }.
    Your message: “{ $message }”
    Nothing else: no phone, no e-mail, no document. Your adviser reads it too.
mentoring-send = Send my request
mentoring-sent = Your request is on its way to { $company }.
    I will tell you when they answer. Your adviser reads it too.
question-hope =
    .ask = What do you hope for from a mentor?
    .short = What I hope for
question-mentoring =
    .ask = Write a message to the company. Say who you are and what you are looking for.
    .example = Hello, I am 20 and I would like to be a baker. I would like to talk to someone who does this job. I am free on Wednesdays.
    .short = Your message

## Why not

refused-company-no-mentor = { $company } is not taking requests right now. Choose another company.
refused-mentor-not-a-partner = { $company } is not a partner in your convention. Choose another company.
refused-mentoring-running = You already have a request with this company.
refused-mentorings-many = You already have { $limit } mentor requests. Stop one, or wait for an answer.
refused-mentoring-asked = This request is still waiting for an answer.
refused-mentoring-accepted = The company has already accepted this request.
refused-mentoring-declined = The company has already answered this request.
refused-mentoring-ended = This mentoring is over.
refused-mentoring-withdrawn = This request has been withdrawn.

## Notices

notice-mentoring-answered =
    .chat = News about your mentor request.
    .subject = News about your mentor request
    .mail =
        A company has answered your mentor request.

        Open the chat to read the answer:
        { $link }
