# De scan: wat iedereen erover te horen krijgt, in de afgesproken woorden.

scan-invite = Hoe goed leren we bij { $org }? { $n_items } stellingen, { $n_open ->
    [0] { "" }
    [one] 1 open vraag,{ " " }
   *[other] { $n_open } open vragen,{ " " }
 }ongeveer { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
 }, tot { DATETIME($close, dateStyle: "long") }. Meedoen is vrijwillig. Je antwoorden worden zonder je naam opgeslagen; resultaten verschijnen alleen voor groepen van { $k } of meer.
    .start = Beginnen
    .anonymous = Hoe anoniem is dit?
    .not_for_me = Niet voor mij
scan-anon = Ik noteer alleen *dat* je meedeed, zodat ik je niet meer herinner. Je antwoorden staan in een aparte lijst zonder naam, tijd of apparaat. Groepen met minder dan { $k } antwoorden worden nooit getoond, en buurgroepen blijven verborgen als iemand ze terug zou kunnen rekenen. Schrijf in open antwoorden geen namen of details die naar jou wijzen. Na versturen kan ik je antwoorden niet meer terugvinden, dus ook niet aanpassen of wissen. Je antwoorden tellen mee voor: { $group }.
    .fine = Prima
    .total = Alleen in totaal
scan-remind1 = De scan staat nog { $d ->
    [one] één dag
   *[other] { $d } dagen
 } open.{ $rate ->
    [0] { "" }
   *[other] { " " }Al { $rate }% deed mee.
 } Zes minuten bij de koffie?
    .start = Beginnen
    .not_for_me = Niet voor mij
scan-remind2 = Laatste bericht over de scan: hij sluit op { DATETIME($close, dateStyle: "long") }. Elk antwoord maakt het beeld eerlijker, ook als je vindt dat het slecht gaat.
    .start = Beginnen
    .not_for_me = Niet voor mij
scan-thanks = Dank je wel. Je ziet de resultaten hier vóór { DATETIME($publish_by, dateStyle: "long") }, iedereen op hetzelfde moment.
scan-published = De scan is binnen: { $n } collega's ({ $rate }%). Niveau { $level } van 5: { $level_name }. Sterkst: { $best }. Ruimte om te groeien: { $lowest }.{ $ei ->
    [none] { "" }
   *[other] { " " }Empowered: { $ei } (referentie { $reference }%).
 } We bespreken het op de Learnathon.
    .results = Bekijk resultaten
scan-published_nolevel = De scan is binnen, maar slechts { $rate }% deed mee: te weinig om voor iedereen te spreken, dus dit keer geen niveau.
    .results = Bekijk wat er is
scan-published_in_part = De scan is binnen: { $n } collega's ({ $rate }%). Voor een niveau zijn bij elk thema genoeg antwoorden nodig, en bij minstens één waren het er te weinig, dus dit keer geen niveau.
    .results = Bekijk wat er is
scan-too_few = Er deden minder dan { $k } mensen mee, dus er komen geen resultaten. De antwoorden zijn gewist.
