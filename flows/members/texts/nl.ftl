# Welkom, blijven en weggaan.

command-start = start
    .description = Kennismaken, of zien wat je kunt doen
    .usage = { "" }
command-stop = stoppen
    .description = Niet meer meedoen
    .usage = { "" }
command-language = taal
    .description = Kies je taal
    .usage = [nl of en]

onboarding-introduction = Ik ben de Learnathon-bot van een organisatie. Ik help collega's om van ideeën voor beter werk kleine experimenten te maken en daar samen van te leren. Meedoen is je eigen keuze: druk op Starten, dan vertel ik je meer.
onboarding-welcome = Hoi { $first_name }, ik ben de Learnathon-bot van { $org }. Ik help collega's om van ideeën voor beter werk kleine experimenten te maken en daar samen van te leren. Meedoen is je eigen keuze; niemand krijgt een lijst van wie nee zegt. Zal ik er wat meer over vertellen?
    .tell = Ja, vertel
    .not_now = Nu niet
    .no = Nee, bedankt
onboarding-explain = Wat je kunt doen: ideeën insturen (/idee), meedoen aan een project, naar de Learnathon{ $event_date ->
    [none] { "" }
   *[other] { " " }op { DATETIME($event_date, dateStyle: "long") }
 } komen en één keer per jaar een korte scan invullen.
    Wat ik bewaar: je naam, team, taal en wat je mij stuurt. Het telt niet mee in beoordelingen.
    Hoe vaak: { $cap_week ->
        [0] nooit uit mezelf
        [one] hooguit één bericht per week, op werkdagen tussen { $win_start } en { $win_end }
       *[other] hooguit { $cap_week } berichten per week, op werkdagen tussen { $win_start } en { $win_end }
    }. Stoppen kan altijd met /stop.
    .join = Ik doe mee
    .privacy = Lees over privacy
    .no = Nee, bedankt
onboarding-privacy_text = Ik bewaar je naam, je taal en je tijdzone zolang je meedoet en 30 dagen daarna. Ideeën die je instuurt blijven staan, daarna als die van een oud-collega. Collega's die meedoen zien je naam bij je ideeën. Wie nee zegt, staat op geen enkele lijst. Vragen: { $contact }.
    .join = Ik doe mee
    .no = Nee, bedankt
onboarding-an_organiser = een organisator
onboarding-done = Fijn dat je meedoet. { $event_date ->
    [none] Twee
   *[other] Drie
 } dingen om mee te beginnen. Taal, tijden en pauzes stel je in met /instellingen.
    .send = Stuur een idee
    .see = Bekijk de ideeën
    .sign_up = Aanmelden { DATETIME($event_date, dateStyle: "medium") }
onboarding-again = Hoi { $first_name }, je doet al mee. Waar heb je zin in?
    .send = Stuur een idee
    .see = Bekijk de ideeën
    .sign_up = Aanmelden { DATETIME($event_date, dateStyle: "medium") }
onboarding-role = Je bent nu { $role ->
    [organiser] organisator
    [sponsor] sponsor
    [facilitator] begeleider
    [privacy_contact] privacycontact
   *[admin] technisch beheerder
 }.
onboarding-no = Helemaal goed. Ik stuur je dit jaar niets meer. Van gedachten veranderd? Stuur /start.
onboarding-not_now = Geen probleem. Wanneer mag ik het nog eens vragen?
    .week = Volgende week
    .event = Na { DATETIME($event_date, dateStyle: "long") }
    .never = Nooit
onboarding-ask_later = Goed, ik vraag het je weer op { DATETIME($day, dateStyle: "full") }. Eerder? Stuur /start.
onboarding-by_posting = Meedoen is je eigen keuze: als je dit plaatst doe je mee, en ik bewaar dan je naam, je taal en wat je mij stuurt. Stoppen kan altijd met /learnathon stop.

access-join_first = Daarvoor doe je eerst mee; dat is je eigen keuze en kost één tik.
    .tell = Vertel meer
access-come_back = Je doet nu niet mee. Van gedachten veranderd? Stuur /start.
access-organisers_only = Dat kunnen alleen organisatoren. Vraag het een van hen.
access-guests_do_not_invite = Je account is hier nu dat van een gast, en gasten brengen geen anderen binnen. Vraag het een andere organisator.

stranger-sentence = Hoi, ik ben de Learnathon-bot van een organisatie. Werk je daar? Vraag een organisator om een uitnodiging, dan help ik je graag.
stranger-guest = Hoi, ik ben er voor de medewerkers hier. Wil je als gast meedoen, vraag een organisator dan om een uitnodiging voor Telegram.
stranger-invitation = Hoi, deze uitnodiging werkt niet meer. Vraag een organisator om een nieuwe, dan help ik je graag.

reach-over_there = { $first_name }, dat doen we in ons privégesprek. Eén tik en ik ben er.
    .come = Open ons gesprek

stop-confirm = Je gaat stoppen. Je projecten krijgen een nieuwe eigenaar, je ideeën blijven als je wilt staan zonder je naam.
    .keep = Stop, naam mag blijven
    .remove = Stop, naam eraf
    .stay = Ik blijf
stop-projects = { $n ->
    [one] Je trekt één project. Stop je, dan vraag ik wie het overneemt: eerst wie het mee dragen, dan wie meedachten. Of vraag zelf eerst iemand.
   *[other] Je trekt { $n } projecten. Stop je, dan vraag ik wie ze overneemt: eerst wie ze mee dragen, dan wie meedachten. Of vraag zelf eerst iemand.
 }
    .hand_on = Draag projecten over
stop-ideas = { $n ->
    [one] Je trekt één idee. Het blijft in de vijver, met de vraag wie het wil trekken. Of vraag eerst een mede-eigenaar.
   *[other] Je trekt { $n } ideeën. Ze blijven in de vijver, met de vraag wie ze wil trekken. Of vraag eerst mede-eigenaren.
 }
    .hand_over = Draag over
stop-last_organiser = Je bent de enige organisator. Stop je, dan antwoordt er niemand op ideeën tot wie de bot beheert een ander aanwijst. Maak liever eerst een collega organisator.
    .name_one = Wijs iemand aan
stop-stayed = Fijn dat je blijft.
stop-done = Je doet niet meer mee en hoort niets meer van mij. { $days } dagen lang kun je dit terugdraaien.
    .undo = Toch weer meedoen
stop-undone = Welkom terug; alles staat er nog zoals het stond.

language-ask = In welke taal zal ik met je praten?
    .nl = Nederlands
    .en = English
language-done = Prima, ik praat voortaan Nederlands met je.
