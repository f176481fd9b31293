# De Learnathon: zijn pagina, zijn kader voor organisatoren, zijn fasen, en wat zij daarover gevraagd worden.

command-event = learnathon
    .description = Wanneer de Learnathon is, en wat er nu speelt
    .usage = { "" }

access-event_sponsor_only = Dat kan alleen de sponsor die over deze Learnathon gevraagd is.

event-none = Er is nog geen Learnathon gepland. Ideeën zijn het hele jaar welkom.
event-none_to_plan = Er is nog geen Learnathon gepland. Dat lezen collega's hier tot er een is.
    .plan = Plan een Learnathon
event-only_a_day = De Learnathon is op { DATETIME($day, dateStyle: "full") }. Ideeën zijn het hele jaar welkom.
event-gone = Die Learnathon is er niet meer.
event-settled = Dat is al geregeld.
event-one_at_a_time = Er komt al een Learnathon; die gaat eerst.
event-back_to = Bekijk de Learnathon
event-send = Stuur een idee
event-see = Bekijk de ideeën

event-page = *Learnathon*: { $day ->
    [none] de dag is nog niet gekozen
   *[other] { DATETIME($day, dateStyle: "full") }
 }{ $start ->
    [none] { "" }
   *[other] , { $start }-{ $end }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }

event-now_draft = Dit is een concept: alleen organisatoren zien het, en de sponsor die gevraagd is.
event-now_announced = Je komt als je dat wilt. De ideeënoproep begint { $next ->
    [none] later
   *[other] op { DATETIME($next, dateStyle: "long") }
 }; ideeën zijn nu al welkom.
event-now_call_for_ideas = De ideeënoproep loopt { $next ->
    [none] nu
   *[other] tot { DATETIME($next, dateStyle: "long") }
 }. Stuur je idee, en zeg wat je van die van anderen vindt.
event-now_shaping = De ideeën krijgen nu vorm: zeg wat je ervan vindt, of doe met een mee. Het programma komt { $next ->
    [none] later
   *[other] op { DATETIME($next, dateStyle: "long") }
 }.
event-now_ready = Het programma staat vast en de dag komt dichterbij. Fijn als je er bent.
event-now_live = Vandaag is het zover: { $start ->
    [none] { "" }
   *[other] van { $start } tot { $end }
 }{ $place ->
    [none] { "" }
   *[other] { " " }in { $place }
 }.
event-now_wrap_up = De dag is voorbij. Elk idee krijgt een uitkomst, en projecten beginnen met een eerste experiment.
event-now_follow_through = De dag is voorbij; de projecten en experimenten gaan het hele jaar door. Ook ideeën zijn het hele jaar welkom.
event-now_evaluated = We kijken terug op het jaar: wat ervan kwam, en wat de volgende keer anders kan.
event-now_closed = Deze Learnathon is afgesloten. De projecten vind je zoals altijd.
event-now_cancelled = Deze Learnathon gaat niet door{ $reason ->
    [none] { "" }
   *[other] : { $reason }
 }. Ideeën blijven in de vijver.

event-phase_draft = voorbereiding
event-phase_announced = aangekondigd
event-phase_call_for_ideas = ideeënoproep
event-phase_shaping = ideeën uitwerken
event-phase_ready = programma klaar
event-phase_live = de dag zelf
event-phase_wrap_up = afronden
event-phase_follow_through = vervolg
event-phase_evaluated = terugkijken
event-phase_closed = afgesloten
event-phase_cancelled = afgelast

event-why_draft = de Learnathon is nog niet aangekondigd
event-why_announced = de Learnathon is aangekondigd, meer nog niet
event-why_call_for_ideas = de ideeënoproep loopt
event-why_shaping = de ideeën krijgen vorm
event-why_ready = het programma staat vast
event-why_live = vandaag is de dag zelf
event-why_wrap_up = de dag wordt afgerond
event-why_follow_through = de dag is voorbij, en de experimenten lopen
event-why_evaluated = we kijken terug op het jaar
event-why_closed = deze Learnathon is afgesloten
event-why_cancelled = deze Learnathon gaat niet door

