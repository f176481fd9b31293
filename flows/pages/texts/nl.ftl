# Pagina's op het web.

pages-in_this = In het Nederlands
pages-words_title = De open vragen van de scan
pages-words_how = { $count ->
    [one] Antwoord in je eigen woorden.
   *[other] Antwoord op wat je wilt, in je eigen woorden; de rest mag leeg blijven.
 } Schrijf geen namen of details die naar jou wijzen.
pages-words_kept = Wat je schrijft wordt bewaard zonder je naam of de tijd, en los van je andere antwoorden. Er wordt niets bewaard voordat je op Versturen drukt. Daarna kan ik het niet meer terugvinden, dus ook niet aanpassen of wissen.
pages-words_until = Deze pagina is alleen voor jou en werkt één keer, tot { DATETIME($close, dateStyle: "long") }.
pages-longest = Hoogstens { $longest } tekens
pages-count = { $count } van { $longest } tekens
pages-send = Versturen
pages-more = Beantwoord de andere vraag
pages-nothing_written = Er staat nog niets. Schrijf een paar woorden, of sluit deze pagina.
pages-thanks_title = Dank je wel
pages-thanks = Wat je schreef is verstuurd. Je kunt deze pagina sluiten.
pages-sent_title = Al verstuurd
pages-sent = De open vragen zijn met deze link beantwoord, of in de chat. Ze tellen één keer, dus hier valt niets meer in te vullen.
pages-closed_title = De scan is gesloten
pages-closed = Er kan niets meer worden beantwoord. De resultaten komen in je chat, bij iedereen op hetzelfde moment.
pages-missing_title = Hier is niets
pages-missing = Deze link is niet compleet, of werkt niet meer. Typ /scan in je chat voor een nieuwe.
pages-too_much_title = Dat is te lang
pages-too_much = Er is niets bewaard. Ga terug in je browser en maak het korter: wat je schreef staat er nog.
pages-failed_title = Er ging iets mis
pages-failed = Er is niets bewaard. Ga terug in je browser en probeer het opnieuw: wat je schreef staat er nog.

pages-results_title = De scan van { $when }
pages-took_part = Deden mee
pages-of_invited = { $people } van { $invited } ({ $rate }%, { $label })
pages-level = Niveau
pages-level_of = { $level } van 5: { $name }{ $tag ->
    [none] { "" }
    [indicative] {" "}(indicatief)
    [edge] {" "}(op de grens)
   *[both] {" "}(indicatief, op de grens)
 }
pages-no_level = geen
pages-empowered = Empowered
pages-starter = Een begin van een gesprek, geen meting van personen of teams.
pages-scan = Scan
pages-theme = Thema
pages-themes_years = Thema's over de jaren
pages-agree = Eens
pages-mean = Gemiddelde, 1 tot 5
pages-since_before = Sinds de vorige
pages-group = Groep
pages-by_group = Per groep
pages-location = Locatie
pages-by_location = Per locatie
pages-groups_hidden = Een groep met minder dan { $k } antwoorden wordt niet getoond, en ook geen buurgroep waaruit die te berekenen zou zijn. Scores tot en met 5 en vanaf 95, en percentages tot en met 10 en vanaf 90, staan er niet precies.
pages-statement = Stelling
pages-by_statement = Stelling voor stelling
pages-whole_only = Van de hele organisatie: hoeveel het er (helemaal) mee eens zijn.
pages-summary = Wat de organisatoren van de antwoorden maakten:
pages-same_below = De cijfers staan in de tabel eronder.
pages-results_foot = De antwoorden zijn zonder naam gegeven. Groepen met minder dan { $k } antwoorden worden niet getoond, en ook geen buurgroepen waaruit ze te berekenen zouden zijn. Deze cijfers zijn één keer berekend, toen de scan gesloten was, en veranderen niet meer.
pages-results_link = Hier staan de resultaten van de scan van { $when }, om te lezen en te printen. De link is voor collega's, en werkt { $days } dagen.
pages-open = Open de pagina
pages-results_file = Hier zijn de resultaten van de scan van { $when }: open het bestand in een browser om het te lezen of te printen.
pages-no_file = Hier kan geen bestand worden gestuurd. Alles wat erin staat, staat ook in de resultaten hierboven.
