# Wat je zelf instelt: taal, uren, tijdzone, hoeveel je hoort, en pauze.

command-settings = instellingen
    .description = Taal, tijden en hoeveel je van me hoort
    .usage = { "" }
command-pause = pauze
    .description = Een tijdje niets van me horen
    .usage = [tot wanneer]

settings-now = *Zo staat het nu*
    Taal: { $language }
    Uren waarin ik uit mezelf schrijf: { $start } tot { $end }, op werkdagen
    Tijdzone: { $zone }, daar is het nu { $clock }
    Hoeveel: { $fewer ->
        [0] zoals gewoonlijk
        [1] half zo vaak
       *[other] alleen over wat van jou is
    }
    Niet over: { $muted }
    { $until ->
        [none] Pauze: nee
       *[other] Pauze: tot { DATETIME($until, dateStyle: "long") }
    }
    .language = Taal
    .hours = Uren
    .zone = Tijdzone
    .fewer = Minder berichten
    .topics = Onderwerpen
    .apps = Mijn apps
    .pause = Pauze
    .privacy = Wat ik bewaar
settings-back = Alle instellingen
settings-undo = Draai terug
settings-nothing_muted = niets
settings-kind_comments = reacties op je ideeën
settings-kind_invitation = vragen om mee te doen
settings-kind_followed = ideeën die je volgt
settings-kind_scan = de scan

settings-ask_hours = Wanneer mag ik je uit mezelf schrijven? Hier kan dat op werkdagen tussen { $first } en { $last }. Wat jij vraagt, beantwoord ik altijd meteen.
    .as_here = Zoals hier gewoon is
    .morning = Alleen 's ochtends
    .afternoon = Alleen 's middags
    .own = Andere uren
settings-no_such_hours = Daarvan blijft er niets over: ik schrijf hier tussen { $first } en { $last }, en heb minstens een half uur nodig. Kies een begin dat vóór het einde ligt.
    .again = Andere uren
settings-hours_kept = Prima, ik schrijf je uit mezelf op werkdagen tussen { $start } en { $end }, op de klok van { $zone }. Wat jij vraagt, beantwoord ik altijd meteen.

hours-page_title = Jouw uren
hours-q_start = Vanaf hoe laat mag ik je schrijven? Bijvoorbeeld 9:30.
hours-q_end = En tot hoe laat?
hours-confirm =
    .post = Bewaar

settings-ask_zone = Waar ben je? Dan schrijf ik je op jouw werkuren.
settings-other_zone = Ergens anders?
    .other = Noem een plaats
settings-which_zone = Daar zijn er meer van. Welke bedoel je?
settings-another_zone = Is het geen van deze?
    .again = Andere plaats
settings-many_zones = "{ $place }" kan veel tijdzones betekenen. Noem een grote stad in de buurt, zoals New York of Toronto.
    .again = Andere plaats
settings-no_such_zone = De plaats "{ $place }" ken ik niet. Probeer een grote stad of de hoofdstad in de buurt, zoals Brussel of Paramaribo.
    .again = Andere plaats
settings-zone_kept = Prima, ik houd voortaan de klok van { $zone } aan; daar is het nu { $clock }.

zone-page_title = Jouw tijdzone
zone-q_place = In welke stad of welk land ben je? Bijvoorbeeld Brussel.
zone-confirm =
    .post = Bewaar

settings-topics_now = Waarover hoor je liever niets uit mezelf? Nu uit: { $muted }.
    Wat altijd komt: wat er met jouw eigen ideeën gebeurt, en wat je rol van je vraagt.
    .off_comments = Reacties uit
    .on_comments = Reacties weer aan
    .off_invitation = Vragen uit
    .on_invitation = Vragen weer aan
    .off_followed = Gevolgde ideeën uit
    .on_followed = Gevolgd weer aan
    .off_scan = De scan uit
    .on_scan = De scan weer aan
settings-switched_off = Prima, ik schrijf je niet meer over { $kind }. Je vindt het nog wel bij de ideeën zelf.
settings-switched_on = Prima, ik schrijf je weer over { $kind }.

fewer-messages = Minder berichten
fewer-more = Nog minder
fewer-done = Prima, je hoort half zo vaak van mij.
fewer-only_own = Prima, je hoort alleen nog van mij over wat van jou is: antwoord op je ideeën, en wat je rol van je vraagt.
fewer-as_usual = Prima, je hoort weer zo vaak van mij als gewoonlijk.
fewer-least = Je hoort al alleen over wat van jou is. Nog minder kan ook: een tijdje niets, of niet meer meedoen. Alles is goed.
    .pause = Pauze
    .stop = Niet meer meedoen
    .usual = Weer als gewoonlijk

pause-until_when = Tot wanneer wil je niets van me horen? Je kunt intussen alles blijven doen, en op die dag ben je er vanzelf weer.
    .week = 1 week
    .two = 2 weken
    .month = Een maand
    .own = Andere dag
pause-paused_already = Je hebt pauze tot { DATETIME($day, dateStyle: "long") }. Je kunt intussen alles doen, eerder terugkomen of een andere dag kiezen.
    .back = Ik ben er weer
    .week = 1 week
    .two = 2 weken
    .month = Een maand
    .own = Andere dag
