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
