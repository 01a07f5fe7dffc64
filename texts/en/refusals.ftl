### Why a rule says no: one message for each reason, one thing a sentence, and what to do next.
### `.chat` is there where the chat says it in its own way.

refused-not-demo = Time passes like this in the demonstration only.
refused-not-yours = You cannot do this with your account.
refused-changed-meanwhile = This application has changed in the meantime. Read it again.
refused-changed-by-oneself = You have already answered. Read the application again.
refused-edited-meanwhile = Someone else changed this in the meantime. Compare, then save.
refused-withdrawn = The candidate withdrew this application.
    .chat = You withdrew this application.
refused-not-withdrawn = This application is active.
    .chat = This application is already active.
refused-gate-awaiting = The adviser has not read this application yet.
    .chat = Your adviser has not answered yet.
refused-gate-sent-back = The candidate is correcting this application.
refused-gate-validated = The employer already has this application.
refused-state-new = This application is new. This comes later.
refused-state-processing = This application is already being read.
refused-state-postponed = This application is kept for later.
refused-state-accepted = This application is already accepted.
    .chat = The employer has already accepted this application.
refused-state-refused = This application was already refused.
    .chat = The employer has already answered this application.
refused-state-cancelled = This job is already cancelled.
    .chat = This job is cancelled.
refused-state-hired-elsewhere = The person is hired. This application has stopped.
    .chat = This application has stopped: you found a job.
refused-start-date = Choose a first day between today and { $latest }.
refused-first-day-past = This first day has passed. Choose a future day.
refused-last-day-past = This last day has passed. Choose a future day.
refused-end-date = The last day must be after the first day.
refused-reason = This reason is no longer available. Choose another one.
refused-reason-missing = Write the reason.
refused-answer-missing = Write an answer to the candidate.
refused-comment-missing = Write what needs correcting.
refused-message-missing = Write your message.
refused-title-missing = Write the title.
refused-description-missing = Write the description.
refused-text-too-long = This text is too long. Write { $limit } characters at most.
refused-name = A name has letters, spaces and hyphens. Remove the other signs.
refused-name-empty = I read no letters. Write the name in letters.
refused-name-emoji = A name has no emoji. Keep only the letters.
refused-name-digits = A name has no numbers. Keep only the letters.
refused-name-markup = A name has no tags or brackets. Keep only the letters.
refused-name-link = This is a web address. Write only the name.
refused-name-long = This name is too long. Keep 60 letters at most.
refused-email = This e-mail address is not right. Example: name@mail.com
    .chat = This e-mail address is not complete. An example: name@example.com
refused-email-of-staff = This address belongs to a work account. Write the candidate’s own address.
    .chat = This address belongs to a work account. Write your own address.
refused-phone = This phone number is not right. Example: 06 12 34 56 78
refused-date = This date is not right. Example: 14/07/2007
    .chat = I do not understand this date. An example: 24/03/2004
refused-birth-date = This date of birth is not possible here. You must be between 14 and 100.
refused-siret = This SIRET is not right. A SIRET (company number) has 14 digits.
refused-siret-taken = This SIRET belongs to another company: { $company }.
refused-commune = I do not know this town. Write its name or its postcode.
refused-consent-missing = First, you need to agree to the conditions.
refused-already-registered = You already have an account.
refused-candidate-known = You already help someone with similar details. Is it the same person?
refused-too-many-known-elsewhere = In one hour, { $limit } of your addresses were already known at another place. Wait an hour, then save again.
refused-candidate-known-elsewhere = This address is already known at another place. Check that it is not the same person.
refused-establishment-closed = This place no longer helps candidates here.
refused-referent = This person is not an adviser at your place.
refused-account-former = Nobody helps this person any more. Ask for a new account.
    .chat = Nobody helps you here any more. You can ask for a new account.
refused-convention = This place does not take part in this convention.
refused-account-missing = To apply, you need an account. Signing up takes 2 minutes. I keep your choice.
refused-account-pending = Your adviser has not approved your request yet.
    .chat = Your adviser has not approved your account yet. You can apply once they have.
