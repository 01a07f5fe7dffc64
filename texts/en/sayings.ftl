### What is answered to what people say outside a form, or in the middle of one.

## Buttons

see-my-applications = My applications
reach-my-referent = Reach my adviser
tell-my-referent = Tell my adviser
i-am-not-well = I have dark thoughts
someone-hurts-me = Someone hurts me
erase-my-account = Erase my account
state-asleep = asleep
my-data = My data and my access
my-language = Language / Langue
account-more = Here, you decide about your account and your data.
my-archive = Ask for my archive
sleep-account = Put to sleep
wake-account = Wake my account
ask-sleep = Put your account to sleep?
    Your open applications are withdrawn. I stop telling you of new offers.
    You can still read everything, and wake your account when you want.
yes-sleep = Yes, put it to sleep
no-stay-awake = No, change nothing
asleep = It is done. Your account sleeps.
    Your open applications are withdrawn.
ask-wake = Wake your account?
    You can apply again. Withdrawn applications stay withdrawn.
yes-wake = Yes, wake it
no-sleep-on = No, not yet
awake = It is done. Your account is awake.
    { $count ->
        [0] You can apply again.
       *[other] You can send again what was withdrawn.
    }
send-again = Send again: { $title }
ask-archive = I prepare a file with all that I keep about you.
    Your documents are in it.
    The reason for a refusal is not. The Tremplin team can give it to you.
make-archive = Prepare my archive
archive-here = Here is your archive. It is a ZIP file.
    It holds your whole file: give it to nobody.
archive-link = Your archive is ready. Take it on this page:
    { $link }
    The link works once, for 30 minutes. Give it to nobody.
erase-all = Yes, erase everything
no-keep-account = No, keep my account
go-on-here = Go on
go-on-where-i-was = Go on where I was

## Courtesies

greeting = Hello { $name }. What do you want to do?
    Write a job or a town. Or tap a button.
thanks-received = You are welcome. I write to you as soon as there is news.
goodbye = See you soon. Nothing is lost. Write to me when you want.
anger = I understand that you are angry.
    I am a program, and I am sometimes wrong.
    A person can help you: your adviser.

## Yes and no, where nothing was asked

nothing-asked = I asked no question. Tap a button, or write a job.
nothing-said-no = All right. Nothing is done.

## About us

who-speaks = I am Tremplin, a program. I am not a person.
    I look for offers and I send your applications.
    Your adviser is a person.
it-is-free = Tremplin is free for you. Nobody may ask you for money.
which-language = Choose your language. Choisissez votre langue.
    The offers are in French. Les offres sont en français.
language-chosen = I speak English now. The offers stay in French.
    To go back to French, write “français”.
what-is-referent = An adviser (“référent”) is a person who helps you find work.
    They approve your account and read your applications.
    They work at a school, a university, a mission locale or a Cap emploi.
what-is-pass = The PASS IAE lets you work in a work integration company.
    IAE means: insertion par l’activité économique.
    It helps people for whom it is hard to find a job.
    Is it for you? Ask your adviser.
what-is-pmsmp = PMSMP means: période de mise en situation en milieu professionnel.
    It is a short stay in a company.
    You discover a trade, or you show what you can do.
    You have no work contract. Your adviser can arrange it.

## What is asked for

no-cv = That is all right. We can make a CV here, in 7 short questions.
    { $names ->
        [absent] An adviser can write it with you.
       *[other] An adviser can write it with you: { $names }.
    }
change-my-email = Change my address
account-moved = Your account is on another phone. Here, I see nothing of it any more.
    Call the place that helps you at once, or go there.
    An adviser can give you your account back, by a new invitation.
erase-account = Do you want to erase everything? It is for ever.
    I erase your file, documents, applications, searches and drafts.
    Your adviser and the employers who wait will know, without your name.
    Messages already written here stay in Telegram. You can erase them there.
erased = It is done. Everything is erased.
    I will not write to you any more.
    You can come back when you want. You will need a new account.
stop-writing = { $chosen ->
        [yes] In “My notifications”, choose what I write to you, and where.
       *[other] I only write to answer you.
    }
    To stop it here, block this chat in Telegram.
    News then comes by e-mail.
    To stop everything, erase your account.
found-a-job = This is very good news.
    { $names ->
        [absent] Tell your adviser.
       *[other] Tell { $names }.
    }
    Your other applications go on. To stop them, open “My applications”, then “Withdraw”.

## Someone to turn to

help-asked = It is done. I told your adviser: { $names }, { $place }.
    They know that you need help. They can reach you.
    Nothing that you began is lost.
talk = { $place ->
        [absent] Nobody helps you here yet.
            Call the mission locale or the Cap emploi near you.
       *[other] Your place: { $place }{ $town ->
            [absent] { "" }
           *[other] { "" } ({ $town })
        }.
            { $names ->
                [absent] Call the front desk, or go there.
               *[other] Call the front desk. Ask for { $names }.
            }
            You can also write to them here.
    }
    Danger, dark thoughts? Call 3114. Free, day and night.
discouraged = It is long, and it is hard. You are not the only one.
    A refusal says nothing of your worth.
    { $names ->
        [absent] Talk about it to someone you trust.
       *[other] { $names } can help you. Talk to them.
    }
    Dark thoughts? Call 3114. It is free, day and night.
distress = <b>Talk to someone now: call 3114.</b>
    It is free, day and night. They listen and do not judge.
    In danger right now? Call 15 or 112.
    { $names ->
        [absent] Stay with someone you love.
       *[other] Your adviser can help you too: { $names }, { $place }.
    }
violence = <b>It is not your fault. You can get help now.</b>
    In danger? Call 17, or send a text message to 114.
    Violence against women: 3919.
    A child or a young person: 119.
    These calls are free, day and night.
    { $names ->
        [absent] Talk about it to someone you trust.
       *[other] Your adviser can help you too: { $names }, { $place }.
    }
shelter = <b>No place to sleep? Call 115.</b>
    It is free, day and night.
    For food, 115 and your town hall (mairie) know where to go.
    { $names ->
        [absent] A social worker can help you: ask at the town hall.
       *[other] Your adviser can help you too: { $names }, { $place }.
    }

## In the middle of a form

courtesy-here = { $family ->
        [hello] Hello.
        [thanks] You are welcome.
        [bye] Nothing is lost.
       *[other] All right.
    }
    If it is your first name, write it once more.
help-here = Take your time. { $about ->
        [first_name] Your first name tells your adviser who you are.
        [last_name] Your last name tells your adviser who you are.
        [email] The address is there to tell you news.
        [birth_date] The date of birth says whether you are under 18.
        [establishment] The place says who helps you.
        [town] The town helps to find a place near you.
        [phone] The number is there to call you.
        [message] The employer reads the message.
        [cv] The employer reads your CV.
       *[other] This answer helps to know you.
    } { $optional ->
        [yes] You can skip this question.
       *[no] Nothing is lost.
    }
    { $example ->
        [yes] Tap “See an example”.
       *[no] “Home” keeps everything.
    }
    A question? Write “talk to someone”.
