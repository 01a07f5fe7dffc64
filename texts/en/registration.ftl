### Registration, alone or by invitation.

register-send = Send my request
it-is-my-first-name = Yes, it is my first name
say-my-birth-date = Add my date of birth
called = { $value ->
   *[unsaid] { $name }
    [madam] Ms { $name }
    [sir] Mr { $name }
}
register-review = Check your answers before you send.{ $civility ->
        [madam] { "\u000A" }Ms
        [sir] { "\u000A" }Mr
       *[other] { "" }
    }
    First name: { $first_name }
    Last name: { $last_name }
    E-mail: { $email }
    Place: { $establishment }{ $nearest ->
        [yes] { " " }(the nearest)
       *[no] { "" }
    }{ $birth_date ->
        [absent] { "" }
       *[other] { "\u000A" }Born: { $birth_date }
    }

registered = Thank you, { $name }. Your request has been sent to: { $establishment }.
    An adviser has to approve it. It often takes 2 days. I will write to you as soon as it is done.
    In the meantime, you can look at the offers.

invitation = Hello. This invitation is for { $name }.
    { $referent ->
        [absent] It comes from: { $establishment }.
       *[other] It comes from { $referent }, { $establishment }.
    }
    If it is you, I need you to agree that I keep your information.
back-to-invitation = Back to my invitation
place-in = { $place } ({ $department })
place-unknown = { $value ->
   *[unknown] I do not know
    [nobody] I have no adviser
}
it-is-me = It is me, I agree
it-is-me-as = { $value ->
   *[madam] It is me (Ms), I agree
    [sir] It is me (Mr), I agree
}
it-is-not-me = It is not me
invited = Thank you, { $name }. Your account is ready. You can apply.
already-home = This is already your own chat, { $name }.
add-my-cv = Add my CV
