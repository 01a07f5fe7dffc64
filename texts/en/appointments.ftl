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
see-appointment-and-choose = Read all before I choose
no-time-suits = None of them suits me
ask-another-time = Ask for another time
add-to-calendar = Add to my calendar
remove-from-calendar = Take out of my calendar
cancel-appointment = Cancel this appointment
cancel-without-words = Yes, cancel without a word
cancel-with-words = Yes, with a word
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
       *[other] : « { $where } ».
    }
# $words: what the referent wrote
appointment-words = Their words: “{ $words }”
appointment-title = <b>Appointment with { $name }</b>
appointment-to-choose = Which time suits you? You can also type it: « Tuesday 14:00 ».
appointment-no-time-left = These times are no longer free. Ask for another time.
appointment-times-gone-by = These times are past. Ask for another time.
appointment-is-fixed = It is { $when }.
appointment-is-declined = You asked for another time. { $name } will soon propose some.
appointment-is-cancelled = This appointment is cancelled.
appointment-is-past = It was { $when }.
appointment-chosen = Noted: { $when }. I tell { $name }.
    I will remind you the day before, and two hours before.
appointment-declined = Sent to { $name }. I will tell you when there are other times.
appointment-cancelled = Your appointment with { $name } is cancelled.
appointment-cancel-ask = Do you want to cancel the appointment with { $name }? Another time is also possible.
appointment-file = Open this file: the appointment goes into your calendar.
appointment-file-cancelled = Open this file: the appointment leaves your calendar.
time-not-proposed = This time is not proposed. Choose one of these.
time-not-moved = The time does not change. For another one, ask for it.
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
       *[other] An appointment waits for you to choose the time.
    }
question-other-times =
    .ask = Which days and hours suit you? Write it to { $name }.
    .short = Your times
question-cancel-word =
    .ask = Write your word to { $name }. It leaves, and the appointment is cancelled.
    .short = Your word

## E-mails, and what a lock screen shows

appointment-answer = { $answer ->
        [absent] { "" }
       *[other] Their word: « { $answer } »
    }
notice-appointment-proposed =
    .chat = { $name } proposes an appointment. Which time suits you?
    .subject = An appointment is proposed to you
    .mail =
        { $name } proposes an appointment.
        { $place }

        The times proposed:
        { $times }

        Open the chat to choose:
        { $link }
notice-appointment-moved =
    .chat = { $name } proposes other times for your appointment. The former time no longer counts.
    .subject = Your appointment has another time
    .mail =
        { $name } proposes other times. The former time no longer counts.
        { $place }
        { appointment-answer }

        The times proposed:
        { $times }

        Open the chat to choose:
        { $link }
notice-appointment-fixed =
    .subject = Your appointment is noted
    .mail =
        Your appointment with { $name } is { $when }.
        { $place }

        The attached file puts it into your calendar.
        You cannot come any more? Say so in the chat:
        { $link }
notice-appointment-declined =
    .subject = You asked for another time
    .mail =
        The time of your appointment with { $name } no longer counts.
        The attached file takes it out of your calendar.

        Open the chat for what comes next:
        { $link }
notice-appointment-cancelled =
    .chat = Your appointment with { $name } is cancelled.
    .subject = Your appointment is cancelled
    .mail =
        Your appointment with { $name } is cancelled.
        { appointment-answer }

        Open the chat for what comes next:
        { $link }
notice-appointment-unchosen =
    .chat = The times that { $name } proposed are past. You can ask for another one.
    .subject = The times of an appointment are past
    .mail =
        The times that { $name } proposed are past.
        You can ask for another one in the chat:
        { $link }
# $moment: the day and the hour, as one says them today
notice-appointment-tomorrow =
    .chat = You have an appointment { $moment }, with { $name }.
        You cannot come? Say so now.
    .subject = Reminder of your appointment
    .mail =
        You have an appointment { $moment }, with { $name }.
        { $place }

        You cannot come? Say so now in the chat:
        { $link }
# $moment: the day and the hour, as one says them today
notice-appointment-soon =
    .chat = Your appointment with { $name } is { $moment }.
    .subject = Your appointment is soon
    .mail =
        Your appointment with { $name } is { $moment }.
        { $place }

        All of it is in the chat:
        { $link }

## Calendars

# $who: the other side
calendar-summary = Appointment with { $who }

## Why not

refused-appointment-proposed = No time is chosen yet.
refused-appointment-fixed = The time is chosen already. You can ask for another one.
refused-appointment-declined = Other times are asked for already.
refused-appointment-cancelled = This appointment is cancelled.
refused-appointment-changed = This appointment has just changed. Read it again first.
refused-appointment-past = This appointment is past.
refused-time-gone = This time is no longer proposed. Look at the new times.
refused-time-past = This time is past. Choose another one.
refused-time-taken = This time has just been taken. Choose another one.
