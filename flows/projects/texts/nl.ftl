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

access-project_owner_only = Dat kan alleen de eigenaar van het project.
access-project_carriers_only = Dat kunnen alleen de eigenaar en de mede-eigenaren van het project.
access-project_sponsor_only = Dat kan alleen de sponsor van het project.
access-project_involved_only = Dat zien alleen wie het project dragen, de sponsor en de organisatoren.
