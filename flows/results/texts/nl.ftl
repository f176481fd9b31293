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
results-to_locations = Per locatie
results-to_empowerment = Empowerment
results-to_radar = Radar
results-to_statements = Stellingen
results-to_print = Om te printen
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
results-locations = *{ $group }, per locatie*, scan van { $when }
results-no_location_shown = Per locatie: niet getoond.
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

results-to_privacy = De scan en mijn privacy
results-privacy = *De scan en je privacy*
    De scan laat zien of we als organisatie leren. Hij meet geen persoon en geen team, en telt niet mee in beoordelingen. Meedoen is vrijwillig. Dit is alles wat ervan wordt opgeslagen:
results-table = · { $told }
results-nothing_of_you = Van jou staat er nu niets in deze tabellen: je bent voor geen scan uitgenodigd, of de antwoorden ervan zijn gewist.
results-of_you = Van jou: dat je bent uitgenodigd, en dat je antwoorden tellen voor { $group }. Of je antwoordde, kan niemand zien, en ik in deze lijst ook niet: als je het deed, staat er een kenmerk dat niet tot jou is terug te brengen. Daarom kan ik wat je verstuurde ook niet vinden, aanpassen of wissen.
results-privacy_rules = *Tot wanneer:* uitnodigingen, kenmerken, antwoorden en woorden worden { SETTING("scan_retention_days") } dagen na het publiceren van de resultaten gewist, of na de dag waarop dat had moeten gebeuren. De resultaten blijven; ze gaan over groepen.
    { "" }*Wie ziet wat:* niemand ziet een antwoord op de stellingen. Organisatoren lezen de antwoorden op open vragen, in geen volgorde, en vatten ze samen. Iedereen ziet dezelfde resultaten: het geheel, en groepen van { SETTING("scan_k") } of meer, tenzij daaruit een andere groep te berekenen is.
    { "" }*Waar het ophoudt:* wie het geheugen van de server, de sleutel, de logs en de back-ups samen heeft, zou kunnen proberen antwoorden aan mensen te koppelen.
    Vragen: { $contact }.
results-to_stored = Kolom voor kolom
results-stored = *{ $table }*: { $told }.
results-column = { $column }: { $told }
results-table_scan_round = de scan zelf: wanneer hij open is, wat hij vraagt, en zijn resultaten
results-column_scan_round_id = een nummer voor de scan
results-column_scan_round_organisation_id = van welke organisatie de scan is
results-column_scan_round_state = hoe het ervoor staat, zoals open of gepubliceerd
results-column_scan_round_state_since = sinds wanneer
results-column_scan_round_created_at = wanneer een organisator eraan begon
results-column_scan_round_created_by = welke organisator dat was
results-column_scan_round_event_id = bij welke Learnathon hij hoort
results-column_scan_round_k = hoeveel antwoorden een groep nodig heeft om getoond te worden
results-column_scan_round_window_wd = hoeveel werkdagen hij open is
results-column_scan_round_scope = welke afdelingen zijn uitgenodigd
results-column_scan_round_intro = een eigen zin van de organisatoren in de uitnodiging
results-column_scan_round_opens_at = wanneer hij opengaat
results-column_scan_round_closes_at = wanneer hij sluit
results-column_scan_round_extended_at = wanneer hij is verlengd
results-column_scan_round_due_at = wanneer hij weer vanzelf verdergaat
results-column_scan_round_reminded = hoeveel herinneringen er voor iedereen waren
results-column_scan_round_questionnaire = wat er gevraagd wordt
results-column_scan_round_tree = de groepen, en hoeveel mensen in elk zijn uitgenodigd
results-column_scan_round_second = de locaties, als hij ook per locatie getoond wordt, en hoeveel mensen in elk zijn uitgenodigd
results-column_scan_round_confirmed_at = wanneer een organisator bevestigde wat je over privacy te lezen krijgt
results-column_scan_round_results = wat getoond mag worden, één keer berekend
results-column_scan_round_summaries = wat organisatoren over de antwoorden op open vragen schreven
results-column_scan_round_published_at = wanneer de resultaten zijn gepubliceerd
results-table_scan_invitation = wie is uitgenodigd, en voor welke groep hun antwoorden tellen; niet wie antwoordde
results-column_scan_invitation_round_id = de scan
results-column_scan_invitation_member_id = je nummer als lid
results-column_scan_invitation_leaf = de groep waar je bij hoorde toen hij openging
results-column_scan_invitation_second = de locatie waarvoor ze ook tellen, als de scan per locatie getoond wordt
results-table_scan_tag = een rij letters voor elke stap die iemand zette, zoals versturen; niemand kan die terugbrengen tot een persoon zonder een sleutel die niet in de database staat
results-column_scan_tag_tag = de letters; ze zeggen niet wie en niet wat, en er is geen tijd en geen volgorde
results-column_scan_tag_round_id = de scan
results-table_scan_answer = de antwoorden op de stellingen, zonder naam, tijd, apparaat of volgorde
results-column_scan_answer_id = een door het toeval gekozen nummer
results-column_scan_answer_round_id = de scan
results-column_scan_answer_leaf = de groep waarvoor het telt
results-column_scan_answer_points = 1 tot 5 voor elke stelling, of weet ik niet
results-column_scan_answer_second = de locatie waarvoor het ook telt, als de scan per locatie getoond wordt
results-table_scan_words = de antwoorden op open vragen, elk los van al het andere
results-column_scan_words_id = een door het toeval gekozen nummer, voor elk antwoord een ander
results-column_scan_words_round_id = de scan
results-column_scan_words_question = welke vraag
results-column_scan_words_text = wat er geschreven is
