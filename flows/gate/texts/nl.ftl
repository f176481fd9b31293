# De poort: of een idee haalbaar en betaalbaar is, en hoe het een project wordt.

access-gatekeeper_only = Dat kan alleen de sponsor die over dit idee gevraagd is.
access-sponsors_only = Bezwaar maken kan alleen een sponsor.

gate-open = Oppakken
gate-object = Bezwaar maken
gate-no_sponsor = Over "{ $title }" kan ik niemand iets vragen: er is nog geen sponsor, of het is diens eigen idee. Een organisator geeft die rol met /rollen.
gate-no_owner = Niemand draagt "{ $title }" nog, en zonder eigenaar begint er niets. Ik vraag erom onder de kaart; pak het op zodra er een is.
    .look = Bekijk het idee
gate-seeks_owner = Dit idee kan worden opgepakt zodra iemand het trekt.
    .want = Ik wil het trekken
gate-choose = Welke sponsor zal ik vragen over "{ $title }"?
gate-sponsor = { $name }
    .to = Vraag { $first }
gate-cannot_be_asked = Deze sponsor kan ik nu niets vragen.
gate-open_already = Over dit idee is al een sponsor gevraagd.
gate-asked = Ik vraag { $sponsor } of "{ $title }" kan starten. Zonder bezwaar start het op { DATETIME($start, dateStyle: "long") }.
    .withdraw = Toch niet
gate-withdrawn = Ingetrokken: "{ $title }" blijft in de vijver zoals het was.
    .look = Bekijk het idee
gate-settled = Hier valt niets meer te besluiten.

gate-brought_by = { $name } legt je een idee voor.
gate-ask = "{ $title }" { $pitched ->
    [yes] is gepitcht
   *[no] staat klaar om opgepakt te worden
 }. Zes vragen, 2 minuten. Alles ja betekent: het start op { DATETIME($start, dateStyle: "long") }, tenzij je met een reden bezwaar maakt.
    .answer = Beantwoorden
    .ask = Vraag { $first }
    .look = Bekijk het idee
gate-page_title = Kan het starten?
gate-q_owner = Is er een eigenaar met tijd?
    .yes = Ja
    .no = Nee
    .unknown = Weet ik nog niet
gate-q_time = Kan een eerste experiment binnen { SETTING("experiment_max_days") } dagen klaar zijn?
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-q_limits = Past het binnen de kleine-ja-grenzen?
    Hooguit { SETTING("small_yes_hours") } werkuren en { SETTING("small_yes_budget") } euro.
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-q_ours = Gaan we hier zelf over?
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-q_safe = Geen bezwaar uit wet, veiligheid of privacy?
    Ja = er is geen bezwaar.
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-q_undo = Kunnen we terug als het mislukt?
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-confirm =
    .post = Versturen

gate-starts = Zes keer ja: "{ $title }" start vanzelf op { DATETIME($start, dateStyle: "long") }, tenzij een sponsor bezwaar maakt.
    .start = Nu starten
    .object = Bezwaar maken
gate-not_known = Voordat "{ $title }" start, wil je weten { $what }. Wie zoekt dat uit, en vóór welke datum?
    .find_out = Noem iemand
    .answer = Anders antwoorden
finder-page_title = Wie zoekt het uit?
finder-q_name = Wie zoekt het uit? Een naam is genoeg.
finder-q_within = Binnen hoeveel werkdagen?
    .three = 3 werkdagen
    .five = 5 werkdagen
    .ten = 10 werkdagen
finder-confirm =
    .post = Vragen
gate-finds_out = "{ $title }" wacht op wat { $finder } uitzoekt, vóór { DATETIME($day, dateStyle: "long") }. Weet je het inmiddels?
    .answer = Beantwoorden
gate-costs = "{ $title }" vraagt meer dan { SETTING("small_yes_hours") } werkuren of { SETTING("small_yes_budget") } euro. Jij beslist.
    .budget = Er is budget
    .shrink = Maak het kleiner
gate-stops = Met wet, veiligheid of privacy in de weg kan "{ $title }" niet starten. Wat wordt het?
    .answer = Anders antwoorden
gate-waits = Niet alles is een ja bij "{ $title }". Jij beslist.
    .start = Toch starten
    .answer = Anders antwoorden
gate-find_out = { $sponsor } wil weten voordat "{ $title }" start: { $what }. { $finder } zoekt het uit vóór { DATETIME($day, dateStyle: "long") }.
    .look = Bekijk het idee
gate-whether_owner = of er een eigenaar met tijd is
gate-whether_time = of een eerste experiment binnen { SETTING("experiment_max_days") } dagen klaar kan zijn
gate-whether_limits = of { SETTING("small_yes_hours") } werkuren en { SETTING("small_yes_budget") } euro genoeg zijn
gate-whether_ours = of we hier zelf over gaan
gate-whether_safe = of het mag van wet, veiligheid en privacy
gate-whether_undo = of we terug kunnen als het mislukt
gate-smaller = { $sponsor } ziet "{ $title }" graag starten, maar dan kleiner: binnen { SETTING("small_yes_hours") } werkuren en { SETTING("small_yes_budget") } euro. Wat is het kleinste deel ervan?
    .change = Aanpassen
    .look = Bekijk het idee
gate-asked_smaller = { $owner } hoort dat "{ $title }" kleiner moet. Is dat gebeurd, antwoord dan opnieuw.
    .answer = Beantwoorden
    .look = Bekijk het idee

gate-started = "{ $title }" start. { $owner } hoort het nu, en kiest de doelen.
    .look = Bekijk het project
objection-page_title = Bezwaar maken
objection-q_text = Waarom moet het niet starten? (20 tot 600 tekens)
    De eigenaar leest het onder jouw naam. Wat zou helpen?
objection-confirm =
    .post = Bezwaar maken
gate-objected = { $sponsor } maakt bezwaar tegen het starten van "{ $title }": "{ $text }" Het blijft in de vijver.
    .look = Bekijk het idee
gate-objection_kept = "{ $title }" start niet; de eigenaar hoort waarom. Het blijft in de vijver, tenzij je anders beslist.
gate-undecided = Over "{ $title }" is nog niets besloten. De vraag ligt bij { $sponsor }; een woord in het voorbijgaan helpt het meest.
    .look = Bekijk het idee
gate-looks = { $sponsor } kijkt of "{ $title }" kan starten. Zonder bezwaar start het op { DATETIME($start, dateStyle: "long") }.
gate-looks_still = { $sponsor } kijkt of "{ $title }" kan starten. Er is nog niets besloten.
