### Offers that a person keeps for later: in the chat, and what is told before one closes. Variables: see fr/kept_offers.ftl.

keep-offer = Keep for later
let-go-offer = Stop keeping it
my-kept-offers = My kept offers
offer-kept = { $told ->
        [yes] Kept. I will tell you 3 days before it ends.
       *[no] Kept.
    }
offer-let-go = The offer “{ $title }” is not kept any more.
no-kept-offer = You keep no offer yet.
    Open an offer, then choose “Keep or share”.
kept-offers = <b>Your kept offers</b>
kept-offer-line = { $number }. “{ $title }”.{ $state ->
        [closed] { " " }Closed.
       *[open] { $last ->
            [absent] { "" }
           *[other] { " " }Last day: { $last }.
        }
    }
refused-offers-many = You already keep { $limit } offers. Open “My kept offers” and take one off.

notice-kept-closes =
    .chat = { $offers ->
        [0] An offer closes soon.
        [one] An offer that you keep closes soon.
       *[other] { $offers } offers that you keep close soon.
    }{ $begun ->
        [absent] { "" }
       *[other] { " " }{ draft-waits }
    }
    .subject = { $offers ->
        [0] What you began waits for you
        [one] An offer that you keep closes soon
       *[other] { $offers } offers that you keep close soon
    }
    .mail =
        { $offers ->
            [0] An offer closes soon: { $begun }.
            [one] An offer that you keep closes soon:
           *[other] { $offers } offers that you keep close soon:
        }
        { $list }
        { $begun ->
            [absent] { "" }
           *[other] The application that you began waits for you: { $begun }.
        }

        Open the chat to apply:
        { $link }
