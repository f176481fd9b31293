# In de vijver zoeken, kiezen wat je ziet, en ideeën die op elkaar lijken.

pool-search = Zoeken
pool-narrow = Filter
pool-all = Alle ideeën
pool-found = { $n ->
    [0] *Niets gevonden voor "{ $words }"{ $within }*
    [one] *Eén idee gevonden voor "{ $words }"{ $within }*
   *[other] *{ $n } ideeën gevonden voor "{ $words }"{ $within }*
 }
pool-found_nothing = Niets gevonden voor "{ $typed }".
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
    .open = open
    .adopted = opgepakt
    .parked = geparkeerd
    .declined = niet opgepakt
    .mine = van mij
    .near = mijn afdeling
    .late = deze week
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
    .open = Open
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
    .open = Open (aan)
    .adopted = Opgepakt (aan)
    .parked = Geparkeerd (aan)
    .declined = Niet opgepakt (aan)
    .mine = Van mij (aan)
    .near = Mijn afdeling (aan)
    .late = Deze week (aan)

search-page_title = Zoek in de ideeën
search-q_words = Welke woorden zoek je?
search-confirm =
    .post = Zoeken
