# Searching the pool, narrowing it, and ideas that look alike.

pool-search = Search
pool-narrow = Filter
pool-all = All ideas
pool-found = { $n ->
    [0] *Nothing found for "{ $words }"{ $within }*
    [one] *One idea found for "{ $words }"{ $within }*
   *[other] *{ $n } ideas found for "{ $words }"{ $within }*
 }
pool-found_nothing = Nothing found for "{ $typed }".
    .send = Send it as an idea
pool-narrowed = { $n ->
    [0] *No ideas here yet: { $chosen }*
    [one] *One idea: { $chosen }*
   *[other] *{ $n } ideas: { $chosen }*
 }
pool-chosen = all open ideas
    .improve = improve
    .change = change
    .renew = renew
    .open = open
    .adopted = picked up
    .parked = parked
    .declined = not picked up
    .mine = mine
    .near = my department
    .late = this week
pool-choose = What would you like to see? You can combine.
    Now: { $chosen }.
    .show = { $n ->
        [one] Show 1 idea
       *[other] Show { NUMBER($n, useGrouping: 0) } ideas
     }
    .clear = Clear the filter
pool-take =
    .improve = Improve
    .change = Change
    .renew = Renew
    .open = Open
    .adopted = Picked up
    .parked = Parked
    .declined = Not picked up
    .mine = Mine
    .near = My department
    .late = This week
pool-drop =
    .improve = Improve (on)
    .change = Change (on)
    .renew = Renew (on)
    .open = Open (on)
    .adopted = Picked up (on)
    .parked = Parked (on)
    .declined = Not picked up (on)
    .mine = Mine (on)
    .near = My department (on)
    .late = This week (on)

search-page_title = Search the ideas
search-q_words = Which words are you looking for?
search-confirm =
    .post = Search
