### Offers and their search, in the chat. What open pages say too is in shared.ftl.

offers = Write what you are looking for. For example: cook bordeaux.
    Or choose here.
all-offers = See all the offers
all-offers-button = Search in another way
other-criteria = Region, diploma, hours…

search-which = { $criterion ->
   *[nature] Which kind of contract?
    [domain] Which field of work?
    [level] Which diploma?
    [region] Which region?
    [department] Which department?
    [commune] Which town?
    [company] Which employer?
    [time] Which hours?
}

no-value = There is no other choice here.
value-count = { $value } ({ $count })

offers-found = { $count ->
        [one] 1 offer
       *[other] { NUMBER($count, maximumFractionDigits: 0) } offers
    }{ $criteria ->
        [absent] .
       *[other] { " " }for { $criteria }.
    }{ $count ->
        [one] { $kind ->
            [spoken] { " " }This one only mentions it.
           *[titled] { "" }
        }
       *[other] { $kind ->
            [spoken] { " " }These only mention it.
           *[titled] { " " }The newest come first.
        }
    }
at-most-kilometres = Within { $kilometres } km
search-unmeasured = I cannot measure distances around { $town }. I searched its whole department.
search-doubted = Did you mean “{ $meant }”?
search-left-out = I cannot search for “{ $words }”, so I left it out.
search-widened = { $what ->
   *[place] Nothing here: { $before }. I looked further away.
    [words] Nothing with all the words: { $before }. I left some out.
    [time] Nothing at these hours: { $before }. Here are the others.
    [level] Nothing for this diploma: { $before }. Here are the others.
    [nature] Nothing for this contract: { $before }. Here are the others.
}
search-not-understood = I did not understand what work you are looking for. Write a job, a town or a contract. For example: cook bordeaux.
not-clear = I did not understand. What do you want to do?
being-helped = Get help
search-or-said = Are you looking for a job, or something else?
said-family = { $family ->
    [account] See my account
    [applications] See my applications
    [back] Go back home
    [browse] See the offers
    [bye] Say goodbye
    [cancel] Go back home
    [change_email] Change my address
    [discouraged] Talk about my job search
    [documents] See my documents
    [employers] See the employers
    [erase] Erase my account
    [file] See my file
    [found_job] Say that I found a job
    [free] Check if it is free
    [invitation] Use my invitation
    [language] Speak another language
    [news] Get news
    [no_cv] Get help with my CV
    [offers_for_me] See the offers for me
    [privacy] Find out who sees my data
    [robot] Find out who answers me
    [stop] Stop getting messages
    [talk] Talk to someone
    [what_is_pass] What is the PASS IAE?
    [what_is_pmsmp] What is a PMSMP?
    [what_is_referent] What is an adviser?
   *[other] Get help
}
search-as-typed = Search for “{ $words }”
which-town = Several towns are called { $town }. Which one do you want?
no-offer = { $criteria ->
        [absent] There are no offers right now. Come back soon.
       *[other] I found no offers. You are looking for:
        { $criteria }.
        Remove a criterion, or write another job.
    }
offer-line = { $number }. <b>{ $title }</b>, { $nature }. { $company }, { $place }. { $receives ->
        [no] Not taking applications.
       *[yes] { CAPITAL($published) }, { $reference }.{ $last ->
            [absent] { "" }
           *[other] { " " }Last day: { $last }.
        }{ $beginning ->
            [absent] { "" }
           *[other] { " " }{ $beginning }
        }
    }
offer-choice = { $title }, { $apart }
refine = Narrow down
refine-which = { $criteria ->
        [absent] What do you want to add?
       *[other] You are looking for: { $criteria }. What do you want to add?
    }
change-criterion = Change a criterion
change-which-criterion = Which criterion do you want to change?
change-criterion-how = You are looking for: { $criteria }. What do you want to change?
add-value = Add another choice

offer = <b>{ $title }</b>
    { $nature }{ $duration ->
        [absent] .
       *[other] , { $duration }.
    } { $place }, { $company }.
offer-hours = Hours: { $hours }.
offer-wanted = Level required: { $level }.
offer-pay = Pay: { $pay }.
offer-papers = Documents with this offer ({ $count })
offer-papers-which = Documents with the offer “{ $title }”. Which one do you want?
offer-paper-sent = Document from the offer “{ $title }”.
offer-reference = Reference { $reference }.
offer-start = Start: { $day }.
offer-last-day = Last day to apply: { $day }.
offer-by-mail = To apply, write an e-mail to { $email }.
offer-full = <b>{ $title }</b>, { $company }
    { $description }{ $presentation ->
        [absent] { "" }
       *[other] { " " }The employer: { $presentation }
    }
