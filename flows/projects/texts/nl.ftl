# Lerende projecten: hun doelen, hun kaarten, en hoe ze ervoor staan.

-project-longest_pause = { SETTING("pause_max_weeks") ->
    [one] { SETTING("pause_max_weeks") } week
   *[other] { SETTING("pause_max_weeks") } weken
 }
-project-most_goals = { SETTING("learning_goals_max") ->
    [one] één
    [2] twee
   *[other] drie
 }
command-project = project
    .description = Mijn projecten, of een project bij zijn nummer
    .usage = [nummer of nieuw]

project-mine_title = { $n ->
    [one] *Van jou: één project*
   *[other] *Van jou: { $n } projecten*
 }
project-none_of_mine = Je hebt nog geen project. Een project begint met een idee dat wordt opgepakt.
    .see = Bekijk de ideeën
project-my_entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    { $part ->
        [owner] Jij bent eigenaar.
        [sponsor] Jij bent sponsor.
       *[co_owner] Jij bent mede-eigenaar.
    } { $state }.
    .look = Project { NUMBER($number, useGrouping: 0) }
project-all_of_mine = Al mijn projecten
project-no_such = Er is geen project met nummer { NUMBER($number, useGrouping: 0) }.
    .mine = Mijn projecten

project-card = *{ NUMBER($number, useGrouping: 0) }. { $title }* (project)
    Presteren: { $perform }
    Leren: { $n ->
        [0] nog geen leerdoel
       *[other] { $learn }
    }
    Eigenaar: { $owner }{ $helpers ->
        [0] { "" }
       *[other] , met { $others }
    }. Sponsor: { $sponsor }. { $state }.
    .back = Mijn projecten
project-card_learned = Geleerd: { $learned }
project-card_secured = Te vinden via { $place }. { $keeper } houdt het levend.
project-performance = { $metric } van { $baseline } naar { $target } { $unit }, uiterlijk { DATETIME($due, dateStyle: "long") }{ $now ->
    [none] { "" }
   *[other] ; nu { $now }
 }
project-no_goal_yet = nog geen doel
project-not_known = wat eerst gemeten wordt
project-nobody = nog niemand
project-state_draft = Concept
project-state_ready = Klaar om te starten
project-state_active = Loopt
project-state_paused = Gepauzeerd
project-state_needs_owner = Zoekt een nieuwe eigenaar
project-state_parked = Geparkeerd
project-state_in_review = In terugblik
project-state_finished = Afgerond
project-state_stopped = Gestopt
project-state_secured = Hoort bij het gewone werk
project-asleep = Slaapt
project-picture = Toon als plaatje
project-picture_title = *{ $title }*: { $metric }
project-picture_words = Van { $first } naar { $last } { $unit } in { $time }, { $n } metingen{ $target ->
        [none] { "" }
       *[other] ; { $target }
    }.{ $tried ->
        [0] { "" }
        [one] { " " }Experiment: { $experiments }.
       *[other] { " " }Experimenten: { $experiments }.
    }
project-picture_days = { $days ->
        [one] één dag
       *[other] { $days } dagen
    }
project-picture_weeks = { $weeks } weken
project-picture_target = streefwaarde { $target } op { DATETIME($due, dateStyle: "long") }
project-picture_tried = experiment
project-picture_experiment = { $number } ({ $begin } tot en met { $end })
project-no_picture = Een plaatje is er vanaf drie metingen.
project-not_allowed = Dit kan nu niet; het project staat op: { $state }.
project-gone = Dit project is er niet meer.

project-page_title = Doelen van een project
project-q_metric = *Prestatiedoel.* Wat moet er beter worden en hoe meet je dat? Bijvoorbeeld: "dagen tot een klant antwoord krijgt".
project-q_baseline = Waar sta je nu? Vul een getal en de eenheid in, bijvoorbeeld "12 dagen".
    .skip = Eerst meten
project-q_target = Waar wil je uitkomen, en wanneer? Bijvoorbeeld "8 dagen op 1 juni".
project-q_direction = Welke kant moet het op?
    .up = Omhoog
    .down = Omlaag
project-q_learning = *Leerdoel.* Wat wil je straks weten of kunnen wat nu nog niet lukt? Bijvoorbeeld: "weten welke vragen klanten zelf kunnen beantwoorden".
project-q_learning_sign = Waaraan merk je dat je het geleerd hebt? Eén regel.
project-confirm =
    .post = Bewaren
