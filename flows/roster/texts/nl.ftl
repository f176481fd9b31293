# Rollen, uitnodigingen, afdelingen en teams.

command-roles = rollen
    .description = Wie organiseert, sponsort of begeleidt; een rol geven of terugnemen
    .usage = { "" }

role-name =
    .organiser = organisator
    .sponsor = sponsor
    .facilitator = begeleider
    .privacy_contact = privacycontact
    .admin = technisch beheerder
role-title = *Wie doet wat*
    Een rol krijg je van een organisator en volgt nooit uit iemands naam.
    .new = Geef een rol
    .deputy = Een vervanger voor mij
    .hand_over = Draag over
role-entry = { $n }. *{ $name }* is { $role }{ $whence ->
    [outside] {" "}van buiten
   *[inside] { "" }
 }{ $absent ->
    [none] { "" }
   *[other] {" "}in de plaats van { $absent }
 }{ $until ->
    [none] { "" }
   *[other] { " " }tot en met { DATETIME($until, dateStyle: "long") }
 }.
    .take = Neem { $n } terug
role-page_title = Geef een rol
role-q_who = Wie wil je een rol geven? Een voornaam, een achternaam of een stukje ervan is genoeg; ik zoek onder de mensen die meedoen.
role-q_role = Welke rol?
    .organiser = Organisator
    .sponsor = Sponsor
    .facilitator = Begeleider
    .privacy_contact = Privacycontact
    .admin = Technisch beheerder
role-q_until = Voor hoe lang?
    .month = Eén maand
    .quarter = Drie maanden
    .year = Eén jaar
    .always = Zonder einde
role-confirm =
    .post = Zoek op
role-nobody = Niemand die meedoet heeft "{ $who }" in de naam. Wie ontbreekt, doet eerst zelf mee, uit eigen keuze.
    .new = Zoek opnieuw
role-too_many = Meer dan vijf mensen hebben "{ $who }" in hun naam. Noem ook een achternaam of een ander stukje.
    .new = Zoek opnieuw
role-which = Wie wordt { $role }? Er gebeurt niets voordat je drukt.
role-match = { $n }. *{ $name }*{ $place }{ $back ->
    [none] { "" }
   *[other] , heeft pauze tot { DATETIME($back, dateStyle: "long") }
 }
    .give = Kies { $n }
role-not_here = Deze persoon doet nu niet mee.
role-given = { $name } is nu { $role }{ $until ->
    [none] { "" }
   *[other] , tot en met { DATETIME($until, dateStyle: "long") }
 }.
    .all = Alle rollen
role-whence = Is { $name } een eigen medewerker, of iemand van buiten? Wie van buiten komt begeleidt voor een tijd, en telt zo mee in het regieaandeel.
    .inside = Eigen medewerker
    .outside = Van buiten
role-given_outside = { $name } is nu begeleider, van buiten, tot en met { DATETIME($until, dateStyle: "long") }. Op die dag eindigt het vanzelf, en een week ervoor horen jullie het allebei.
    .day = Andere dag
    .all = Alle rollen
role-outside_when = Kies een dag van vandaag tot over een jaar.
    .day = Andere dag
outside-page_title = Tot en met welke dag
outside-q_day = Tot en met welke dag? Typ of kies een dag, zoals 24 december.
outside-confirm =
    .post = Zo houden
role-received = { $name } heeft je { $role } gemaakt{ $until ->
    [none] { "" }
   *[other] { " " }tot en met { DATETIME($until, dateStyle: "long") }
 }. Met /hulp zie je wat je kunt; laat het { $name } weten als het je niet past.
role-in_settings = { $name } staat als organisator in de instellingen van deze bot (app.yaml). Alleen wie die beheert kan dat daar veranderen.
role-last_one = Je bent de enige organisator. Maak eerst iemand anders organisator; daarna kun jij ermee stoppen.
    .new = Geef een rol
role-own = Je staat op het punt zelf geen organisator meer te zijn. Alleen een andere organisator kan je de rol teruggeven.
    .give_up = Ik stop als organisator
    .keep = Ik blijf organisator
role-given_up = Je bent geen organisator meer. Dank je voor wat je deed.
role-gone = Iemand heeft deze rol al teruggenomen.
role-held_again = Deze rol is al opnieuw gegeven.
role-taken = { $name } is geen { $role } meer.
    .undo = Terugdraaien
role-lost = Je bent geen { $role } meer: { $name } heeft de rol teruggenomen. Vraag { $name } ernaar als je wilt weten waarom. Al het andere van jou blijft zoals het is.
role-undone = Alles zoals het was: { $name } is { $role }.
    .all = Alle rollen
