### Appointments of candidates with their advisers: in the chat, in e-mails, in calendars.
### $name: the referent
### $candidate: the candidate's whole name
### $when: the day and the hour, in words
### $place: how and where they meet, in words
### $answer: the last word of whoever moved, declined or cancelled it, or absent
### $times: the times that can be chosen, a line each
### $link: where to go next

my-appointments = My appointments
see-appointment = See the appointment
see-appointment-and-choose = Read it all before I choose
no-time-suits = None of them suits me
ask-another-time = Ask for another time
add-to-calendar = Add to my calendar
remove-from-calendar = Remove from my calendar
cancel-appointment = Cancel this appointment
cancel-without-words = Yes, cancel without a note
cancel-with-words = Yes, with a note
keep-appointment = No, I keep this appointment
calendar-file = appointment.ics

# $weekday: the name of the day
# $number: its number in the month
# $month: the name of the month
# $hour: the hour of the day
# $minute: in two digits, absent at the full hour
appointment-when = { $weekday } { $number } { $month } at { $hour }{ $minute ->
        [absent] :00
       *[other] :{ $minute }
    }
# $meeting: how they meet
# $where: the address, the number or the link, or absent
# $minutes: how long it lasts
appointment-place = { $meeting ->
        [place] In person
        [phone] By phone
       *[video] By video
    }, { $minutes } minutes{ $where ->
        [absent] .
       *[other] : “{ $where }”.
    }
# $words: what the referent wrote
appointment-words = Their note: “{ $words }”
appointment-title = <b>Appointment with { $name }</b>
appointment-to-choose = Which time suits you? You can also type it: “Tuesday 14:00”.
appointment-no-time-left = These times are no longer available. Ask for another time.
appointment-times-gone-by = These times have passed. Ask for another time.
appointment-is-fixed = It is { $when }.
appointment-is-declined = You asked for another time. { $name } will suggest some soon.
appointment-is-cancelled = This appointment is cancelled.
appointment-is-past = It was { $when }.
appointment-chosen = Noted: { $when }. I will tell { $name }.
    I will remind you the day before, and two hours before.
appointment-declined = Sent to { $name }. I will tell you when there are other times.
appointment-cancelled = Your appointment with { $name } is cancelled.
appointment-cancel-ask = Do you want to cancel the appointment with { $name }? You can also ask for another time.
appointment-file = Open this file to add the appointment to your calendar.
appointment-file-cancelled = Open this file to remove the appointment from your calendar.
time-not-proposed = This time is not one of the choices. Choose one of these.
time-not-moved = The time stays the same. You can ask for another one.
time-said-by-many = Several times match. Choose one of these.
appointments-mine = Your appointments. Which one do you want to see?
appointments-none = You have no appointment. You can ask your adviser for one.
# $when: the day and the hour, absent where none is chosen
appointment-choice = { $when ->
        [absent] With { $name }: time to choose
       *[other] { CAPITAL($when) }, with { $name }
    }
# $to_choose: how many wait for a choice
# $when: the first to come, absent where none is
home-appointments = { $to_choose ->
        [0] Appointment: { $when }.
       *[other] Appointment: choose a time.
    }
question-other-times =
    .ask = Which days and hours suit you? Write it to { $name }.
    .short = Your times
question-cancel-word =
    .ask = Write your note to { $name }. When you send it, the appointment is cancelled.
    .short = Your note

## E-mails, and what a lock screen shows

appointment-answer = { $answer ->
        [absent] { "" }
       *[other] Their note: “{ $answer }”
    }
notice-appointment-proposed =
    .chat = { $name } suggests an appointment. Which time suits you?
    .subject = Choose a time for your appointment
    .mail =
        { $name } suggests an appointment.
        { $place }

        The suggested times:
        { $times }

        Open the chat to choose:
        { $link }
notice-appointment-moved =
    .chat = { $name } suggests other times for your appointment. The old time no longer applies.
    .subject = New times for your appointment
    .mail =
        { $name } suggests other times. The old time no longer applies.
        { $place }
        { appointment-answer }

        The suggested times:
        { $times }

        Open the chat to choose:
        { $link }
notice-appointment-fixed =
    .subject = Your appointment is confirmed
    .mail =
        Your appointment with { $name } is { $when }.
        { $place }

        Open the attached file to add it to your calendar.
        If you can no longer come, say so in the chat:
        { $link }
notice-appointment-declined =
    .subject = You asked for another time
    .mail =
        The time of your appointment with { $name } no longer applies.
        Open the attached file to remove it from your calendar.

        Open the chat to continue:
        { $link }
notice-appointment-cancelled =
    .chat = Your appointment with { $name } is cancelled.
    .subject = Your appointment is cancelled
    .mail =
        Your appointment with { $name } is cancelled.
        { appointment-answer }

        Open the chat to continue:
        { $link }
notice-appointment-unchosen =
    .chat = The times that { $name } suggested have passed. You can ask for another one.
    .subject = The times for your appointment have passed
    .mail =
        The times that { $name } suggested have passed.
        You can ask for another one in the chat:
        { $link }
# $moment: the day and the hour, as one says them today
notice-appointment-tomorrow =
    .chat = You have an appointment { $moment }, with { $name }.
        If you cannot come, say so now.
    .subject = Reminder of your appointment
    .mail =
        You have an appointment { $moment }, with { $name }.
        { $place }

        If you cannot come, say so now in the chat:
        { $link }
# $moment: the day and the hour, as one says them today
notice-appointment-soon =
    .chat = Your appointment with { $name } is { $moment }.
    .subject = Your appointment is soon
    .mail =
        Your appointment with { $name } is { $moment }.
        { $place }

        All the details are in the chat:
        { $link }

## Calendars

# $who: the other side
calendar-summary = Appointment with { $who }

## Why not

refused-appointment-proposed = No time is chosen yet.
refused-appointment-fixed = The time is already chosen. You can ask for another one.
refused-appointment-declined = You have already asked for other times.
refused-appointment-cancelled = This appointment is cancelled.
refused-appointment-changed = This appointment has just changed. Read it again first.
refused-appointment-past = This appointment is over.
refused-time-gone = This time is no longer available. Look at the new times.
refused-time-past = This time has passed. Choose another one.
refused-time-taken = This time has just been taken. Choose another one.
