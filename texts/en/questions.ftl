### Questions, as the chat asks them: `.short` is the name in the list of answers to correct, `.example` one to read.

## Who someone is

question-first-name =
    .ask = Who are you? Write your first name.
    .short = First name
question-sure =
    .ask = I read “{ $name }”. Is this your first name? If not, write it.
    .short = First name, checked
question-last-name =
    .ask = What is your last name?
    .short = Last name
question-email =
    .ask = What is your e-mail address? If you want, add your date of birth.
        For example: name@example.com 24/03/2004
    .short = E-mail address
question-establishment =
    .ask = Which place helps you? Write its name, town or postcode: school, university, mission locale, Cap emploi…
    .short = Place
    .found = Your place: { $label }.
question-town =
    .ask = In which town do you live? Write its name or its postcode. I will look for the nearest place that helps.
    .short = Town
question-far =
    .ask = There is no place near you. Choose one, even far away. An adviser will tell you who to ask.
    .short = Place
question-birth-date =
    .ask = What is your date of birth? For example: 24/03/2004, or 24 March 2004. You can skip this.
    .short = Date of birth
question-sum =
    .ask = Is everything right? To send, answer: how much is { $a } + { $b }?
    .short = Sum

## What is asked before the first application

question-civility =
    .ask = How should I address you?
    .short = Ms or Mr
question-birth-date-needed =
    .ask = What is your date of birth? For example: 24/03/2004, or 24 March 2004
    .short = Date of birth
question-guardian =
    .ask = You are under 18. What is the name of your parent or guardian?
    .short = Parent or guardian
question-guardian-phone =
    .ask = What is their phone number?
    .short = Their phone

## What a file says, beside

question-phone =
    .ask = What is your phone number? You can skip this.
    .short = Phone
question-project =
    .ask = What is your project? Write one or two sentences.
        For example: I like cooking and I want to learn the trade. You can skip this.
    .short = Project
question-seeks =
    .ask = What are you looking for?
    .short = Kind of work
question-seeks-more =
    .ask = Are you looking for something else too?
    .short = Something else
question-domain =
    .ask = In which field of work? Write a job or a field. For example: cook.
    .short = Field of work
question-metiers =
    .ask = What job interests you? Write it. You can skip this.
    .short = Jobs
question-metiers-more =
    .ask = Another job? Write it. If not, tap “That is all”.
    .short = Another job
question-zones =
    .ask = Where are you looking? Write a town, a postcode, a department or a region.
    .short = Places
question-zones-more =
    .ask = Another place? Write it. If not, tap “That is all”.
    .short = Another place
question-available-from =
    .ask = From which day? For example: 01/09/2027. You can skip this.
    .short = Start
question-available-until =
    .ask = Until which day? For example: 30/06/2028. You can skip this.
    .short = End
question-level =
    .ask = What is your level of education? The bac is the French diploma at the end of school.
    .short = Level of education
question-level-after =
    .ask = How many years of study after the bac?
    .short = After the bac

## An application

question-cv =
    .ask = { $kept ->
        [0] Which CV do you want to send? Send a PDF, Word, ODT or RTF file, 1 MB at most. Or a photo of each page.
       *[other] Which CV do you want to send? Choose one. Or send a PDF, Word, ODT or RTF file, 1 MB at most.
    }
    .short = CV
question-letter =
    .ask = { $kept ->
        [0] Which cover letter? Send a PDF, Word, ODT or RTF file, 1 MB at most. Or skip this.
       *[other] Which cover letter? Choose one, or skip this. Or send a PDF, Word, ODT or RTF file, 1 MB at most.
    }
    .short = Letter
question-join =
    .ask = What do you want to add?
    .short = What to add
question-certificate =
    .ask = { $another ->
        [yes] Another diploma or certificate?
       *[no] Which diploma or certificate? The employer will read it.
    } { $kept ->
        [0] Send a file, 1 MB at most. Or skip this.
       *[other] Choose one, or skip this. Or send a file, 1 MB at most.
    }
    .short = Diploma
question-message =
    .ask = Write a few lines to the employer, in French if you can.
        For example: who you are, why this offer, when you can start.
    .short = Message to the employer
    .example = Here is an example, in French for the employer.
        “Bonjour, je suis en 2e année de CAP cuisine. Je cherche un stage du 5 janvier au 30 janvier.
        J’aime travailler en équipe et j’arrive à l’heure. Merci pour votre attention. Cordialement.”
        Write yours now. A short message is enough. Your adviser can help you.
question-spontaneous =
    .ask = Write a few lines to the employer, in French if you can.
        Say what work you want, why you chose them, and when you can start.
    .short = Message to the employer
    .example = Here is an example, in French for the employer.
        “Bonjour, je cherche un stage en cuisine du 5 au 30 janvier. Votre jardin et vos repas faits sur place m’intéressent.
        J’aime travailler en équipe et j’arrive à l’heure. Cordialement.”
        Write yours now. A short message is enough. Your adviser can help you.
question-more =
    .ask = Your message is short. Is it finished? If not, keep writing.
    .short = Rest of the message
question-rest =
    .ask = Added. Is it finished? If not, keep writing.
    .short = Rest of the message
question-wish =
    .ask = A note for your adviser? They read your application.
    .short = Note to your adviser
question-note =
    .ask = What do you want to tell your adviser? The employer does not read it.
    .short = What you tell your adviser
question-correct-part =
    .ask = Your adviser writes: “{ $comment }”
        Your message was: “{ $message }”
        What do you want to change?
    .short = What to change
question-corrected-message =
    .ask = Your adviser writes: “{ $comment }”
        Your message was: “{ $message }”
        Write your new message in full.
    .short = Message
    .example = Read your adviser’s advice again. Then write the whole message.

## A search

question-search-criteria =
    .ask = What are you looking for now? For example: cook, internship or apprenticeship, Lyon or Bordeaux.
    .short = Criteria
question-search-name =
    .ask = What do you want to call this search?
    .short = Name of the search

## A CV in seven questions

question-cv-sought =
    .ask = What work are you looking for? Write in French if you can: employers read it. For example: un apprentissage en cuisine.
        If your words fit several jobs, you can use this CV more often.
    .short = What you are looking for
question-cv-experience =
    .ask = What have you done before? An internship, a small job, helping at home: everything counts.
        Write one line for each thing.
    .short = What you have done
    .example = “2024 : stage de 3 semaines en boulangerie.
        Garde de mes petits frères, tous les soirs.
        Bénévole au club de football.”
        It is in French, for the employer. Write yours now.
question-cv-school =
    .ask = Which school or training did you do? Say the year if you know it.
    .short = School
question-cv-skills =
    .ask = What can you do well? For example: cook, welcome people, fix a bike, be on time.
    .short = What you can do
question-cv-languages =
    .ask = Which languages do you speak? Do you have a driving licence?
    .short = Languages, licence
question-cv-interests =
    .ask = What do you like doing in your free time?
    .short = What you like
question-cv-contact =
    .ask = How can an employer reach you? It will be written on the CV. You can write a phone number.
    .short = Contact

## A document

question-document-kind =
    .ask = Which document do you want to add?
    .short = Kind
question-document-file =
    .ask = Send the file. I accept: PDF, Word (doc, docx), ODT, RTF, up to 1 MB. A photo of each page is fine too.
        A clear name helps: CV_Name_Job.
    .short = File

question-document-name =
    .ask = What do you want to call it? For example: CV_Name_Job
    .short = Name
question-document-version =
    .ask = Send the new version. I accept: PDF, Word (doc, docx), ODT, RTF, up to 1 MB.
        Applications already sent keep the old one.
    .short = File
