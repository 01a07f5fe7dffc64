### Applying, and following. What each variable stands for is said in French, at the same message.

## Applying

default-document = { $name } (first choice)
wish = { $value ->
   *[nothing] Nothing to say
    [help] I need help
    [word] Write a note
}

message-done = Yes, it is finished
write-on = All right. Keep writing.
join-paper = Add a document
word-to-referent = A note to my adviser
apply-send = Send
apply-read-again = Read it through before you send.
offer-changed = { $papers ->
        [yes] The employer added a document to the offer since your last answer.
       *[no] The offer has changed since your last answer.
    }
read-offer-again = { $papers ->
        [yes] See the documents
       *[no] Read the offer again
    }
apply-waits = Your application is ready. I am keeping it. { $standing ->
       *[pending] Your account is waiting for approval. I will write to you as soon as it is done.
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
       *[other] { "\u000A" }They can contact you: { $contacts }.
    }
sent-to-referent = Sent to your adviser. They will read it. Then { $company } will get your application.
sent-to-employer = Sent. { $company } has your application.
    Your adviser can follow it too.

correct-send = Send to my adviser
correct-part = { $value ->
   *[message] My message
    [papers] My CV or my letter
    [both] Both
}
correct-review = Read it through before you send.
    Documents: { $documents }.
    Message: “{ $message }”
sent-again = Sent to your adviser. They will read your correction.

my-applications-title = <b>My applications</b>
no-application = You have no applications yet.
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
    [study] the employer began to read it.
    [postpone] { $company } kept it for later.
    [accept] { $company } accepted your application.
    [refuse] { $company } answered.
    [cancel] { $company } cancelled the job.
    [hire_elsewhere] it stopped: you found a job.
    [reopen] it started again, because your job was cancelled.
    [close_unanswered] { $company } never answered. It is closed.
    [withdraw] you withdrew it.
    [reactivate] you started it again.
}

their-comment = Your adviser writes: “{ $words }”
their-message = The employer writes: “{ $words }”
hired = <b>Good news, { $name }.</b> { $company } is hiring you.
you-start = You start { $day }.
you-started = You started { $day }.
others-stopped = Your other applications stop here. The employers have been told.
not-hired = This application has no first day of work.
chat-answer-expected = Answer expected before { $day }.
chat-answer-late = The answer was expected before { $day }. I am reminding the employer.
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
yes-withdraw = Yes, withdraw it
withdrawn = Your application is withdrawn. Nothing else has changed.
reactivated = Your application is active again.

## Documents

documents = <b>My documents</b>
    CVs: { $cv } of 5. Letters: { $letter } of 5.
    Diplomas and certificates: { $certificate } of 3. Others: { $other } of 3.
    A clear name helps: CV_Name_Job.
document-label = { $kind }: { $name }
document-default-label = { $kind }: { $name } (first choice)
document = <b>{ $name }</b>
    { $kind }, { $size } kB.
paper-of-referent = document added { $at }
who-opened = Who opened it?
opened = <b>Who opened it</b>
opened-line = { CAPITAL($moment) }: “{ $name }”, { $who ->
        [absent] the Tremplin team
       *[other] { $who }
    }.
opened-by-nobody = Nobody has opened this document yet.
receive-document = Get the file
make-default = Make it my first choice
remove-document = Delete
rename-document = Rename
replace-document = Replace the file
renamed = This document is now called “{ $name }”.
replaced = “{ $name }” is replaced. Applications already sent keep the old one.
sent-again-file = You already sent me this file. I keep only one copy.
known-file = You already have this file: “{ $name }”. I keep only one copy.
add-document = Add a document
remove-sure = Delete “{ $name }”? Applications already sent keep it.
yes-remove = Yes, delete it
removed = “{ $name }” is deleted.
default-made = “{ $name }” is now the first choice.
document-sent-to-you = Here is your document.
document-not-read = I cannot open this document right now. Try again later.
document-stays-here = This document stays with your adviser. It does not pass through Telegram.
added = “{ $name }” is kept. You can send it with an application.
kind-with-limit = { $kind } ({ $limit } at most)

## What a notice offers

see-answer = See the answer
