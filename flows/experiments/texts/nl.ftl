# Experimenten van een project: beginnen, verlengen, afronden, en wat erop volgt.

-exp-most_days = { SETTING("experiment_max_days") ->
    [42] zes weken
   *[other] { SETTING("experiment_max_days") } dagen
 }
-exp-more_time = { SETTING("experiment_extension_days") ->
    [7] Nog 1 week
    [14] Nog 2 weken
   *[other] Nog { SETTING("experiment_extension_days") } dagen
 }
-exp-measured_within = { SETTING("baseline_weeks") ->
    [one] { SETTING("baseline_weeks") } week
   *[other] { SETTING("baseline_weeks") } weken
 }
-exp-enough_run = { SETTING("running_experiments") ->
    [one] loopt al een experiment, en dat is het meeste
   *[other] lopen al twee experimenten, en dat is het meeste
 }
exp-new = Nieuw experiment
exp-all = Experimenten
exp-back = Terug naar het project
exp-start = Starten
exp-dates = Kies wanneer
exp-take_up = Verder invullen
exp-drop = Weggooien
exp-wrap_up = Afronden
exp-longer = { -exp-more_time }
exp-cancel = Stoppen
exp-scale = Noteer wie en waar
-exp-look = Bekijk het experiment
-exp-project = Naar het project

exp-page_title = Nieuw experiment
exp-q_hypothesis = Wat verwacht je? Maak de zin af: "We verwachten dat ... omdat ..."
    .short = Wat je verwacht
exp-q_smallest = Wat is de kleinste proef die je ongelijk kan bewijzen? Denk aan één team, één week, op papier.
    .short = De kleinste proef
exp-q_measure = Wat tel of vraag je, en wanneer noem je het geslaagd? Bijvoorbeeld: "binnen een dag beantwoord; geslaagd vanaf 7 van de 10".
    .short = Wat je telt of vraagt
exp-q_threshold = En vanaf wanneer noem je het geslaagd?
    Bijvoorbeeld: 7 van de 10. Nu opgeschreven blijft het straks eerlijk.
    .short = Vanaf wanneer geslaagd
exp-q_dates = Wanneer begin je en wanneer stop je? Hooguit { -exp-most_days }.
    .two = Maandag, 2 weken
    .four = Maandag, 4 weken
    .own = Zelf kiezen
    .short = Wanneer
exp-q_starts = Op welke dag begin je?
    Vandaag of later, bijvoorbeeld 24-12-2026.
    .short = De eerste dag
exp-q_ends = En op welke dag stop je?
    Minstens drie dagen later, hooguit { -exp-most_days }.
    .short = De laatste dag
exp-q_ifthen = Maak het jezelf makkelijk: "Als het ... is, dan ga ik ..." Bijvoorbeeld: als het maandagoverleg klaar is, dan tel ik de open vragen.
    .skip = Overslaan
    .none = geen
    .short = Als-dan-plan
exp-confirm = *Zo begint je experiment:*
    Verwachting: { $hypothesis }
    Kleinste proef: { $smallest }
    Wat je telt of vraagt: { $measure }{ $threshold ->
        [none] { "" }
       *[other] ; { $threshold }
    }
    Wanneer: { $starts } tot { $ends }
    Als-dan-plan: { $ifthen }
    .post = Starten
    .edit = Aanpassen
    .draft = Bewaar als concept
    .cancel = Annuleren
exp-ended_draft = Bewaard als concept. Je vindt het bij de experimenten van het project.

exp_when-page_title = Wanneer
exp_when-confirm =
    .post = Starten
exp-wrong_passed = Die dag is voorbij. Begin vandaag of later.
exp-wrong_far = Dat is meer dan een half jaar weg. Kies een dag dichterbij, vanaf vandaag.
exp-wrong_order = Het einde ligt vóór het begin. Kies een dag erna.
exp-wrong_short = Geef het minstens drie dagen, anders valt er weinig te zien.
exp-wrong_long = Een experiment duurt hooguit { -exp-most_days }. Kies een eerder einde, of maak de proef kleiner.
exp-no_days = Er is nog niet gekozen wanneer het begint.

exp-started = Gestart: "{ $title }", tot { DATETIME($end, dateStyle: "long") }. Op { DATETIME($mid, dateStyle: "long") } vraag ik hoe het loopt. Alles wat eruit komt telt.
    .look = { -exp-look }
    .project = { -exp-project }
exp-saved = Je experiment bij "{ $title }" is bewaard als concept.
    .look = { -exp-look }
    .project = { -exp-project }
