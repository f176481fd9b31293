# Het bureau van de organisatoren: wat er te doen is voor een Learnathon, en door wie.

command-desk = bureau
    .description = Voor organisatoren: wat er te doen is. Voor begeleiders: de kaart voor de dag
    .usage = { "" }
access-task_keepers_only = Dat kan alleen wie de taak heeft, of een organisator.

desk-title = *Learnathon van { DATETIME($day, dateStyle: "full") }*, { $when ->
    [today] vandaag
    [coming] { $days ->
        [one] morgen
       *[other] over { $days } dagen
     }
   *[past] { $days ->
        [one] gisteren
       *[other] { $days } dagen geleden
     }
 }. Fase: { $phase }.
desk-title_no_day = *Learnathon zonder datum.* Fase: { $phase }. De taken komen hier te staan zodra de dag gekozen is.
desk-no_event = Er is geen Learnathon in voorbereiding. Zodra een organisator er een plant, staat hier wat ervoor te doen is.
desk-section_late = *Was gepland*
desk-section_this_week = *Deze week*
desk-section_next_week = *Volgende week*
desk-nothing = Deze week en volgende week is er niets te doen.{ $day ->
    [none] { "" }
   *[other] { " " }De volgende taak is voor { DATETIME($day, dateStyle: "full") }.
 }
desk-entry = { $title }
    { $state ->
        [done] Gedaan
        [dropped] Niet van toepassing
       *[open] { $late ->
            [0] Uiterlijk { DATETIME($day, dateStyle: "long") }
           *[other] Was voor { DATETIME($day, dateStyle: "long") }
         }
     } · { $owner ->
        [you] jij
        [nobody] nog niemand
       *[other] { $owner_name }
     }{ $helper ->
        [nobody] { "" }
        [you] {" "}met jou
       *[other] {" "}met { $helper_name }
     }
    .done = Gedaan
    .more = Meer
desk-one = *{ $title }*
    { $state ->
        [done] Dit is gedaan.
        [dropped] Dit is niet van toepassing.
       *[open] { $late ->
            [0] Uiterlijk { DATETIME($day, dateStyle: "full") }.
            [one] Voor { DATETIME($day, dateStyle: "full") }, één werkdag geleden.
           *[other] Voor { DATETIME($day, dateStyle: "full") }, { $late } werkdagen geleden.
         }
     } { $owner ->
        [you] Jij hebt deze taak
        [nobody] Nog niemand heeft deze taak
       *[other] { $owner_name } heeft deze taak
     }{ $helper ->
        [nobody] .
        [you] , met jou.
       *[other] , met { $helper_name }.
     }
    .done = Gedaan
    .undo = Terugdraaien
    .day = Andere dag
    .give = Geef aan ...
    .share = Deel met ...
    .take = Ik neem het
    .drop = Niet van toepassing
    .decline = Liever niet
desk-back = Naar het bureau
desk-to =
    .all = Alle taken
    .people = Wie doet wat
    .add = Taak toevoegen
    .card = Kaart voor tafels
desk-done = Gedaan: { $title }.
    .undo = Terugdraaien
desk-dropped = Niet van toepassing: { $title }.
    .undo = Terugdraaien
desk-gone = Deze taak is er niet meer.
desk-settled = Deze taak is al gedaan, of niet van toepassing.
desk-open_already = Deze taak staat al open.

keeper-page_title = Geef aan
keeper-q_name = Wie krijgt deze taak? Een voornaam, een achternaam of een stukje ervan is genoeg.
keeper-confirm =
    .post = Zoek op
helper-page_title = Deel met
helper-q_name = Wie doet deze taak mee? Een voornaam, een achternaam of een stukje ervan is genoeg.
helper-confirm =
    .post = Zoek op
desk-found = Wie bedoel je?
desk-match = { $name }
    .pick = Kies { $first }
