### The chat: home, help, and what every screen shares.

## Buttons that are everywhere

back = Back
home = Home
cancel = Cancel
skip = Skip
remove-answer = Remove this answer
answer-removed = Removed.
change = Change
more = More
see-example = See an example
search-again = Search for something else
help-button = Help
see-offers = See the offers
my-documents = My documents
my-account = My account
search-offers = Search for an offer
my-applications = My applications ({ $count })
who-is-my-referent = Who is my adviser?
no-keep = No, keep it

command = { $name ->
   *[start] Home
    [offres] Search for an offer
    [candidatures] My applications
    [documents] My documents
    [aide] Help
    [annuler] Cancel what I am doing
}

# Read before a first "Start": 512 letters at most.
bot-description = Tremplin helps you find a job, an internship or an apprenticeship in France. Your adviser helps you along the way.

    Search for an offer, prepare your CV and apply here.
    Tap “Start”.
# On our profile, and where someone shares it: 120 letters at most.
bot-short-description = Find a job, an internship or an apprenticeship in France, with your adviser.

## First hello and agreement

welcome = Hello. I am Tremplin. I help you find a job, an internship or an apprenticeship.
    A person helps you too: your adviser, in French “référent”.
    To begin, I need you to agree that I keep your information.
other-language = Je parle aussi français. Écrivez « français ».
i-accept = I agree
what-do-you-keep = What do you keep?
i-have-an-invitation = I have an invitation
not-now = Not now
not-now-text = All right. I keep neither your name nor your address.
    You can look at the offers. To apply, you will need to agree.
kept = I keep your name, your e-mail and your applications.
    Your adviser, their colleagues and the Tremplin team can see your file.
    An employer does not. They get your name, e-mail, message and the documents you choose.
    You can erase all of it when you want, in “My account”.
read-full-text = Read the full text
privacy-text-what = <b>Your information (1 of 3)</b>
    The Tremplin team answers for your information.
    I keep your name, e-mail, date of birth, documents and applications.
    I use them to help you find a job, an internship or an apprenticeship.
    You agree to it. You can change your mind when you want.
privacy-text-who = <b>Who sees what (2 of 3)</b>
    Your adviser and their colleagues see your file and your applications.
    The Tremplin team sees your file, not your messages.
    An employer gets what you send, your name and contacts. If you withdraw, they see nothing.
    Each time your file is opened, it is noted.
privacy-text-rights = <b>How long, and your rights (3 of 3)</b>
    I keep your file until you erase it, or 2 years without a visit. A draft stays 90 days.
    See, correct or erase: tap “My account”. It is your right (GDPR).
    Once erased, nothing comes back. Only numbers stay, without you.
    Telegram carries our messages. Never send medical papers or your social security number.
how-invitation = Your adviser can give you an invitation.
    It is a link, or a square to scan with your camera (QR code).
    Open the link: it brings you here, and your account is ready.
    The invitation works once, for 15 days.

## Home

hello = Hello { $name }.
hello-unregistered = Hello. You have no account yet.
    Signing up takes 2 minutes.
hello-refused = Hello. Your request for an account was not accepted.
    The adviser writes: “{ $reason }”
    You can ask again.
hello-pending = Hello { $name }. Your request has been sent to: { $establishment }.
    An adviser has to approve it. It often takes 2 days.
    In the meantime, you can look at the offers.
register-button = Sign up
go-on-applying = Continue: { $title }
go-on-correcting = Correct: { $title }
go-on-registering = Continue signing up
nothing-waits = You have nothing to do right now.
home-hired = { $company } is expecting you { $day }.
home-to-correct = { $count ->
        [one] 1 application to correct.
       *[other] { $count } applications to correct.
    }
home-begun = { $count ->
        [one] 1 application to finish and send.
       *[other] { $count } applications to finish and send.
    }
home-sent = { $count ->
        [one] 1 application waits for an answer before { $day }.
       *[other] { $count } applications wait for an answer. The first one before { $day }.
    }
