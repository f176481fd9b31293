# Foto's en spraakberichten bij ideeën.

attach-ask = { $kind ->
    [voice] Het spraakbericht dat
   *[other] De foto die
 } je me stuurde bij je idee "{ $title }" zetten? Iedereen die meedoet ziet dan dat het erbij hoort.
    .yes = Ja, daarbij
    .other = Een ander idee
    .no = { attach-no }
attach-no = Nee
attach-which = Bij welk idee hoort { $kind ->
    [voice] dit spraakbericht
   *[other] deze foto
 }?
attach-choice = "{ $title }"
    .yes = Bij dit idee
attach-no_idea = { $kind ->
    [voice] Een spraakbericht
   *[other] Een foto
 }, dank je. Zoiets hoort bij een idee, en je hebt er nu geen open staan. Stuur er een, dan vraag ik of het erbij hoort.
    .new = Stuur een idee
    .no = { attach-no }
attach-later = Ik bewaar je { $kind ->
    [voice] spraakbericht
   *[other] foto
 } even. Als je idee erin staat, vraag ik of het erbij hoort.
attach-one_of_several = Van wat je tegelijk stuurt neem ik alleen het eerste. Stuur me de andere één voor één.
attach-caption = De woorden erbij bewaar ik niet. Doen ze ertoe? Zeg ze dan als reactie op het idee.
attach-added = { $kind ->
    [voice] Het spraakbericht
   *[other] De foto
 } hoort nu bij "{ $title }". Het bestand blijft waar je het stuurde; ik onthoud alleen waar dat is.
    .undo = Ongedaan maken
    .show = Laat zien
attach-full = Bij "{ $title }" staan al { $most } foto's en spraakberichten; meer passen er niet bij. Haal er eerst een weg, of kies een ander idee.
    .other = Een ander idee
    .no = { attach-no }
attach-dropped = Prima, ik bewaar niets van { $kind ->
    [voice] het spraakbericht
   *[other] de foto
 }.
attach-removed = { $kind ->
    [voice] Het spraakbericht
   *[other] De foto
 } hoort niet meer bij "{ $title }".

attach-count = { $photos ->
    [0] { $voices ->
        [one] 1 spraakbericht.
       *[other] { $voices } spraakberichten.
    }
    [one] 1 foto{ $voices ->
        [0] .
        [one] , 1 spraakbericht.
       *[other] , { $voices } spraakberichten.
    }
   *[other] { $photos } foto's{ $voices ->
        [0] .
        [one] , 1 spraakbericht.
       *[other] , { $voices } spraakberichten.
    }
 }
    .show = Laat zien
attach-none = Er hoort niets meer bij dit idee.
attach-here = { $kind ->
    [voice] Spraakbericht
   *[other] Foto
 } bij "{ $title }", van { $name }.
attach-yours = Je { $kind ->
    [voice] spraakbericht
   *[other] foto
 } staat in ons gesprek op { $platform }.
attach-private = { $kind ->
    [voice] Een spraakbericht
   *[other] Een foto
 } van { $name } staat in een privégesprek met mij op { $platform }, dat niemand anders kan openen. Vraag { $name } om het met je te delen.
attach-elsewhere = { $kind ->
    [voice] Een spraakbericht
   *[other] Een foto
 } van { $name } staat op { $platform }. Bekijk het idee daar, of vraag { $name } om het je te laten zien.
attach-open = Openen
attach-remove = Weghalen
attach-back = Terug naar het idee
