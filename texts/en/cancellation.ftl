### What candidates are told when a hiring is cancelled, and of the applications that go on because of it.

notice-application-cancel-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        The job at { $company } will not take place.
        This was your application { $offer }.
        Their message:

        “{ $answer }”

        Your adviser has been told. You can talk about it together.

        Open the chat to see other offers:
        { $link }

notice-application-reopen-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        Your job was cancelled. Your other applications are active again.
        One of them is your application { $offer }, at { $company }.
        It is back to where it was.

        Open the chat to follow it:
        { $link }
