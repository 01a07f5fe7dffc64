### Applying, and following. What each variable stands for is said in French, at the same message.

## Applying

default-document = { $name } (first choice)
wish = { $value ->
   *[nothing] Nothing to say
    [help] I need help
    [word] Write a note
}

message-done = Yes, it is finished
write-on = All right. Go on writing.
join-paper = Add a document
word-to-referent = A note to my adviser
apply-send = Send
apply-read-again = Read it again before you send.
offer-changed = { $papers ->
        [yes] The employer added a document to the offer since your last answer.
       *[no] The offer has changed since your last answer.
    }
read-offer-again = { $papers ->
        [yes] See the documents
       *[no] Read the offer again
    }
apply-waits = It is ready, and it is kept. { $standing ->
       *[pending] Your account is waiting for approval. I write to you as soon as it is done.
        [refused] To send it, ask for an account again from Home.
        [former] To send it, ask for an account again from Home.
    }
apply-review = { $title ->
        [absent] { spontaneous }: { $company }.
       *[other] Offer: { $title }, { $company }.
    }
    Documents: { $documents }.
    Message: “{ $message }”{ $note ->
        [absent] { "" }
       *[other] { " " }
        Note to your adviser: “{ $note }”
    }
    The employer also sees your name.{ $contacts ->
        [absent] { "" }
       *[other] { "\u000A" }They can reach you: { $contacts }.
    }
sent-to-referent = It is sent to your adviser. They read it, then { $company } gets your application.
sent-to-employer = It is sent. { $company } has your application.
    Your adviser can follow it too.

correct-send = Send to my adviser
correct-part = { $value ->
   *[message] My message
    [papers] My CV or my letter
    [both] Both
}
correct-review = Read it again before you send.
    Documents: { $documents }.
    Message: “{ $message }”
sent-again = It is sent to your adviser. They read your correction.

my-applications-title = <b>My applications</b>
no-application = You have no application yet.
spontaneous = Application without an offer
chat-spontaneous = { spontaneous }, { $company }
application-line = { $title }, { $company }. Sent { $sent }. { $status }.
draft-line = { $title }, { $company }. Begun, not sent yet.
application-title = <b>{ $title }</b>, { $company }
application-card = { $nature ->
        [absent] CV: { $cv }.
       *[other] { $nature }, { $place }. CV: { $cv }.
    }
application-now = { $status }. { $definition }
status-withdrawn = Withdrawn
status-withdrawn-definition = You paused it. You can start it again.

timeline-line = { CAPITAL($moment) }: { $told }
timeline = { $verb ->
   *[send] you sent it.
    [validate] { $name } approved it. The employer has it.
    [send_back] { $name } suggested a correction.
    [correct] you sent your correction.
    [study] the employer is reading it.
    [postpone] { $company } keeps it for later.
    [accept] { $company } accepts your application.
    [refuse] { $company } has answered.
    [cancel] { $company } cancelled the job.
    [hire_elsewhere] it stops: you found a job.
    [reopen] it goes on, because your job was cancelled.
    [close_unanswered] { $company } never answered. It is closed.
    [withdraw] you withdrew it.
    [reactivate] you started it again.
}

their-comment = Your adviser writes: “{ $words }”
their-message = The employer writes: “{ $words }”
hired = <b>Good news, { $name }.</b> { $company } is hiring you.
you-start = You start { $day }.
you-started = You started { $day }.
others-stopped = Your other applications stop here. The employers know.
not-hired = This application has no first day.
chat-answer-expected = Answer expected before { $day }.
chat-answer-late = The answer was expected before { $day }. The employer is reminded.
see-steps = See the steps
correct-button = Correct my application
what-i-sent = See what I sent
withdraw-button = Withdraw my application
reactivate-button = Start my application again
what-now = What do I do now?
what-was-sent = Message: “{ $message }”
    Documents: { $documents }.{ $note ->
        [absent] { "" }
       *[other] { " " }
        Note to your adviser: “{ $note }”
    }
what-now-text = <b>Your first day: { $day }</b>
    Employer: { $company }.
    { $nature ->
        [absent] Read the contract before you sign it.
       *[other] Contract: { $nature }. Read it before you sign it.
    }{ $until ->
        [absent] { "" }
       *[other] { " " }It ends { $until }.
    }
    Ask the employer for the address and the hours.
    Bring your ID card, bank details (RIB) and health card (carte Vitale).
    A question? { $referent ->
        [absent] Talk to your adviser.
       *[other] Your adviser: { $referent }.
    }
withdraw-sure = Withdraw your application “{ $title }”? You can start it again later.
yes-withdraw = Yes, withdraw
withdrawn = Your application is withdrawn. Nothing else has changed.
reactivated = Your application is active again.

## Documents

documents = <b>My documents</b>
    CVs: { $cv } of 5. Letters: { $letter } of 5.
    Diplomas and certificates: { $certificate } of 3. Others: { $other } of 3.
    A good name helps: CV_Name_Job.
document-label = { $kind }: { $name }
document-default-label = { $kind }: { $name } (first choice)
document = <b>{ $name }</b>
    { $kind }, { $size } kB.
paper-of-referent = paper added { $at }
who-opened = Who opened it?
opened = <b>Who opened</b>
opened-line = { CAPITAL($moment) }: “{ $name }”, { $who ->
        [absent] the Tremplin team
       *[other] { $who }
    }.
opened-by-nobody = Nobody has opened this document yet.
receive-document = Get the file
make-default = Make it the first choice
remove-document = Delete
rename-document = Rename
replace-document = Replace the file
renamed = This document is now called “{ $name }”.
replaced = “{ $name }” is replaced. Applications that you sent keep the old one.
sent-again-file = You sent me this file before. I keep only one.
known-file = You have this file already: “{ $name }”. I keep only one.
add-document = Add a document
remove-sure = Delete “{ $name }”? Applications that you sent keep it.
yes-remove = Yes, delete
removed = “{ $name }” is deleted.
default-made = “{ $name }” is now the first choice.
document-sent-to-you = Here is your document.
document-not-read = I cannot read this document now. Try again later.
document-stays-here = This document stays with your adviser. It does not pass through Telegram.
added = “{ $name }” is kept. You can send it with an application.
kind-with-limit = { $kind } ({ $limit } at most)

## What a notice offers

see-answer = See the answer
