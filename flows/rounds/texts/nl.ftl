# Een ronde van de scan, zoals organisatoren hem leiden; en wat ervoor vastligt, voor iedereen.

round-gone = Die ronde is er niet meer.
round-list_title = *Scanrondes*
round-list_empty = *Scanrondes*
    Er is nog geen ronde geweest. Je maakt een concept, ziet wat er gevraagd wordt en welke groepen getoond kunnen worden, en plant hem in; daarna gaat hij vanzelf open, herinnert en sluit.
round-entry = *Ronde { $number }*: { $state }{ $opens ->
    [none] { "" }
   *[other] , { DATETIME($opens, dateStyle: "medium") } tot en met { DATETIME($closes, dateStyle: "medium") }
 }
    .look = Bekijk de ronde
round-new = Nieuwe ronde
round-to_rounds = Scanrondes
round-to_list = Alle rondes
round-back = Terug
round-one_at_a_time = Er komt al een ronde, of er is er een open; die gaat voor.

round-state_draft = in voorbereiding
round-state_scheduled = ingepland
round-state_open = open
round-state_closed = gesloten
round-state_computed = berekend
round-state_published = gepubliceerd
round-state_archived = gearchiveerd
round-state_cancelled = gaat niet door
round-why_draft = de ronde is nog een concept
round-why_scheduled = de ronde is ingepland, en nog niet open
round-why_open = de ronde is open
round-why_closed = de ronde is gesloten
round-why_computed = de resultaten zijn al berekend
round-why_published = de resultaten zijn gepubliceerd
round-why_archived = de ronde is gearchiveerd
round-why_cancelled = de ronde gaat niet door

round-page = *Scanronde { $number }*: { $state }
round-now_draft = Alleen organisatoren zien dit. Niemand wordt uitgenodigd voordat je hem inplant.
round-now_scheduled = Hij gaat vanzelf open op { DATETIME($opens, dateStyle: "full") }, in de ochtend. Iedereen voor wie hij is, krijgt dan een uitnodiging.
round-now_open = Mensen kunnen antwoorden tot en met { DATETIME($closes, dateStyle: "full") }. Tot nu toe antwoordde minstens { $rate }%; wie, ziet niemand.
round-now_open_few = Mensen kunnen antwoorden tot en met { DATETIME($closes, dateStyle: "full") }. Tot nu toe antwoordden er minder dan { $k }; hoeveel, ziet niemand.
round-stands_still = *Niemand kan nu antwoorden:* de sleutel van de scan ontbreekt, of is niet die waarmee mensen antwoordden. Wie de bot beheert, zet die terug en start hem opnieuw; learnathon check vertelt meer.
round-now_closed = Antwoorden kan niet meer. Wat getoond mag worden, wordt binnen een minuut berekend.
round-now_computed = De resultaten zijn klaar, en niemand heeft ze nog gezien. Publiceer ze vóór { DATETIME($publish_by, dateStyle: "full") }: mensen antwoordden om te horen wat eruit kwam.
round-now_published = Iedereen kan de resultaten lezen. Wat mensen antwoordden, wordt gewist op { DATETIME($erased, dateStyle: "long") }; de resultaten blijven.
round-now_archived = Wat mensen antwoordden, is gewist. Resultaten die gepubliceerd zijn, blijven.
round-now_cancelled = Deze ronde gaat niet door; niemand was uitgenodigd.

round-settings_are = { $opens ->
    [none] De dag is nog niet gekozen
   *[other] Van { DATETIME($opens, dateStyle: "full") } tot en met { DATETIME($closes, dateStyle: "full") }
 }
    Gevraagd: { $name }, { $n_items } stellingen, { $n_open ->
        [0] geen open vragen
        [one] 1 open vraag
       *[other] { $n_open } open vragen
    }, ongeveer { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    }
    Voor: { $scope ->
        [none] de hele organisatie
       *[other] { $scope }
    }, { $invited ->
        [one] 1 persoon
       *[other] { $invited } mensen
    }
    Groepen worden getoond vanaf { $k } antwoorden{ $locations ->
        [none] { "" }
       *[other] ; ook per locatie: { $locations }
    }
