### What every e-mail and every repeated notice share
### A locked screen shows the subject of an e-mail and its first lines: these are the same whatever the news is.

mail-letter =
    Hello { $first_name },

    { $count ->
        [one]
            Tremplin has news for you. You will find it a little further down.
            It is only for you. Please read it when nobody else can see your phone screen.
       *[other]
            Tremplin has { $count } pieces of news for you. You will find them a little further down.
            They are only for you. Please read them when nobody else can see your phone screen.
    }

    { $words }

    Tremplin

    This message is sent by a program. You cannot reply to it.

    { $stops ->
        [absent] { "" }
       *[other] { $stops }
    }

## Several news that waited for one person leave as one e-mail
mail-many = { $count } pieces of news. The first one: { $subject }
mail-part =
    News { $number } of { $count }: { $subject }

    { $words }

## A repeat
mail-again = Reminder: { $subject }
reminder = Reminder:

mail-offer = for “{ $title }”
mail-no-offer = without an offer

## What candidates are told by mail only
notice-application-sent =
    .subject = Your application has been received
    .mail =
        Your application { $offer } has been sent.
        { $expected ->
            [absent] Your adviser will read it. Then { $company } will get it.
           *[other] { $company } has it and will read it. The answer is expected before { $expected }.
        }

        Open the chat to follow it:
        { $link }

notice-offer-asked =
    .subject = The offer you asked for
    .mail =
        Here is the offer you asked for.

        { $card }

        { $description }

        { $presentation ->
            [absent] { "" }
           *[other] The employer: { $presentation }
        }

        { $way ->
           *[chat] To apply, open the offer in the chat:
            [mail] To apply, write an e-mail to { $email }. Give the reference of the offer. Attach your CV.
                The chat can help you write it:
            [closed] This offer has closed since then. The chat shows you similar offers:
            [blocked] { $company } is not taking applications right now. The chat shows you other offers:
        }
        { $link }

notice-invitation-candidate =
    .subject = Your invitation to Tremplin
    .mail =
        { $referent ->
            [absent] You are invited to Tremplin.
           *[other] { $referent } invites you to Tremplin.
        }
        It is a chat, on your phone. It helps you find a job, an internship or an apprenticeship.

        { $code ->
            [absent] Open this link on your phone:
           *[other] Send this message to the chat: /start { $code }
        }
        { $link }

        The link is only for you. It works once, before { $until }.
        Do you not know this person? Then do nothing.
