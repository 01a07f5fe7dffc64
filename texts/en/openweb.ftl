### The open web: what anyone reads of offers, employers and Tremplin, without an account. What it borrows is below.

## Every page

open-offers = All offers
open-feeds = Offer feeds (RSS)
open-staff = For professionals
open-size = Text size
open-smaller = A−: smaller text
open-larger = A+: larger text
# $code: the language’s
open-language = { $code ->
   *[fr] Français
    [en] English
}
open-language-code = en
open-locale = en_GB
open-unknown = This page does not exist
    .then = The address may be incomplete. Search for an offer, or look at all of them.
# $part: of the address
open-wrong-address = This address is not right
    .then = I do not understand this part of the address: “{ $part }”. Search for an offer, or look at all of them.
open-too-many = Too many pages
    .then = Your connection asked for many pages. Wait a minute, then try again.

## Searching

# $criteria: what is looked for, absent for all offers
open-offers-title = { $criteria ->
    [absent] Jobs, apprenticeships and internships
   *[other] Offers: { $criteria }
}
open-search = What are you looking for?
    .hint = A job, a town, a contract. For example: cook apprenticeship bordeaux.
    .send = Search
open-asked = You are looking for
open-take-away = Remove
open-all = See all offers
open-narrow = Narrow down
# $count: how many
# $kind: titled, for those whose title answers, or spoken, for those that only speak of it
open-count = { $count ->
        [0] No offers.
        [one] 1 offer.
        [1001] More than 1,000 offers.
       *[other] { NUMBER($count, maximumFractionDigits: 0) } offers.
    } { $kind ->
        [spoken] These only mention it.
       *[titled] The newest come first.
    }
open-none = Remove a criterion, or search for another job.
open-more = Next offers
# $meant: a word that is nearly the one that was typed
open-doubted = Did you mean “{ $meant }”?
# $town: its name
open-unmeasured = I cannot measure distances around { $town }. Here are the offers in its department.
# $words: what was typed and cannot be searched
open-left-out = “{ $words }” cannot be searched here.
# $towns: towns of one name, with their departments
open-namesakes = Several towns have this name: { $towns }. Add the department to choose one.
# $what: what was changed
# $before: what was looked for
open-widened = { $what ->
   *[place] Nothing here: { $before }. Here are offers further away.
    [words] Nothing with all the words: { $before }. Some were left out.
    [time] Nothing at these hours: { $before }. Here are the others.
    [level] Nothing for this diploma: { $before }. Here are the others.
    [nature] Nothing for this contract: { $before }. Here are the others.
}
# $nature: the kind of contract
# $duration: how long it lasts, or absent
# $company: the employer
# $place: the town
open-line = { $nature }{ $duration ->
        [absent] { "" }
       *[other] , { $duration }
    } – { $company }, { $place }
# $reference: the offer’s
# $day: since when it can be seen
open-line-more = Published { $day }. Reference { $reference }.

## An offer

# $title: the offer’s
# $company: the employer
# $place: the town
open-offer-title = { $title } – { $company }, { $place }
# $town: its name
# $department: where it is
open-place = { $town } ({ $department })
open-back = Back to the offers
open-steps = Offers in this search
open-employer = The employer
# $name: the file’s
# $kilobytes: its size
open-paper = { $name } ({ $kilobytes } kB)
open-apply = Apply
open-by-mail = You can apply by e-mail only. Write to:
# $title: the offer’s
# $reference: the number to find it by
open-mail-subject = Candidature « { $title } », référence { $reference }
open-by-chat = You apply in the chat, on a phone. Your adviser can help you.
# $reference: the number to find it by
open-by-reference = In the chat, write this number: { $reference }.
open-in-chat = Open the offer in the chat
open-code = Point your phone’s camera at this square. The offer opens in the chat.
open-send = Send this offer by e-mail
# $title: the offer’s
open-gone = “{ $title }” is no longer available

## An employer

# $count: how many are open
open-company-offers = { $count ->
    [0] No offers right now
    [one] 1 offer
    [1001] More than 1,000 offers
   *[other] { $count } offers
}
open-all-of-company = See all its offers
open-feed-of-company = Follow its offers with a feed (RSS)

## Feeds