desk-handed = { $name } heeft vanaf nu "{ $title }", en hoort het van mij. Past het niet, dan komt het bij jou terug.
    .more = Bekijk de taak
desk-shares = { $name } doet vanaf nu mee met "{ $title }", en hoort het van mij.
    .more = Bekijk de taak
desk-given = { $name } vraagt of jij iets op je wilt nemen voor de Learnathon: { $title }. Uiterlijk { DATETIME($day, dateStyle: "full") }. Past dat?
    .accept = Prima
    .decline = Liever niet
desk-shared = { $name } wil graag dat je iets mee doet voor de Learnathon: { $title }. Uiterlijk { DATETIME($day, dateStyle: "full") }.
    .more = Bekijk de taak
desk-taken_over = { $name } neemt "{ $title }" van je over. Je hoeft er niets meer voor te doen.
desk-declined = { $name } doet "{ $title }" liever niet; het is weer van jou.
    .give = Geef aan ...
    .more = Bekijk de taak
desk-accepted = Prima: "{ $title }" is van jou, uiterlijk { DATETIME($day, dateStyle: "full") }. Je vindt het bij /mijn.
    .more = Bekijk de taak
desk-back_again = Goed, "{ $title }" is niet meer van jou.
desk-has_it = Wie een taak heeft, hoeft hem niet te delen.
desk-not_yours = Deze taak is niet van jou.

dueday-page_title = Andere dag
dueday-q_day = Wanneer moet het klaar zijn? Typ of kies een dag, zoals 24 december.
dueday-confirm =
    .post = Verzet
desk-day_past = Die dag is geweest. Kies vandaag of een latere dag.
owntask-page_title = Taak toevoegen
owntask-q_title = Wat moet er gebeuren? (5 tot 120 tekens)
owntask-q_day = Wanneer moet het klaar zijn? Typ of kies een dag, zoals 24 december.
owntask-confirm =
    .post = Voeg toe
desk-added = Toegevoegd: { $title }, uiterlijk { DATETIME($day, dateStyle: "full") }. De taak is van jou.
    .give = Geef aan ...
    .more = Bekijk de taak

desk-of_phase = *Alle taken: { $phase }*{ $day ->
    [none] { "" }
   *[other] {" "}(Learnathon van { DATETIME($day, dateStyle: "long") })
 }
desk-no_tasks = Er zijn nog geen taken. Ze komen met de dag van de Learnathon.
desk-people = *Wie doet wat*
desk-person = { $name }: { $n ->
    [one] één taak
   *[other] { $n } taken
 }, { $open ->
    [0] alles gedaan
   *[other] nog { $open } te doen
 }.
desk-person_nobody = Nog niemand: { $n ->
    [one] één taak.
   *[other] { $n } taken.
 }
desk-share = *Regieaandeel: { $percent }%.* Door eigen medewerkers { $own }, samen met iemand van buiten { $shared }, van buiten { $outside }. Het groeit met de jaren, en een jaar met minder is niet erg.

desk-remind = Gepland voor { DATETIME($day, dateStyle: "full") }: { $title }.
    .done = Gedaan
    .day = Andere dag
    .more = Meer
desk-remind_late = Dit was gepland voor { DATETIME($day, dateStyle: "full") }: { $title }. Dit is het laatste seintje erover; je vindt het bij /mijn.
    .done = Gedaan
    .day = Andere dag
    .more = Meer

