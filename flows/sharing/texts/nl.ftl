# Ideeën van meer mensen: mede-eigenaren en een andere eigenaar.

coowner-page_title = Vraag een mede-eigenaar
coowner-q_name = Wie wil je vragen? Typ de naam, of een deel ervan.
coowner-confirm =
    .post = Zoeken
coowner-found = { $n ->
    [one] Deze collega doet mee:
   *[other] Deze collega's doen mee:
 }
coowner-again = Een andere naam
coowner-nobody = Niemand die meedoet heet zo. Wie nog niet meedoet, kan dat met /start.
coowner-match = { $name }
    .pick = Vraag { $first }
coowner-match_pauses = { $name } heeft{ $day ->
    [none] { " " }nu pauze
   *[other] { " " }pauze tot { DATETIME($day, dateStyle: "long") }
 }. Vraag het dan nog eens, of vraag iemand anders.
coowner-asked = Ik vraag het { $name }. Je hoort het van mij als er antwoord is.
    .take_back = Toch niet vragen
coowner-taken_back = { $name } wordt niet meer gevraagd.
    .ask = Vraag iemand anders
coowner-invite = { $name } vraagt je als mede-eigenaar van "{ $title }". Dat betekent: meedenken, ongeveer { $hours } uur in zes weken, geen rapportages.
    .yes = Ja, ik doe mee
    .more = Vertel meer
    .no = Nee, bedankt
coowner-explain = Als mede-eigenaar denk je mee en help je met een eerste kleine proef: ongeveer { $hours } uur in zes weken. Je naam staat op de kaart, je kunt de tekst van het idee verbeteren, en stoppen kan met één knop.
    .yes = Ja, ik doe mee
    .no = Nee, bedankt
coowner-yes = { $name } doet mee als mede-eigenaar van "{ $title }".
    .look = Bekijk het
coowner-no = { $name } kan nu niet. Iemand anders vragen?
    .ask = Uitnodigen
coowner-joined = Je bent nu mede-eigenaar van "{ $title }".
    .look = Bekijk het
coowner-thanks = Fijn dat je het laat weten. "{ $title }" gaat zonder jou verder.
coowner-left = { $name } is geen mede-eigenaar meer van "{ $title }".
    .ask = Vraag iemand anders
coowner-you_left = Je bent geen mede-eigenaar meer van "{ $title }".
    .join = Weer meedoen
coowner-asks = { $name } wil graag mede-eigenaar worden van "{ $title }".
    .welcome = Welkom
    .not_now = Nu niet
coowner-offered = Ik vraag het de eigenaar van "{ $title }". Je hoort het van mij als er antwoord is.
    .no_longer = Toch niet
coowner-not_this_time = { $name } gaat voorlopig zonder nieuwe mede-eigenaar verder met "{ $title }". Dank dat je het aanbood.
coowner-told_so = Ik vertel het { $name } vriendelijk.
coowner-waits = { $name } is gevraagd als mede-eigenaar en heeft nog niet geantwoord.
    .take_back = Vraag { $first } niet
coowner-offers = { $name } wil graag mede-eigenaar worden.
    .welcome = Welkom { $first }
    .not_now = Nu niet
coowner-you_are_asked = Je bent gevraagd als mede-eigenaar.
    .yes = Ja, ik doe mee
    .more = Vertel meer
    .no = Nee, bedankt
coowner-you_offered = Je hebt aangeboden mede-eigenaar te worden; de eigenaar heeft nog niet geantwoord.
    .no_longer = Toch niet
coowner-offer_waits = Je hebt aangeboden mede-eigenaar te worden van "{ $title }"; de eigenaar heeft nog niet geantwoord.
    .no_longer = Toch niet
coowner-invitation_waits = { $name } is gevraagd als mede-eigenaar van "{ $title }" en heeft nog niet geantwoord.
    .take_back = Vraag { $first } niet
coowner-ask = Vraag mede-eigenaar
coowner-join = Word mede-eigenaar
coowner-leave = Stop als mede-eigenaar
coowner-full = Er is geen plek meer: een idee heeft hooguit { SETTING("co_owners_max") ->
    [one] één mede-eigenaar
    [5] vijf mede-eigenaren
   *[other] { SETTING("co_owners_max") } mede-eigenaren
 }, wie gevraagd is meegeteld.
coowner-there_already = Die is al eigenaar of mede-eigenaar van dit idee, of is al gevraagd.
coowner-not_here = Deze collega doet niet meer mee.
coowner-pauses = Deze collega heeft nu pauze.
coowner-not_asked = Hier valt niets meer te antwoorden.
coowner-nobody_to_ask = Dit idee heeft geen eigenaar die kan antwoorden. Je kunt het zelf trekken.

carry-want = Ik wil het trekken
carry-asks = { $name } wil "{ $title }" graag trekken en eigenaar worden. Zal ik het overdragen?
    .give = Draag het over
    .keep = Ik houd het
carry-offered = Ik vraag het de eigenaar van "{ $title }". Je hoort het van mij als er antwoord is.
    .no_longer = Toch niet
