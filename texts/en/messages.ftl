### Words between candidates and those who accompany them, in the chat.

write-to-my-referent = Write to my adviser
read-message = Read the message
answer-message = Answer
see-messages = See my messages
earlier-messages = Earlier messages
get-message-file = Get { $name }
home-messages = { $count ->
        [one] 1 message from { $name }.
       *[other] { $count } messages to read. The last one is from { $name }.
    }
no-message = You have no messages.
my-messages = Your messages. Which ones do you want to read?
thread-title = <b>{ $title }</b>
thread-general = With your adviser
thread-ended = This place no longer helps you. Nobody reads these messages now.
message-line = { $name ->
        [absent] You, { $at }:
       *[other] { $name }, { $at }:
    } { $words ->
        [absent] a file.
       *[other] “{ $words }”
    }
message-file = Here is the file: { $name }
message-sent = Sent to { $names }.
    I will tell you when there is an answer.
    Anything else you write here is sent to them too.
question-to-referent =
    .ask = Your message is for { $names }.{ $title ->
        [absent] { "" }
       *[other] { "" } It is about your application “{ $title }”.
    }
    Write, or send a file. The employer does not read it. Do not send health documents here.
    .short = Your message
