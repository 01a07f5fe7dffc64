### The e-mail address and the telephone: confirmed by a code, changed, and the way back to an account on another phone.

## In the chat

my-identifiers = E-mail and phone
# $email: the address that is kept
# $confirmed: whether a code has confirmed it
# $phone: the telephone that is kept
identifiers = E-mail: { $email ->
        [absent] none. You do not need one.
       *[other] { $email }, { $confirmed ->
            [yes] confirmed
           *[other] not confirmed yet
        }
    }
    Phone: { $phone ->
        [absent] not given yet
       *[other] { $phone }
    }
    { $confirmed ->
        [yes] New phone? A code sent to this address moves your account there.
       *[other] If you change phones, a confirmed address lets you get your account back.
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
    I can send a code to your e-mail address. It moves your account here.
    The old phone will not show it any more.
    No e-mail? Your adviser can make a new invitation.
# $agreed: whether the reader has agreed that we keep what they write
send-me-a-code = { $agreed ->
    [yes] Send me a code
   *[other] I agree, send me a code
}
press-for-code = Tap the first button first. Then I will ask for your address.
code-not-awaited = I am not waiting for a code here. You can ask for one.
question-return-email =
    .ask = What is the e-mail address of your account?
    .short = E-mail address
# $email: what was typed
question-return-code =
    .ask = If { $email } is the address of an account, a code will arrive there.
        Look in your spam folder too. It works for 15 minutes.
        Type the 6 digits here.
        Nothing in your mailbox? Your adviser can invite you again.
    .short = The code
# $name: the first name
back-again = Hello { $name }. Your account is here now.
    The old phone does not show it any more. Your adviser will be told.

refused-email-confirmed = This address is already yours. It is confirmed.
refused-email-by-code = To change your address, you need a code. Go to “E-mail and phone”.
refused-code = The code has 6 digits. It is in the e-mail that I sent.
refused-code-wrong = This is not the right code.
refused-code-expired = This code no longer works. Ask for another one.
# $hours: for how many hours no code leaves
refused-too-many-codes = Too many codes were requested. { $hours ->
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

        Type it in the chat with Tremplin. It works for 15 minutes.
        Did you not ask for this? Do nothing, and do not give this code to anyone.

        Back to the chat:
        { $link }
# $link: where to go next
notice-email-left =
    .subject = Your Tremplin address has changed
    .mail =
        Your Tremplin account now has another e-mail address. No more e-mails will come here.

        Was it not you? Tell your adviser at once.

        Your chat:
        { $link }
# $why: for which reason
# $link: where to go next
notice-email-refused =
    .chat = My e-mails no longer reach you. { $why ->
            [full] The mailbox is full.
            [blocked] Its server refuses my e-mails.
           *[unknown] It may be misspelt.
        }
        Tap the button to correct or confirm your address.
    .subject = Your e-mail address
    .mail =
        Our e-mails no longer reached you. You can correct your address in the chat:
        { $link }
# $code: the six digits, absent where the address was never confirmed
# $link: where to go next
notice-return-code =
    .subject = Your Tremplin code
    .mail =
        { $code ->
            [absent] Someone wants to open your account on another phone. Your address is not confirmed: no code can be sent. Is it you? Ask your adviser for an invitation.
           *[other] Your code: { $code }
        }

        { $code ->
            [absent] { "" }
           *[other] It opens your account on another phone. Type it in the chat, within 15 minutes.
        }
        Did you not ask for this? Do nothing, and do not give this code to anyone.

        Your chat:
        { $link }
