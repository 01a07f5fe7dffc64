### A CV made here, from seven answers. Its questions are in questions.ftl.

i-have-no-cv = I have no CV
no-cv-here = That is all right. We can make one here, in 7 short questions.
    Your answers are kept: you can stop and come back.
    What you began will wait for you.
make-my-cv = Make my CV
make-my-cv-again = Make my CV again
read-my-cv = Read what it says
keep-this-cv = Keep this CV
see-layout = { $layout ->
    [colour] See it in colour
   *[plain] See it in black and white
}
cv-review = Here is what your CV says.
    You are looking for: “{ $sought }”
    What you have done: { $experience ->
        [absent] nothing written
       *[other] “{ $experience }”
    }
    School: { $school ->
        [absent] nothing written
       *[other] “{ $school }”
    }
    You can do: “{ $skills }”
    Languages, licence: { $languages ->
        [absent] nothing written
       *[other] “{ $languages }”
    }
    You like: { $interests ->
        [absent] nothing written
       *[other] “{ $interests }”
    }
    Contact: { $contact ->
        [absent] none
       *[other] “{ $contact }”
    }
cv-look = Here is your CV. Keep it, or change what you want.
cv-made = Your CV is kept. It is called “{ $name }”.

cv-contact = { $value ->
    [both] E-mail and phone
    [email] E-mail only
    [phone] Phone only
   *[none] Nothing: through my adviser
}
cv-title = { $value ->
    [experience] Experience
    [school] Education
    [skills] What I can do
    [languages] Languages and licence
    [interests] What I like
   *[contact] Contact
}

## A file, or photos, sent where no question waits for a file

file-offered = I have received “{ $name }”. Is it your CV?
photo-offered = { $pages ->
    [one] I have received your photo. I can make a clean PDF of it. One more page? Send it now.
   *[other] I have received { $pages } pages. I can make one PDF of them. One more page? Send it now.
} If not, tell me what it is.
keep-as-cv = Keep as a CV
keep-as-letter = Keep as a letter
keep-as-certificate = Keep as a diploma
keep-as-version = Replace “{ $name }”
other-paper = It is another document
no-file = Do not keep it
other-paper-not-here = I have not kept this document: it may be about your health. Show it to your adviser. I erased the file.
file-not-kept = I have not kept this file.
file-prefix = { $kind ->
    [letter] Letter
    [certificate] Diploma
   *[cv] CV
}
cv-sought-in-file = { $seeks }: { $job }
