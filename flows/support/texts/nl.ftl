# Hulp bij wat een project in de weg zit.

access-helpers_only = Dat kan alleen wie om hulp gevraagd is, of een organisator.
access-askers_only = Dat kan alleen wie om hulp vroeg, of wie het project draagt.

support-ask = Vraag hulp
support-look = Bekijk het project
support-again = Een andere naam

support-page_title = Hulp vragen
support-q_kind = Wat zit het meest in de weg?
    .time = Tijd
    .decision = Een besluit
    .money = Geld
    .people = Mensen of kennis
    .access = Toegang of ICT
    .other = Iets anders
support-q_text = Wat zou je verder helpen? Twee zinnen is genoeg. (10 tot 400 tekens)
support-q_whom = Wie zal ik het vragen?
    Je sponsor antwoordt binnen { SETTING("support_escalate_wd") } werkdagen. Je collega's zien je vraag onder de kaart van het project.
    .sponsor = Mijn sponsor
    .all = Alle collega's
support-confirm =
    .post = Vragen

support-to_sponsor = { $owner } vraagt hulp bij "{ $title }": { $kind }. "{ $text }" Kun jij iets doen?
    .take = Ik pak het op
    .pass = Doorgeven
    .impossible = Lukt niet
    .call = Bel { $first }
support-to_organisers = { $owner } vraagt hulp bij "{ $title }": { $kind }. "{ $text }" Er is geen sponsor die ik het nu kan vragen. Kun jij iets doen, of weet je wie dat kan?
    .take = { support-to_sponsor.take }
    .pass = { support-to_sponsor.pass }
    .impossible = { support-to_sponsor.impossible }
    .call = Bel { $first }
support-remind = { $owner } wacht nog op hulp bij "{ $title }": { $kind }. "{ $text }" Kun jij iets doen?
    .take = { support-to_sponsor.take }
    .pass = { support-to_sponsor.pass }
    .impossible = { support-to_sponsor.impossible }
    .call = Bel { $first }
support-escalated = De hulpvraag van { $owner } ("{ $title }", { $kind }) ligt { SETTING("support_escalate_wd") } werkdagen bij { $sponsor }. Even bellen helpt meer dan nog een bericht.
support-passed_by = { $name } denkt hierbij aan jou.
support-kind_time = tijd
support-kind_decision = een besluit
support-kind_money = geld
support-kind_people = mensen of kennis
support-kind_access = toegang of ICT
support-kind_other = iets anders

support-asked = Ik vraag { $sponsor } om hulp bij "{ $title }". Je hoort van mij als er antwoord is.
    .withdraw = Toch niet vragen
support-asked_all = Je vraag over "{ $title }" staat nu onder de kaart, voor alle collega's. Wie kan helpen, breng ik bij je.
    .withdraw = Toch niet vragen
support-asked_already = Dat is al gevraagd voor "{ $title }", in dezelfde woorden.
support-no_sponsor = "{ $title }" heeft geen sponsor die ik het nu kan vragen, dus ik vraag het de organisatoren.
support-sponsor_away = { $sponsor } is nu niet te bereiken, dus ik vraag de organisatoren om hulp bij "{ $title }".
support-nobody = Er is nu niemand die ik om hulp kan vragen bij "{ $title }". Zal ik het alle collega's vragen?
    .colleagues = Vraag collega's
support-project_over = Dit project is voorbij, dus er is niets om hulp bij te vragen.

support-acknowledged = { $sponsor } heeft je vraag gezien en pakt het op.
support-calls = { $sponsor } heeft je vraag over "{ $title }" gezien en gaat je bellen.
support-taken = Jij helpt { $owner } bij "{ $title }": { $kind }. "{ $text }" { $owner } weet het. Is het geregeld, zeg het dan hier.
    .done = Het is geregeld
    .impossible = { support-to_sponsor.impossible }
support-calling = { $owner } hoort dat je gaat bellen over "{ $title }": { $kind }. "{ $text }" Zelf kan ik niet bellen; dat doe je zoals altijd. Is het geregeld, zeg het dan hier.
    .done = { support-taken.done }
    .impossible = { support-to_sponsor.impossible }
passon-page_title = Doorgeven
passon-q_name = Wie kan hier beter bij helpen? Typ een (deel van een) naam.
passon-confirm =
    .post = Zoeken
support-passed_on = { $sponsor } geeft je vraag over "{ $title }" door aan { $name }.
support-you_passed = { $name } krijgt nu de vraag om te helpen bij "{ $title }".
support-found = { $n ->
    [0] Ik vind verder niemand met die naam die meedoet. Probeer een stukje ervan.
    [one] Deze collega doet mee:
   *[other] Deze collega's doen mee:
 }
support-match = { $name }
    .pass_to = Vraag { $first }
support-cannot_be_asked = { $name } kan nu niet gevraagd worden. Kies iemand anders.

impossible-page_title = Lukt niet
impossible-q_text = Waarom is het nu niet op te lossen? (10 tot 400 tekens)
    Wie het vroeg leest het onder jouw naam. Wat zou wel te proberen zijn?
impossible-confirm =
    .post = Versturen
support-not_possible = { $sponsor } kan dit nu niet oplossen en legt uit waarom: "{ $text }" Wat wil je?
    .adapt = Experiment aanpassen
    .colleagues = Vraag collega's
    .pause = Pauze
support-explained = Dank voor je uitleg. Wie om hulp vroeg bij "{ $title }" leest het nu.

solved-page_title = Het is geregeld
solved-q_text = Wat is ervan gekomen? Eén regel. (3 tot 200 tekens)
solved-confirm =
    .post = Afsluiten
support-resolved = { $name } zegt dat de vraag over "{ $title }" geregeld is: "{ $text }"
support-closed = Fijn om te horen. De vraag over "{ $title }" is afgesloten.

support-withdrawn = Ingetrokken: niemand krijgt de vraag over "{ $title }" nog.
support-no_longer = { $owner } heeft geen hulp meer nodig bij "{ $title }". Dank dat je het oppakte.
support-settled = Die vraag is al opgepakt, geregeld of ingetrokken.

support-to_all = Wie weet hier meer van? { $owner } zoekt hulp bij "{ $title }": { $text }
    .help = Ik kan helpen
support-to_all_over = { $owner } zocht hulp bij "{ $title }": { $text }
    Deze vraag is gesloten.
support-your_own = Dit is je eigen vraag.
support-helper = { $name } kan helpen bij "{ $title }". Een berichtje of belletje is genoeg.
support-you_help = Dank je. { $owner } hoort dat je kunt helpen bij "{ $title }": "{ $text }" Een berichtje of belletje is genoeg.

support-waits = Je vroeg { $who } om hulp bij "{ $title }": "{ $text }"
    .withdraw = Hulp niet meer nodig
support-helped = { $who } helpt je bij "{ $title }": "{ $text }"
    .done = Hulp is geregeld
    .withdraw = { support-waits.withdraw }
support-all_colleagues = alle collega's
support-the_organisers = de organisatoren
