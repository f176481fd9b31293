# Check-ins: hoe een project loopt, en de seintjes als er geen antwoord komt.

command-checkin = checkin
    .description = Vertel hoe je project loopt
    .usage = { "" }

checkin-q1 = "{ $title }", week { $n }. Hoe loopt het?
    .on_track = Op koers
    .stuck = Zit wat vast
    .on_hold = Ligt stil
    .finished = Klaar
checkin-about = "{ $title }", week { $n }.
checkin-promised = Je nam je voor: "{ $promise }".
checkin-promised_by = { $name } nam zich voor: "{ $promise }".
checkin-so_far = Tot nu toe: { $going }.
checkin-going_on_track = op koers
checkin-going_stuck = zit wat vast
checkin-going_on_hold = ligt stil
checkin-going_finished = klaar
checkin-track_q2 = Wat zag of leerde je sinds de vorige keer? Eén zin.
    .skip = Niets nieuws
checkin-track_q3 = { $metric } was { $last } { $unit }. En nu?
    .same = Zelfde
    .number = Getal invullen
    .unmeasured = Niet gemeten
checkin-track_q3_first = { $metric }, in { $unit }: waar staat het nu?
    .number = Getal invullen
    .unmeasured = Niet gemeten
checkin-q_number = Wat is het nu? Een getal is genoeg, bijvoorbeeld 12 of 12,5.
checkin-other_unit = Ik houd dit bij in { $unit }, en je typte { $typed }.
    .value = Het is { $value }
    .number = Getal invullen
checkin-stuck_q2 = Wat zit het meest in de weg?
    .time = Tijd
    .decision = Een besluit
    .money = Geld
    .people = Mensen of kennis
    .access = Toegang of ICT
    .other = Iets anders
checkin-stuck_q3 = Welke stap is klein genoeg voor deze week?
    .skip = Geen idee
checkin-overdue_q2 = De einddatum was { DATETIME($end, dateStyle: "long") }. Wat past het best?
    .wrap_up = Nu afronden
    .longer = { exp-longer }
    .pause = Pauze
    .stop = Stoppen
checkin-hold_q2 = Prima. Waar wacht het op?
    .own_time = Mijn eigen tijd
    .someone = Iemand anders
    .better_moment = Beter moment
    .over = Het is voorbij
checkin-hold_noted = Prima. Het wacht op: { $waits }.
checkin-hold_again = Wanneer vraag ik het weer?
    .two_weeks = 2 weken
    .month = 1 maand
    .never = Niet meer
checkin-done_q2 = Mooi. Zullen we de uitkomst meteen noteren?
    .now = Ja, 2 minuten
    .later = Later
checkin-q4_support = Wil je hulp?
    .nobody = Nee
    .sponsor = Van { $sponsor }
    .colleagues = Van collega's
checkin-q_help = Waar kan iemand je mee helpen? Een of twee zinnen.
checkin-stands = { $metric }: { $value } { $unit }.
checkin-help_of = Ik vraag { $name } om hulp; je hoort van mij als er antwoord is.
checkin-help_of_all = Je hulpvraag staat onder de kaart van het project.
checkin-thanks = Genoteerd, dank je. Volgende keer: { DATETIME($next, dateStyle: "long") }. { $streakless_fact }
    .change = Antwoord aanpassen
checkin-thanks_for_now = Genoteerd, dank je. { $streakless_fact }
    .change = Antwoord aanpassen
checkin-fact_experiments = { $n ->
    [one] Al één experiment.
   *[other] Al { $n } experimenten.
 }
checkin-fact_weeks = { $n ->
    [one] Een week onderweg.
   *[other] { $n } weken onderweg.
 }
checkin-paused = "{ $title }" heeft pauze. Op { DATETIME($day, dateStyle: "long") } vraag ik één keer of je het weer oppakt; tot dan vraag ik niets.
    .resume = { project-paused.resume }
    .look = { project-paused.look }
checkin-quiet_until = Ik vraag niets over "{ $title }" tot { DATETIME($day, dateStyle: "long") }. Het experiment blijft intussen open.
    .look = { project-paused.look }

checkin-answered_by = { $name } heeft al verteld hoe het met "{ $title }" gaat: { $going }.
    .add = Vul het aan
checkin-dropped = Dat wordt niet meer gevraagd.
checkin-newer = Er is een nieuwere check-in van dit project; neem die, of typ /checkin.
checkin-too_late = Dat antwoord staat vast. Typ /checkin om te vertellen hoe het loopt.
checkin-not_active = Dit project loopt nu niet.
checkin-no_project = Je draagt nu geen project dat loopt.
checkin-which = Over welk project gaat het?
checkin-entry = { NUMBER($number, useGrouping: 0) }. { $title }
    .now = Hoe loopt het
checkin-waiting = "{ $title }": hoe loopt het?
    .begin = Antwoorden
checkin-say = Vertel hoe het loopt
checkin-wake = Maak het wakker
checkin-on_card = Check-in van { DATETIME($day, dateStyle: "long") }: { $going }.{ $seen ->
    [none] { "" }
   *[other] { " " }"{ $seen }"
 }
checkin-told = Verteld door { $name }.{ $obstacle ->
    [none] { "" }
   *[other] { " " }Zit in de weg: { $obstacle }.
 }{ $step ->
    [none] { "" }
   *[other] { " " }Volgende stap: "{ $step }"
 }

seen-page_title = Hoe loopt het?
seen-confirm =
    .post = Verder
smallstep-page_title = Een kleine stap
smallstep-confirm =
    .post = Verder
measured-page_title = Waar het nu staat
measured-confirm =
    .post = Verder
wanted-page_title = Hulp vragen
wanted-confirm =
    .post = Vragen

nudge-n1 = Ik ben nog benieuwd naar "{ $title }". Eén tik is genoeg:
    .on_track = Op koers
    .stuck = Zit wat vast
    .on_hold = Ligt stil
nudge-n2 = Op { DATETIME($start, dateStyle: "long") } nam je je voor: "{ $ifthen_or_action }". Is dat gelukt?
    Een stap van 10 minuten telt ook.
    .yes = Ja
    .partly = Deels
    .not_yet = Nog niet
nudge-n2_no_plan = Hoe is het met "{ $title }"?
    Een stap van 10 minuten telt ook.
    .on_track = Op koers
    .stuck = Zit wat vast
    .on_hold = Ligt stil
nudge-n1_over = Ik ben nog benieuwd naar "{ $title }".
nudge-n2_over = Hoe is het met "{ $title }"? Afronden is vier korte vragen.
nudge-about = Over "{ $title }":
nudge-n3 = Drukke tijd? Wat helpt:
    Alle vier is prima.
    .help = Iemand helpt mij
    .pause = 4 weken pauze
    .owner = Nieuwe eigenaar
    .stop = Project stoppen
nudge-n4 = Ik vraag niet meer naar "{ $title }". Het staat nu op "slaapt", zichtbaar voor organisator en sponsor. Weer wakker maken kan altijd met /project.
