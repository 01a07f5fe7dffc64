### Undoing one's last move before anybody is told of it, and what ends without an answer.
### What each variable stands for is said in French, at the same message.

## Undoing, in the chat

undo-send = Undo sending
undo-send-until = You can undo this: { $until } at the latest.
send-undone = It was not sent. Nobody was told. Your answers are kept.
correction-undone = It was not sent. Your adviser was not told. Your correction is kept.

answer-may-change = This is very recent. The employer can still change their answer, { $until } at the latest.

## Ending without an answer

notice-application-close-unanswered-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        { $company } never answered your application { $offer }.
        It is closed: no answer. This says nothing about your worth.
        You can look at other offers, or talk to your adviser about it.

        Open the chat to continue:
        { $link }
