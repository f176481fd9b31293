# Ideeën: insturen, de vijver, en wat van jou is.

command-idea = idee
    .description = Stuur een idee in
    .usage = [je idee in één regel]
command-ideas = ideeen
    .description = Bekijk de ideeënvijver, of zoek erin
    .usage = [woorden]
command-mine = mijn
    .description = Mijn ideeën en concepten
    .usage = { "" }

idea-page_title = Stuur een idee
idea-q_title = Wat is je idee in één regel? (5 tot 80 tekens)
    .short = De titel
idea-q_problem = Wat gebeurt er nu dat beter kan, en voor wie? Twee zinnen is genoeg.
    .short = Wat er beter kan
idea-q_type = Wat voor idee is het?
    Verbeteren = hetzelfde, maar beter. Veranderen = het anders doen. Vernieuwen = iets wat er nog niet is.
    .short = De soort
    .improve = Verbeteren
    .change = Veranderen
    .renew = Vernieuwen
idea-q_smallest = Wat is het kleinste wat je binnen twee weken kunt uitproberen?
    .short = De kleinste proef
    .skip = Weet ik nog niet
idea-q_role = Wat wil je zelf?
    .short = Wat je zelf wilt
    .carry = Ik wil het trekken
    .join = Ik wil meedoen
    .hand_in = Ik geef het door
idea-confirm = Dit zet ik onder jouw naam in de ideeënvijver:
    { "" }*{ $title }* ({ $type })
    { $problem }
    Kleinste proef: { $smallest }
    .post = Plaatsen
    .edit = Aanpassen
    .draft = Bewaar als concept
    .cancel = Annuleren
idea-received = Dank je, je idee staat erin. Je krijgt vóór { DATETIME($react_by, dateStyle: "long") } een reactie van { $organiser }. Elk idee krijgt antwoord, ook als het een nee is.
    .look = Bekijk het
    .new = Nog een idee
idea-the_organisers = de organisatoren
idea-saved = "{ $title }" is bewaard als concept; alleen jij ziet het.
    .go_on = Verder ermee
idea-ended_draft = Bewaard als concept; alleen jij ziet het. Je vindt het terug onder /learnathon mijn en op het startscherm.
idea-already_in = "{ $title }" staat al in de vijver, als nummer { $number }; er is niets dubbel geplaatst.
    .look = Bekijk het
idea-discarded = "{ $title }" is weggegooid.
    .restore = Toch bewaren
idea-not_a_draft = Dit is geen concept meer.
idea-gone = Dit idee staat niet meer in de vijver.
idea-seeks_owner = Zoekt iemand die het trekt.
idea-former_colleague = een oud-collega
idea-goes_on_as = Het gaat verder als idee { NUMBER($number, useGrouping: 0) }.
idea-answer_before = Antwoord vóór { DATETIME($day, dateStyle: "long") }.
idea-answer_late = Antwoord beloofd vóór { DATETIME($day, dateStyle: "long") }, nog niet gegeven.
idea-undecided = Er is nog niets besloten; reacties zijn welkom.
idea-comes_back = Het komt vanzelf terug bij de volgende ideeënoproep{ $month ->
    [none] { "" }
   *[other] , in { $month }
 }.
idea-then_pitch = Nu volgt een pitch op de Learnathon.
idea-then_decision = Nu volgt een besluit.
idea-then_try = De eerste stap is de kleinste proef.
idea-standing = { $state }.{ $next ->
    [none] { "" }
   *[other] { " " }{ $next }
 }
idea-answered = Beantwoord op { DATETIME($day, dateStyle: "long") } door { $decider }.
idea-why = { $said ->
    [0] Waarom: { $reason }.
   *[other] { $reason ->
        [none] { "" }
       *[other] Waarom: { $reason }.{ " " }
     }{ $decider } schrijft: "{ $text }"
 }

idea-new = Stuur een idee
idea-card = *{ NUMBER($number, useGrouping: 0) }. { $title }* ({ $type })
    { $problem }
    Kleinste proef: { $smallest }
    Van { $owner }{ $helpers ->
        [0] { "" }
       *[other] , met { $others }
    }{ $brought ->
        [0] { "" }
       *[other] , ingestuurd door { $sender }
    }. { $state }.
    .back = Terug

idea-state_draft = Concept
idea-state_submitted = Nieuw
idea-state_discussed = Besproken
idea-state_merged = Samengevoegd
idea-state_shortlisted = Op de shortlist
idea-state_pitched = Gepitcht
idea-state_adopted = Opgepakt
idea-state_parked = Geparkeerd
idea-state_declined = Niet opgepakt
idea-state_withdrawn = Ingetrokken

idea-origin = Uit dit gesprek

idea-pool_title = { $n ->
    [one] *De ideeënvijver: één idee*
   *[other] *De ideeënvijver: { $n } ideeën*
 }
idea-pool_empty = De ideeënvijver is nog leeg. Jouw idee kan het eerste zijn.
    .new = Stuur een idee
idea-entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    { $type }, van { $owner }. { $standing }
    .look = Bekijk { NUMBER($number, useGrouping: 0) }
idea-leafing = Bladzijde { $page } van { $pages }
    .earlier = Vorige
    .later = Volgende
idea-mine_title = { $n ->
    [one] *Van jou: één idee*
   *[other] *Van jou: { $n } ideeën*
 }
idea-none_of_mine = Je hebt nog geen ideeën ingestuurd.
    .new = Stuur een idee
idea-more_of_mine = { $co_owned ->
    [0] Je bent nergens mede-eigenaar van
    [one] Je bent mede-eigenaar van één idee
   *[other] Je bent mede-eigenaar van { $co_owned } ideeën
 }{ $followed ->
    [0] { "" } en volgt geen ideeën.
    [one] { "" } en volgt één idee.
   *[other] { "" } en volgt { $followed } ideeën.
 }
    .carried = Mede-eigenaar
    .followed = Gevolgd
    .kept = Wat ik van je weet
idea-carried_title = { $n ->
    [0] Je bent nergens meer mede-eigenaar van.
    [one] *Mede-eigenaar van één idee*
   *[other] *Mede-eigenaar van { $n } ideeën*
 }
idea-followed_title = { $n ->
    [0] Je volgt geen ideeën meer.
    [one] *Je volgt één idee*
   *[other] *Je volgt { $n } ideeën*
 }
idea-back_to_mine = Van mij
idea-my_entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    { $standing }
    .look = Bekijk { NUMBER($number, useGrouping: 0) }
idea-my_draft = *{ $title }*
    Concept { $letter }, alleen jij ziet het.
    .go_on = Verder met { $letter }
    .discard = Gooi { $letter } weg
    .behalf = Namens collega { $letter }

access-owner_only = Dat kan alleen de eigenaar van het idee.
access-carriers_only = Dat kunnen alleen de eigenaar en de mede-eigenaren van het idee.
idea-not_allowed = Dat kan nu niet; het idee staat op: { $state }.