round-nobody = niemand meer
round-own_words = Onder de uitnodiging: { $text }
round-missing = *{ $after ->
    [open] Voordat hij open kan:
   *[scheduled] Voordat je hem kunt inplannen:
 }*
    { $missing }
round-not_yet = Dat kan nog niet:
    { $missing }
    .look = Bekijk de ronde
round-lacks_day = Kies een dag die nog moet komen: Aanpassen.
round-lacks_invited = Er moeten minstens 5 mensen uitgenodigd worden; nu { $invited ->
    [0] is er niemand
    [one] is er 1
   *[other] zijn het er { $invited }
 }. Kies meer afdelingen, of wacht tot er meer mensen meedoen.
round-lacks_k = Een groep heeft minstens { $least } antwoorden nodig om getoond te worden: Aanpassen.
round-lacks_k_too_high = Een groep heeft meer antwoorden nodig dan er mensen uitgenodigd worden ({ $invited }), dus er zou nooit iets te zien zijn: Aanpassen.
round-lacks_languages = Jullie eigen zin is er maar in één taal: Eigen zin.
round-lacks_reworded = Een eerdere ronde vroeg iets anders onder { $ids }. Geef wat veranderde een nieuw id in het bestand met de vragenlijst, zodat niemand die twee vergelijkt.
round-lacks_confirmed = Lees wat mensen over hun privacy te horen krijgen, en sta ervoor in: Privacytekst.
round-lacks_key = Er is geen sleutel voor de scan, en zonder kan niemand anoniem antwoorden. Wie de bot beheert, stelt LEARNATHON_SCAN__KEY in en start hem opnieuw.
round-lacks_another = Er is een andere ronde ingepland of open; die gaat voor.

round-questions = De vragen
round-groups = De groepen
round-change = Aanpassen
round-by_location = Ook per locatie
round-not_by_location = Niet per locatie
round-scope = Voor wie
round-intro = Eigen zin
round-privacy = Privacytekst
round-schedule = Plan hem in
round-cancel = Gaat niet door
round-undo = Terugdraaien
round-extend = Langer open
round-raise_k = Alleen grotere groepen
round-close = Nu sluiten
round-publish = Publiceren
round-confirm = Ik sta hiervoor in
round-again = Nog niet

round-kept = Bewaard.
round-no_locations = Er zijn nog geen twee locaties bekend van wie uitgenodigd wordt. Ze komen uit de lijst met mensen, in de kolom locatie.
round-confirmed = Genoteerd: jij staat in voor wat mensen te horen krijgen.
round-scheduled = Ingepland. Tot hij opengaat kun je alles nog aanpassen, behalve de vragen.
round-undone = Teruggedraaid; hij is zoals hij was.
round-no_way_back = Dat is niet meer terug te draaien.
round-extended = Hij is langer open. Herinneringen die nog komen, schuiven mee.
round-extended_already = Hij is al een keer verlengd, of hij sluit net; langer open kan niet.

round_plan-page_title = Concept van een ronde
round_plan-q_opens = Op welke werkdag gaat hij open? (bijvoorbeeld 12 januari)
    Hij gaat in de ochtend open, en dan krijgt iedereen een uitnodiging.
    .short = Open op
round_plan-q_window = Hoeveel werkdagen is hij open? (5 tot 15)
    .skip = { SETTING("scan_window_wd") } werkdagen
    .short = Werkdagen
round_plan-q_k = Vanaf hoeveel antwoorden wordt een groep getoond? ({ SETTING("scan_k") } of meer)
    Meer beschermt mensen beter, en laat minder groepen zien. Vanaf 150 mensen is 8 verstandig, en 10 waar er veel op het spel staat.
    .skip = Zoals aangeraden
    .short = Kleinste groep
round_plan-confirm = Dit bewaar ik; alleen organisatoren zien het.
    Open op: *{ $opens }*
    Werkdagen: { $window }
    Kleinste groep: { $k }
    .post = Bewaren
    .edit = Aanpassen
    .cancel = Annuleren