apply-button = Apply
read-again = Read again
read-all = Read all of it
follow-application = Follow my application
see-near-offers = See similar offers
back-to-offers = Back to the offers

## Sharing

share-or-keep = Keep or share
share-offer = { $link ->
        [absent] To share “{ $title }”, give its number: { $reference }.
            Whoever writes it here sees the offer.
       *[other] To share “{ $title }”, send this link:
            { $link }
            It opens the offer here, even without an account.
    }
mail-me = E-mail it to me
offer-mailed = I am sending the offer “{ $title }” to your address: { $email }.
back-to-offer = Back to the offer
shared-unknown = I cannot find this offer. The link may be incomplete. Here are the newest offers.

## Searches that are kept

keep-search = Keep this search
tell-me-of-offers = Tell me when there are offers
my-searches = My kept searches
rename-search = Change its name
change-search = Change its criteria
pause-search = Pause it
resume-search = Start it again
let-go-search = Stop keeping it
search-kept = Search kept: { $name }.
search-let-go = The search “{ $name }” is no longer kept.
search-not-kept = This search is not kept.
no-kept-search = You have no kept searches yet.
    Search for offers, open one, then choose “Keep this search”.
kept-searches = { $count ->
        [one] You have 1 kept search.
       *[other] You have { $count } kept searches.
    }
kept-search = <b>{ $name }</b>
    Criteria:
    { $criteria }
    { $told ->
        [paused] It is paused. I do not tell you about new offers.
        [at_once] I tell you as soon as there is a new offer.
        [weekly] I tell you on Monday morning.
       *[daily] I tell you in the morning, if there is anything new.
    }
set-rhythm = When to tell me
edit-search = Change it
edit-kept-search = <b>{ $name }</b>
    What do you want to change?
choose-rhythm = <b>{ $name }</b>
    When should I tell you about new offers?
    Your phone stays silent during your quiet hours.
search-rhythm = { $value ->
        [at_once] As soon as there is a new offer
        [weekly] Every Monday morning
       *[daily] Every morning
    }
rhythm-chosen = Noted. I will tell you { $value ->
        [at_once] as soon as there is a new offer.
        [weekly] every Monday morning.
       *[daily] every morning.
    }
see-all-of-them = See all the offers
set-alert = Change this alert
stop-alert = Stop this alert

## By an e-mail of one’s own

prepare-mail = Prepare my e-mail
see-mail = See the message
receive-my-cv = Get my CV
by-mail = For this offer, write an e-mail yourself. Tap a text to copy it.
    Address: <code>{ $email }</code>
    Subject: <code>Candidature « { $title } », référence { $reference }</code>
    Attach your CV. Read it all once, then send.
    After 10 days without an answer, you can write again.
# The employer reads French: so is the message that is copied.
by-mail-message = Tap this message to copy it. It is in French, for the employer. Fill in the blanks (…).
    <pre>Bonjour,
    Je m’appelle { $name ->
        [absent] …
       *[other] { $name }
    }. Votre offre « { $title } », référence { $reference }, m’intéresse.
    Ce travail me plaît car …
    J’ai déjà fait …
    Je suis disponible à partir du …
    Mon téléphone : { $phone ->
        [absent] …
       *[other] { $phone }
    }
    Mon CV est joint.
    Cordialement,
    { $name ->
        [absent] …
       *[other] { $name }
    }</pre>

## Employers to whom one writes without an offer

see-companies = Write to an employer
companies = Here are employers. You can write to them without an offer.
    Write a name or a town to search.
companies-found = { $count ->
        [one] I found 1 employer.
       *[other] I found { $count } employers.
    }
no-company = There are no employers here right now.
no-company-found = I cannot find this employer. Write their name or their town.
    For example: mairie (town hall), Bordeaux.
company-line = { $number }. <b>{ $name }</b>{ $town ->
        [absent] .
       *[other] , { $town }.
    }{ $about ->
        [absent] { "" }
       *[other] { " " }{ $about }
    }{ $receives ->
        [no] { " " }Not taking applications right now.
       *[yes] { $offers ->
            [0] { "" }
            [one] { " " }1 offer.
           *[other] { " " }{ $offers } offers.
        }
    }
company = <b>{ $name }</b>
    { $kind }{ $town ->
        [absent] .
       *[other] , { $town }.
    }
company-about = { $about }
apply-spontaneously = Send an application
company-offers = { $count ->
        [one] See its offer
       *[other] See its { $count } offers
    }
company-advice-button = Writing tips
company-advice = <b>Writing without an offer</b>
    1. Find out what this employer does. Look at their website, or go and see.
    2. Say what work you want, and why you chose them.
    3. Say when you can start.
    4. Ask for help: your adviser can read your message.
