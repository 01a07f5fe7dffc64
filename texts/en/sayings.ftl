### What is answered to what people say outside a form, or in the middle of one.

## Buttons

see-my-applications = My applications
reach-my-referent = Contact my adviser
tell-my-referent = Tell my adviser
i-am-not-well = I have dark thoughts
someone-hurts-me = Someone is hurting me
erase-my-account = Erase my account
state-asleep = asleep
my-data = My data and my access
my-language = Language / Langue
account-more = Here you can manage your account and your data.
my-archive = Ask for my archive
sleep-account = Put to sleep
wake-account = Wake my account
ask-sleep = Put your account to sleep?
    Your open applications will be withdrawn. I will stop telling you about new offers.
    You can still read everything, and wake your account when you want.
yes-sleep = Yes, put it to sleep
no-stay-awake = No, change nothing
asleep = Done. Your account is asleep.
    Your open applications are withdrawn.
ask-wake = Wake your account?
    You will be able to apply again. Withdrawn applications stay withdrawn.
yes-wake = Yes, wake it
no-sleep-on = No, not yet
awake = Done. Your account is awake.
    { $count ->
        [0] You can apply again.
       *[other] You can send withdrawn applications again.
    }
send-again = Send again: { $title }
ask-archive = I can prepare a file with everything I keep about you.
    Your documents will be in it.
    The reason for a refusal will not. The Tremplin team can give it to you.
make-archive = Prepare my archive
archive-here = Here is your archive. It is a ZIP file.
    It holds your whole file: do not give it to anyone.
archive-link = Your archive is ready. Get it on this page:
    { $link }
    The link works once, for 30 minutes. Do not give it to anyone.
erase-all = Yes, erase everything
no-keep-account = No, keep my account
go-on-here = Continue
go-on-where-i-was = Continue where I was

## Courtesies

greeting = Hello { $name }. What do you want to do?
    Write a job or a town. Or tap a button.
thanks-received = You are welcome. I will write to you as soon as there is news.
goodbye = See you soon. Nothing is lost. Write to me when you want.
anger = I understand that you are angry.
    I am a program, and sometimes I get things wrong.
    A person can help you: your adviser.

## Yes and no, where nothing was asked

nothing-asked = I have not asked you anything. Tap a button, or write a job.
nothing-said-no = All right. I have not done anything.

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
    You discover a job, or you show what you can do.
    There is no work contract. Your adviser can arrange it.

## What is asked for

no-cv = That is all right. We can make a CV here, in 7 short questions.
    { $names ->
        [absent] An adviser can write it with you.
       *[other] An adviser can write it with you: { $names }.
    }
change-my-email = Change my address
account-moved = Your account is now on another phone. I can no longer see it here.
    Call the place that helps you at once, or go there.
    An adviser can give you your account back, with a new invitation.
erase-account = Do you want to erase everything? You cannot undo this.
    I will erase your file, documents, applications, searches and drafts.
    Your adviser and the employers who are waiting will be told, without your name.
    Messages already written here stay in Telegram. You can erase them there.
erased = Done. Everything is erased.
    I will not write to you any more.
    You can come back when you want. You will need a new account.
stop-writing = { $chosen ->
        [yes] In “My notifications”, choose what I write to you, and where.
       *[other] I only write to answer you.
    }
    To stop messages here, block this chat in Telegram.
    News will then come by e-mail.
    To stop everything, erase your account.
found-a-job = This is very good news.
    { $names ->
        [absent] Tell your adviser.
       *[other] Tell { $names }.
    }
    Your other applications are still active. To stop them, open “My applications”, then “Withdraw”.

## Someone to turn to

help-asked = Done. I told your adviser: { $names }, { $place }.
    They know that you need help. They can contact you.
    Nothing you began is lost.
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
    In danger? Dark thoughts? Call 3114. It is free, day and night.
discouraged = It takes a long time, and it is hard. You are not the only one.
    A refusal says nothing about your worth.
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
    If it is your first name, write it again.
help-here = Take your time. { $about ->
        [first_name] Your first name tells your adviser who you are.
        [last_name] Your last name tells your adviser who you are.
        [email] The address lets us send you news.
        [birth_date] The date of birth tells us if you are under 18.
        [establishment] The place says who helps you.
        [town] The town helps us find a place near you.
        [phone] The number lets people call you.
        [message] The employer reads the message.
        [cv] The employer reads your CV.
       *[other] This answer helps us get to know you.
    } { $optional ->
        [yes] You can skip this question.
       *[no] Nothing is lost.
    }
    { $example ->
        [yes] Tap “See an example”.
       *[no] “Home” keeps everything.
    }
    A question? Write “talk to someone”.
