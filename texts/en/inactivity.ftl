### Accounts without a sign of life for two years: told, kept by a press, else erased.

keep-my-account = Keep my account
account-stays = Noted. Your account stays open.
stay-title = Your account
stay-ask = This account will be erased. You can keep it.

# $until: the first day on which it can be erased
# $link: where to go next
notice-account-ends-candidate =
    .chat = You have not been here for a long time. I will erase your account { $until }, for ever.
        Do you want to keep it? Tap the button.
    .subject = Your Tremplin account: keep it?
    .mail =
        You have not been on Tremplin for a long time. Your account will be erased { $until }, with your documents and your applications. This is for ever.

        Do you want to keep it? Open this page and press the button:
        { $link }

        If you do not want to keep it, you do not need to do anything.
# $candidate: the first and last name
# $until: the first day on which it can be erased
# $link: where to go next
notice-account-ends-staff =
    .subject = An account will be erased
    .mail =
        Someone you help has not been active for a long time: { $candidate }.
        Their account will be erased { $until }.
        It stays open if they return to their chat, or if you write in their file.

        Their page:
        { $link }