pause-done = Prima, je hoort niets van me tot { DATETIME($day, dateStyle: "full") }. Antwoord op je eigen ideeën bewaar ik tot dan; over de rest krijg je geen stapel achteraf.{ $told ->
    [0] { "" }
    [one] { " " }De collega die een idee met je deelt, hoort alleen tot wanneer je pauze hebt.
   *[other] { " " }De { $told } collega's die ideeën met je delen, horen alleen tot wanneer je pauze hebt.
 }{ $n ->
    [0] { "" }
   *[other] { " " }Dit blijft op je wachten:
 }
    .back = Ik ben er weer
pause-too_long = Een pauze duurt van morgen tot hooguit zes maanden. Kies een dag daartussen.
    .other = Kies opnieuw
pause-ended = Fijn dat je er weer bent.
    .mine = Wat er op je wacht
pause-back_already = Je bent er al weer.
pause-over = Je pauze is voorbij; fijn dat je er weer bent. Wat intussen gebeurde staat bij de ideeën, er komt geen stapel berichten.
    .mine = Wat er op je wacht
pause-of_owner = { $name } heeft pauze tot { DATETIME($day, dateStyle: "long") }.

until-page_title = Pauze
until-q_day = Tot welke dag? Bijvoorbeeld 24-12 of 24 december.
until-confirm =
    .post = Begin de pauze

command-privacy = privacy
    .description = Wat ik van je bewaar en wie het ziet
    .usage = { "" }

privacy-text = Ik bewaar: { $list }. Tot: { $retention }. Vragen: { $privacy_contact }.
    .who = Wie ziet wat
privacy-rights = Wil je een kopie van wat ik bewaar, of er iets uit laten wissen? Vraag het { $privacy_contact }.
privacy-retention = { $days } dagen nadat je stopt; je ideeën, reacties en projecten blijven, dan zonder je naam; hulpvragen, en waar je kwam, een jaar, waarderingen twee; wie wat veranderde, blijft twee jaar
privacy-item_profile = je naam, je taal, je tijdzone
privacy-item_accounts = je account op { $platforms }
privacy-item_placement = waar je werkt
privacy-item_location = je locatie ({ $location })
privacy-item_roles = { $n ->
    [one] één rol
   *[other] { $n } rollen
 }
privacy-item_settings = wat je instelde
privacy-item_form = een formulier dat openstaat
privacy-item_ideas = { $n ->
    [one] één idee
   *[other] { $n } ideeën
 }
privacy-item_drafts = { $n ->
    [one] één concept
   *[other] { $n } concepten
 }
privacy-item_comments = { $n ->
    [one] één reactie
   *[other] { $n } reacties
 }
privacy-item_co_owned = { $n ->
    [one] één idee waar je mede-eigenaar van bent
   *[other] { $n } ideeën waar je mede-eigenaar van bent
 }
privacy-item_followed = { $n ->
    [one] één idee dat je volgt
   *[other] { $n } ideeën die je volgt
 }
privacy-item_attachments = { $n ->
    [one] één foto of geluid
   *[other] { $n } foto's of geluiden
 }
privacy-item_decisions = { $n ->
    [one] één besluit dat je nam
   *[other] { $n } besluiten die je nam
 }
privacy-item_projects = { $n ->
    [one] één project waar je bij hoort
   *[other] { $n } projecten waar je bij hoort
 }
privacy-item_check_ins = { $n ->
    [one] één check-in die je beantwoordde
   *[other] { $n } check-ins die je beantwoordde
 }
privacy-item_measurements = { $n ->
    [one] één meting
   *[other] { $n } metingen
 }
privacy-item_requests = { $n ->
    [one] één hulpvraag van of aan jou
   *[other] { $n } hulpvragen van of aan jou
 }
privacy-item_thanks = { $n ->
    [one] één waardering die je schreef of kreeg
   *[other] { $n } waarderingen die je schreef of kreeg
 }
privacy-item_gates = { $n ->
    [one] één haalbaar-en-betaalbaarcheck
   *[other] { $n } haalbaar-en-betaalbaarchecks
 }
privacy-item_offers = { $n ->
    [one] één vraag om een project over te nemen
   *[other] { $n } vragen om een project over te nemen
 }
privacy-item_sign_ups = { $n ->
    [one] één Learnathon waar je komt, misschien komt of was
   *[other] { $n } Learnathons waar je komt, misschien komt of was
 }
privacy-item_tasks = { $n ->
    [one] één taak voor een Learnathon
   *[other] { $n } taken voor een Learnathon
 }
privacy-item_messages = { $n ->
    [one] één bericht dat voor je klaarstaat
   *[other] { $n } berichten die voor je klaarstaan
 }
privacy-and = { $some } en { $last }
privacy-who_sees = *Wie ziet wat*
    Iedereen die meedoet: je naam, waar je werkt, je ideeën, je reacties, en je projecten met wat ze leerden.
    Wie bij je project hoort, en de organisatoren: wat je bij een check-in vertelt, en je hulpvragen.
    Mede-eigenaren: tot wanneer je pauze hebt, en niet waarom.
    Organisatoren: welke rollen je hebt, en dat je naar een Learnathon komt als je komt.
    Alleen jij: je concepten, je locatie, wat je volgt, wat je instelde, en de waardering die je kreeg, tot je die deelt.
    Niemand: wie nee zei, en hoe vaak je iets doet. Er bestaat geen lijst per persoon.
    Wie de bot beheert kan bij de opslag, maar in het logboek staan geen woorden van mensen.
    .back = Terug