refused-account-asleep = Your account is asleep. To apply, wake it.
refused-asleep-already = Your account is already asleep.
refused-awake-already = Your account is already awake.
refused-account-refused = Your request for an account was not accepted.
refused-account-decided = This request has already been answered.
refused-nobody-to-tell = No adviser has an account here yet. Call the front desk of the place.
refused-help-asked-already = Your adviser already knows. If it is urgent, call the front desk.
refused-company-blocked = { $company } is not taking applications right now.
refused-not-a-partner = { $company } is not a partner in your convention. Apply for one of their offers, or write to another employer.
refused-email-missing = I do not know your e-mail address. Your adviser can add it.
refused-too-many-mails = You asked for { $limit } e-mails in an hour. Wait a little, then try again.
refused-too-many-archives = You asked for { $limit } archives in an hour. Wait a little, then try again.
refused-archive-gone = This link no longer works. Ask for a new archive, in “My account”.
refused-offer-state = The offer has changed in the meantime. Read it again.
refused-offer-closed = This offer is closed.
    .chat = This offer was closed { $closed_at }. I can show you similar offers.
refused-by-mail-only = To apply for this offer, write an e-mail to { $email }.
    .chat = For this offer, write an e-mail to { $email }.
refused-already-applied = You have already applied for this offer.
    .chat = This application was already sent. Nothing was sent twice.
refused-spontaneous-again = You have already written to this employer. Wait { $hours } hours between two messages.
refused-too-old = { $convention } is for people under { $limit }.
    .chat = This convention ({ $convention }) helps people under { $limit }. Talk to your adviser.
refused-facts-missing = I still need to know something about you.
refused-cv-missing = You need a CV to apply.
refused-document-not-sendable = This document cannot be sent to an employer.
refused-too-many-documents = { $kind ->
        [cv] You already have { $limit } CVs.
        [letter] You already have { $limit } letters.
        [certificate] You already have { $limit } diplomas or certificates.
       *[other] You already have { $limit } other documents.
    } Delete one first.
    .chat = { $kind ->
            [cv] You already have { $limit } CVs. Delete one first.
           *[other] You already have { $limit } documents of this kind. Delete one first.
        }
refused-too-many-enclosures = An offer can have { $limit } documents at most. Remove one first.
refused-too-many-files = You sent { $limit } files in an hour. Wait an hour, then send it again.
refused-file-empty = This file is empty.
refused-file-too-large = This file is too big. The limit is { $limit ->
        [10000000] 10 MB
       *[other] 1 MB
    }.
refused-file-not-accepted = This kind of file is not accepted. Send a PDF, DOC, DOCX, ODT or RTF file.
    .chat = { $looks ->
            [image] This file is a picture.
            [audio] This file is a sound recording.
            [video] This file is a video.
           *[other] I cannot keep this file.
        } I accept: PDF, Word (doc, docx), ODT, RTF, up to 1 MB.
refused-file-mismatch = This file is not what its name says. Save it again as a PDF.
refused-file-macros = This file contains a program. Save it as a PDF.
refused-file-encrypted = This file has a password. Send it without one.
refused-file-external = This file loads something from elsewhere. Save it as a PDF.
refused-file-bomb = This file becomes too big when it is opened. Save it as a PDF.
refused-file-virus = This file contains a virus. Send another one.
refused-file-unchecked = I cannot check this file now. Send it again in a few minutes.
refused-file-heic = Your phone saved this photo as HEIC. Send it as a photo, not as a file.
refused-too-many-pages = A document can have { $limit } pages at most. Keep these first.
refused-cv-letters = I cannot write this on a CV. Write a few words in letters, without emoji.
refused-file-damaged = I cannot open this file. Save it again as a PDF.
refused-invitation-wrong = This invitation link is not right. Ask for a new link.
refused-invitation-used = This invitation has already been used. Ask for a new link.
refused-invitation-expired = This invitation is too old, or another one replaced it. Ask for a new link.
refused-invitation-of-another = This chat already belongs to { $name }. Open this link with your own account.
    .chat = This phone already belongs to { $name }. This invitation is for someone else.
