# Eén mens, twee platforms.

command-link = koppelen
    .description = Slack en Telegram allebei gebruiken
    .usage = [code uit de andere app]

onboarding-link = Gebruik je zowel Slack als Telegram? Typ deze code binnen 10 minuten in de andere app: *{ $code }*

link-open = Open Telegram
link-join_first = Heb je een code uit de andere app? Typ dan /koppelen met de code erachter. Nog niet erbij? Dan doe je eerst mee.
    .tell = Vertel meer
link-sure = Deze code is van { $name } op { $app }. Ben jij dat zelf? Dan worden jullie hier één, met alle ideeën en rollen; dat kan niet terug.
    .sure = Ja, dat ben ik
    .not_me = Nee
link-left_apart = Goed, dan koppel ik niets. Typ alleen een code die je zelf in de andere app hebt gevraagd.
link-done = Gekoppeld. { $there } en { $here } zijn voor mij nu één: je ideeën bij elkaar, één stem, en één bericht in plaats van twee, waar je het laatst was.
link-done_there = { $name } op { $app } en jij zijn voor mij nu één.
    .unlink = Dat was ik niet
link-wrong = Deze code ken ik niet, of hij is ouder dan tien minuten. Vraag een nieuwe met /koppelen in de andere app.
link-wait = Dat waren nogal wat codes. Wacht een uur en vraag dan een nieuwe met /koppelen in de andere app.
link-same_app = Deze code hoort in de andere app: typ hem daar.
link-already = Ik ken je al in allebei.
link-gone = Wie deze code vroeg, doet niet meer mee. Stuur eerst /start in de andere app.
link-scan_open = Er staat een scan open waarvoor je in allebei de apps bent uitgenodigd; als één mens zou je die twee keer kunnen invullen. Vraag na { DATETIME($closes, dateStyle: "long") } een nieuwe code, dan worden jullie één.
link-taken = Een van de twee is al met een ander account gekoppeld. Kijk met /koppelen, koppel dat los en probeer het opnieuw.
link-known = *Ik ken je als één mens, in twee apps.* Ik schrijf waar je het laatst was. Ben je er een kwijt, of is er een niet meer van jou? Koppel die dan los; alles wat van jou is blijft.
link-entry = { $app }: { $name }{ $there ->
    [off] { " " }(uitgeschakeld)
    [closed] { " " }(daar bereik ik je niet)
   *[yes] { "" }
 }
    .unlink = { $app } loskoppelen
link-unlinked = { $app } is losgekoppeld: daar ken ik je niet meer. Alles wat van jou is blijft, en je vindt het op { $kept }.
    .code = Iets anders koppelen
link-only_way = Op { $other } bereik ik je nu niet. Zonder { $app } kun je niet meer bij wat van jou is, dus dat blijft gekoppeld. Doe je liever niet meer mee? Stuur dan /stop.

stranger-link = Hoi, deze code werkt niet, of niet meer. Vraag een nieuwe met /koppelen in de andere app.