event-duty = *Jouw deel nu:* { $does }
event-sponsor_draft = bevestig de dag, het budget en de grenzen van een kleine ja, en beloof dat je er bent.
event-sponsor_announced = schrijf een persoonlijke uitnodiging; die doet meer dan de onze.
event-sponsor_call_for_ideas = lees de ideeën en stel vragen; oordelen komt later.
event-sponsor_shaping = zeg welke grenzen gelden als er over ideeën besloten wordt.
event-sponsor_ready = kom om te bedanken, te vragen en te beslissen; geen toespraak boven 10 minuten.
event-sponsor_live = open de dag, beslis over de pitches, en sluit af met dank.
event-sponsor_wrap_up = beslis binnen { SETTING("gate_wd") } werkdagen over wat nog openstaat.
event-sponsor_follow_through = beantwoord hulpvragen binnen { SETTING("support_escalate_wd") } werkdagen, en zeg dank.
event-sponsor_evaluated = teken het verslag, en kies de volgende datum.
event-facilitator_draft = nog niets.
event-facilitator_announced = laat weten dat je een tafel kunt leiden, en houd 2 uur vrij voor de training.
event-facilitator_call_for_ideas = help collega's om een ruwe gedachte onder woorden te brengen.
event-facilitator_shaping = help met het programma, en kijk aan welke tafel je zit.
event-facilitator_ready = lees de kaart voor de dag, en kom naar de briefing.
event-facilitator_live = leid je tafel: eerst schrijven in stilte, dan idee voor idee, dan een eerste stap.
event-facilitator_wrap_up = vertel de organisatoren wat de volgende keer anders kan.
event-facilitator_follow_through = bel eigenaren die nog geen eerste experiment af hebben.
event-facilitator_evaluated = laat weten of je volgend jaar weer een tafel leidt.

event-frame = { $goal ->
    [none] Waarom hij er is, is nog niet opgeschreven.
   *[other] { $goal }
 }
    { $format ->
        [none] Halve of hele dag: nog niet gekozen
       *[other] { $format }
    }, { $size ->
        [none] aantal nog niet bekend
       *[other] { $size } mensen verwacht
    }, { $room ->
        [none] plek voor iedereen
       *[other] plek voor { $room }
    }, { $budget ->
        [none] budget nog niet bekend
       *[other] budget € { $budget }
    }
event-sponsor_asked = { $confirmed ->
    [yes] { $sponsor } heeft de dag, het budget en de grenzen bevestigd.
   *[no] { $sponsor } is gevraagd om de dag, het budget en de grenzen te bevestigen.
 }
event-clash_weekend = Die dag valt in een weekend. Er komen dan minder mensen; een werkdag past de meesten beter.
event-clash_holiday = Op die dag werkt jullie organisatie niet. Er komen dan minder mensen; een andere dag past de meesten beter.
event-phases = *Fasen*
    { $phases }
event-phase_since = *{ $phase }*, sinds { DATETIME($day, dateStyle: "long") }
event-phase_on = { $phase }: { DATETIME($day, dateStyle: "long") }
event-held = Je houdt hem hier vast: "{ $phase }" begint als je doorgaat.
event-missing = *Voor hij verder kan:*
    { $missing }
event-lacks_day = Kies een dag, met Aanpassen.
event-lacks_too_near = De dag is al over minder dan 4 weken. Kies een latere, met Aanpassen: mensen hebben die tijd nodig.
event-lacks_format = Kies een halve of een hele dag, met Aanpassen.
event-lacks_times = Vul in van wanneer tot wanneer hij duurt, met Aanpassen.
event-lacks_place = Vul de plek in, met Aanpassen.
event-lacks_sponsor = Er is nog geen sponsor. Geef een leidinggevende die rol met /rollen.
event-lacks_confirmed = Vraag een sponsor om de dag, het budget en de grenzen te bevestigen.
event-lacks_organisers = Eén organisator is te weinig voor meer dan 25 mensen. Geef een collega die rol met /rollen.
event-lacks_ahead = Het is nog niet de dag zelf.
event-lacks_ideas = Een paar ideeën stonden op de shortlist of zijn gepitcht en hebben nog geen uitkomst. Geef ze die met /antwoorden.
event-lacks_report = Het jaarverslag is nog niet uit. Zeg het hier als het zover is.
event-not_yet = Dat kan nog niet.
    { $missing }
    .look = Bekijk de Learnathon

event-begin_announced = Nu aankondigen
event-begin_call_for_ideas = Open de oproep nu
event-begin_shaping = Begin nu met vorm geven
event-begin_ready = Het programma is klaar
event-begin_live = Begin de dag
event-begin_wrap_up = Sluit de dag
event-begin_follow_through = Afgerond
event-begin_evaluated = Kijk nu terug
event-hold = Nog even niet
event-go_on = Ga door
event-ask_sponsor = Vraag een sponsor
event-published = Het verslag is uit
event-change = Aanpassen
event-advice = Advies en agenda
event-move = Verzet de dag
event-cancel = Gaat niet door
event-next = Plan de volgende
event-then = Zoals gepland
event-announcement = Bekijk de aankondiging

event-kept = Bewaard.
event-asks_anew = Bewaard. De sponsor bevestigde iets anders; vraag het opnieuw voor je hem aankondigt.
event-began = Vanaf nu: { $phase }. De eerste 10 minuten kun je terug, zolang er niets verstuurd is.
    .back = Terug
