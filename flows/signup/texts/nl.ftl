# Wie er naar een Learnathon komt.

signup-day = { DATETIME($day, dateStyle: "full") }
signup-day_and_times = { DATETIME($day, dateStyle: "full") }, { $start }-{ $end }

signup-open = { $when ->
    [none] Je kunt je aanmelden.
   *[other] De Learnathon is op { $when }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }. Je komt als je dat wilt.
 }
    .coming = Ik kom
    .maybe = Misschien
signup-comes = Je komt naar de Learnathon{ $when ->
    [none] { "" }
   *[other] { " " }op { $when }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. Verandert dat, zeg het dan hier.
    .maybe = Misschien
    .not = Deze keer niet
    .calendar = Agendabestand
signup-may_come = Je komt misschien naar de Learnathon{ $when ->
    [none] { "" }
   *[other] { " " }op { $when }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }.{ $again ->
    [yes] { " " }Ongeveer twee weken van tevoren vraag ik het nog één keer.
   *[no] { " " }Weet je het, zeg het dan hier.
 }
    .coming = Ik kom
    .not = Deze keer niet
    .calendar = Agendabestand
signup-waits = De Learnathon{ $when ->
    [none] { "" }
   *[other] { " " }op { $when }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 } is vol: er is plek voor { $room }. Je bent nummer { $n } op de wachtlijst. Zodra er plek is, doe je vanzelf mee en hoor je het van mij.
    .maybe = Misschien
    .not = Deze keer niet
signup-stays_away = Helemaal goed. Ik bewaar er niets van, dus niemand kan het zien. Verandert dat, dan kun je je altijd nog aanmelden voor de Learnathon op { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }.
    .coming = Ik kom
    .maybe = Misschien
signup-comes_in = Er is plek voor je: je komt naar de Learnathon op { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. Past dat nog?
    .fine = Ik kom
    .not = Niet meer
signup-is_off = De Learnathon van { $when } gaat niet door, dus je hoeft je niet aan te melden.
signup-is_over = De Learnathon van { $when } is geweest, dus aanmelden kan niet meer.

signup-numbers = Komt: { $coming }{ $room ->
    [0] { "" }
   *[other] { " " }van { $room }
 }. Misschien: { $maybe }. Wacht op plek: { $waiting }.{ $here ->
    [0] { "" }
   *[other] { " " }Al binnen: { $here }.
 } Wie niet komt, weet niemand.
    .who = Wie komt er
    .tables = Tafels
signup-who_comes = { $n ->
    [0] Nog niemand heeft zich aangemeld.
    [one] *Eén persoon komt*
   *[other] *{ $n } mensen komen*
 }
signup-names = { $names }

signup-calendar_file = Hier is hij voor je agenda: de Learnathon op { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }.{ $follows ->
    [yes] { " " }Verandert de datum, de tijd of de plek, dan stuur ik je een nieuwe.
   *[no] { "" }
 }
signup-calendar_moved = Wat in je agenda staat is veranderd. De Learnathon is op { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. Met dit bestand klopt je agenda weer. Past dat?
    .coming = Ik kom
    .cannot = Kan niet
signup-calendar_off = De Learnathon van { $when } gaat niet door. Met dit bestand gaat hij uit je agenda.
signup-no_file = Hier kan geen bestand komen, dus zet het zelf in je agenda.
signup-calendar_title = Learnathon van { $org }

signup-still_open = Je komt misschien naar de Learnathon op { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. Weet je het al? Allebei is goed, en ik vraag het alleen deze keer.
    .coming = Ik kom
    .not = Deze keer niet

signup-im_here = Ik ben er
signup-my_programme = Mijn programma
signup-not_today = Dat is voor de dag zelf: { $when }.
signup-is_here = Fijn dat je er bent.
    .programme = Mijn programma
    .not_here = Toch nog niet
signup-not_there = Goed, je bent er nog niet. Je plek blijft.
    .here = Ik ben er
    .programme = Mijn programma
signup-programme = *De Learnathon van { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }*
signup-your_table = Je zit aan tafel { $table }{ $names ->
    [none] { "" }
   *[other] , met { $names }
 }.

signup-no_tables = Er zijn nog geen tafels. Ik maak tafels van zes tot acht van wie er komt, afdelingen door elkaar; wie later komt, krijgt een plek aan de kleinste.
    .make_tables = Maak tafels
signup-all_tables = *{ $n ->
    [one] Eén tafel
   *[other] { $n } tafels
 } voor { $people ->
    [one] één persoon
   *[other] { $people } mensen
 }*
    .make_again = Maak andere tafels
signup-table = Tafel { $table }: { $names }