home-late = { $count ->
        [one] 1 application waits for an answer. It was expected before { $day }.
       *[other] { $count } applications wait for an answer. The first one was expected before { $day }.
    }
home-kept = { $count ->
        [one] 1 application is kept for later.
       *[other] { $count } applications are kept for later.
    }
home-with-referent = { $count ->
        [one] 1 application is with your adviser.
       *[other] { $count } applications are with your adviser.
    }
home-new-offers = { $count ->
        [0] No new offer this week.
        [one] 1 new offer this week.
       *[other] { $count } new offers this week.
    }

## Help

help = <b>What I can do</b>
    Write a job or a town: I will look for offers.
    You apply here. Your adviser reads your application. You follow each answer.
    Each button also has a number: you can write it instead.
    /start takes you home. /cancel stops what you are doing.
    A question? Talk to your adviser.
who-sees-what-button = Who sees what?
who-sees-what = Your file: your adviser, their colleagues and the Tremplin team. Never the employer.
    Your application: your adviser sees it. The employer gets the message and the chosen documents. They also see your name, e-mail and phone.
    The note to your adviser: they and their colleagues read it.
    Where the application stands: everyone sees it.
retry = Try again
talk-to-someone = Talk to someone

## Referents

referents = An adviser (“référent”) helps you. Who is it?
    At school: the person for disabled pupils, or a careers adviser.
    At university: the disability desk.
    After school: Cap emploi, or the mission locale, which helps young people.
my-referents = The place that helps you: { $establishment }.
    { $names ->
        [absent] No adviser has an account yet. Contact the front desk.
       *[other] Your advisers: { $names }.
    }
who-accompanies-whom = Who helps whom?

## When something is off

nowhere = I cannot find this page. It no longer exists, or it is not yours.
cannot-read = I cannot read that. Write words, or tap a button.
no-file-here = I do not need a file here. I can keep yours once you have an account.
words-not-file = { $question ->
   *[other] Write your answer in words.
    [first_name] Write your first name in letters.
    [sure] Write your first name in letters.
    [last_name] Write your last name in letters.
    [email] Write your e-mail address.
    [birth_date] Write your date of birth in numbers.
    [establishment] Write the name of the place, its town or its postcode.
    [town] Write the name of your town or its postcode.
    [sum] Write the result of the sum.
}
not-seen-yet = My last message may not have reached you. Here it is.
said-late = I could not answer you before.
    Tap the button to go back to where you were.
see-where-i-was = Back to where I was
no-account-yet = You have no account here yet. Signing up takes 2 minutes. You can look at offers without one.
noted-for-referent = Noted for your adviser. The employer does not read it.
press-to-confirm = Tap a button to go on.
unknown-command = I do not know this command.
nothing-to-cancel = There is nothing to cancel.
cancelled = Cancelled. Nothing was sent.
keep-draft-ask = Nothing was sent. Keep the draft?
keep-draft = Yes, keep it
discard-draft = No, erase it
draft-kept = It is kept. You will find it at Home.
already-answered = You have already answered this question.
choice-gone = This choice is no longer available.
only-private = I only talk in private. Write to me in a private chat.
broken = Something went wrong on our side. Nothing is lost.
    Try again, or go back home. If you ask for help, give this number: { $number }.

## Forms

question = Question { $number } of { $total }. { $words }
question-found = { $more ->
        [yes] I found several places. Here are the first ones.
            Is yours not there? Add a word, such as the town.
       *[no] { $count ->
            [one] I found 1 place. Tap it if it is the right one.
           *[other] I found { $count } places. Which one is yours?
        }
    }
change-which = What do you want to change?

## Account

account = <b>{ $name }</b>
    E-mail: { $email ->
        [absent] not given yet
       *[other] { $email }
    }
    Born: { $born ->
        [absent] not given yet
       *[other] { $born }
    }
    Place: { $establishment }
    Account: { $status }
