### The archive that a person asks for: what each thing and each field in it is.

archive-file = My Tremplin data.zip
archive-data = my data.json
archive-document = documents/{ $file }

archive-key = { $key ->
    [about] read this first
    [missing] what is missing
    [made] made on
    [tables] contents
    [what] what it is
    [fields] what each field says
   *[rows] rows
}
archive-about = Here is everything Tremplin keeps about you, and your files.
    Each part says what it is and what each field says.
    Dates are in universal time (UTC).
    A number links two parts: for example, an application and its documents.
archive-missing = The reason for a refusal is missing.
    What employers wrote to your adviser is missing too.
    You can ask the Tremplin team for them.
    Names of other people, and what only machines need, are not included.

archive-table = { $table ->
    [candidate] you
    [guardian] the person who answers for you, if you are under 18
    [answer] your answers to the other questions
    [registration] your requests for an account
    [accompaniment] the places that help you
    [invitation] the invitations made for you
    [help_ask] the times you asked for help
    [application] your applications
    [attachment] the documents sent with your applications
    [document] your documents
    [aside] the files set aside
    [received_file] the files sent in the last hour
    [search] your searches
    [seen] the offers that you looked at
    [kept_offer] the offers that you keep
    [conversation] your conversations with Tremplin
    [draft] your drafts
    [notice] what Tremplin told you
    [delivery] how Tremplin told you
    [archive] the archives that were asked for
    [thread] your exchanges with your advisers
    [message] the messages of these exchanges, yours and theirs
    [message_file] the files of these exchanges
    [appointment] your appointments
    [appointment_time] the times proposed for your appointments
    [ticket] your questions to the Tremplin team
    [ticket_message] what is written there, by you and by the team
    [attendance] the online meetings that you signed up for
    [preference] how you want to be told
    [proof] the e-mail address that you confirm
    [quiet_hours] the hours when nothing rings
    [mentoring] the times you asked for a mentor
    [announcement_read] the news that you read
   *[other] something else
}

archive-field = { $field ->
    [first_name] the first name
    [last_name] the last name
    [civility] the title (Mr or Ms)
    [email] the e-mail address
    [email_confirmed_at] when you confirmed the address
    [email_refused_on] the day a server refused this address
    [email_refusal] why it refused it
    [phone] the phone number
    [birth_date] the date of birth
    [project] the project, in your words
    [language] the language
    [consented_at] when you agreed
    [consent_version] the version of the text that you agreed to
    [asleep_since] since when your account has been asleep
    [active_on] the last day you came
    [leaving_told_on] when Tremplin told you that your account will be erased
    [created_at] when this was noted
    [name] the name
    [question] the question
    [value] the answer
    [establishment] the place that helps you
    [state] where it stands
    [refusal] what the place answered
    [decided_at] when the place answered
    [convention] the convention (an agreement between partners)
    [began_at] since when
    [ended_at] until when
    [expires_at] until when it can be used
    [used_at] when it was used
    [why] what for
    [id] the number
    [company] the employer
    [offer] the offer
    [sender] who sent the application
    [message] your message to the employer
    [note] your note to the adviser
    [help_asked] whether you asked for help
    [gate] whether the adviser read it
    [gate_comment] what the adviser asks you to correct
    [direct] whether the employer got it without the adviser
    [withdrawn] whether you withdrew it
    [answer] the employer’s answer
    [hired_by] the employer who hires you, when it is another one
    [ended_from] where it stood before it stopped
    [starts_on] the first day of work
    [ends_on] the last day of work
    [received_at] when the employer got it
    [answer_expected_on] the day by which an answer is expected
    [answered_at] when the employer answered
    [days_to_answer] in how many days
    [application] the number of the application
    [document] the number of the document
    [kind] the kind
    [type] the format of the file
    [size] the size, in bytes
    [is_default] whether it is offered first
    [removed_at] when you deleted it
    [page_of] the number of the first page
    [at] when
    [kept_at] when you kept it
    [criteria] what you are looking for
    [paused] whether it is paused
    [rhythm] how often it tells you
    [channel] how it is sent
    [address] your address there
    [reachable] whether messages arrive
    [path] where you are
    [answers] your answers
    [updated_at] when you changed it
    [facts] what was said
    [due_at] for when
    [sent_at] when it left
    [thread] the number of the exchange
    [words] what is written
    [file] the number of the file
    [meeting] how you meet
    [whereabouts] where, at what number or with what link
    [minutes] how long, in minutes
    [starts_at] when it starts
    [appointment] the number of the appointment
    [ticket] the number of the question
    [by_team] whether the team writes
    [webinar] the online meeting
    [hope] what you hope for from a mentor
    [contact] how to meet the mentor
    [announcement] the news
    [topic] what it is about
    [way] how it is sent
    [begin] from which hour
    [end] until which hour
   *[other] something else
}

## The page where it is taken

archive-title = Your archive
archive-how = This file holds everything Tremplin keeps about you. The link works only once.
archive-take = Download my archive