carry-offered_already = Je hebt dat al aangeboden; de eigenaar van "{ $title }" weet het.
carry-waits = Je hebt aangeboden "{ $title }" te trekken; de eigenaar heeft nog niet geantwoord.
    .no_longer = Toch niet
carry-taken_back = Je aanbod voor "{ $title }" is ingetrokken.
    .look = Bekijk het
carry-given = { $name } is nu de eigenaar van "{ $title }". Dank dat je het inbracht.
    .look = Bekijk het
carry-yours = Je bent nu de eigenaar van "{ $title }".
    .look = Bekijk het
carry-kept = Je houdt het zelf. Ik vertel het { $name } vriendelijk.
carry-not_this_time = { $name } blijft "{ $title }" zelf trekken. Je kunt aanbieden mede-eigenaar te worden.
    .join = Word mede-eigenaar
carry-yours_already = Je bent al de eigenaar.

idea-withdraw = Intrekken
idea-keep = Toch houden
idea-withdrawn = "{ $title }" is ingetrokken. De kaart zegt het; niemand krijgt een bericht.
    .keep = Toch houden
idea-kept = "{ $title }" staat weer waar het stond.
    .look = Bekijk het

edit-words = Pas het idee aan
edit-history = Wat er veranderde
edit-back = Terug naar het idee
edit-page_title = Pas het idee aan
edit-q_title = { idea-q_title }
    .short = { idea-q_title.short }
edit-q_problem = { idea-q_problem }
    .short = { idea-q_problem.short }
edit-q_type = { idea-q_type }
    .short = { idea-q_type.short }
    .improve = { idea-q_type.improve }
    .change = { idea-q_type.change }
    .renew = { idea-q_type.renew }
edit-q_smallest = { idea-q_smallest }
    .short = { idea-q_smallest.short }
    .skip = { idea-q_smallest.skip }
edit-confirm = Zo komt het idee er te staan:
    { "" }*{ $title }* ({ $type })
    { $problem }
    Kleinste proef: { $smallest }
    .post = Opslaan
    .edit = Aanpassen
    .cancel = Annuleren
edit-saved = De kaart van "{ $title }" staat er zoals je schreef. Hoe het was, is terug te lezen.
    .look = Bekijk het
    .history = Wat er veranderde
edit-same = Er is niets veranderd aan "{ $title }".
    .look = Bekijk het
edit-too_late = Het idee staat intussen op: { $state }. De tekst blijft zoals hij is.
edit-version = Tot { DATETIME($day, dateStyle: "long") }, toen { $name } het aanpaste, stond er:
    { "" }*{ $title }* ({ $type })
    { $problem }
    Kleinste proef: { $smallest }

behalf-ask = Namens een collega
behalf-page_title = Namens een collega
behalf-q_name = Van wie is het idee? Typ de naam, of een deel ervan.
behalf-confirm =
    .post = Zoeken
behalf-found = Van wie is het idee? Je collega beslist of het in de vijver komt.
behalf-nobody = Niemand die meedoet heet zo. Wie nog niet meedoet, kan dat met /start.
behalf-again = Een andere naam
behalf-match = { $name }
    .pick = Namens { $first }
behalf-asked = Ik leg "{ $title }" voor aan { $name }. Tot er een ja is, ziet niemand anders het.
    .take_back = Toch niet
behalf-invite = { $name } schreef namens jou een idee op. Zal ik het onder jouw naam in de ideeënvijver zetten?
    { "" }*{ $title }* ({ $type })
    { $problem }
    Kleinste proef: { $smallest }
    .post = Plaatsen
    .go_on = Eerst aanpassen
    .no = Nee, bedankt
behalf-agreed = { $name } heeft "{ $title }" geplaatst. Op de kaart staat dat jij het instuurde.
    .look = Bekijk het
behalf-declined = { $name } plaatst "{ $title }" liever niet. Het is weer jouw concept.
    .go_on = Verder ermee
behalf-waits = { $name } heeft nog niet geantwoord over "{ $title }", dat je namens { $first } opschreef.
    .take_back = Vraag { $first } niet
behalf-back = "{ $title }" is niet geplaatst; het is weer jouw concept.
    .go_on = Verder ermee
behalf-given_back = "{ $title }" komt niet onder jouw naam in de vijver. Wie het opschreef, hoort dat.

merge-with = Samenvoegen
merge-page_title = Voeg ideeën samen
merge-q_words = Met welk idee? Typ het nummer, of een paar woorden eruit.
merge-confirm =
    .post = Zoeken
merge-found = Welk idee is het?
merge-nothing = Ik vind geen open idee dat erop lijkt.
merge-merged_already = "{ $title }" is al samengevoegd. Het gaat verder als idee { NUMBER($number, useGrouping: 0) }.
merge-again = Zoek een ander
merge-match = { NUMBER($number, useGrouping: 0) }. { $title }
    .pick = Neem { NUMBER($number, useGrouping: 0) }
