### Words that the open pages share with others.
### $value: what to name, as the code calls it

skip-to-content = Skip to content
main-menu = Main menu
front-open-chat = Open Tremplin on Telegram
column-reference = Reference
field-nature =
    .label = Contract
field-domain =
    .label = Field of work
field-level =
    .label = Level required
field-duration =
    .label = Duration
field-hours =
    .label = Hours
field-pay =
    .label = Pay
field-first-day =
    .label = First day
field-last-day =
    .label = Last day to apply
field-description =
    .label = Description

offer-published-on = Published
offer-answers = Answers
offer-papers-title = Documents with this offer
offer-adaptations = Adaptations
offer-adaptable = The work can be adapted to a disability.
# $days: how many, usually
employer-answers-in = { $days ->
        [0] This employer answers the same day.
        [one] This employer answers within 1 day.
       *[other] This employer answers within { $days } days.
    }
company-receives-nothing = This employer is not taking applications right now.
# $company: the employer
offer-of-blocked-company = { $company } is not taking applications right now.
# $day: the day on which it was closed
offer-is-closed = This offer was closed { $day }.
# $title: of the offer that these are near to
near-offers = Here are offers similar to “{ $title }”.
no-near-offer = I see no other offer for this kind of job. Search for something else.
next-offer = Next offer
previous-offer = Previous offer
# $position: its place
# $total: how many there are
offer-position = Offer { $position } of { $total }.
# $typed: a word as it was typed
# $meant: the word that was understood
search-mended = I read “{ $typed }” as “{ $meant }”.
# $words: the beginning of what was typed
searched-words = “{ $words }”
take-away-value = Remove { $value }
any-job = Private or public job
# $town: its name
# $kilometres: how far
around-town = within { $kilometres } km of { $town }
# $town: its name
# $department: where it is
town-in = { $town }, { $department }
# $criterion: by what to search
search-by = { $criterion ->
   *[nature] By contract
    [domain] By field of work
    [level] By diploma
    [region] By region
    [department] By department
    [commune] By town
    [company] By employer
    [time] By hours
}

offer-nature = { $value ->
   *[apprenticeship] Apprenticeship
    [internship] Internship
    [job] Job
    [contract_job] Public job, by contract
    [public_job] Public job, for civil servants and/or by contract
}
offer-level = { $value ->
   *[none] No diploma
    [cap] CAP, BEP
    [bac] Bac
    [bac_2] Bac + 2
    [bac_3] Bac + 3
    [bac_5] Bac + 5
}
offer-time = { $value ->
   *[full] Full time
    [part] Part time
    [morning] In the morning
    [evening] In the evening
    [night] At night
    [weekend] At the weekend
}
offer-domain = { $value ->
   *[reception] Reception, office work, customer service
    [purchasing] Purchasing
    [architecture] Architecture, town planning
    [culture] Culture and crafts
    [building] Building, property
    [data] Big data and statistics
    [science] Chemistry, biology, laboratory, research
    [sales] Retail, sales
    [communication] Communication, multimedia
    [diplomacy] Diplomacy and international relations
    [archives] Documentation, archives, libraries
    [law] Law, legal affairs, taxation
    [teaching] Teaching
    [finance] Economics, management, finance, accounting
    [environment] Environment, green spaces, energy
    [audit] Studies, quality, audit
    [safety] Health and safety, risk prevention
    [hospitality] Hotels, restaurants, tourism
    [industry] Industry, aeronautics
    [logistics] Logistics, maintenance, transport
    [heritage] Cultural mediation and heritage
    [show] Image, entertainment, cultural production
    [digital] Digital jobs
    [childcare] Early childhood
    [human_resources] Human resources
    [health] Health, social care
    [security] Security, defence
    [sport] Sport, leisure activities
    [it] Information systems, networks, artificial intelligence
}
company-kind = { $value ->
   *[ei] Work integration company (EI)
    [aci] Work integration workshop (ACI)
    [ai] Work integration association (AI)
    [etti] Temporary work integration agency (ETTI)
    [eiti] Work integration by self-employment (EITI)
    [geiq] Employers’ group for integration and qualification (GEIQ)
    [ea] Adapted company (EA)
    [eatt] Adapted temporary work agency (EATT)
    [opcs] Organisation of the social clause (OPCS)
    [private] Private company
    [public] Public service
    [association] Association
    [university] University
}
# $distance: how many days away it is, negative when it is past
# $number: its number in the month
# $month: the name of the month
# $year: its year, absent when it is this one
day = { $distance ->
    [-1] yesterday
    [0] today
    [1] tomorrow
   *[other] { $number } { $month }{ $year ->
        [absent] { "" }
       *[other] { " " }{ $year }
    }
}

# $number: its number in the month
# $month: the name of the month
# $year: its year
day-in-full = { $number } { $month } { $year }

## Where an application stands, as the candidate is told

application-state =
    .mine = { $value ->
       *[new] With the employer
        [processing] Being read by the employer
        [postponed] Kept for later
        [accepted] Accepted
        [refused] Not chosen
        [cancelled] Job cancelled
        [no_answer] No answer
        [hired_elsewhere] Stopped: you found a job
        [hired_here] Stopped: you found a job
    }
    .chat = { $value ->
       *[new] They have it. They have not read it yet.
        [processing] They have read it. They have not answered yet.
        [postponed] The employer keeps it. The job is not certain.
        [accepted] The employer is hiring you.
        [refused] The employer says no. It happens often, and says nothing about your worth.
        [cancelled] The job was planned. It will not go ahead.
        [no_answer] The employer never answered. This says nothing about your worth. You can apply elsewhere.
        [hired_elsewhere] This employer knows.
        [hired_here] This employer is hiring you, through another application.
    }
application-gate =
    .mine = { $value ->
       *[awaiting] With your adviser, who reads it
        [sent_back] To correct
    }
    .chat = { $value ->
       *[awaiting] The employer does not have it yet.
        [sent_back] Correct it, then send it again.
    }
candidate-state =
    .chat = { $value ->
       *[pending] waiting for approval
        [active] approved
        [refused] not accepted
        [former] no longer helped here
    }

## People and documents

civility = { $value ->
   *[madam] Ms
    [sir] Mr
    [unsaid] I prefer not to say
}
document-kind = { $value ->
   *[cv] CV
    [letter] Cover letter
    [certificate] Diploma or certificate
    [other] Other document
}