project-day_over = Die dag is al voorbij. Kies een dag die nog komt, bijvoorbeeld "8 dagen op 1 juni".
project-day_far = Dat is wel heel ver weg. Kies een dag binnen vijf jaar.
project-other_unit = Je begon in { $unit }; zeg het doel in dezelfde eenheid, dan is het te vergelijken.
project-same_value = Daar sta je nu al. Kies een getal dat anders is dan waar je begint.
project-no_unit = In welke eenheid? Zet die achter het getal, bijvoorbeeld "8 dagen op 1 juni".
project-amount = { $n } { $unit }
project-amount_by = { $n } { $unit } op { DATETIME($day, dateStyle: "long") }
performance-page_title = Prestatiedoel
performance-q_metric = { project-q_metric }
performance-q_baseline = { project-q_baseline }
    .skip = { project-q_baseline.skip }
performance-q_target = { project-q_target }
performance-q_direction = { project-q_direction }
    .up = { project-q_direction.up }
    .down = { project-q_direction.down }
performance-confirm =
    .post = Bewaren
metric-page_title = Prestatiedoel
metric-q_metric = { project-q_metric }
metric-confirm =
    .post = Bewaren
learning-page_title = Leerdoel
learning-q_text = { project-q_learning }
learning-q_sign = { project-q_learning_sign }
learning-confirm =
    .post = Bewaren
project-check_vague = "{ $text }" is nog lastig te meten. Wat zou je tellen, timen of vragen?
    .improve = Aanscherpen
    .leave = Laat zo
project-learning_more = Nog een leerdoel toevoegen? Eén is genoeg, { -project-most_goals } is het maximum.
    .add = Toevoegen
    .enough = Zo is het goed
project-goals_enough = { SETTING("learning_goals_max") ->
    [one] Eén leerdoel is het maximum.
    [2] Twee leerdoelen is het maximum.
   *[other] Drie leerdoelen is het maximum.
 }
project-summary = *{ $title }*
    Presteren: { $metric } van { $baseline } naar { $target } { $unit }, uiterlijk { DATETIME($due, dateStyle: "long") }.
    Leren: { $learning_goals }
    Eigenaar: { $owner }. Sponsor: { $sponsor }.
    .confirm = Bevestigen
    .edit = Aanpassen
project-change_what = Wat wil je aanpassen aan "{ $title }"?
    .performance = Prestatiedoel
    .learning_1 = Leerdoel 1
    .learning_2 = Leerdoel 2
    .learning_3 = Leerdoel 3
    .add = Leerdoel toevoegen
    .enough = Terug
project-set_goals = Doelen kiezen
project-change_goals = Doelen aanpassen

project-ready = { $owner } is klaar om te starten met "{ $title }". Jij bent sponsor: wat { $owner } van je nodig heeft is vertrouwen, af en toe wat hulp, en binnen { SETTING("support_escalate_wd") } werkdagen antwoord op een vraag.
    .read = Lezen
    .luck = Wens ze succes
    .not_me = Niet ik
project-sponsor_wanted = { $owner } vraagt je als sponsor van "{ $title }", dat al loopt. Wat { $owner } van je nodig heeft is vertrouwen, af en toe wat hulp, en binnen { SETTING("support_escalate_wd") } werkdagen antwoord op een vraag.
    .read = Lezen
    .luck = Wens ze succes
    .not_me = Niet ik
project-is_ready = "{ $title }" is klaar om te starten. { $sponsor } is sponsor en hoort het van mij. De volgende stap is een eerste klein experiment.
    .new = { exp-new }
    .look = Bekijk het
project-propose_sponsor = Wie wordt sponsor van "{ $title }"? Er is er één:
project-which_sponsor = Wie wordt sponsor van "{ $title }"? Een sponsor geeft vertrouwen, helpt af en toe, en antwoordt binnen { SETTING("support_escalate_wd") } werkdagen.
project-sponsor_entry = { $name }
    .sponsor = Vraag { $first }
project-not_now = Nu niet
project-no_sponsor = Er is nog niemand die sponsor kan zijn. De organisatoren horen het van mij; je doelen staan er.
    .look = Bekijk het
project-seeks_sponsor = "{ $title }" van { $owner } is klaar om te starten, maar er is niemand die sponsor kan zijn. Met /rollen geef je iemand die rol.
project-no_longer_sponsor = Diegene kan hier geen sponsor meer van zijn. Kies iemand anders.
project-sponsor_chosen = { $name } wordt sponsor van "{ $title }". Nu de doelen nog.
    .goals = Doelen kiezen
project-sponsor_asked = { $name } is nu sponsor van "{ $title }" en hoort het van mij.
    .look = Bekijk het
project-luck = { $sponsor } wenst je succes met "{ $title }".
    .look = Bekijk het