exp-other_days = { $why } Wat je schreef is bewaard als concept; kies er nieuwe dagen bij.
    .dates = { exp-dates }
    .look = { -exp-look }
exp-same = Je wilde iets anders verwachten dan de vorige keer, en er staat nog hetzelfde: "{ $hypothesis }" Het is bewaard als concept.
    .take_up = Aanpassen
    .look = { -exp-look }
exp-not_now = "{ $title }" staat nu op: { $state }. Je experiment is bewaard als concept, voor later.
    .look = { -exp-look }
    .project = { -exp-project }
exp-two_run = Bij "{ $title }" { -exp-enough_run } tegelijk. Is er een klaar?
exp-third = Bij "{ $title }" { -exp-enough_run } tegelijk. Het nieuwe is bewaard als concept. Is er een klaar?
exp-runs = *{ $n }.* Tot { DATETIME($end, dateStyle: "long") }: { $test }
    .wrap_up = Rond { $n } af
    .longer = { -exp-more_time }: { $n }
exp-or_draft = Je kunt het nieuwe ook alvast opschrijven, voor later.
    .draft = Schrijf een concept
exp-or_later = Of laat het nieuwe even liggen.
    .look = Bekijk het concept
    .drop = { exp-drop }
exp-dropped = Het concept is weg.
    .undrop = Ongedaan maken

exp-which = Het gaat om: { $test }
exp-due = "{ $title }" loopt vandaag af. Vier korte vragen en je bent klaar.
    .wrap_up = { exp-wrap_up }
    .longer = { exp-longer }
    .cancel = { exp-cancel }
exp-over = "{ $title }" liep tot { DATETIME($end, dateStyle: "long") }. Vier korte vragen en je bent klaar.
    .wrap_up = { exp-wrap_up }
    .longer = { exp-longer }
    .cancel = { exp-cancel }
exp-waits = Het experiment bij "{ $title }" liep tot { DATETIME($end, dateStyle: "long") }: { $test }
    .wrap_up = { exp-wrap_up }
    .longer = { exp-longer }
    .cancel = { exp-cancel }
exp-settled = Dit experiment staat er anders voor dan toen je deze knop kreeg.
exp-gone = Dit experiment is er niet meer.

exp-longer_now = "{ $title }" loopt nu tot { DATETIME($end, dateStyle: "long") }. { $left ->
    [0] Dit was de laatste verlenging.
    [one] Verlengen kan nog één keer.
   *[other] Verlengen kan nog { $left } keer.
 } Ik vraag er weer naar op { DATETIME($next, dateStyle: "long") }.
    .look = { -exp-look }
    .project = { -exp-project }
exp-long_enough = "{ $title }" kan niet meer verlengd worden. Wat weet je nu?
    .wrap_up = { exp-wrap_up }
    .cancel = { exp-cancel }
exp_stop-page_title = Experiment stoppen
exp_stop-q_reason = Waarom stop je ermee?
    Eén zin is genoeg. Wie iets leerde, kan ook afronden.
exp_stop-confirm =
    .post = Stoppen
exp-cancelled = Het experiment bij "{ $title }" is gestopt. Wat nu?
    .new = { exp-new }
    .project = { -exp-project }

exp-q_outcome = Wat kwam eruit? { $measure }: geslaagd vanaf { $threshold }.
    .number = Getal invullen
    .words = In woorden
exp-q_outcome_if = Wat kwam eruit? { $measure }: geslaagd als { $threshold }.
    .number = { exp-q_outcome.number }
    .words = { exp-q_outcome.words }
exp-q_number = Welk getal kwam eruit?
    Met of zonder eenheid, bijvoorbeeld: 7 van de 10.
exp-q_words = Wat kwam eruit, in je eigen woorden?
exp-no_number = Dat lees ik niet als een getal. Typ het zo: 7, of 12,5 dagen.
exp-q_verdict = En je verwachting?
    .confirmed = Klopte
    .partly = Klopte deels
    .refuted = Klopte niet
    .inconclusive = Niet te zeggen
exp-q_learned = Wat weet je nu wat je eerst niet wist? Eén of twee zinnen.
exp-q_decision = Wat nu?
    .continue = Doorgaan
    .adapt = Aanpassen
    .stop = Stoppen
    .scale = Opschalen
exp_number-page_title = Experiment afronden
exp_number-confirm =
    .post = Afronden
exp_words-page_title = Experiment afronden
exp_words-confirm =
    .post = Afronden