# $criteria: what is looked for, absent for all offers
open-feed-title = { $criteria ->
    [absent] Tremplin: all offers
   *[other] Tremplin: { $criteria }
}
open-feed-about = The newest offers, with their employer and their town.
# $title: the offer’s
# $company: the employer
# $place: the town
open-feed-offer = { $title } – { $company }, { $place }
open-feed-of-search = Follow this search with a feed (RSS)
open-feed-of-all = The feed of all offers
open-feeds-about = A feed is read with a feed reader. It shows new offers as they arrive. Copy the address of a link, then paste it into your reader.
open-feeds-of-search = Each search has its own feed too. Search first, then use the link under the list:

## Pages of words

# $name: which page
open-article = { $name ->
   *[place] Welcome
    [apprentis] Apprentices
    [stagiaires] Student interns
    [mentions-legales] Legal notice
    [confidentialite] Your data
    [accessibilite] Accessibility: not compliant
    [contact] Contact
}
    .title = { $name ->
       *[place] A job, an apprenticeship or an internship
        [apprentis] Becoming an apprentice
        [stagiaires] An internship during your studies
        [mentions-legales] Legal notice
        [confidentialite] Your data
        [accessibilite] Accessibility
        [contact] Contact
    }
    .lead = { $name ->
       *[place] Tremplin has offers from public employers and companies. An adviser helps you apply.
        [apprentis] An apprentice learns a trade with an employer and at a school. There is a contract and a salary.
        [stagiaires] An internship is part of your studies. You discover a job, with a tutor and an agreement.
    }
    .steps = { $name ->
       *[place]
            <li>Search for an offer here. You do not need an account.</li>
            <li>Open it in the chat, on your phone.</li>
            <li>Answer the questions, add your CV, and send.</li>
            <li>The employer answers you in the chat.</li>
        [apprentis]
            <li>Choose a trade and a town.</li>
            <li>In the offer, check the diploma and the time at school and at work.</li>
            <li>Apply in the chat, on your phone.</li>
            <li>Look for a school too: a CFA (apprentice training centre) can help you.</li>
        [stagiaires]
            <li>Choose a trade and a town.</li>
            <li>Check the duration and the first day.</li>
            <li>Apply in the chat, on your phone.</li>
            <li>Ask your school to sign the agreement.</li>
    }
open-how = How to go about it
# $count: how many there are in all
open-newest = The newest of { $count ->
        [0] no offers
        [one] 1 offer
        [1001] more than 1,000 offers
       *[other] { $count } offers
    }
open-see-all = See all these offers

## Legal notice

open-legal-publisher = Who publishes this site
open-legal-nobody = The organisation that runs this service has not given its name here yet.
open-legal-software = The software
    .about = This site runs on Tremplin, which is free software.
open-legal-offers = The offers
    .about = Each offer is written by its employer, who is responsible for it. When an offer is filled, it is closed, and its page says so.

## Privacy

open-privacy-pages = On these pages
    .about = These pages ask for no name and no account. They set no cookies. They load nothing from other sites. The text size and the search are in the address of the page.
open-privacy-chat = In the chat
    .list = <li>We keep what you answer to apply: name, e-mail, telephone, CV.</li>
        <li>Your adviser sees your file.</li>
        <li>An employer sees only the applications that reach them.</li>
        <li>They read only the documents that you add.</li>
        <li>Telegram carries the messages of the chat.</li>
open-privacy-time = For how long
    .about = Your file is kept until it is erased. Searches of the chat are forgotten 30 days after their last use.
open-privacy-rights = Your rights
    .about = In the chat, open “My account”: you can see, correct, download or erase your data. Or write to us from the Contact page.

## Accessibility

open-access-state = These pages have not yet been audited against the official French rules (RGAA). So the law requires us to write: not compliant.
open-access-tested = What was checked
    .list = <li>A tool, axe, checks the main pages at each change. It finds no errors there.</li>
        <li>The pages can be read at a width of 360 pixels.</li>
        <li>They can be read with text twice as large, too.</li>
        <li>Everything can be done with a keyboard and without scripts.</li>
        <li>The pages were checked in light and dark modes.</li>
open-access-not = What was not checked
    .list = <li>Nobody who uses a screen reader has tried the pages.</li>
        <li>Documents that employers add are not checked.</li>
open-access-help = Do you need help?
    .about = Tell us which page is difficult. We will give you the information in another way.

## Contact

open-contact-candidate = You are looking for a job
    .about = In the chat, choose “Help”. Your adviser answers you. Without an adviser, write to the mission locale or the employment agency in your town.
open-contact-team = The team of this site
    .about = Write to us at:
    .none = The team has not given an address here yet. Use the chat.
