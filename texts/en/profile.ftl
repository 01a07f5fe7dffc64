### The file: who someone is, what they look for.

profile-part = { $part ->
   *[identity] Who you are
    [contacts] How to reach you
    [sought] What you are looking for
    [availability] Where and when
    [project] Your project
}
    .missing = { $part ->
       *[identity] • who you are
        [contacts] • how to reach you
        [sought] • what you are looking for
        [availability] • where and when
        [project] • your project
    }
    .who = { $part ->
       *[identity] The advisers of your place and the Tremplin team see this part.
            An employer sees your name if you send them an application. They see nothing else here.
        [contacts] The advisers of your place and the Tremplin team see this part.
            An employer sees your e-mail and phone if you send them an application.
            They never see your parent or guardian.
        [sought] Only the advisers of your place see this part.
            Employers never see it.
        [availability] Only the advisers of your place see this part.
            Employers never see it.
        [project] Only the advisers of your place see this part.
            Employers never see it.
    }

## The screens of the chat

my-profile = My file
fill-my-profile = Fill in my file
profile = { $missing ->
        [absent] Your file is complete.
       *[other] Missing:
        { $missing }
    }{ $count ->
        [0] { "" }
        [one] { "\u000A" }1 part left.
       *[other] { "\u000A" }{ $count } parts left.
    }
    Your file helps me find offers for you. It helps your adviser too.
    You can apply without filling it in.
profile-written = { $count ->
        [0] Noted. Your file is complete.
        [one] Noted. 1 part left.
       *[other] Noted. { $count } parts left.
    }
profile-go-on = Continue: { $part }
profile-parts = Your file has 5 parts. Which one do you want to read or change?
profile-parts-button = Read and change
profile-part-button = Change this part
profile-part-title = <b>{ $part }</b>
profile-answer = { $name }: { $answer ->
        [absent] not given yet
       *[other] { $own ->
            [yes] “{ $answer }”
           *[no] { $answer }
        }
    }
offers-for-me = Offers for me
profile-nothing-sought = First say what you are looking for, or where. I will find offers for you.
domains = Which field of work?
see-all-domains = See all the fields
that-is-all = That is all
in-my-words = “{ $words }”, in my words
answers-found = { $more ->
        [yes] Here are the closest answers that I found.
            Is none of them right? Search for something else.
       *[no] { $count ->
            [one] I found this. Tap the button if it is right.
           *[other] I found { $count } answers. Which one is right?
        }
    }

## What people answer

seeking = { $value ->
   *[apprenticeship] Apprenticeship
    [internship] Internship
    [job] Job
}
zone = { $kind ->
   *[commune] { $name } ({ $area })
    [department] { $name } ({ $area })
    [region] { $name } (region)
}
zone-anywhere = Anywhere in France
metier = { $service ->
    [absent] { $domain }, no job given
    [FPE] { $name } (State)
    [FPT] { $name } (town hall, department or region)
   *[FPH] { $name } (hospital)
}
level-after-bac = Studies after the bac