event-no_way_back = Terug kan niet meer.
event-undone = Teruggedraaid. Het is weer zoals het was.
event-not_held = Hij wordt niet vastgehouden.
event-goes_on_then = Hij gaat weer vanzelf verder.
event-report_noted = Genoteerd: het verslag is uit.

event-no_sponsor = Er is nog geen sponsor. Geef een leidinggevende die rol met /rollen, en vraag het dan hier.
    .look = Bekijk de Learnathon
event-which_sponsor = Welke sponsor zal ik vragen?
event-sponsor_is = { $name }
    .to = Vraag { $first }
event-sponsor_gone = Deze sponsor kan nu niet gevraagd worden.
event-sponsor_is_asked = Gevraagd. Je hoort het als er antwoord is.
event-day_first = Kies eerst de dag en de vorm; die bevestigt een sponsor.
    .change = Aanpassen
event-asked_by = { $name } vraagt je iets over de Learnathon.
event-confirm_ask = Bevestig je deze Learnathon, en ben je erbij?
    { DATETIME($day, dateStyle: "full") }, { $start }-{ $end }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }. { $format }, { $size } mensen{ $room ->
        [none] { "" }
       *[other] , plek voor { $room }
    }, { $budget ->
        [none] geen budget genoemd
       *[other] budget € { $budget }
    }.
    Een idee mag vanzelf beginnen binnen { SETTING("small_yes_hours") } werkuren en { SETTING("small_yes_budget") } euro, tenzij een sponsor bezwaar maakt.
    .confirm = Bevestigen
    .talk = Eerst even praten
event-changed_since = Er is iets veranderd sinds je gevraagd werd. Zo staat het er nu voor.
event-confirmed = Dank je. De organisatoren horen het. Tot { DATETIME($day, dateStyle: "full") }.
    .look = Bekijk de Learnathon
event-talked = De organisatoren horen dat je er eerst over wilt praten. Je kunt het hier alsnog bevestigen.
    .confirm = Bevestigen
event-sponsor_confirmed = { $sponsor } bevestigt de Learnathon: de dag, het budget en de grenzen. Hij kan worden aangekondigd zodra er niets meer ontbreekt.
    .look = Bekijk de Learnathon
event-sponsor_talks = { $sponsor } wil eerst over de Learnathon praten. Een woord onder vier ogen helpt het meest.
    .look = Bekijk de Learnathon

event-ask_announced = De Learnathon van { DATETIME($event_day, dateStyle: "long") } kan vanaf { DATETIME($day, dateStyle: "full") } worden aangekondigd. Dat wacht op jou.
event-ask_call_for_ideas = De ideeënoproep begint op { DATETIME($day, dateStyle: "full") }.
event-ask_shaping = De ideeënoproep eindigt op { DATETIME($day, dateStyle: "full") }; vanaf dan krijgen de ideeën vorm.
event-ask_ready = Het programma hoort klaar te zijn op { DATETIME($day, dateStyle: "full") }.
event-ask_live = De Learnathon is op { DATETIME($event_day, dateStyle: "full") }. De dag begint vanzelf.
event-ask_thanks = De dag is voorbij. Bedank iedereen binnen een werkdag, met in cijfers wat ervan kwam.
event-ask_follow_through = Het afronden eindigt op { DATETIME($day, dateStyle: "full") }. Heeft elk idee een uitkomst?
event-ask_results = Tijd om collega's te vertellen wat er tot nu toe van de Learnathon kwam.
event-ask_evaluated = Het terugkijken op het jaar begint op { DATETIME($day, dateStyle: "full") }.
event-begins_then = Zoals gepland: "{ $phase }" begint vanzelf op { DATETIME($day, dateStyle: "full") }.
    .look = Bekijk de Learnathon
event-waits = "{ $phase }" zou beginnen, maar wacht:
    { $missing }
    Het gaat vanzelf verder als dat gedaan is.
    .look = Bekijk de Learnathon
event-began_by_itself = De Learnathon is vanzelf verder: { $phase }.

event-no_advice = Vul eerst het aantal en de vorm in; dan is er advies.
event-advice_is = *Advies voor { $size } mensen*
    { $facilitators ->
        [one] Eén begeleider
       *[other] { $facilitators } begeleiders
    }, { $organisers ->
        [one] één organisator
       *[other] { $organisers } organisatoren
    }, { $pitches } pitchplekken in { $tracks ->
        [one] één track
       *[other] { $tracks } tracks
    }.
    { $specials }
