# Meedoen aan de scan.

command-scan = scan
    .description = De jaarlijkse scan: meedoen, resultaten bekijken
    .usage = [resultaten | privacy]

scan-none = Er is nu geen scan. Als er een is, hoor je het hier.
scan-not_invited = Deze scan is niet voor jou: je kwam erbij toen hij al open was, of hij is voor andere delen van de organisatie. De resultaten zijn voor iedereen.
scan-late = De scan is gesloten. Er is niets van bewaard of verstuurd.
scan-stands_still = De scan is open, maar ik kan op dit moment geen antwoorden aannemen. Er is niets van bewaard of verstuurd; probeer het morgen weer.
scan-old = Deze pagina is te oud. Er is niets bewaard of verstuurd. Begin opnieuw met /scan.
scan-open = *De scan is open* tot { DATETIME($close, dateStyle: "long") }: { $n } stellingen, ongeveer { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
 }. Meedoen is vrijwillig, en zonder je naam.
    .start = Beginnen
    .anonymous = Hoe anoniem is dit?
scan-see_results = Bekijk resultaten
scan-or_not = Liever niet? Dan hoor je er niets meer over.
    .not_for_me = Niet voor mij
    .settings = Zo werkt deze ronde

scan-title = De scan
scan-leave = Weggaan
scan-frame = *Denk aan de afgelopen twaalf maanden.*
    { $n } stellingen, ongeveer { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    }. Zeg van elke hoe ver je het ermee eens bent; er is geen goed antwoord. Ik bewaar niets tot je het verstuurt, dus ga weg wanneer je wilt.
    .begin = Begin
    .anonymous = Hoe anoniem is dit?
scan-progress = { $theme }, { $place } van { $n }
    { $bar }
scan-statement = *{ $statement }*
    .onward = Laat zoals het was
scan-page = *{ $theme }*
    Pagina { $page } van { $pages }
    { $bar }
scan-point_1 = Helemaal oneens
scan-point_2 = Oneens
scan-point_3 = Niet eens, niet oneens
scan-point_4 = Eens
scan-point_5 = Helemaal eens
scan-point_none = Weet ik niet of n.v.t.
scan-choose = Kies er één; "weet ik niet" mag ook.
scan-last_look = *Dat was de laatste.* Je gaf je mening over { $counted } van de { $n } stellingen. Die telt mee voor: { $group }.
    Na versturen kan ik je antwoorden niet meer terugvinden, dus ook niet aanpassen of wissen.
    .send = Versturen
scan-too_little = *Dat was de laatste.* Je gaf je mening over { $counted } van de { $n } stellingen, en er zijn er { $fewest } nodig om mee te tellen. Ga terug en beantwoord er nog een paar, of ga weg: allebei goed.
scan-left = Prima. Er is niets bewaard of verstuurd.
    .again = Opnieuw beginnen
    .onward = Verder waar ik was
    .not_for_me = Niet voor mij

scan-in_total = alleen het totaal, niet een groep
scan-in_group = Ook voor mijn groep
scan-more = Meer
scan-anon_more = Eerlijk gezegd: wie overal bij kan, bij het geheugen van de server, de logs en de back-ups, zou kunnen proberen uit te zoeken wie wat antwoordde. Daarom komen antwoorden in geen enkel log, staat de sleutel die zegt wie meedeed niet in de database, en wordt er niets berekend uit minder dan { $k } antwoorden. Tot ze gewist zijn behandel ik de antwoorden als persoonsgegevens.

scan-not_for_me = Prima. Je krijgt geen berichten meer over deze scan, en niemand kan zien dat je dit koos.
    .after_all = Ik bedenk me
    .start = Toch meedoen
scan-after_all = Goed, je hoort weer van mij over deze scan.
    .start = Beginnen

scan-ask_open = *Open vraag { $place } van { $n }:* { $question }
    Je mag hem overslaan. Wat je schrijft bewaar ik los van je andere antwoorden, zonder je naam.
    .here = Antwoord hier
    .none = Nee, bedankt
scan-on_page = Op een pagina
scan-write = *{ $question }*
    Stuur je antwoord als één bericht, van hooguit { $longest } tekens, binnen een kwartier. Ik haal het meteen uit deze chat; Telegram zelf heeft het dan wel gezien. Schrijf geen namen of details die naar jou wijzen.
    .none = Nee, bedankt
scan-words_kept = Dank je, ik bewaar het zonder je naam en haal het uit deze chat.
scan-words_there = Deze had je al beantwoord, dus ik heb niets bewaard en haal het uit deze chat.
scan-words_late = Ik wachtte niet meer op een antwoord, dus ik heb dat niet bewaard. Was het er een? Druk opnieuw, stuur het nog een keer en verwijder het hier.
scan-words_only = Dat heb ik niet bewaard: alleen woorden, graag.
scan-words_new = Dat heb ik niet bewaard, want het is achteraf veranderd. Stuur je antwoord als een nieuw bericht.
scan-words_long = Dat zijn { $length } tekens en er passen er { $longest }, dus ik heb het niet bewaard. Verander het bericht hierboven tot het past, of verwijder het.
scan-words_hint = Hooguit { $longest } tekens. Geen namen of details die naar jou wijzen, graag.
scan-done = Dat was alles. Je kunt dit sluiten.