digest-weekly = Week { $w }, { $phase }. *Te doen:* { $tasks_due }. *Ideeën zonder reactie:* { $n1 }. *Hulp open > 3 dagen:* { $n2 }. *Experimenten die deze week aflopen:* { $n3 }. *Slaapt:* { $n4 }. *Nieuwe resultaten:* { $n5 }. Eerst doen: { $first ->
    [late_idea] geef antwoord op "{ $top_task }"
    [idea] geef antwoord op "{ $top_task }"
    [help] zoek hulp voor "{ $top_task }"
    [gate] vraag wat "{ $top_task }" ophoudt
    [asleep] kijk wat "{ $top_task }" nodig heeft
    [ending] kijk hoe het experiment van "{ $top_task }" afloopt
    [result] lees wat "{ $top_task }" opleverde
   *[task] { $top_task }
 }.
    .open = Openen
    .first = { $first ->
        [late_idea] Bekijk het idee
        [idea] Bekijk het idee
        [gate] Bekijk het idee
        [help] Bekijk het project
        [asleep] Bekijk het project
        [ending] Bekijk het project
        [result] Bekijk het project
       *[task] Bekijk de taak
     }
digest-quiet = Rustige week: er is niets dat op je wacht.

desk-card = *Een tafel op de dag*
    Tafel van 6-8, gemengd. Rondes:
    1 iedereen schrijft 3 minuten in stilte
    2 per idee 2 minuten, alleen verhelderende vragen
    3 eerst voortbouwen, dan twijfels ("wat moet er waar zijn?")
    4 één prestatiedoel, één leerdoel, één kleinste proef
    5 wie is eigenaar, wie helpt, eerste stap vóór vrijdag

desk-task_agree = Spreek af waarom, voor wie, welk budget en welke kleine-ja-grenzen
desk-task_council = Informeer ondernemingsraad en privacycontact; vul de DPIA in
desk-task_date = Kies datum (let op vakanties en diensten), plek, halve of hele dag
desk-task_install = Installeer de bot, importeer teams, test beide talen met 3 mensen
desk-task_save_the_date = Verstuur de aankondiging; sponsor schrijft een persoonlijke uitnodiging
desk-task_recruit = Werf begeleiders (1 per 12-13 mensen), plan een training van 2 uur
desk-task_call = Open de ideeënoproep; geef drie voorbeelden uit eigen werk
desk-task_answer = Beantwoord vanaf nu elk idee binnen 5 werkdagen
desk-task_scan = Open de scan (10 werkdagen); leg anonimiteit uit in teamoverleggen
desk-task_publish = Sluit de scan, publiceer binnen 3 weken, kies twee thema's om te bespreken
desk-task_merge = Voeg dubbele ideeën samen; vraag eigenaren van lopende projecten om een terugblik
desk-task_vote = Houd de stemming (5 werkdagen), of bereid hem voor op de dag zelf
desk-task_programme = Maak shortlist en programma; meng afdelingen aan tafel
desk-task_brief = Instrueer sponsors: openen, vragen, beslissen, bedanken; geen toespraak boven 10 minuten
desk-task_rehearse = Zet programma vast, print QR-aanmelding, oefen pitchtijd en stemming
desk-task_day = Draai de dag; elke pitch krijgt antwoord bij de check; elk project een eerste stap
desk-task_thanks = Bedank binnen 1 werkdag met cijfers; verstuur de evaluatie
desk-task_outcomes = Geef elk idee een uitkomst; team kijkt terug (4 vragen)
desk-task_lessons = Vraag "wat deed je anders?"; deel de eerste lessen
desk-task_first_steps = Controleer: heeft elk project een eerste experiment af? Bel wie nog niet zover is
desk-task_midterm = Tussenbijeenkomst, 1 uur, projecten vertellen wat verraste
desk-task_results = Kwartaalbericht met resultaten (ook +26, +38)
desk-task_second = Tweede bijeenkomst; slapende projecten wekken, overdragen of stoppen
desk-task_next_date = Kies de volgende datum en de organisatoren van volgend jaar
desk-task_review = Beoordeel afgeronde projecten; borg resultaten met HR en ICT
desk-task_report = Publiceer jaarverslag en exports
desk-task_close = Sluit de cyclus; geparkeerde ideeën komen terug; archiveer
desk-task_results_26 = Kwartaalbericht met resultaten
desk-task_results_38 = Kwartaalbericht met resultaten