event-special_vote = Stemmen hoeft niet met zo weinig mensen.
event-special_scan_total = Van de scan is alleen het totaal te zien, geen groepen.
event-special_tables = Tafels van 6.
event-special_workshops = Eén ronde workshops, in 2 ruimtes.
event-special_tracks = Pitches in 3 tracks; de winnaar van elk wordt in 1 minuut aan allen verteld.
event-special_hybrid = Meedoen op afstand kan.
event-special_plenary = Alleen de opening en de sluiting met allen samen.
event-special_codes = Een QR-code bij elke ruimte om je aan te melden.
event-agenda = *De dag*
    { $slots }
event-slot = { $start } { $part }
event-part_welcome = welkom
event-part_opening = opening
event-part_running = lopende projecten
event-part_workshops = workshops
event-part_market = ideeënmarkt
event-part_vote = stemmen en pauze
event-part_lunch = lunch
event-part_forge = uitwerksessie
event-part_pitches = pitches
event-part_gate = check en eerste experimenten
event-part_thanks = terugblik en dank
event-part_slack = ruimte voor wat uitloopt
event-part_end = einde

plan-page_title = Plan een Learnathon
plan-q_goal = Waarom is hij er, en voor wie? (10 tot 400 tekens)
    .short = Waarom en voor wie
plan-q_format = Een halve of een hele dag?
    Een halve dag duurt 4 uur, een hele dag 7 en een half.
    .half_day = Halve dag
    .whole_day = Hele dag
    .short = Halve of hele dag
plan-q_size = Hoeveel mensen verwacht je? (10 tot 500)
    .short = Aantal
plan-q_day = Op welke dag? (zoals 12 november)
    Minstens 4 weken vanaf nu; 12 weken of meer past de meesten beter.
    .short = Dag
plan-q_starts = Vanaf hoe laat? (zoals 9:00)
    .short = Begin
plan-q_ends = Tot hoe laat?
    Dat volgt uit halve of hele dag, tenzij je iets anders kiest.
    .skip = Zoals de vorm zegt
    .short = Einde
plan-q_place = Waar? (2 tot 120 tekens)
    .skip = Nog niet bekend
    .short = Plek
plan-q_room = Voor hoeveel mensen is er plek?
    Wie zich daarna aanmeldt, wacht op een plek.
    .skip = Plek voor iedereen
    .short = Ruimte
plan-q_budget = Wat is het budget, in euro's?
    .skip = Nog niet bekend
    .short = Budget
plan-confirm = Dit bewaar ik; alleen organisatoren en de sponsor die je vraagt zien het.
    Dag: *{ $day }*
    Begin: { $starts }. Einde: { $ends }.
    Plek: { $place }
    { $format }, { $size } mensen. Ruimte: { $room }. Budget: { $budget }.
    { $goal }
    .post = Bewaren
    .edit = Aanpassen
    .cancel = Annuleren
plan-too_near = Dat is te dichtbij. Tussen de aankondiging en de dag zitten minstens 4 weken, zodat mensen kunnen plannen en ideeën kunnen rijpen. Kies een latere dag.
plan-too_far = Dat is over meer dan twee jaar. Kies een dag die dichterbij is.
plan-ends_first = Hij kan niet eindigen voor hij begint. Kies een latere tijd.
plan-not_so_many = Geef een getal van { $least } tot { $most }.
details-page_title = Pas de Learnathon aan
details-confirm = Zo wordt het:
    Begin: { $starts }. Einde: { $ends }.
    Plek: { $place }
    { $format }, { $size } mensen. Ruimte: { $room }. Budget: { $budget }.
    { $goal }
    .post = Bewaren
    .edit = Aanpassen
    .cancel = Annuleren

move_day-page_title = Verzet de dag
move_day-q_day = Naar welke dag gaat hij?
    Minstens een week vanaf nu. Wie zich aanmeldde, wordt met een aankondiging opnieuw gevraagd.
move_day-confirm =
    .post = Verzetten
event-too_soon = Dat is binnen een week; daar kan niemand op plannen. Kies een latere dag.
event-same_day = Op die dag is hij al. Kies een andere.
event-moved = De Learnathon is nu op { DATETIME($day, dateStyle: "full") }. Alles wat vanzelf komt, schuift mee.
call_off-page_title = De Learnathon afblazen
call_off-q_reason = Waarom gaat hij niet door? (10 tot 300 tekens)
    Collega's lezen het in de aankondiging. Hun ideeën blijven in de vijver.
call_off-confirm =
    .post = Gaat niet door
event-called_off = De Learnathon gaat niet door. Ideeën blijven in de vijver. De eerste 10 minuten kun je het terugdraaien, zolang er niets verstuurd is.
    .back = Terugdraaien
event-copied = Een concept voor het volgende jaar, zoals het vorige. Pas aan wat anders is, en vraag dan een sponsor.

error-not_allowed = Dat kan in deze fase niet: { $why }.