role-ends = Je bent { $role } tot en met { DATETIME($until, dateStyle: "long") }. Wil je doorgaan? Vraag een organisator je de rol opnieuw te geven.
role-ended = Je was { $role } tot en met { DATETIME($until, dateStyle: "long") }. Wil je verder? Vraag een organisator je de rol opnieuw te geven.
role-ends_of = { $name } is { $role } tot en met { DATETIME($until, dateStyle: "long") }. Gaat het door? Geef de rol dan opnieuw.
    .new = Geef een rol
role-named = Je bent vanaf nu organisator: je staat in de instellingen van deze bot (app.yaml). Met /hulp zie je wat je kunt.
role-unnamed = Je bent geen organisator meer: je staat niet meer in de instellingen van deze bot (app.yaml). Vraag ernaar bij wie die beheert als je wilt weten waarom. Al het andere van jou blijft zoals het is.
role-stays = Je tijd als organisator is om, maar je bent de enige. Je blijft organisator tot er een ander is.

deputy-page_title = Een vervanger
deputy-q_name = Wie organiseert een tijd in jouw plaats? Een voornaam, een achternaam of een stukje ervan is genoeg.
deputy-q_day = Tot en met welke dag? Typ of kies een dag, zoals 24 december.
deputy-confirm =
    .post = Zoek op
standin-page_title = Een vervanger
standin-q_name = Wie organiseert in jouw plaats tot je er weer bent? Een voornaam, een achternaam of een stukje ervan is genoeg.
standin-confirm =
    .post = Zoek op
deputy-when = Kies een dag van vandaag tot over een jaar.
    .ask = Kies opnieuw
deputy-found = Wie organiseert in jouw plaats tot en met { DATETIME($day, dateStyle: "full") }?
deputy-match = { $name }
    .pick = Kies { $first }
deputy-organises = { $name } is al organisator.
deputy-not_yours = Jij organiseert in de plaats van iemand anders. Vraag een organisator dit te doen.
deputy-named = { $name } zoekt een vervanger als organisator, tot en met { DATETIME($until, dateStyle: "full") }, en denkt aan jou. Tot dan krijg jij wat van organisatoren gevraagd wordt, en met /bureau zie je wat er te doen is. Het eindigt vanzelf.
    .no = Liever niet
deputy-settled = { $name } organiseert in jouw plaats tot en met { DATETIME($until, dateStyle: "full") }, en hoort het van mij. Het eindigt vanzelf.
    .end = Maak er een eind aan
    .all = Alle rollen
deputy-declined = { $name } organiseert liever niet in jouw plaats.
    .ask = Kies iemand anders
deputy-fine = Goed, je organiseert niet meer.
deputy-over = Je organiseert niet meer in de plaats van iemand anders. Dank je voor het vervangen.
deputy-proposal = Jij organiseert. Zal iemand het in jouw plaats doen tot je er weer bent?
    .away = Kies een vervanger
deputy-still = { $name } organiseert in jouw plaats tot en met { DATETIME($until, dateStyle: "full") }.
    .end = Maak er een eind aan

handrole-page_title = Overdragen
handrole-q_name = Wie neemt over wat jij organiseert? Een voornaam, een achternaam of een stukje ervan is genoeg.
handrole-confirm =
    .post = Zoek op
handrole-found = Aan wie draag je over? Die zegt eerst ja.
handrole-match = { $name }
    .pick = Kies { $first }
handrole-which = { $name } krijgt na een ja jouw rol als organisator, je open taken en de hulpvragen die je oppakte. En jij?
    .stop = Ik stop als organisator
    .stay = Ik blijf organisator
handrole-only_stay = { $name } wordt na een ja organisator en krijgt je open taken en de hulpvragen die je oppakte. Jij staat in de instellingen van deze bot (app.yaml), dus je blijft zelf ook organisator.
    .stay = Vraag het
handrole-asked = { $name } vraagt of jij het organiseren overneemt{ $tasks ->
    [0] { "" }
    [one] , met één open taak
   *[other] , met { $tasks } open taken
 }. Vind je dat goed? Er verandert niets voordat je ja zegt.
    .yes = Ik neem het over
    .no = Liever niet
handrole-put = Ik vraag { $name } om het van je over te nemen. Tot er een ja is, blijft alles zoals het is.
    .take_back = Toch niet vragen
handrole-taken_back = Teruggenomen: alles blijft zoals het is.
handrole-settled = Hier is niets meer over te nemen.
handrole-declined = { $name } neemt het liever niet van je over; alles blijft zoals het is.
    .ask = Vraag iemand anders
handrole-fine = Goed, alles blijft zoals het is.
handrole-stopped = { $name } neemt het van je over. Je bent geen organisator meer; dank je voor wat je deed.
handrole-stayed = { $name } neemt je taken over, en organiseert vanaf nu naast jou.
handrole-yours = Vanaf nu organiseer jij; dank je. Van { $name } neem je { $tasks ->
    [one] één taak
   *[other] { $tasks } taken
 } over en { $requests ->
    [one] één hulpvraag
   *[other] { $requests } hulpvragen
 }; je vindt ze bij /mijn.

