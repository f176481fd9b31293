# Aankondigingen: de afgesproken teksten, en hoe een organisator er een maakt.

broadcast-half_day = halve
broadcast-whole_day = hele
broadcast-save_the_date = Zet in je agenda: onze Learnathon is op { DATETIME($date, dateStyle: "long") }{ $start ->
    [none] { "" }
   *[other] , { $start }
 }{ $end ->
    [none] { "" }
   *[other] -{ $end }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. Een { $half_whole } dag om werk beter te maken en daarvan te leren, door en voor onszelf. Je komt als je dat wilt.
    .come = Ik kom
    .maybe = Misschien
    .not_this_time = Deze keer niet
broadcast-call_for_ideas = Wat kan er in ons werk verbeterd, veranderd of vernieuwd worden? Stuur je idee vóór { DATETIME($deadline, dateStyle: "long") }: typ /idea. Een ruwe gedachte is goed; elk idee krijgt antwoord.
    .send = Stuur een idee
    .see = { $n ->
        [one] Bekijk het eerste idee
       *[other] Bekijk { $n } ideeën
     }
broadcast-programme = Het programma van { DATETIME($date, dateStyle: "long") } is klaar.{ $table ->
    [none] { "" }
   *[other] { " " }Je zit aan tafel { $table }{ $workshop ->
        [none] .
       *[other] ; jouw workshop: { $workshop }.
     }
 }{ $pitch_time ->
    [none] { "" }
   *[other] { " " }Pitches vanaf { $pitch_time }.
 }
    .mine = Mijn programma
broadcast-day_of = Goedemorgen.{ $start ->
    [none] { "" }
   *[other] { " " }We beginnen om { $start }{ $place ->
        [none] .
       *[other] { " " }in { $place }.
     }
 } Neem mee: je idee, je twijfels en een opgeladen telefoon. Meld je als je er bent:
    .here = Ik ben er
broadcast-thanks = Dank jullie wel. { $n_people ->
    [one] Eén collega
   *[other] { $n_people } collega's
 }, { $n_ideas ->
    [one] één idee
   *[other] { $n_ideas } ideeën
 }, { $n_projects ->
    [one] één project
   *[other] { $n_projects } projecten
 }, { $n_exp ->
    [one] één experiment start
   *[other] { $n_exp } experimenten starten
 } deze maand. Elk idee krijgt vóór { DATETIME($answers_by, dateStyle: "long") } antwoord.
broadcast-results = Wat is er tot nu toe van gekomen? { $n_running } lopend, { $n_concluded ->
    [one] één experiment
   *[other] { $n_concluded } experimenten
 } afgerond. Hard: { $hard_example }. Zacht: { $soft_example }. Leerzaamste verrassing: { $surprise }.
    .more = Lees meer
broadcast-new_date = De Learnathon verschuift naar { DATETIME($date, dateStyle: "long") }. Past dat?
    .come = Ik kom
    .cannot = Kan niet
broadcast-cancelled = De Learnathon van { DATETIME($date, dateStyle: "long") } gaat niet door: { $reason }. Je ideeën blijven in de vijver.

announce-from = *Aankondiging van { $name }*
    { $text }
announce-only_in = { $language ->
    [nl] Dit bericht is er alleen in het Nederlands.
   *[en] Dit bericht is er alleen in het Engels.
 }

command-announce = aankondigen
    .description = Iets aan velen tegelijk zeggen; voor organisatoren
    .usage = [woorden]

announce-new = Nieuwe aankondiging
announce-list = Alle aankondigingen
announce-list_title = { $n ->
    [0] *Nog geen aankondigingen.* Wat je aan velen wilt zeggen, begin je hier. Niets gaat uit voor je hebt gezien aan hoeveel mensen.
    [one] *Eén aankondiging*
   *[other] *{ $n } aankondigingen*
 }
announce-entry = { $number }. { $title } ({ $state })
    .look = Bekijk { $number }
announce-fits_now = Wat nu past bij de Learnathon:
announce-template_save_the_date = Zet in je agenda
announce-template_call_for_ideas = Oproep voor ideeën
announce-template_programme = Het programma
announce-template_day_of = Op de dag zelf
announce-template_thanks = Bedankje
announce-template_results = Resultaten
announce-template_new_date = Nieuwe datum
announce-template_cancelled = Gaat niet door

announce-title = *Aankondiging { $number }* van { $name }: { $state }
announce-state_draft = concept
announce-state_asked = iemand leest mee
announce-state_approved = akkoord
announce-state_scheduled = staat klaar
announce-state_sending = gaat nu uit
announce-state_sent = verstuurd
announce-state_stopped = halverwege gestopt
announce-state_cancelled = gaat niet uit
announce-in_language = { $language ->
    [nl] *In het Nederlands*
   *[en] *In het Engels*
 }
announce-missing = { $language ->
    [nl] Hier ontbreekt nog iets. Wie Nederlands leest krijgt anders niets.
   *[en] Hier ontbreekt nog iets. Wie Engels leest krijgt anders niets.
 }
announce-facts = *Aan wie*: { $whom }. { $people ->
    [0] Nu krijgt niemand het.
    [one] Eén mens krijgt het.
   *[other] { $people } mensen krijgen het.
 }{ $paused ->
    [0] { "" }
    [one] { " " }Niet wie pauzeert: één.
   *[other] { " " }Niet wie pauzeren: { $paused }.
 }{ $muted ->
    [0] { "" }
    [one] { " " }Niet wie minder berichten wil: één.
   *[other] { " " }Niet wie minder berichten willen: { $muted }.
 }{ $unreachable ->
    [0] { "" }
    [one] { " " }Niet te bereiken: één.
   *[other] { " " }Niet te bereiken: { $unreachable }.
 }
    { "*" }Wanneer*: { $when }{ $until ->
    [none] { "" }
   *[other] { " " }{ $until }
 }
    { "*" }Antwoorden*: { $replies }
    { "*" }Knop om te zeggen dat je het zag*: { $seen }
announce-facts_since = *Aan wie*: { $whom }.
    { "*" }Sinds*: { DATETIME($day, dateStyle: "full") } om { $clock }.
    { "*" }Antwoorden*: { $replies }
    { "*" }Knop om te zeggen dat je het zag*: { $seen }
announce-whom_everybody = iedereen die meedoet
announce-whom_owners = wie een project draagt
announce-whom_channel = het kanaal en de groep waar de ideeën staan
announce-with_role_organiser = alle organisatoren
announce-with_role_sponsor = alle sponsors
announce-with_role_facilitator = alle begeleiders
announce-with_role_privacy_contact = het privacycontact
announce-with_role_admin = de technisch beheerders
announce-signed_up_coming = wie naar de Learnathon komt
announce-signed_up_maybe = wie misschien naar de Learnathon komt
announce-signed_up_waiting = wie op de wachtlijst van de Learnathon staat
announce-signed_up_any = wie zich voor de Learnathon aanmeldde
announce-no_department = een afdeling die er niet meer is
announce-replies_nowhere = nergens heen
announce-replies_author = naar wie het schreef
announce-replies_organisers = naar alle organisatoren
announce-yes = ja
announce-no = nee
announce-at_once = meteen.
announce-when_now = ieder in eigen uren: { $now ->
    [0] { "" }
    [one] één nu meteen,{ " " }
   *[other] { $now } nu meteen,{ " " }
 }{ $later } vanaf { DATETIME($day, dateStyle: "full") } om { $clock }.
announce-when_at = vanaf { DATETIME($day, dateStyle: "full") } om { $clock }, ieder in eigen uren.{ $work_day ->
    [none] { "" }
   *[other] { " " }Dat is geen werkdag: de meesten horen het pas op { DATETIME($work_day, dateStyle: "full") }.
 }
announce-when_morning = op { DATETIME($day, dateStyle: "full") }, als ieders eigen uren beginnen.{ $work_day ->
    [none] { "" }
   *[other] { " " }Dat is geen werkdag: de meesten horen het pas op { DATETIME($work_day, dateStyle: "full") }.
 }
announce-when_channel_at = op { DATETIME($day, dateStyle: "full") } om { $clock }.
announce-until = Na { DATETIME($day, dateStyle: "full") } om { $clock } gaat het niet meer uit.
announce-no_day = De Learnathon heeft nog geen dag, of er staat nog niet bij of hij een halve of een hele dag duurt. Kies dat eerst; dan kan dit uit. Of schrijf eigen woorden.
announce-not_whole = Er ontbreekt nog tekst. Vul hem aan, of kies bij de tekst dat één taal genoeg is.
announce-too_early = De Learnathon is zelf nog een concept, dus niemand kan zich aanmelden. Kondig hem eerst aan; dan kan dit uit.
announce-waits = Iemand leest mee. Verander je nog iets, dan vraag ik het opnieuw.
announce-four_eyes = Dit gaat naar meer dan { SETTING("four_eyes") ->
    [one] één mens
   *[other] { SETTING("four_eyes") } mensen
 }. Daarom leest een andere organisator of een sponsor eerst mee.

announce-look = Bekijken
announce-text = Tekst
announce-fill_in = Invullen
announce-whom = Aan wie
announce-when = Wanneer
announce-replies = Antwoorden
announce-seen_on = Met knop "gezien"
announce-seen_off = Zonder knop "gezien"
announce-show_me = Laat het mij zien
announce-send = Versturen
announce-ask = Laat meelezen
announce-lay_aside = Leg weg
announce-approve = Akkoord
announce-send_back = Terugsturen
announce-edit = Toch aanpassen
announce-cancel = Gaat niet uit
announce-take_over = Neem over
announce-again = Toch weer oppakken

announce-gone = Die aankondiging is er niet meer.
announce-settled = Dat kan nu niet meer met deze aankondiging; kijk hoe hij ervoor staat.
announce-not_yours = { $name } maakt deze aankondiging. Wil je hem veranderen, neem hem dan over; dan leest iemand anders mee.
    .take_over = Neem over
announce-no_learnathon = Er komt nog geen Learnathon aan, dus heeft niemand zich aangemeld. Kies een ander publiek.
announce-many_departments = Meer dan vijf afdelingen lijken op "{ $name }". Typ er meer van.
announce-no_such_department = Ik vind geen afdeling die op "{ $name }" lijkt. Typ een (deel van een) naam, zoals die bij /team staat.
announce-which_department = Welke bedoel je?
announce-department_found = { $n }. { $place }
    .department = Kies { $n }
announce-day_over = Die dag is al voorbij. Kies vandaag of later.
announce-day_too_far = Dat is meer dan een jaar vooruit. Kies een eerdere dag.
announce-moment_over = Dat moment is al voorbij. Kies een later moment, of nu.
announce-no_sense_then = Dan heeft deze aankondiging geen zin meer: het is dan te laat. Kies een eerder moment.
announce-over = Waar dit over gaat is al voorbij, dus gaat het niet meer uit. Leg het weg, of schrijf een nieuwe aankondiging.
announce-nobody_gets_it = Nu krijgt niemand dit. Kies een ander publiek.
announce-no_channel = Er is geen kanaal of groep ingesteld waar de ideeën staan. Kies een ander publiek.
announce-where_replies_go = Waar gaan antwoorden op deze aankondiging heen? Wie antwoordt staat erbij met naam.
    .author = Naar mij
    .organisers = Alle organisatoren
    .nowhere = Nergens heen
    .back = Terug
announce-laid_aside = Weggelegd: "{ $title }". Niemand heeft er iets van gekregen.
announce-cancelled = "{ $title }" gaat niet uit. Niemand heeft er iets van gekregen.

announce-read_along = { $name } wil dit aan velen sturen en vraagt je mee te lezen. Klopt het, en is het voor deze mensen?
announce-to_read = { $name } vraagt je mee te lezen: "{ $title }".
announce-asked = { $n ->
    [one] { $names } leest mee. Zodra dat akkoord is, gaat het uit zoals je koos.
   *[other] Ik vraag { $names } mee te lezen. Zodra één van hen akkoord is, gaat het uit zoals je koos.
 }
announce-nobody_reads = Dit gaat naar meer dan { SETTING("four_eyes") ->
    [one] één mens
   *[other] { SETTING("four_eyes") } mensen
 }, en er is nu niemand anders die mee kan lezen. Geef een collega met /rollen de rol van organisator of sponsor, of kies een kleiner publiek.
    .roles = Rollen
    .back = Terug
announce-your_own = Dit is je eigen aankondiging; iemand anders leest mee.
announce-changed_since = Deze aankondiging is intussen veranderd of al gelezen. Kijk hoe hij er nu voor staat.
announce-approved_by = { $name } las mee en is akkoord: "{ $title }" gaat uit.
announce-you_approved = Dank je. "{ $title }" gaat naar { $people ->
    [one] één mens
   *[other] { $people } mensen
 }. Wanneer: { $when }
announce-goes = "{ $title }" gaat naar { $people ->
    [one] één mens
   *[other] { $people } mensen
 }. Wanneer: { $when }
announce-sent_back = { $name } las "{ $title }" mee en stuurt het terug: "{ $text }"
announce-you_sent_back = Teruggestuurd. "{ $title }" is weer een concept; wie het schreef leest je opmerking.
announce-learnathon_off = "{ $title }" gaat niet uit: de Learnathon waar het over gaat, gaat niet door. Het is weer een concept.
announce-early_again = "{ $title }" gaat niet uit: de Learnathon waar het over gaat, is weer een concept. Dit dus ook.
announce-not_whole_now = "{ $title }" gaat niet uit: er ontbreekt nu iets in, zoals de dag van de Learnathon. Het is weer een concept.
announce-grew = "{ $title }" gaat nog niet uit: het is nu voor { $people ->
    [one] één mens
   *[other] { $people } mensen
 }, meer dan { SETTING("four_eyes") }. Daarom leest eerst iemand anders mee.

announce-preview = { $language ->
    [nl] *Zo krijgt wie Nederlands leest het:*
   *[en] *Zo krijgt wie Engels leest het:*
 }
announce-previewed = Zo komt het aan. Daaronder staan bij ieder nog de knoppen voor minder berichten en waarom iemand dit krijgt.
announce-preview_in_channel = *Zo komt het in het kanaal en de groep te staan:*
announce-previewed_in_channel = Zo staat het er, voor iedereen die daar leest.
announce-says_nothing = Er staat nog niets in. Vul eerst de tekst in.

announce-my_draft = Je aankondiging "{ $title }" is nog een concept.
announce-my_asked = Iemand leest je aankondiging "{ $title }" mee.
announce-my_scheduled = Je aankondiging "{ $title }" staat klaar.

wording-page_title = Aankondiging
wording-q_own = Wat wil je zeggen, in het Nederlands? (2 tot 1.000 tekens)
wording-q_other = En in het Engels? (2 tot 1.000 tekens)
    Sla je dit over, dan krijgt wie Engels leest het in het Nederlands, met een regel die dat zegt.
    .skip = Alleen in het Nederlands
wording-confirm =
    .post = Verder

towhom-page_title = Aan wie
towhom-q_audience = Voor wie is het?
    .everybody = Iedereen die meedoet
    .role = Wie een rol heeft
    .signed_up = Wie zich aanmeldde
    .owners = Wie een project draagt
    .department = Een afdeling
    .channel = Kanaal van de ideeën
towhom-q_role = Welke rol?
    .organiser = Organisator
    .sponsor = Sponsor
    .facilitator = Begeleider
    .privacy_contact = Privacycontact
    .admin = Technisch beheerder
towhom-q_signed_up = Wie van hen die zich voor de Learnathon aanmeldden?
    .coming = Wie komt
    .maybe = Wie misschien komt
    .waiting = Wie op de lijst wacht
    .any = Allemaal
towhom-q_department = Welke afdeling of welk team? Typ een (deel van een) naam.
towhom-confirm =
    .post = Kiezen

saidwhen-page_title = Wanneer
saidwhen-q_timing = Wanneer gaat het uit? Ieder krijgt het in eigen uren.
    .now = Nu
    .at = Op een moment
    .morning = In ieders ochtend
saidwhen-q_day = Op welke dag? Bijvoorbeeld 24-12 of 24 december.
saidwhen-q_clock = Vanaf hoe laat? Bijvoorbeeld 9:30.
saidwhen-confirm =
    .post = Kiezen

sentback-page_title = Terugsturen
sentback-q_text = Wat klopt er nog niet, of wat kan beter? (3 tot 400 tekens)
    Wie de aankondiging schreef leest dit, met jouw naam erbij.
sentback-confirm =
    .post = Terugsturen

outcomes-page_title = Resultaten
outcomes-q_hard_example = Een hard resultaat, in het Nederlands: wat is er gemeten? (3 tot 200 tekens)
outcomes-q_soft_example = Een zacht resultaat, in het Nederlands: wat is er veranderd tussen mensen? (3 tot 200 tekens)
outcomes-q_surprise = De leerzaamste verrassing, in het Nederlands (3 tot 200 tekens)
outcomes-q_other_hard_example = Het harde resultaat in het Engels (3 tot 200 tekens)
    .skip = Alleen in het Nederlands
outcomes-q_other_soft_example = Het zachte resultaat in het Engels (3 tot 200 tekens)
    .skip = Alleen in het Nederlands
outcomes-q_other_surprise = De leerzaamste verrassing in het Engels (3 tot 200 tekens)
    .skip = Alleen in het Nederlands
outcomes-confirm =
    .post = Invullen

whyoff-page_title = Gaat niet door
whyoff-q_reason = Waarom gaat de Learnathon niet door, in het Nederlands? (3 tot 300 tekens)
    Het komt midden in een zin, dus zonder hoofdletter en zonder punt.
whyoff-q_other_reason = En in het Engels? (3 tot 300 tekens)
    .skip = Alleen in het Nederlands
whyoff-confirm =
    .post = Invullen

pitches-page_title = Het programma
pitches-q_pitch_time = Vanaf hoe laat zijn de pitches? Bijvoorbeeld 14:00.
    .skip = Laat het weg
pitches-confirm =
    .post = Invullen

# Hoe ze uitgaat, en wat er terugkomt.

announce-answer = Antwoorden
announce-seen = Gezien
announce-unseen = Toch niet gezien
announce-progress = { $delivered } van de { $all } hebben hem.{ $waiting ->
    [0] { "" }
    [one] { " " }1 wacht nog op zijn beurt, of op een tijd die past.
   *[other] { " " }{ $waiting } wachten nog op hun beurt, of op een tijd die past.
 }
    .stop = Stop
    .correct = Verbeteren
announce-report = { $how ->
    [stopped] Gestopt.
   *[sent] Verstuurd.
 } { $delivered } van de { $all } hebben hem.{ $blocked ->
    [0] { "" }
    [one] { " " }1 is niet te bereiken.
   *[other] { " " }{ $blocked } zijn niet te bereiken.
 }{ $failed ->
    [0] { "" }
    [one] { " " }Bij 1 is het mislukt.
   *[other] { " " }Bij { $failed } is het mislukt.
 }{ $missed ->
    [0] { "" }
    [one] { " " }Voor 1 kwam hij te laat, of hoefde hij niet meer.
   *[other] { " " }Voor { $missed } kwam hij te laat, of hoefde hij niet meer.
 }{ $stopped ->
    [0] { "" }
    [one] { " " }1 krijgt hem niet.
   *[other] { " " }{ $stopped } krijgen hem niet.
 }
    .correct = Verbeteren
    .retry = Nog eens bij mislukt
announce-posted = Hij staat in de kanalen waar ideeën hun kaart hebben.
    .correct = Verbeteren
announce-seen_by = { $n ->
    [0] Nog niemand zei dat die hem gezien heeft.
    [one] 1 persoon zegt hem gezien te hebben.
   *[other] { $n } mensen zeggen hem gezien te hebben.
 }
announce-nothing_failed = Het is bij niemand meer mislukt.

announce-corrected = Verbeterd. Wie hem heeft ziet de nieuwe woorden in hetzelfde bericht; wie hem nog krijgt, krijgt deze.
announce-nothing_changed = Dit zijn de woorden die er al staan, dus er verandert niets.
announce-reread = { $name } wil "{ $title }" verbeteren, die velen al hebben, en vraagt je mee te lezen. Er komt dan te staan:
announce-agree_anew = Akkoord
announce-leave_it = Laat het zo
announce-correction_asked = { $n ->
    [one] { $names } leest mee. Tot er een akkoord is, houdt iedereen wat er staat.
   *[other] Ik vraag { $names } mee te lezen. Tot een van hen akkoord is, houdt iedereen wat er staat.
 }
announce-nobody_rereads = Meer dan { SETTING("four_eyes") ->
    [one] één mens heeft
   *[other] { SETTING("four_eyes") } mensen hebben
 } deze, en er is nu niemand anders die kan meelezen, dus hij blijft zoals hij is. Maak een collega organisator of sponsor met /rollen, en verbeter hem dan.
    .roles = Rollen
    .back = Terug
announce-correction_agreed = { $name } las je verbetering mee en is akkoord: iedereen leest de nieuwe woorden van "{ $title }".
announce-correction_left = { $name } laat "{ $title }" liever zoals hij is. Even samen praten helpt het meest.
announce-you_left_it = Goed, hij blijft zoals hij is. Wie hem wilde verbeteren, hoort dat.
announce-thanks_for_seeing = Genoteerd, zonder je naam. Vijf minuten lang kun je het terugnemen.
announce-too_late_to_undo = Dat is langer dan vijf minuten geleden, dus het blijft meetellen.

announce-answered = { $name } antwoordt op je aankondiging: "{ $text }"
    .answer_back = Antwoorden
announce-answer_sent = Je antwoord is bij { $name }.
announce-answer_sent_to_all = Je antwoord is bij de organisatoren.
announce-nobody_to_answer = Er is nu niemand die je antwoord kan aannemen. Vraag /hulp wie er organiseert.
announce-answered_you = { $name } antwoordt je: "{ $text }"
    .answer = Antwoorden
announce-answer_is_back = { $name } leest je antwoord.
announce-reader_gone = Wie dit vroeg doet niet meer mee.

toauthor-page_title = Antwoorden
toauthor-q_text = Wat wil je zeggen? Je naam gaat mee. (2 tot 1.000 tekens)
toauthor-confirm =
    .post = Versturen
toreader-page_title = Antwoorden
toreader-q_text = Wat antwoord je? (2 tot 1.000 tekens)
toreader-confirm =
    .post = Versturen
correction-page_title = Verbeteren
correction-q_own = Wat had er in het Nederlands moeten staan? (2 tot 1.000 tekens)
    Wie hem heeft, ziet dit ervoor in de plaats, in hetzelfde bericht.
    .skip = Niet in het Nederlands
correction-q_other = En in het Engels?
    .skip = Niet in het Engels
correction-confirm =
    .post = Verbeteren
