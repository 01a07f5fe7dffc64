### The front page, and what the pages that links lead candidates to have around them.

view-home = Home
sign-in = Sign in
footer = Tremplin supports candidates, from the first hello to the first day.
go-home = Go home
go-back = Back to the previous page
reset-ask-anew = Ask for a new link

front-title = From the first hello to the first day
front-about = Tremplin brings together candidates, their advisers and employers.
front-candidates = You are looking for work
front-candidates-answer = Tremplin answers you by message, on your phone.
front-candidates-steps = You look for an offer. You send your CV. You follow each step.
front-referents = You help candidates
front-referents-steps = You approve account requests. You read applications before the employer does.
front-referents-invitation = Ask the administrator of your organisation for an invitation.
front-employers = You hire
front-employers-steps = You publish your offers. You get applications and answer them.
front-employers-invitation = Ask the administrator of your company for an invitation.

## Pages that say no

error-refused = This is not possible
error-page = { $case ->
   *[400] This request is not right
    [404] This page does not exist
    [405] This page does not exist
    [413] This is too long
    [429] Too many attempts
    [500] Something went wrong
    [stale] This page was open for too long
}
    .then = { $case ->
       *[400] Go back to the previous page. Try again.
        [404] It does not exist, or your account cannot see it.
        [405] Go back to the previous page. Try again.
        [413] Use less text, or a smaller file: 1 MB at most. Try again.
        [429] Wait 15 minutes. Then try again.
        [500] Nothing is lost. Try again in a few minutes.
        [stale] Go back to the previous page. Reload it. Then try again.
    }