round-too_soon = Hij gaat op zijn vroegst morgen open, zodat je alles nog kunt bekijken. Kies een latere dag.
round-too_far = Dat is meer dan een jaar vooruit. Kies een eerdere dag.
round-no_working_day = Op die dag werkt er niemand. Kies een werkdag.
round-window_limits = Hij is { $least } tot { $most } werkdagen open. Geef een getal daartussen.
round-k_floor = Een groep heeft minstens { $least } antwoorden nodig om getoond te worden; minder zou te veel over mensen zeggen. Geef een groter getal.
round-k_only_up = Het zijn er nu { $k }, en dat is mensen verteld of wordt het nog. Het kunnen er alleen meer worden.
round-k_above = Er worden maar { $invited } mensen uitgenodigd, dus er zou nooit iets te zien zijn. Geef een kleiner getal.

round_words-page_title = Eigen zin
round_words-q_nl = Jullie zin in het Nederlands (10 tot 200 tekens)
    Iedereen leest hem onder de uitnodiging, bijvoorbeeld wat jullie met de resultaten doen.
    .skip = Geen zin
round_words-q_en = Jullie zin in het Engels (10 tot 200 tekens)
    .skip = Geen zin
round_words-confirm =
    .post = Bewaren
round-in_both = Schrijf hem in beide talen, of laat beide leeg: iedereen leest hem in de eigen taal.

round_longer-page_title = Langer open
round_longer-q_until = Tot en met welke dag is hij open? (bijvoorbeeld 12 januari)
    Hoogstens 7 dagen later dan nu, en maar één keer.
round_longer-confirm =
    .post = Open tot dan
round-not_later = Dat is niet later dan hij al sluit. Kies een latere dag.
round-too_long = Dat is meer dan { $days } dagen later. Kies een eerdere dag.

round_k-page_title = Alleen grotere groepen
round_k-q_k = Vanaf hoeveel antwoorden wordt een groep getoond?
    Het kunnen er alleen meer worden.
round_k-confirm =
    .post = Bewaren

round-scope_is = *Voor wie*: { $of ->
    [all] de hele organisatie
   *[some] de afdelingen die je koos, met al hun teams
 }, { $invited ->
    [one] 1 persoon
   *[other] { $invited } mensen
 }. Mensen van buiten krijgen de vraag niet.
round-no_departments = Er zijn nog geen afdelingen: iedereen wordt uitgenodigd, en alleen het totaal is te zien. Met /team voeg je ze toe.
round-department = { $name }: { $people ->
    [one] 1 persoon
   *[other] { $people } mensen
 }{ $state ->
    [in] , uitgenodigd
   *[out] { "" }
 }
    .take_in = Uitnodigen
    .leave_out = Weglaten
round-everybody = De hele organisatie
round-too_few_left = Dan worden er { $people } uitgenodigd, en het moeten er minstens { $needed } zijn. Kies eerst een andere afdeling.

round-people_are_told = Dit krijgt iedereen te horen voor het begin, met de eigen groep:
round-stand_for_it = Sta je ervoor in dat het zo is, en zo blijft?

round-asked = *{ $name }*: { $n_items } stellingen, ongeveer { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
 }. Van helemaal oneens tot helemaal eens, of "weet ik niet".
round-theme = *{ $name }*
round-open_questions = *In eigen woorden*
round-item = { $id }: { $text }
round-hint_not = Om nog eens te bekijken: { $ids }. Wie het oneens is met een "niet", moet twee keer nadenken; zeg het zonder.
round-hint_two = Om nog eens te bekijken: { $ids }. Er zitten misschien twee gedachten in, en mensen zijn het met één ervan eens; maak er twee stellingen van.
round-takes_long = Dit duurt ongeveer { $minutes } minuten. Meer dan { $most } kost antwoorden; laat een paar stellingen weg.

