# Wat bij elk formulier hoort.

command-cancel = annuleren
    .description = Stop met het formulier dat openstaat
    .usage = { "" }

form-step = Vraag { $step } van { $steps }
form-topic = *{ $topic }*
form-back = Terug
form-cancel = Annuleren
form-given = Nu: { $given }
    .keep = Zo laten
form-day = { DATETIME($day, dateStyle: "long") }
form-left_empty = Laat het leeg voor: { $skip }.
form-required = Deze vraag is nodig; vul hem in, dan gaan we verder.
form-empty = Daar staat nog niets wat ik kan lezen. Typ een paar woorden.
form-no_words = Ik zie alleen tekens of emoji. Zeg het in een paar woorden.
form-too_short = Dat is nog wat kort: { $shortest ->
    [one] minstens één teken
   *[other] minstens { $shortest } tekens
 }, { $count ->
    [one] dit is er één
   *[other] dit zijn er { $count }
 }.
form-too_long = Dat is te lang: hooguit { $longest } tekens, dit zijn er { $count }. Kort het wat in.
form-choose = Kies een van de knoppen.
form-not_a_time = Dat lees ik niet als een tijd. Typ het zo: 9:30.
form-not_a_day = Dat lees ik niet als een dag. Typ het zo: 24-12-2026.
form-not_a_number = Daar lees ik geen getal in. Typ het zo: "12", "12,5" of "12 dagen".
form-no_day_in_it = Het getal lees ik, maar geen dag die op de kalender staat. Typ het zo: "8 dagen op 1 juni".
form-press = Kies een van de knoppen hieronder, dan gaan we verder.
form-only_text = Dat kan ik niet lezen. Typ je antwoord in woorden; wat je al invulde staat er nog.
form-edited = Ik zag dat je een bericht aanpaste. Wat je eerst stuurde telt; met Terug of Aanpassen verander je het hier.
form-what_to_change = Wat wil je aanpassen?
form-stale = Die knop hoort bij iets wat al klaar is.
form-cancelled = Gestopt, er is niets geplaatst. Bedenk je je, dan staat het er nog.
    .resume = Toch verder
form-nothing_open = Er staat niets open om te annuleren.
form-yours = Wat je schreef is niet verstuurd; hier is het, om te bewaren:
    { $text }
form-nothing_yet = nog niets ingevuld
form-unfinished = Je was al ergens mee bezig: { $so_far }.
    .resume = Daarmee verder
    .restart = Opnieuw beginnen
form-still_open = Je formulier staat nog open.
    .resume = Verder invullen
form-open_here = Daar is een formulier voor.
    .open = Open het formulier
form-page_onward = Verder
form-page_close = Sluiten
form-not_opened = Het formulier ging niet op tijd open; er is niets kwijt.
    .open = Open het formulier