project-luck_sent = Ik geef het door aan { $name }.
    .look = Bekijk het
project-not_sponsor = { $name } kan geen sponsor zijn van "{ $title }". Wie wil je anders vragen?
    .sponsors = Kies een sponsor
project-sponsor_left = { $name } doet niet meer mee, dus "{ $title }" heeft geen sponsor meer. Wie wil je vragen?
    .sponsors = Kies een sponsor
project-sponsor_gone = { $name } kan geen sponsor zijn van "{ $title }"; de eigenaar zoekt een ander.
    .look = Bekijk het
project-not_you = Goed dat je het zegt. Voor "{ $title }" wordt een andere sponsor gevraagd.
project-choose_sponsor = Kies een sponsor
project-begin = Klaar om te starten
project-waits_for_goals = "{ $title }" heeft nog geen doelen: een prestatiedoel en een leerdoel, in 5 minuten.
    .goals = Doelen kiezen
project-waits_for_sponsor = "{ $title }" heeft nog geen sponsor.
    .sponsors = Kies een sponsor
project-waits_for_trial = "{ $title }" is klaar om te starten. De volgende stap is een eerste klein experiment.
    .new = { exp-new }
project-waits_for_pick_up = De pauze van "{ $title }" is voorbij.
    .resume = { project-pause_over.resume }
    .longer = { project-pause_over.longer }
    .stop = { project-pause_over.stop }
    .owner = { project-pause_over.owner }
project-waits_for_begin = "{ $title }" heeft alles om te beginnen.
    .confirm = Klaar om te starten

rest-page_title = Pauze voor een project
rest-q_reason = Waarom een pauze? Eén regel is genoeg. Je mede-eigenaren, sponsor en organisatoren kunnen het lezen.
rest-q_until = Tot wanneer? Hooguit { -project-longest_pause }. Bijvoorbeeld "1 december".
rest-confirm =
    .post = Pauzeren
rest-day_over = Die dag is al voorbij. Kies een dag die nog komt, bijvoorbeeld "1 december".
rest-too_long = Een pauze duurt hooguit { -project-longest_pause }. Kies een eerdere dag.
project-paused = "{ $title }" heeft pauze tot { DATETIME($day, dateStyle: "long") }. Tot dan vraag ik er niet naar.
    .resume = Weer oppakken
    .look = Bekijk het
project-rests = Pauze tot { DATETIME($day, dateStyle: "long") }{ $reason ->
    [none] .
   *[other] : "{ $reason }"
 }
project-pauses = "{ $title }" heeft pauze tot { DATETIME($day, dateStyle: "long") }.
project-paused_long = Een pauze duurt hooguit { -project-longest_pause }, en dat is om. Oppakken of stoppen kan wel.
project-experiment_runs = { $n ->
    [one] Er loopt nog een experiment van "{ $title }". Rond het eerst af of verleng het, dan kan het project pauze hebben.
   *[other] Er lopen nog { $n } experimenten van "{ $title }". Rond ze eerst af of verleng ze, dan kan het project pauze hebben.
 }
    .look = Bekijk het
project-experiment_left = { $n ->
    [one] Er loopt nog een experiment van "{ $title }". Rond het eerst af, dan telt mee wat het leerde; anders stopt het met het project.
   *[other] Er lopen nog { $n } experimenten van "{ $title }". Rond ze eerst af, dan telt mee wat ze leerden; anders stoppen ze met het project.
 }
    .finish = Project afronden
project-experiments_ended = { $n ->
    [one] Het experiment dat nog liep, is mee gestopt.
   *[other] De experimenten die nog liepen, zijn mee gestopt.
}
project-resumed = "{ $title }" loopt weer.
    .look = Bekijk het
project-pause_over = De pauze van "{ $title }" is vandaag voorbij.
    .resume = Weer oppakken
    .longer = Nog 4 weken
    .stop = Stoppen
    .owner = Nieuwe eigenaar
halt-page_title = Een project stoppen
halt-q_learned = Wat leerde dit project jullie? Eén of twee zinnen. Op tijd stoppen is ook een resultaat.
halt-confirm =
    .post = Stoppen
project-stopped = "{ $title }" is gestopt. Wat het ons leerde: { $learned }. Op tijd stoppen is ook een resultaat.
    .unstop = Toch niet
    .look = Bekijk het
project-stopped_already = Dit project kan niet meer gestopt worden: het is al afgerond of gestopt.
project-stopped_for_good = Dat kan niet meer terug.
project-goes_on = "{ $title }" gaat toch door.
    .look = Bekijk het
