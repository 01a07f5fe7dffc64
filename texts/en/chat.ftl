# Three messages: what is not said here is said in French.

back = Back
home = Home
welcome = Hello. I am Tremplin. I help you find a job, an internship or an apprenticeship.
    Someone accompanies you: your referent.
    To begin, I need your agreement to keep your information.