command-invite = uitnodigen
    .description = Mensen binnenhalen op Telegram; de open uitnodigingen bekijken
    .usage = { "" }

invite-title = { $n ->
    [0] *Geen open uitnodigingen.* Een uitnodiging is een link die iemand op Telegram bij mij brengt; op Slack kunnen collega's zonder uitnodiging meedoen.
    [one] *Eén open uitnodiging*
   *[other] *{ $n } open uitnodigingen*
 }
    .new = Nieuwe uitnodiging
invite-entry = { $n }. Nog voor { $uses ->
    [one] één persoon
   *[other] { $uses } mensen
 }, tot en met { DATETIME($until, dateStyle: "long") }, in het { $language ->
    [nl] Nederlands
   *[en] Engels
 }{ $role ->
    [none] { "" }
   *[other] {", "}voor wie { $role } wordt
 }.
    .withdraw = Trek { $n } in
invite-page_title = Nieuwe uitnodiging
invite-q_uses = Hoeveel mensen mogen ermee binnenkomen?
    .one = Eén
    .ten = Tien
    .fifty = Vijftig
    .many = Vijfhonderd
invite-q_days = Voor hoe lang?
    .week = Eén week
    .fortnight = Twee weken
    .month = Dertig dagen
    .quarter = Negentig dagen
invite-q_language = In welke taal heet ik ze welkom?
    .nl = Nederlands
    .en = English
invite-confirm =
    .post = Maak hem
invite-made = Gemaakt: { $uses ->
    [one] één persoon kan
   *[other] { $uses } mensen kunnen
 } ermee binnenkomen, de komende { $days } dagen. Stuur het bericht hieronder door. Ik bewaar de link niet, dus hij is niet nog eens te zien.
    .all = Alle uitnodigingen
invite-pass_on = Doe je mee met de Learnathon van { $org }? We maken van ideeën voor beter werk kleine experimenten en leren daar samen van. Meedoen is je eigen keuze. Kijk maar: { $link }
invite-pass_on_code = Doe je mee met de Learnathon van { $org }? We maken van ideeën voor beter werk kleine experimenten en leren daar samen van. Meedoen is je eigen keuze. Stuur dit naar de bot op Telegram: { $command }
invite-withdrawn = Ingetrokken: niemand komt nog binnen met deze uitnodiging. Wie binnen is, blijft binnen.
    .undo = Terugdraaien
    .all = Alle uitnodigingen
invite-gone = Deze uitnodiging is op, voorbij of al ingetrokken.

profile-gone = Je account op { $app } is uitgezet. Alles van jou blijft, en hier doe je mee zoals altijd.{ $roles ->
    [0] { "" }
    [one] { " " }Je rol eindigde met dat account; een organisator kan hem je opnieuw geven.
   *[other] { " " }Je rollen eindigden met dat account; een organisator kan ze je opnieuw geven.
 } Komt dat account niet terug? Koppel het dan los, hier of met /koppelen.
    .unlink = { $app } loskoppelen
profile-back = Welkom terug, { $first_name }. Zolang je account weg was deed je niet mee; alles staat er nog zoals het stond. Gaan we verder?
    .again = Toch weer meedoen

command-team = team
    .description = Kies je afdeling en je team
    .usage = { "" }

department-own = Op welke afdeling werk je? Die staat dan naast je naam bij je ideeën.
    .new = Nieuwe afdeling
department-own_place = Je werkt bij *{ $place }*. Dat staat naast je naam bij je ideeën. Kies hieronder om het te veranderen.
    .off = Laat het weg
department-none_yet = Er zijn nog geen afdelingen. Een organisator kan ze toevoegen; daarna kies je hier de jouwe.
department-which_team = *{ $name }*: in welk team?
    .whole = Alleen de afdeling
    .back = Alle afdelingen
    .new = Nieuw team hier
    .rename = Verander een naam
department-settled = Genoteerd: je werkt bij { $place }.
    .change = Verander
    .off = Laat het weg
department-taken_off = Goed, je naam staat er nu zonder afdeling.
    .change = Kies er een
department-gone = Deze is er niet meer.
department-which_name = Welke naam moet anders?
department-renamed = De naam is nu { $name }, overal waar hij staat.
    .undo = Terugdraaien
    .all = Alle afdelingen
department-name_taken = Er is al een andere die { $name } heet.
    .again = Andere naam
renaming-page_title = Verander een naam
renaming-q_name = Hoe heet het voortaan? (2 tot 80 tekens)
renaming-confirm =
    .post = Verander
department-page_title = Nieuwe afdeling of team
department-q_name = Hoe heet het? (2 tot 80 tekens)
department-confirm =
    .post = Voeg toe
