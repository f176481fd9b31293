# De uitkomsten van de scan: wat mensen ervan zien.

results-none = Er zijn nog geen resultaten van een scan. Zodra een scan gesloten en gepubliceerd is, staan ze hier, voor iedereen op hetzelfde moment.
results-not_there = Deze resultaten zijn er niet om te bekijken.
results-list = *Resultaten van de scan*
results-entry = { $when }: totaal { $overall }, { $level ->
        [none] geen niveau
       *[other] niveau { $level } ({ $name })
    }.
    .look = Bekijk
results-way_back = Terug
results-overview = *Scan van { $when }*{ $state ->
        [computed] {" "}(voor organisatoren; nog niet gepubliceerd)
       *[published] { "" }
    }
    { $people } van de { $invited } collega's deden mee: { $rate }%, { $label }.
    { "" }*Totaal: { $overall }.* { $level ->
        [none] Er is deze keer geen niveau.
       *[other] Niveau { $level } van 5: *{ $name }*{ $tag ->
            [none] { "" }
            [indicative] {" "}(indicatief)
            [edge] {" "}(op de grens)
           *[both] {" "}(indicatief, op de grens)
         }. { $described }
     }
    Een begin van een gesprek, geen meting van personen of teams.
results-overview_below = { $empowered ->
        [none] Deze scan heeft geen empowermentindex.
       *[other] *Empowered: { $empowered }.* Referentie: { $reference }%.
    }
results-to_themes = Thema's
results-to_years = Door de jaren
results-to_groups = Per groep
results-to_empowerment = Empowerment
results-to_radar = Radar
results-to_statements = Stellingen
results-to_all = Alle scans
results-overall = Totaal
results-scores_title = Scores, 0 tot 100
results-agreement_title = Eens of helemaal eens
results-reliability_title = Betrouwbaarheid (alpha), 0 tot 1
results-overall_title = Totaal, 0 tot 100
results-themes_title = Thema's
results-empowerment_title = Empowered collega's, in %
results-years_named = Jaren
results-month = { $month } { $year }
results-line = { $name }: { $value }
results-not_shown = niet getoond
results-score_low = 0-5
results-score_high = 95-100
results-share = { $n }%
results-share_low = max 10%
results-share_high = min 90%
results-mean_low = hoogstens 1,2
results-mean_high = minstens 4,8
results-of_ten = { $n } van de 10
results-of_ten_low = hoogstens 1 van de 10
results-of_ten_high = minstens 9 van de 10
results-empowered = { $of_ten } ({ $share })
results-reference = Stippellijn: { $reference }%, de referentie uit het concept van de Learnathon; het oorspronkelijke onderzoek is niet gevonden.
results-rate_good = goed
results-rate_sufficient = voldoende
results-rate_with_care = voorzichtig lezen
results-rate_not_representative = niet representatief
results-level_1 = Losse vonken
results-described_1 = Leren hangt af van enkelen. Ideeën blijven onderweg hangen. Begin met veiligheid en één zichtbaar klein succes.
results-level_2 = Op gang
results-described_2 = Er wordt geprobeerd, vaak dankzij één team of leidinggevende. Wat geleerd wordt blijft lokaal. Maak afspraken over doelen en terugkijken.
results-level_3 = In ritme
results-described_3 = Er is een jaarlijkse cyclus; experimenten hebben een begin, een eind en een les. Delen tussen teams en steun verschillen nog.
results-level_4 = Verankerd
results-described_4 = Leren hoort bij het gewone werk; leidinggevenden doen het voor; resultaten zijn geborgd en terug te vinden.
results-level_5 = Lerende cultuur
results-described_5 = Bijna iedereen verbetert het eigen werk en leert met anderen; de regie ligt bij de medewerkers. Houd het levend, help anderen.

results-change = { $delta }, { $sure ->
        [real] waarschijnlijk echt
       *[noise] binnen de ruis
    }{ $basis ->
        [common] {" "}(op de stellingen die gelijk bleven)
       *[same] { "" }
    }
results-new_baseline = nieuw beginpunt: de stellingen zijn veranderd
results-themes = *Thema's*, scan van { $when }{ $since ->
        [none] { "" }
       *[other] , naast { $since }
    }
results-to_reliability = Betrouwbaarheid
results-theme = { $name }: { $favourable } eens{ $change ->
        [none] { "" }
       *[other] ; { $change }
    }
results-years = *Door de jaren*, tot en met { $when }
results-changed = Sinds { $since }: { $change }.
results-empowerment = *Empowerment*, scan van { $when }
results-who_is_empowered = Empowered is wie het gemiddeld eens is met de stellingen over betekenis, kunnen, kiezen en invloed, en het met geen ervan oneens is.
results-radar = *Thema's rond een midden*, scan van { $when }
results-reliability = *Betrouwbaarheid*, voor organisatoren. Scan van { $when }. Alpha zegt hoezeer de stellingen van een thema samen op en neer gaan; hij stijgt met hun aantal.
results-alpha_overlap = stellingen overlappen
results-alpha_good = goed
results-alpha_sufficient = voldoende
results-alpha_moderate = matig, voorzichtig lezen
results-alpha_not_one = niet als één thema lezen, kijk naar de stellingen
results-alpha_none = te weinig antwoorden om de betrouwbaarheid te beoordelen
results-groups = *{ $group }, per groep*, scan van { $when }
results-group = *{ $group }*, scan van { $when }. { $n } deden mee.
results-group_empowered = Empowered: { $index }.
results-group_not_shown = Deze groep is niet getoond.
results-to_teams = De teams
results-since = Sinds { $since }:
results-statements = *{ $theme }*, stelling voor stelling, scan van { $when }. Gemiddelden lopen van 1 tot 5.
results-numbered = Stelling { $number }
results-statement = { $number }. { $text } { $agree } eens, gemiddeld { $mean }.
results-statement_not_shown = { $number }. { $text } Niet getoond.

results-to_worded = In eigen woorden
results-worded = *In eigen woorden*, scan van { $when }: wat de organisatoren in de antwoorden lazen.
results-told = *{ $question }*
    { $told ->
        [none] Er is nog niets over geschreven; wat je schrijft, ziet iedereen bij de resultaten.
       *[other] { $told }
    }
    .words = Lees de antwoorden
    .summarise = Schrijf een samenvatting
results-words = *{ $question }*
    { $n ->
        [0] Niet getoond.
       *[other] { $n } antwoorden, in geen volgorde. Citeer alleen in andere woorden: niemand mag te herkennen zijn.
    }
results-words_title = Wat mensen schreven
results-words_gone = Weggelegd.
results-put_away = Leg weg
results-page_title = Samenvatting voor allen
results-q_nl = Waar komen de antwoorden op neer, in het Nederlands? Twee of drie thema's zijn genoeg; geen namen, geen letterlijke citaten. (10 tot 600 tekens)
results-q_en = En hetzelfde in het Engels?
results-confirm =
    .post = Bewaren
results-summary_kept = Je samenvatting staat bij de resultaten, voor iedereen die die mag zien.
    .see = Bekijk
