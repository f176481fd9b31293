# Het startscherm en de hulp.

command-help = hulp
    .description = Wat ik voor je kan doen
    .usage = { "" }

help-text = Ik help met: ideeën (/idee), je project (/project), instellingen. De vijver bekijk je met /ideeen, wat van jou is met /mijn, en hoe je project loopt vertel je met /checkin. Taal, tijden en pauzes stel je in met /instellingen, wat ik bewaar zie je met /privacy; stoppen kan altijd met /stoppen. In ons eigen gesprek is het woord alleen genoeg. Liever een mens? { $n ->
    [one] { $organiser } helpt je graag.
   *[other] { $organiser } helpen je graag.
 }
    .send = Stuur een idee
    .see = Bekijk de ideeën
help-unknown = Dat woord ken ik niet.
    .open = Wat kan ik wel zeggen?
help-nearest = Het woord "{ $typed }" ken ik niet. Bedoel je /{ $nearest }?
    .open = Wat kan ik zeggen?
help-plain = Ik ben maar een bot, dus gewone zinnen begrijp ik nog niet. Kies hieronder, of typ "hulp".
    .send = Stuur een idee
    .open = Wat kan ik zeggen?
help-plain_nearest = Bedoel je "{ $nearest }"? Typ het nog eens, of kies hieronder.
    .send = Stuur een idee
    .open = Wat kan ik zeggen?
help-answered_privately = Ik heb je geantwoord in ons privégesprek.

home-hello = *Hoi { $name }*
    Wat kan er beter, anders of nieuw? Je projecten vind je hieronder, en met /project.
    .send = Stuur een idee
    .see = Bekijk de ideeën
    .projects = Mijn projecten
home-waiting = { $n ->
    [0] Er wacht niets op je.
    [one] *Dit wacht op je:* één concept om af te maken.
   *[other] *Dit wacht op je:* { $n } concepten om af te maken.
 }
home-waits = *Dit wacht op je:*
home-waits_for_others = *Jij wacht op anderen:*
home-newcomer = *De Learnathon van { $org }*
    Collega's maken van ideeën voor beter werk kleine experimenten en leren daar samen van. Meedoen is je eigen keuze.
    .tell = Vertel meer
home-back = Terug naar het begin

error-try_again = Er ging iets mis; er is niets kwijt. Probeer het opnieuw.