exp-goes_on = Afgerond, dank je. Voor "{ $title }" ligt hetzelfde experiment weer klaar. Tot wanneer loopt het deze keer?
    .dates = { exp-dates }
    .project = { -exp-project }
exp-adapts = Afgerond, dank je. Voor "{ $title }" ligt een nieuw concept klaar, met alles van de vorige keer behalve wat je verwacht. Wat verwacht je nu?
    .take_up = Aanpassen
    .project = { -exp-project }
exp-stops = Afgerond, dank je. Wat wordt het voor "{ $title }": een volgend experiment, of het project afronden?
    .new = { exp-new }
    .finish = Project afronden
    .project = { -exp-project }
exp-scales = Afgerond, dank je. Om op te schalen wat bij "{ $title }" werkt: wie doet het, waar, en wat kost het?
    .scale = { exp-scale }
    .project = { -exp-project }
exp_scale-page_title = Opschalen
exp_scale-q_who = Wie gaat het doen?
exp_scale-q_where = Waar, of bij welke teams?
exp_scale-q_cost = Wat kost het, in tijd of geld?
exp_scale-confirm =
    .post = Bewaren
exp-scaled = Bewaard bij het experiment. Denk alvast na over het borgen: waar staat beschreven wat bij "{ $title }" werkt, en wie houdt het levend?
    .look = { -exp-look }
    .project = { -exp-project }
exp-measure_too = Is { $value } ook waar "{ $metric }" nu staat, in { $unit }?
    .measured = Ja, noteer het
exp-measured_now = Genoteerd: { $metric } staat nu op { $value } { $unit }.
    .project = { -exp-project }
exp-measured_already = Dat is al genoteerd.
exp-told_scale = { $owner } rondde een experiment van "{ $title }" af en wil het opschalen. Wat het leerde: "{ $learned }"
    .look = { -exp-look }
exp-told_stop = { $owner } rondde een experiment van "{ $title }" af en gaat er niet mee door. Wat het leerde: "{ $learned }"
    .look = { -exp-look }

exp-state_draft = Concept
exp-state_running = Loopt
exp-state_concluded = Afgerond
exp-state_cancelled = Gestopt
exp-view = *Experiment bij "{ $title }"* ({ $state })
    Verwachting: { $hypothesis }
    Kleinste proef: { $test }
    Wat we tellen of vragen: { $measure }
    { $worked ->
        [if] Geslaagd als
       *[from] Geslaagd vanaf
    }: { $threshold }{ $plan ->
        [none] { "" }
       *[other] { "\u000A" }Als-dan-plan: { $plan }
    }
exp-span = Van { DATETIME($start, dateStyle: "long") } tot { DATETIME($end, dateStyle: "long") }.
exp-ended_too = Gestopt, samen met het project.
exp-why = Gestopt, omdat: "{ $reason }"
exp-came_out = Uitkomst: { $outcome }
    Verwachting: { $verdict }
    Geleerd: { $learned }
    Besluit: { $decision }
exp-scale_note = Opschalen met: { $who }
    Waar: { $where }
    Kosten: { $cost }
exp-list_title = { $n ->
    [0] Bij *"{ $title }"* is nog geen experiment.
    [one] *Eén experiment bij "{ $title }"*
   *[other] *{ $n } experimenten bij "{ $title }"*
 }
exp-running = *{ $n }.* { $test }
    Loopt tot { DATETIME($end, dateStyle: "long") }.
    .look = Bekijk { $n }
exp-drafted = *{ $n }.* { $test }
    Concept.
    .look = Bekijk { $n }
exp-concluded = *{ $n }.* { $test }
    { $verdict }. Geleerd: { $learned }
    .look = Bekijk { $n }
exp-on_card = { $n ->
    [one] Experiment: { $tests }
   *[other] Experimenten: { $tests }
 }

exp-topic_measure = { $title }. Meet hier eerst waar je nu staat: { $metric }.
exp-measure_first = Van "{ $title }" is nog niet bekend waar het begint. Laat het eerste experiment dat meten, in hooguit { -exp-measured_within }; het is bewaard als concept.
    .dates = Andere dagen
    .baseline = { project-say_baseline }
    .look = { -exp-look }
exp-measures = Dit experiment meet ook waar je nu staat: { $metric }. Daar vraag ik naar.
exp-start_unknown = Waar staat "{ $metric }" nu? Van "{ $title }" is nog niet bekend waar het begint.
    .baseline = { project-say_baseline }
