# Een nieuwe eigenaar voor een project: wie gevraagd wordt, en wat er dan gebeurt.

handover-open_call = "{ $title }" zoekt een nieuwe eigenaar. Tot nu toe: { $summary }. Ongeveer { $hours } uur per maand.
    .interested = Ik heb interesse
handover-done = Dank dat je "{ $title }" overneemt. In het kort: { $goals }. Laatste nieuws: { $last }. Loopt: { $experiment }. Open: { $open_support }. Volgende datum: { $next }.

heir-so_far = { $n ->
    [0] { "" }
    [one] één experiment;{ " " }
   *[other] { $n } experimenten;{ " " }
 }{ $perform }
heir-goals = { $perform }{ $learn ->
    [none] { "" }
   *[other] ; leren: { $learn }
 }
heir-no_news = nog geen check-in
heir-last = op { DATETIME($day, dateStyle: "long") }{ $how ->
    [on_track] { " " }op koers
    [stuck] { " " }zat het wat vast
    [on_hold] { " " }lag het stil
    [finished] { " " }klaar
   *[none] { " " }een antwoord
 }{ $seen ->
    [none] { "" }
   *[other] : "{ $seen }"
 }
heir-nothing = niets
heir-next = { DATETIME($day, dateStyle: "long") } ({ $what ->
    [check_in] check-in
    [experiment] einde van een experiment
   *[due] streefdatum
 })
heir-no_date = nog geen

heir-seek = Nieuwe eigenaar
heir-start = Zoek een nieuwe eigenaar
heir-want = Ik wil het overnemen
heir-name = Noem iemand
heir-see = Bekijk het
heir-before = Eerder getrokken door { $names }.
heir-thought_of_you = { $name } dacht aan jou.
heir-how = Wie neemt "{ $title }" over? Ik vraag eerst de mede-eigenaren, dan iedereen die meedacht, en dan mag de sponsor iemand noemen. Dat duurt hooguit vier weken, en zolang niemand het overneemt kun je het toch houden. Of vraag zelf iemand.
    .search = Zoek voor mij
    .ask = Ik vraag iemand
    .look = Toch niet
heir-seeking = "{ $title }" zoekt een nieuwe eigenaar. { $step ->
    [none] Wie wil, kan het overnemen.
    [named] Tot en met { DATETIME($day, dateStyle: "long") } heeft { $name ->
        [none] iemand
       *[other] { $name }
    } de tijd om te antwoorden.
    [open_call] Tot en met { DATETIME($day, dateStyle: "long") } vraag ik het iedereen die meedacht.
    [sponsor] Tot en met { DATETIME($day, dateStyle: "long") } vraag ik { $name ->
        [none] de organisatoren
       *[other] { $name }
    } wie het zou kunnen.
   *[co_owner] Tot en met { DATETIME($day, dateStyle: "long") } vraag ik het { $name ->
        [none] een mede-eigenaar
       *[other] { $name }
    }.
 }
    .keep = Ik houd het toch
heir-kept = Je blijft de eigenaar van "{ $title }".
    .look = Bekijk het
heir-started = { $name } zoekt een nieuwe eigenaar voor "{ $title }", omdat het al een tijd slaapt. Wil je het houden? Dat kan, zolang niemand het overneemt.
    .keep = Ik houd het
    .look = Bekijk het
heir-not_asleep = Dat kan bij een project dat langer dan acht weken slaapt.
heir-your_turn = Jij bent gevraagd dit project over te nemen.
    .take = Ik neem het over
    .no = Nee, bedankt
heir-sure = Als je "{ $title }" overneemt, staat jouw naam op de kaart en vraag ik je af en toe hoe het gaat. Reken op ongeveer { $hours } uur per maand. Wie het eerst ja zegt, krijgt het.
    .take = Ik neem het over
    .look = Vertel meer
heir-fine = Helemaal goed. Dank dat je het over "{ $title }" laat weten.
heir-declined = { $name } kan "{ $title }" nu niet overnemen. Iemand anders vragen?
    .again = Vraag iemand anders
heir-no_answer = { $name } heeft niet geantwoord over "{ $title }". Iemand anders vragen?
    .again = Vraag iemand anders
heir-who = "{ $title }" zoekt een nieuwe eigenaar, en nog niemand heeft ja gezegd. Wie zou het kunnen? Graag tot en met { DATETIME($day, dateStyle: "long") }.
    .name = Noem iemand
    .look = Bekijk het
heir-parked = Nog niemand neemt "{ $title }" over. Het project staat nu op: { $state }. Wie wil, kan het nog altijd overnemen.
    .look = Bekijk het
heir-call_over = De oproep voor "{ $title }" is voorbij: { $owner } trekt het.

heir-call_ended = De oproep voor "{ $title }" is voorbij. Het project staat nu op: { $state }.

heir-page_title = Een nieuwe eigenaar
heir-q_name = Wie kan het overnemen? Typ de naam, of een deel ervan.
heir-confirm =
    .post = Zoeken
heir-found = Wie zal ik vragen?
heir-asked = Ik vraag { $name } of die "{ $title }" overneemt. Je hoort het van mij als er antwoord is.
    .take_back = Toch niet vragen
    .look = Bekijk het
heir-owns_it = Die is al de eigenaar.
heir-has_owner = Dit project heeft een eigenaar; alleen die kan het nu overdragen.
heir-waits_for = Er is al iemand gevraagd, en die heeft nog tijd om te antwoorden.
heir-not_yet = Wie nu gevraagd is, mag eerst antwoorden. Daarna kan iedereen het overnemen.
heir-carried = "{ $title }" heeft een eigenaar: { $name }.
heir-mine = { $n ->
    [0] Je trekt geen projecten meer.
    [one] *Je trekt één project*
   *[other] *Je trekt { $n } projecten*
 }
heir-entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    .ask = Vraag een collega

access-heir_leaders_only = Dat kunnen alleen de sponsor van het project en de organisatoren.
access-heir_givers_only = Dat kunnen alleen de eigenaar en de sponsor van het project en de organisatoren.
