# Ideeën beantwoorden: reageren, parkeren, niet oppakken, en wat terugkomt.

command-answers = antwoorden
    .description = Ideeën die op een eerste reactie wachten
    .usage = { "" }
access-deciders_only = Organisatoren en sponsors beantwoorden ideeën. Vraag het een van hen.

answer-owed = De eigenaar wacht op een eerste reactie. Alles wat je over het idee zegt, is er een.
answer-react = Geef een eerste reactie
answer-park = Parkeren
answer-decline = Niet oppakken

answer-reason_no_capacity = nu geen tijd of mensen
answer-reason_not_affordable = kost meer dan we nu kunnen uitgeven
answer-reason_not_feasible_yet = er moet eerst iets anders gebeuren
answer-reason_too_big = te groot voor een eerste experiment; maak het kleiner
answer-reason_outside_mandate = hier gaan we niet zelf over
answer-reason_rules_or_safety = wet, veiligheid of privacy staat in de weg
answer-reason_already_running = hier wordt al aan gewerkt
answer-reason_no_owner = nog niemand die het kan trekken
answer-reason_no_decision = er is niet op tijd over besloten

-reasons =
    Zo leest de eigenaar het:
    Geen tijd of mensen = { answer-reason_no_capacity }.
    Nu te duur = { answer-reason_not_affordable }.
    Eerst iets anders = { answer-reason_not_feasible_yet }.
    Te groot om te beginnen = { answer-reason_too_big }.
    Niet aan ons = { answer-reason_outside_mandate }.
    Wet of veiligheid = { answer-reason_rules_or_safety }.
    Wordt al gedaan = { answer-reason_already_running }.
    Niemand die het trekt = { answer-reason_no_owner }.
    Een andere reden = alleen je eigen zin.
-own_sentence =
    De eigenaar leest dit onder jouw naam. Waar ligt het aan, en wat zou helpen? (20 tot 600 tekens)

park-page_title = Voorlopig parkeren
park-q_reason = Waarom moet het wachten?
    { -reasons }
    .no_capacity = Geen tijd of mensen
    .not_affordable = Nu te duur
    .not_feasible_yet = Eerst iets anders
    .too_big = Te groot om te beginnen
    .outside_mandate = Niet aan ons
    .rules_or_safety = Wet of veiligheid
    .already_running = Wordt al gedaan
    .no_owner = Niemand die het trekt
    .other = Een andere reden
park-q_text = Zeg het in een eigen zin.
    { -own_sentence }
park-confirm =
    .post = Parkeren

decline-page_title = Niet oppakken
decline-q_reason = Waarom wordt het niet opgepakt?
    { -reasons }
    .no_capacity = { park-q_reason.no_capacity }
    .not_affordable = { park-q_reason.not_affordable }
    .not_feasible_yet = { park-q_reason.not_feasible_yet }
    .too_big = { park-q_reason.too_big }
    .outside_mandate = { park-q_reason.outside_mandate }
    .rules_or_safety = { park-q_reason.rules_or_safety }
    .already_running = { park-q_reason.already_running }
    .no_owner = { park-q_reason.no_owner }
    .other = { park-q_reason.other }
decline-q_text = Zeg het in een eigen zin.
    { -own_sentence }
decline-confirm =
    .post = Niet oppakken

answer-kept = Genoteerd: "{ $title }" wordt { $outcome ->
    [parked] geparkeerd
   *[other] niet opgepakt
 }. { $hears ->
    [none] Over { $minutes } minuten staat het op de kaart.
    [back] Over { $minutes } minuten staat het op de kaart, en de eigenaar hoort het zodra die terug is.
   *[other] De eigenaar hoort het over { $minutes } minuten, en dan staat het ook op de kaart.
 } Tot dan kun je het terugdraaien.
    .undo = Terugdraaien
    .look = Bekijk het idee
answer-kept_until = Genoteerd: "{ $title }" wordt { $outcome ->
    [parked] geparkeerd
   *[other] niet opgepakt
 }. De eigenaar hoort het op een moment dat past, op { DATETIME($day, dateStyle: "full") } om { $time }, en dan staat het ook op de kaart. Tot dan kun je het terugdraaien.
    .undo = Terugdraaien
    .look = Bekijk het idee
answer-open = *{ $said ->
    [0] Het is geparkeerd
   *[other] { $decider } { $outcome ->
        [parked] heeft het geparkeerd
       *[other] pakt het niet op
     }
 }.* De eigenaar hoort het op { DATETIME($day, dateStyle: "full") } om { $time }; tot dan ziet alleen wie ideeën beantwoordt dit.
    { $said ->
        [0] Waarom: { $reason }.
       *[other] { $reason ->
            [none] { "" }
           *[other] Waarom: { $reason }.{ " " }
         }In eigen woorden: "{ $text }"
    }
    .undo = Terugdraaien