project-in_review = De einddatum van "{ $title }" is voorbij. Tijd om terug te kijken: wat is er beter geworden, en wat weten jullie nu?
    .pack = Terugkijken
    .finish = Afronden
    .prolong = Langer doorgaan
    .stop = Stoppen
project-pack = *{ $title }*
    Doel: { $perform }.
    { $values ->
        [none] Er is nog niets gemeten.
       *[other] Gemeten: { $values }.
    }{ $far ->
        [none] { "" }
       *[other] { " " }Dat is { $far }% van de weg.
    }
project-measured = { DATETIME($day, dateStyle: "long") }: { $n } { $unit }
project-pack_learning = Leren: { $text }{ $sign ->
    [none] { "" }
   *[other] { " " }(te merken aan: { $sign })
 }. { $status }.
project-status_open = Nog open
project-status_reached = Gehaald
project-status_partly = Deels gehaald
project-status_dropped = Losgelaten
project-pack_trial = Experiment: { $hypothesis }{ $learned ->
        [none] { " " }Loopt nog.
       *[other] { "" }
            Geleerd: { $learned }
    }
project-pack_no_trial = Er zijn nog geen experimenten gedaan.
project-back_to_it = Terug
project-look_at = Bekijk het
prolong-page_title = Langer doorgaan
prolong-q_day = Tot wanneer wil je doorgaan? Bijvoorbeeld "1 juni". Je sponsor zegt er ja of nee op.
prolong-confirm =
    .post = Vragen
prolong-day_over = Kies een dag die nog komt, bijvoorbeeld "1 juni".
project-prolong_alone = Langer doorgaan spreek je af met je sponsor, en "{ $title }" heeft er geen. Kies er eerst een.
    .sponsors = Kies een sponsor
project-prolong_asked = Ik vraag { $name } of het door mag tot { DATETIME($day, dateStyle: "long") }. Je hoort het van mij.
    .look = Bekijk het
project-prolong_ask = { $owner } wil met "{ $title }" doorgaan tot { DATETIME($day, dateStyle: "long") }. Akkoord?
    .agree = Akkoord
    .disagree = Liever niet
project-prolong_agreed = { $name } is akkoord: "{ $title }" gaat door.
project-prolong_refused = { $name } ziet "{ $title }" liever niet langer doorgaan. Afronden of stoppen kan; praat er gerust samen over.
project-passed_on = Ik geef het door aan de eigenaar van "{ $title }".
finish-page_title = Een project afronden
finish-q_actual = Waar sta je nu? Vul een getal en de eenheid in, bijvoorbeeld "9 dagen".
    .skip = Niet te meten
finish-q_why = Waarom is het niet te meten? Eén regel.
finish-q_learned = Wat weten jullie nu wat je eerst niet wist? Eén of twee zinnen.
finish-confirm =
    .post = Verder
project-actual_unit = Jullie doel is in { $unit }; zeg waar je nu staat in dezelfde eenheid.
project-what_of_goal = *{ $text }*
    { $sign ->
        [none] Is dit leerdoel gehaald?
       *[other] Te merken aan: { $sign }
            Is dit leerdoel gehaald?
    }
    .reached = Gehaald
    .partly = Deels
    .dropped = Losgelaten
project-unknown_start = een onbekend begin
project-finished = "{ $title }" is afgerond: { $metric } ging van { $baseline } naar { $actual } { $unit }. Geleerd: { $learned }. Waar vinden anderen dit terug?
    .secure = Borgen
    .later = Later
project-finished_unmeasured = "{ $title }" is afgerond. Niet te meten: { $metric } ({ $why }). Geleerd: { $learned }. Waar vinden anderen dit terug?
    .secure = Borgen
    .later = Later
project-finished_told = "{ $title }" is afgerond: { $metric } ging van { $baseline } naar { $actual } { $unit }. Geleerd: { $learned }.
project-finished_told_unmeasured = "{ $title }" is afgerond. Niet te meten: { $metric } ({ $why }). Geleerd: { $learned }.
project-brought = Project: { $state }.{ $result ->
        [none] { "" }
       *[other] { " " }Resultaat: { $result }.
     }{ $learned ->
        [none] { "" }
       *[other] { " " }Geleerd: { $learned }.
     }
    .project = Bekijk het project
project-went = { $metric } ging van { $baseline } naar { $actual } { $unit }
project-went_unmeasured = niet te meten was { $metric } ({ $why })
project-secure_later = Prima, het staat bij wat op je wacht.
    .look = Bekijk het
secure-page_title = Resultaten borgen
secure-q_place = Waar vinden anderen dit terug? Bijvoorbeeld een pagina, een map of een werkafspraak.
secure-q_keeper = Wie houdt het levend? Een naam of een team.
secure-confirm =
    .post = Borgen
