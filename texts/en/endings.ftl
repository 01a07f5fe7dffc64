### Undoing one's last move before anybody is told of it, and what ends without an answer.
### What each variable stands for is said in French, at the same message.

## Undoing, in the chat

undo-send = Do not send after all
undo-send-until = You can take it back: { $until } at the latest.
send-undone = It is not sent. Nobody was told. Your answers are kept.
correction-undone = It is not sent. Your adviser was not told. Your correction is kept.

answer-may-change = This is very recent. The employer can still change their answer, { $until } at the latest.

## Ending without an answer

notice-application-close-unanswered-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        { $company } never answered your application { $offer }.
        It is closed: no answer. This says nothing of your worth.
        You can look at other offers, or talk to your adviser about it.

        Open the chat to go on:
        { $link }
