### The e-mail address and the telephone: confirmed by a code, changed, and the way back to an account on another phone.

## In the chat

my-identifiers = E-mail and phone
# $email: the address that is kept
# $confirmed: whether a code has confirmed it
# $phone: the telephone that is kept
identifiers = E-mail: { $email ->
        [absent] no address. You do not need one.
       *[other] { $email }, { $confirmed ->
            [yes] confirmed
           *[other] to be confirmed
        }
    }
    Phone: { $phone ->
        [absent] not said yet
       *[other] { $phone }
    }
    { $confirmed ->
        [yes] A new phone? A code sent to this address brings your account there.
       *[other] A confirmed address brings your account back if you change phones.
    }
confirm-my-email = Confirm my address
change-my-phone = Change my phone number
question-new-email =
    .ask = What is your e-mail address? I will send a 6-digit code there.
    .short = E-mail address
# $email: where the code went
question-code =
    .ask = I am sending a code to { $email }.
        Look in your spam folder too. It works for 15 minutes.
        Type the 6 digits here.
    .short = The code
correct-my-email = Correct my address
send-code-again = Send the code again
another-address = Use another address
another-code = Ask for a code
email-is-confirmed = Done. Your address is confirmed.

come-back = I already have an account
ask-return = Do you already have an account, on another phone?
    I can send a code to your e-mail address. It brings your account here.
    The old phone will not show it any more.
    No e-mail? Your adviser can make a new invitation.
# $agreed: whether the reader has agreed that we keep what they write
send-me-a-code = { $agreed ->
    [yes] Send me a code
   *[other] I agree, send me a code
}
press-for-code = First press the first button. I ask for the address right after.
code-not-awaited = I wait for no code here. You can ask for one.
question-return-email =
    .ask = What is the e-mail address of your account?
    .short = E-mail address
# $email: what was typed
question-return-code =
    .ask = If { $email } is the address of an account, a code will arrive there.
        Look in your spam folder too. It works for 15 minutes.
        Type the 6 digits here.
        Nothing arrives? Your adviser can invite you again.
    .short = The code
# $name: the first name
back-again = Hello { $name }. Your account is here now.
    The old phone does not show it any more. Your adviser will know.

refused-email-confirmed = This address is already yours, and confirmed.
refused-email-by-code = An address is changed by a code, under “E-mail and phone”.
refused-code = The code has 6 digits. It is in the e-mail that I sent.
refused-code-wrong = This is not the right code.
refused-code-expired = This code no longer works. Ask for another one.
# $hours: for how many hours no code leaves
refused-too-many-codes = Too many codes were asked for. { $hours ->
        [1] Wait an hour, or ask your adviser.
       *[other] Wait until tomorrow, or ask your adviser.
    }

## Mails

# $code: the six digits
# $link: where to go next
notice-email-code =
    .subject = Your Tremplin code
    .mail =
        Your code: { $code }

        Type it in the conversation with Tremplin. It works for 15 minutes.
        You asked for nothing? Do nothing, and give this code to nobody.

        Back to the conversation:
        { $link }
# $link: where to go next
notice-email-left =
    .subject = Your Tremplin address has changed
    .mail =
        Your Tremplin account now has another e-mail address. Nothing more will come here.

        It was not you? Tell your adviser at once.

        The conversation:
        { $link }
# $why: for which reason
# $link: where to go next
notice-email-refused =
    .chat = Your e-mail address receives nothing any more. { $why ->
            [full] The mailbox is full.
            [blocked] Its server refuses my e-mails.
           *[unknown] It may be misspelt.
        }
        Press the button to correct or confirm it.
    .subject = Your e-mail address
    .mail =
        Your e-mail address received nothing any more. You can correct it in the conversation:
        { $link }
# $code: the six digits, absent where the address was never confirmed
# $link: where to go next
notice-return-code =
    .subject = Your Tremplin code
    .mail =
        { $code ->
            [absent] Somebody wants to open your account on another phone. Your address is not confirmed: no code can be sent. Is it you? Ask your adviser for an invitation.
           *[other] Your code: { $code }
        }

        { $code ->
            [absent] { "" }
           *[other] It opens your account on another phone. Type it in the conversation, within 15 minutes.
        }
        You asked for nothing? Do nothing, and give this code to nobody.

        The conversation:
        { $link }
