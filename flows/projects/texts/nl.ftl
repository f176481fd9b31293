# Lerende projecten: hun doelen, hun kaarten, en hoe ze ervoor staan.

command-project = project
    .description = Mijn projecten, of een project bij zijn nummer
    .usage = [nummer]

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
project-state_in_review = Wordt op teruggekeken
project-state_finished = Afgerond
project-state_stopped = Gestopt
project-state_secured = Hoort bij het gewone werk
project-asleep = Slaapt
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
project-learning_more = Nog een leerdoel toevoegen? Eén is genoeg, drie is het maximum.
    .add = Toevoegen
    .enough = Zo is het goed
project-goals_enough = Drie leerdoelen is het maximum.
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

project-ready = { $owner } is klaar om te starten met "{ $title }". Jij bent sponsor: wat { $owner } van je nodig heeft is vertrouwen, af en toe wat hulp, en binnen 5 werkdagen antwoord op een vraag.
    .read = Lezen
    .luck = Wens ze succes
    .not_me = Niet ik
project-sponsor_wanted = { $owner } vraagt je als sponsor van "{ $title }", dat al loopt. Wat { $owner } van je nodig heeft is vertrouwen, af en toe wat hulp, en binnen 5 werkdagen antwoord op een vraag.
    .read = Lezen
    .luck = Wens ze succes
    .not_me = Niet ik
project-is_ready = "{ $title }" is klaar om te starten. { $sponsor } is sponsor en hoort het van mij. De volgende stap is een eerste klein experiment.
    .look = Bekijk het
project-propose_sponsor = Wie wordt sponsor van "{ $title }"? Er is er één:
project-which_sponsor = Wie wordt sponsor van "{ $title }"? Een sponsor geeft vertrouwen, helpt af en toe, en antwoordt binnen 5 werkdagen.
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
project-sponsor_gone = { $name } kan geen sponsor zijn van "{ $title }"; de eigenaar zoekt een ander.
    .look = Bekijk het
project-not_you = Goed dat je het zegt. Voor "{ $title }" wordt een andere sponsor gevraagd.
project-choose_sponsor = Kies een sponsor
project-begin = Klaar om te starten
project-waits_for_goals = "{ $title }" heeft nog geen doelen: een prestatiedoel en een leerdoel, in 5 minuten.
    .goals = Doelen kiezen
project-waits_for_sponsor = "{ $title }" heeft nog geen sponsor.
    .sponsors = Kies een sponsor
project-waits_for_begin = "{ $title }" heeft alles om te beginnen.
    .confirm = Klaar om te starten

access-project_owner_only = Dat kan alleen de eigenaar van het project.
access-project_carriers_only = Dat kunnen alleen de eigenaar en de mede-eigenaren van het project.
access-project_sponsor_only = Dat kan alleen de sponsor van het project.
access-project_involved_only = Dat zien alleen wie het project dragen, de sponsor en de organisatoren.
