### What each notice tells candidates, by every channel.
### `.chat` is what a lock screen shows: never an answer, never a disability; no offer and no employer either.
### `.subject` can be read over a shoulder: it tells no answer and names no offer. `.mail` is the e-mail's own part.

late-notices = { $count } pieces of news are waiting for you.
    { $lines }

news-of-application =
    .chat = News about your application.
    .subject = News about your application

notice-application-validate-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        Your adviser has read your application { $offer }.
        It has been sent. { $company } has it.
        The answer is expected before { $expected }.

        Open the chat to follow it:
        { $link }

notice-application-send-back-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        Your adviser suggests a correction to your application { $offer }.
        Their message:

        “{ $comment }”

        Open the chat to correct your application:
        { $link }

notice-application-postpone-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        { $company } is keeping your application { $offer } for later.
        The job is not certain. You can apply elsewhere.
        Their message:

        “{ $answer }”

        Open the chat to continue:
        { $link }

notice-application-accept-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        { $company } has accepted your application { $offer }.
        You start { $starts }.

        { $answer ->
            [absent] { "" }
           *[other] Their message: “{ $answer }”
        }

        Your other applications stop here. The employers have been told.

        Open the chat to continue:
        { $link }

notice-application-refuse-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        { $company } has not chosen your application { $offer }.
        Their message:

        “{ $answer }”

        It happens often. It says nothing about your worth. Your adviser has been told.

        Open the chat to see other offers:
        { $link }

notice-account-validate =
    .chat = Good news, { $name }: your account is approved{ $decider ->
            [absent] { "" }
           *[other] { " " }by { $decider }, your adviser
        }.
        You can apply.
    .subject = News about your Tremplin account
    .mail =
        Your account is approved{ $decider ->
            [absent] { "" }
           *[other] { " " }by { $decider }
        }.
        You can apply.

        Open the chat to see the offers:
        { $link }

mail-silent = { $company }, { $offer }
notice-application-silent =
    .chat = { $count ->
            [one] Your application has waited ten days for an answer.
           *[other] { $count } of your applications have waited ten days for an answer.
        } It is a long wait, but it is not a no.
        You can talk to your adviser. You can also apply elsewhere.
    .subject = { news-of-application.subject }
    .mail =
        { $count ->
            [one] Your application has no answer yet:
           *[other] { $count } of your applications have no answer yet:
        }
        { $list }

        It is a long wait, but it is not a no. I have reminded the employers.
        You can talk to your adviser. You can also apply elsewhere.

        Open the chat to follow it:
        { $link }

notice-draft-waits =
    .chat = { draft-waits }
        Your answers are kept.
    .subject = What you began is waiting for you
    .mail =
        The application that you began is waiting for you: { $title }.
        Your answers are kept.

        Open the chat to finish it:
        { $link }

notice-draft-closes =
    .chat = An offer closes soon. { draft-waits }
    .subject = What you began is waiting for you
    .mail =
        An offer closes soon: { $title }.
        { draft-waits }

        Open the chat to finish it:
        { $link }

draft-waits = The application that you began is waiting for you.
notice-account-refuse =
    .chat = News about your request for an account, { $name }.
    .subject = News about your Tremplin account
    .mail =
        Your request for an account was not accepted.
        The message from { $decider }:

        “{ $refusal }”

        You can ask again in the chat:
        { $link }
notice-chat-unlinked =
    .chat = Your account is now on another phone.
        Was it not you? Tell your adviser.
    .subject = Your Tremplin account is now in another chat
    .mail =
        Your account is open in another chat.
        The old chat no longer shows anything about you.
        Was it not you? Tell your adviser.

        Your chat:
        { $link }

notice-new-offers =
    .chat = { $count ->
            [one] A new offer for you.
           *[other] { $count } new offers for you.
        }
        { $criteria ->
            [absent] It matches one of your kept searches.
           *[other] Because you are looking for: { $criteria }.
        }
    .subject = { $count ->
        [one] A new offer for you
       *[other] { $count } new offers for you
    }
    .mail =
        { $count ->
            [one] A new offer matches what you are looking for.
           *[other] { $count } new offers match what you are looking for.
        }
        You are looking for: { $criteria ->
            [absent] see your kept searches.
           *[other] { $criteria }.
        }

        { $offers }

        To change or stop this alert, open the chat, then “My kept searches”:
        { $link }
mail-new-offer = { $title }, { $place }
    { $link }

notice-file-written =
    .chat = Your file has changed. { $by } wrote in it.
        Please check it. Is an answer not right? Change it, or tell your adviser.
    .subject = News in your Tremplin file
    .mail =
        { $by } wrote in your file.
        Is an answer not right? Change it in the chat, or tell your adviser.

        Your chat:
        { $link }
notice-message =
    .chat = { $name ->
            [absent] You have a message from your adviser.
           *[other] You have a message from { $name }.
        }
    .subject = A message for you on Tremplin
    .mail =
        { $by ->
            [absent] Your adviser wrote to you.
           *[other] { $by } wrote to you.
        }

        To read the message and answer, open the chat:
        { $link }
read-result = Read the answer
notice-result =
    .chat = The last thing you did has been saved.
    .subject = News in your Tremplin chat
    .mail =
        The last thing you did in the chat has been saved.
        Our answer did not reach you.

        Open the chat to read it:
        { $link }

notice-archive-asked =
    .subject = Your Tremplin archive
    .mail =
        You asked for your Tremplin data, from your phone.

        Was it not you? Tell your adviser at once:
        { $link }
    .chat = Your archive was requested.
        Was it not you? Tell your adviser.