round-groups_are = *De groepen*: elke wordt getoond vanaf { $k } antwoorden, en alleen als niemand uit de andere terug te rekenen is. Wie in geen groep zit, telt mee in het geheel.
round-no_groups = *De groepen*: die zijn er niet, dus alleen het totaal is te zien.
round-group = { $inside ->
    [team] – { $name }
    [location] Locatie { $name }
   *[department] { $name }
 }{ $sizes ->
    [hidden] { "" }
   *[shown] : { $n }
 }{ $can ->
    [yes] { "" }
    [hardly] {" "}(meestal verborgen: een buurgroep is te klein)
   *[no] {" "}(te klein om te tonen)
 }
round-locations_rule = Per locatie wordt alleen iets getoond als van elke groep in elke locatie genoeg mensen antwoorden; anders geen enkele.
round-locations_hardly = Zoals het nu is, wordt er per locatie niets getoond: ergens zijn er te weinig mensen van een groep in één locatie.
round-only_total = Met zo weinig mensen, of zulke kleine groepen, is het verstandig alleen naar het totaal te kijken: groepen zijn bijna nooit te tonen.

round-fixed = *Wat vastligt voor deze scan*
    { $name }: { $n_items } stellingen, { $n_open ->
        [0] geen open vragen
        [one] 1 open vraag
       *[other] { $n_open } open vragen
    }, voor iedereen dezelfde.
    Van { DATETIME($opens, dateStyle: "long") } tot en met { DATETIME($closes, dateStyle: "long") }, voor { $scope ->
        [none] de hele organisatie
       *[other] { $scope }
    } ({ $invited } mensen).
    Een groep wordt getoond vanaf { $k } antwoorden. Dat getal kan groter worden, nooit kleiner.{ $locations ->
        [none] { "" }
       *[other] {" "}Ook per locatie ({ $locations }), als daar niemand uit terug te rekenen is; anders wordt er geen enkele locatie getoond.
    }
    Tot hij sluit ziet niemand een cijfer, behalve hoeveel procent meedeed. Iedereen ziet de resultaten op hetzelfde moment: die van het geheel, en van groepen die getoond mogen worden. Organisatoren lezen ook wat er op de open vragen geantwoord is, door elkaar. Losse antwoorden ziet niemand.
    Wat mensen antwoordden, wordt { $days } dagen na publicatie gewist{ $erased ->
        [none] { "" }
       *[other] , uiterlijk op { DATETIME($erased, dateStyle: "long") }
    }; de resultaten blijven.{ $contact ->
        [none] { "" }
       *[other] {" "}Vragen over privacy: { $contact }.
    }

round-really_close = De ronde nu sluiten? Daarna kan niemand meer antwoorden, en hij kan niet meer open.
    .close_now = Nu sluiten
    .again = Laat hem open
round-really_publish = De resultaten nu publiceren? Iedereen die uitgenodigd was, hoort het, op hetzelfde moment. Terugdraaien kan niet.
    .publish_now = Nu publiceren
    .again = Nog niet

round-waits = De resultaten van de scan wachten op publicatie, vóór { DATETIME($publish_by, dateStyle: "long") }.
    .look = Bekijk de ronde
round-cannot_open = De scan zou vandaag opengaan, en dat kan niet:
    { $missing }
    Ik kijk de volgende werkdag opnieuw.
    .look = Bekijk de ronde
round-tell_computed = De scan is gesloten, en de resultaten zijn klaar. Niemand heeft ze nog gezien: publiceer ze vóór { DATETIME($publish_by, dateStyle: "long") }.
    .look = Bekijk de ronde
round-tell_late = De resultaten van de scan zouden vóór { DATETIME($publish_by, dateStyle: "long") } gepubliceerd zijn. Mensen antwoordden om te horen wat eruit kwam; vragen zonder te vertellen kost vertrouwen.
    .look = Bekijk de ronde
round-late_sponsor = De resultaten van de scan zouden vóór { DATETIME($publish_by, dateStyle: "long") } gepubliceerd zijn, en zijn dat nog niet. De organisatoren kunnen dat doen; mensen antwoordden om te horen wat eruit kwam.
