### Offers that a person keeps for later: in the chat, and what is told before one closes. Variables: see fr/kept_offers.ftl.

keep-offer = Keep for later
let-go-offer = Stop keeping it
my-kept-offers = My kept offers
offer-kept = { $told ->
        [yes] Kept. I will tell you 3 days before it closes.
       *[no] Kept.
    }
offer-let-go = The offer “{ $title }” is no longer kept.
no-kept-offer = You have no kept offers yet.
    Open an offer, then choose “Keep or share”.
kept-offers = <b>Your kept offers</b>
kept-offer-line = { $number }. “{ $title }”.{ $state ->
        [closed] { " " }Closed.
       *[open] { $last ->
            [absent] { "" }
           *[other] { " " }Last day: { $last }.
        }
    }
refused-offers-many = You already have { $limit } kept offers. Open “My kept offers” and remove one.

notice-kept-closes =
    .chat = { $offers ->
        [0] An offer closes soon.
        [one] An offer that you kept closes soon.
       *[other] { $offers } offers that you kept close soon.
    }{ $begun ->
        [absent] { "" }
       *[other] { " " }{ draft-waits }
    }
    .subject = { $offers ->
        [0] What you began is waiting for you
        [one] An offer that you kept closes soon
       *[other] { $offers } offers that you kept close soon
    }
    .mail =
        { $offers ->
            [0] An offer closes soon: { $begun }.
            [one] An offer that you kept closes soon:
           *[other] { $offers } offers that you kept close soon:
        }
        { $list }
        { $begun ->
            [absent] { "" }
           *[other] The application that you began is waiting for you: { $begun }.
        }

        Open the chat to apply:
        { $link }