refused-mail-link-wrong = This link is not right, or your address has changed. Open the link of a newer e-mail.
refused-reset-wrong = This link is not right, or it has already been used. Ask for a new link.
refused-reset-expired = This link is too old. Ask for a new link.
refused-password-short = Choose a password of at least { $limit } characters.
refused-password-long = Choose a password of at most { $limit } characters.
refused-password-wrong = This is not your current password.
refused-already-exists = This already exists. Check the name or the number.
refused-password-known = This password is too easy to guess. Choose four words that have nothing in common.
refused-account-closed = This account is closed. Write to the Tremplin team.
refused-account-unchanged = This account has already changed. Reload the page.
refused-already-member = This person is already in the organisation.
refused-last-referent = This is the last adviser at this place, and they still help candidates. Invite a colleague first.
refused-company-unchanged = This setting has already changed. Reload the page.
refused-name-missing = Write the name.
refused-commune-many = Several towns have this name: { $names }. Write the name with the code.
refused-contact-missing = Write the address to apply to.
refused-offer-company = You cannot change the company of an offer. Write a new offer.
refused-sum = This is not the right result. How much is { $a } + { $b }? You can write it in numbers.
refused-no-place-near = No place is taking requests right now. Come back later.
refused-town-unknown = I do not know this town. Write its postcode, its department or its region.
refused-establishment-not-found = I cannot find this place. Write another word from its name, or its town.
refused-search-forgotten = This search is no longer kept. Write it again.
refused-search-name-missing = Write a name for this search.
refused-searches-many = You already have { $limit } kept searches. Open “My kept searches” and remove one.
refused-no-job-said = Say it in a few words: the name of a job. For example: vendeur (sales assistant).
refused-choose-a-button = Tap one of the buttons, or write its number.
refused-send-a-file = I am waiting for a file. Tap the paper clip to send it.
refused-file-not-received = I could not get the file. Send it again.
refused-one-file-at-a-time = I can take one file at a time. Send them one by one, and wait for my answer.
refused-search-twice = You already keep this search, under another name.
refused-search-unread = I did not understand. Write a job, a town or a contract.
refused-synonym-missing = Write what people say: one to five words.
refused-synonym-meaning = Write the title of an offer, or choose a field of work.
refused-synonym-loop = “{ $meant }” already means the same. Write the title of an offer.
refused-synonym-unknown = No offer is called “{ $meant }”. Write words that are in the title of an offer.
refused-synonym-taken = These words are already in the list. Change the line that has them.
refused-choice = Choose an answer from the list.
refused-too-many-choices = That is too many: { $limit } answers at most.
refused-domain = I do not know this field of work. Write a job, for example: cook.
refused-metier = There is no job here. Write it in a few words, for example: buyer.
    .chat = I read no job here. Write it in a few words, for example: buyer.
refused-zone = I do not know this place. Write a town, a postcode, a department or a region.
    .chat = I cannot find this place. Write a town, a postcode, a department or a region.
refused-zone-many = Several places have this name: { $names }. Copy the right one.
refused-project = There are no words here. Write the project in one or two sentences.
    .chat = I read no words here. Write your project in one or two sentences.
refused-availability = This date does not fit. Give a day between today and 3 years from now.
refused-availability-end = The end comes before the beginning. Give a later day.

## Of the pages of staff, which a candidate hardly meets

refused-announcement-days = The last day must be after the first.
refused-broadcast-date = Choose a future day and hour, within a year.
refused-broadcast-state = It is too late: the message was sent, or it was stopped. Reload the page.
refused-distance-unknown = I cannot measure distances around this place. Choose a department, or a town without a distance.
refused-meeting-place = Write the address of the appointment.
refused-mentor-contact-missing = Write how to meet.
refused-mentor-missing = Write the name of the person.
refused-no-such-hour = This hour does not exist that day: clocks go forward.
refused-pass-number = A PASS IAE has 12 digits and begins with 99999.
refused-referent-busy = You or the candidate already have an appointment { $busy_on }, at the time you suggest.
refused-state-no-answer = This application is closed: no answer.
    .chat = This application is closed: the employer never answered.
refused-ticket-meanwhile = Another message came in the meantime. Read it, then send yours.
refused-ticket-unanswered = Answer first: this person is waiting.
refused-times-far = Suggest a time within a year.
refused-times-missing = Suggest at least one time.
refused-times-past = This time has already passed.
refused-too-many-times = Suggest { $limit } times at most.
refused-undo-too-late = It is too late: the message was sent, or the application has changed since. Nothing was undone.
    .chat = It is too late to undo this. It was sent, or the application has changed since.
refused-video-link = The link of the video call begins with https://.
refused-webinar-link = Give a link that begins with https://.
refused-webinar-audience = People have signed up already. Cancel this online meeting and make another one.
refused-webinar-seats = Give at least one place, or leave it empty.
