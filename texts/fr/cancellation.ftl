### What is told when a hiring is cancelled, and of the applications that go on because of it: see notices.ftl.
### $link: where to go next
### $offer: « pour » and the offer's title, or that there is no offer
### $company: the employer
### $candidate: the candidate's whole name
### $expected: the last day for an answer
### $answer: what the employer wrote to the candidate

notice-application-cancel-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        L’embauche chez { $company } n’aura pas lieu.
        C’est votre candidature { $offer }.
        Leur message :

        « { $answer } »

        Votre référent est prévenu. Vous pouvez lui en parler.

        Ouvrez le chat pour voir d’autres offres :
        { $link }

notice-application-reopen-candidate =
    .chat = { news-of-application.chat }
    .subject = { news-of-application.subject }
    .mail =
        Votre embauche est annulée. Vos autres candidatures reprennent.
        C’est le cas de votre candidature { $offer }, chez { $company }.
        Elle est de nouveau là où elle en était.

        Ouvrez le chat pour la suivre :
        { $link }

notice-application-cancel-staff =
    .subject = Du nouveau pour une candidature
    .mail =
        L’embauche { OF($candidate) } chez { $company } n’aura pas lieu.
        C’est la candidature { $offer }.
        Le message de l’employeur :

        « { $answer } »

        Pour la suivre :
        { $link }

notice-application-reopen-staff =
    .subject = Du nouveau pour une candidature
    .mail =
        { $candidate } est de nouveau libre. Son embauche n’a pas eu lieu.
        Sa candidature { $offer } chez { $company } reprend.
        Votre réponse est attendue avant { $expected }.

        Pour la lire et répondre :
        { $link }