answer-already = { $said ->
    [0] "{ $title }" is al geparkeerd: { $reason }.
   *[other] Er is al een antwoord: { $decider } { $outcome ->
        [parked] heeft "{ $title }" geparkeerd
       *[other] pakt "{ $title }" niet op
     }.{ $reason ->
        [none] { "" }
       *[other] { " " }Waarom: { $reason }.
     } In eigen woorden: "{ $text }"
 } Daar is niets aan veranderd.
    .look = Bekijk het idee
answer-parked_twice = "{ $title }" is al twee keer geparkeerd. Deze keer wordt het een ja of een nee.
answer-too_late = Dat kan niet meer worden teruggedraaid.
answer-void = "{ $title }" staat intussen op: { $state }. Wat je besloot gaat daarom niet door, en de eigenaar heeft er niets van gehoord. Je schreef: "{ $text }"
    .look = Bekijk het idee
answer-taken_back = Teruggedraaid: over "{ $title }" is niets besloten, en de eigenaar heeft niets gehoord.
    .look = Bekijk het idee

idea-parked = "{ $title }" is geparkeerd{ $reason ->
    [none] { "" }
   *[other] : { $reason }
 }.{ $said ->
    [0] { "" }
   *[other] { " " }{ $decider } schrijft: "{ $text }".
 } Het komt vanzelf terug bij de volgende ideeënoproep{ $month ->
    [none] { "" }
   *[other] , in { $month }
 }.
    .ask = Stel een vraag
    .smaller = Maak het kleiner
idea-declined = "{ $title }" wordt niet opgepakt{ $reason ->
    [none] { "" }
   *[other] : { $reason }
 }. { $decider } schrijft: "{ $text }". Dank dat je het inbracht.
    .ask = Stel een vraag
    .new = Nieuw idee
idea-return = Vorige keer werd "{ $title }" geparkeerd. Past het nog?
    .keep = Houden
    .change = Aanpassen
    .withdraw = Intrekken
idea-return_one = { NUMBER($number, useGrouping: 0) }. Vorige keer werd "{ $title }" geparkeerd. Past het nog?
    .keep = Houden { NUMBER($number, useGrouping: 0) }
    .change = Aanpassen { NUMBER($number, useGrouping: 0) }
    .withdraw = Intrekken { NUMBER($number, useGrouping: 0) }
idea-return_more = { $n ->
    [one] Nog één idee kwam terug; dat vind je bij je eigen ideeën.
   *[other] Nog { $n } ideeën kwamen terug; die vind je bij je eigen ideeën.
 }
    .mine = Mijn ideeën

answer-stays = "{ $title }" blijft in de vijver. Je krijgt vóór { DATETIME($day, dateStyle: "long") } een reactie.
    .look = Bekijk het

question-page_title = Stel een vraag
question-q_text = Wat wil je weten?
    Het gaat naar wie besloten heeft; is er niemand, dan naar de organisatoren.
question-confirm =
    .post = Vragen
reply-page_title = Beantwoord de vraag
reply-q_text = Wat is je antwoord?
    Het gaat naar wie het vroeg, en naar niemand anders.
reply-confirm =
    .post = Versturen
answer-question = { $name } vraagt over "{ $title }": "{ $text }"
    .reply = Antwoorden
    .look = Bekijk het idee
answer-asked = Je vraag is onderweg naar { $decider }.
answer-replied = { $name } beantwoordt je vraag over "{ $title }": "{ $text }"
    .again = Vraag nog iets
answer-passed_on = Je antwoord is onderweg naar { $name }.
answer-nobody_there = Er is niemand aan wie ik het kan doorgeven. Hier is het, om te bewaren: "{ $text }"

answer-waiting = { $n ->
    [one] *Eén idee wacht op een eerste reactie:* "{ $title }".
   *[other] *{ $n } ideeën wachten op een eerste reactie.* Het langst wacht "{ $title }".
 }
    .see = Bekijk wat wacht
answer-remind = { $n ->
    [one] De eigenaar van "{ $title }" is vóór { DATETIME($day, dateStyle: "long") } een eerste reactie beloofd.
   *[other] De eigenaren van { $n } ideeën is op korte termijn een eerste reactie beloofd. Het eerst: "{ $title }", vóór { DATETIME($day, dateStyle: "long") }.
 }
    .see = Bekijk wat wacht
answer-list_title = { $n ->
    [one] *Eén idee wacht op een eerste reactie*
   *[other] *{ $n } ideeën wachten op een eerste reactie*
 }
answer-entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    { $late ->
        [0] Antwoord vóór { DATETIME($day, dateStyle: "long") }.
        [one] Beloofd vóór { DATETIME($day, dateStyle: "long") }: één werkdag eroverheen.
       *[other] Beloofd vóór { DATETIME($day, dateStyle: "long") }: { $late } werkdagen eroverheen.
    }
    .look = Bekijk { NUMBER($number, useGrouping: 0) }
answer-none_waiting = Geen idee wacht op een eerste reactie.