project-secured = "{ $title }" hoort nu bij het gewone werk. { $keeper } houdt het levend; te vinden via { $place }.
    .look = Bekijk het
project-secured_already = Dit project is al geborgd, of nog niet afgerond.
project-waits_for_end = De einddatum van "{ $title }" is voorbij.
    .pack = Terugkijken
    .finish = Afronden
    .prolong = Langer doorgaan
project-waits_for_goals_end = "{ $title }" is bijna afgerond: alleen wat er van de leerdoelen kwam, weet ik nog niet.
    .finish = Afronden
project-waits_for_securing = "{ $title }" is afgerond. Waar vinden anderen dit terug?
    .secure = Borgen
project-to_pause = Pauze
project-to_finish = Afronden
project-to_resume = Weer oppakken
project-to_longer = Nog 4 weken
project-to_prolong = Langer doorgaan
project-to_stop = Stoppen
project-to_wish = { project-ready.luck }
project-to_not_me = { project-ready.not_me }
project-to_leave = Geen sponsor meer
project-to_secure = Borgen
project-look_back = Terugkijken

access-project_leaders_only = Dat kunnen alleen de eigenaar en de sponsor van het project.
access-project_keepers_only = Dat kunnen alleen de eigenaar van het project en de organisatoren.
idea-adopted = Goed nieuws: "{ $title }" wordt opgepakt.{ $sponsor ->
    [none] { "" }
   *[other] { " " }{ $sponsor } is je sponsor.
 } Volgende stap, 5 minuten: een prestatiedoel en een leerdoel kiezen.
    .start = Nu beginnen
    .later = Later
project-along = "{ $title }" wordt opgepakt en is nu een project. Jij bent mede-eigenaar.
    .look = Bekijk het
project-given = { $name ->
    [none] "{ $title }" staat er nu als project van jou.
   *[other] { $name } heeft "{ $title }" aangemaakt als project van jou.
 } Volgende stap, 5 minuten: een prestatiedoel en een leerdoel kiezen.
    .goals = Nu beginnen
    .goals_later = Later
project-goals_wait = Prima, het staat bij wat op je wacht.
    .goals = Toch nu
project-new = Een project dat al loopt, zet je er hier in. Kies wie het trekt en hoe het heet; diegene kiest de doelen.
    .whose = Zoek de eigenaar
    .mine = Mijn projecten
whose-page_title = Eigenaar van een project
whose-q_name = Wie trekt het project? Typ de naam, of een deel ervan.
whose-confirm =
    .post = Zoeken
begin-page_title = Een nieuw project
begin-q_title = Hoe heet het project? (5 tot 80 tekens)
begin-confirm =
    .post = Bewaren
project-owner_found = Wie bedoel je?
project-owner_nobody = Niemand die meedoet heet zo. Wie nog niet meedoet, kan dat met /start.
project-owner_match = { $name }
    .begin = Kies { $first }
project-another_name = Een andere naam
project-put_in = "{ $title }" staat klaar voor { $name }, en die hoort het van mij.
    .look = Bekijk het
project-list_no_owner = Er staat geen eigenaar bij.
project-list_half_a_goal = Een prestatiedoel heeft een maat, een streefwaarde en een einddatum nodig; hier ontbreekt er een.

access-project_owner_only = Dat kan alleen de eigenaar van het project.
access-project_carriers_only = Dat kunnen alleen de eigenaar en de mede-eigenaren van het project.
access-project_sponsor_only = Dat kan alleen de sponsor van het project.
access-project_involved_only = Dat zien alleen wie het project dragen, de sponsor en de organisatoren.

project-say_baseline = Beginwaarde invullen
project-baseline_due = Waar begon "{ $title }"? Het eerste experiment zou meten: { $metric }. Zonder beginwaarde is straks niet te zien wat er beter werd.
    .baseline = { project-say_baseline }
    .look = Bekijk het
project-baseline_unit = Jullie doel is in { $unit }; zeg waar je nu staat in dezelfde eenheid.
    .baseline = { project-say_baseline }
project-baseline_there = Met { $value } { $unit } is het doel van { $target } { $unit } al gehaald. Klopt het getal, kies dan een ander doel.
    .baseline = Ander getal
    .performance = Ander doel
project-baseline_kept = Genoteerd: { $metric } gaat van { $value } naar { $target } { $unit }.
    .look = Bekijk het
project-baseline_known = De beginwaarde is al bekend.
baseline-page_title = Beginwaarde
baseline-confirm =
    .post = Bewaren
