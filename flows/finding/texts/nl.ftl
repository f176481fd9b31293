# In de vijver zoeken, kiezen wat je ziet, en ideeën die op elkaar lijken.

pool-search = Zoeken
pool-narrow = Filter
pool-all = Alle ideeën
pool-found = { $n ->
    [0] *Niets gevonden voor "{ $words }"{ $within }*
    [one] *Eén idee gevonden voor "{ $words }"{ $within }*
   *[other] *{ $n } ideeën gevonden voor "{ $words }"{ $within }*
 }
pool-found_nothing = Niets gevonden voor "{ $typed }".{ $alike ->
    [0] { "" }
    [one] { " " }Dit idee lijkt erop:
   *[other] { " " }Deze ideeën lijken erop:
 }
    .send = Stuur het als idee in
pool-narrowed = { $n ->
    [0] *Hier zijn nog geen ideeën: { $chosen }*
    [one] *Eén idee: { $chosen }*
   *[other] *{ $n } ideeën: { $chosen }*
 }
pool-chosen = alle open ideeën
    .improve = verbeteren
    .change = veranderen
    .renew = vernieuwen
    .open = nog open
    .adopted = opgepakt
    .parked = geparkeerd
    .declined = niet opgepakt
    .mine = van mij
    .near = mijn afdeling
    .late = deze week
pool-with_words = gevonden voor "{ $words }"
pool-choose = Wat wil je zien? Je kunt combineren.
    Nu: { $chosen }.
    .show = { $n ->
        [one] Toon 1 idee
       *[other] Toon { NUMBER($n, useGrouping: 0) } ideeën
     }
    .clear = Filter wissen
pool-take =
    .improve = Verbeteren
    .change = Veranderen
    .renew = Vernieuwen
    .open = Nog open
    .adopted = Opgepakt
    .parked = Geparkeerd
    .declined = Niet opgepakt
    .mine = Van mij
    .near = Mijn afdeling
    .late = Deze week
pool-drop =
    .improve = Verbeteren (aan)
    .change = Veranderen (aan)
    .renew = Vernieuwen (aan)
    .open = Nog open (aan)
    .adopted = Opgepakt (aan)
    .parked = Geparkeerd (aan)
    .declined = Niet opgepakt (aan)
    .mine = Van mij (aan)
    .near = Mijn afdeling (aan)
    .late = Deze week (aan)
pool-no_department = Ik weet nog niet op welke afdeling je werkt.
    .team = Kies mijn afdeling
    .filter = Terug naar het filter

search-page_title = Zoek in de ideeën
search-q_words = Welke woorden zoek je?
search-confirm =
    .post = Zoeken

idea-similar = Deze ideeën lijken op het jouwe. Samen optrekken werkt vaak beter, maar twee varianten naast elkaar mag ook.
    1 { $t1 } ({ $who1 })
    2 { $t2 } ({ $who2 })
    .join_1 = Aansluiten bij 1
    .join_2 = Aansluiten bij 2
    .look_1 = Bekijk 1
    .look_2 = Bekijk 2
    .look_3 = Bekijk 3
    .anyway = Toch plaatsen
similar-one = Dit idee lijkt op het jouwe. Samen optrekken werkt vaak beter, maar twee varianten naast elkaar mag ook.
    1 { $title } ({ $who })
similar-earlier = Iets wat hierop lijkt is eerder bekeken. Jouw idee mag er gerust naast.
similar-before = *{ $n } { $title }* ({ $who })
    { $state }{ $reason ->
        [none] { "" }
       *[other] : { $reason }
     }.{ $said ->
        [0] { "" }
       *[other] { " " }{ $decider } schreef: "{ $text }"
     } Vraag het gerust aan { $whom }.
similar-kept = Jouw idee is zolang een concept; alleen jij ziet het.
similar-kept_both = Het is zolang een concept; alleen jij en { $name } zien het.
similar-page = Je idee staat nog niet in de vijver: er zijn ideeën die erop lijken. Ze staan in onze chat; daar kies je verder. Jouw idee is zolang een concept.
similar-joined = Je volgt nu "{ $title }", en ik vraag de eigenaar of je mede-eigenaar kunt worden. Je hoort het van mij.
    .look = Bekijk het
similar-own = Je eigen idee is nog een concept; alleen jij ziet het.
    .too = Mijn idee ook plaatsen
    .drop = Mijn idee weggooien
similar-own_both = Wat { $name } namens jou opschreef is nog een concept; alleen jullie tweeën zien het.
    .too = Ook plaatsen
    .drop = Nee, bedankt