merge-which = "{ $mine }" en "{ $theirs }" worden één. Welk idee blijft zoals het er staat? Het andere gaat daarin verder, met mensen en reacties.
    .mine = { NUMBER($my_number, useGrouping: 0) } blijft
    .theirs = { NUMBER($number, useGrouping: 0) } blijft
merge-asked = Ik leg het de eigenaren voor. Je hoort het van mij als zij geantwoord hebben.
    .take_back = Toch niet
merge-waits = Je stelde voor "{ $mine }" samen te voegen met "{ $theirs }"; nog niet iedereen heeft geantwoord.
    .take_back = Toch niet
merge-taken_back = Je voorstel is ingetrokken.
merge-ask_into = { $name } stelt voor "{ $theirs }" verder te laten gaan in jouw idee "{ $mine }". Jouw tekst blijft staan, en jij blijft eigenaar.
    .agree = Akkoord
    .look = Eerst kijken
    .refuse = Liever niet
merge-ask_yours = { $name } stelt voor jouw idee "{ $mine }" verder te laten gaan in jouw idee "{ $theirs }". Jij blijft eigenaar.
    .agree = Akkoord
    .look = Eerst kijken
    .refuse = Liever niet
merge-ask_full = { $name } stelt voor "{ $mine }" verder te laten gaan in "{ $theirs }". Daar is geen plek meer voor nog een mede-eigenaar; je zou het volgen.
    .agree = Akkoord
    .look = Eerst kijken
    .refuse = Liever niet
merge-unless = Een organisator stelt dit voor. Als niemand bezwaar maakt, gebeurt het na { DATETIME($day, dateStyle: "long") }.
merge-noted = Dank je. Ik wacht op de andere eigenaar.
merge-refused = { $name } voegt "{ $mine }" liever niet samen met "{ $theirs }". Beide gaan verder zoals ze zijn.
merge-not_proposed = { $name } stelt niet meer voor "{ $mine }" samen te voegen met "{ $theirs }". Beide gaan verder zoals ze zijn.
merge-dropped = "{ $mine }" wordt niet samengevoegd met "{ $theirs }". Intussen staat "{ $title }" op: { $state }.
merge-left_so = Beide ideeën gaan verder zoals ze zijn. Ik laat het de anderen weten.
merge-settled = Hier valt niets meer te antwoorden.
merge-done = "{ $mine }" gaat nu verder in "{ $theirs }". Alle reacties zijn mee verhuisd.
    .look = Bekijk het
    .undo = Ongedaan maken
merge-undo = Ongedaan maken
merge-undone = { $name } heeft "{ $mine }" en "{ $theirs }" weer uit elkaar gehaald. Alles is zoals het was.
merge-apart = "{ $mine }" en "{ $theirs }" zijn weer twee ideeën. Alles is zoals het was.
merge-too_late = Samenvoegen kan binnen een dag ongedaan worden gemaakt, door de eigenaren en de organisatoren.
merge-itself = Een idee kan niet met zichzelf worden samengevoegd.
merge-twice = Er is al voorgesteld deze twee samen te voegen.
merge-no_owner = Het andere idee heeft geen eigenaar die akkoord kan gaan. Vraag een organisator het voor te stellen.
idea-merge_ask = { $name } stelt voor "{ $mine }" samen te voegen met "{ $theirs }". Jij blijft mede-eigenaar.
    .agree = Akkoord
    .look = Eerst kijken
    .refuse = Liever niet
idea-merged = Jouw idee en dat van { $name } zijn nu één: "{ $title }". Alle reacties zijn mee verhuisd.
    .look = Bekijk het
    .undo = Ongedaan maken

handover-ask = { $old_owner } kan "{ $title }" niet meer trekken. Jij kent het goed. Neem jij het over? Je mag het ook eerst bespreken.
    .take = Ik neem het over
    .look = Vertel meer
    .no = Nee, bedankt
handover-title = { $n ->
    [0] Je trekt geen ideeën meer.
    [one] *Je trekt één idee*
   *[other] *Je trekt { $n } ideeën*
 }
handover-idea = *{ NUMBER($number, useGrouping: 0) }. { $title }*
handover-person = { $name } is mede-eigenaar.
    .to = Vraag { $first }
handover-alone = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    Nog zonder mede-eigenaar. Vraag er een, of laat het in de vijver.
    .ask = Vraag een collega
handover-back = Terug
handover-asked = Ik vraag { $name } of die "{ $title }" overneemt. Je hoort het van mij als er antwoord is.
    .back = Terug naar de lijst
    .take_back = Toch niet
handover-waits = { $name } is gevraagd "{ $title }" over te nemen en heeft nog niet geantwoord.
    .take_back = Vraag { $first } niet
handover-taken_back = { $name } wordt niet meer gevraagd.
handover-taken = { $name } neemt "{ $title }" over.
handover-declined = { $name } kan "{ $title }" niet overnemen, en blijft mede-eigenaar.
handover-fine = Helemaal goed; je blijft mede-eigenaar van "{ $title }".
handover-not_with_you = Die collega is geen mede-eigenaar meer.
handover-settled = Dat is intussen geregeld.
