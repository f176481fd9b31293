# Searching the pool, narrowing it, and ideas that look alike.

pool-search = Search
pool-narrow = Filter
pool-all = All ideas
pool-found = { $n ->
    [0] *Nothing found for "{ $words }"{ $within }*
    [one] *One idea found for "{ $words }"{ $within }*
   *[other] *{ $n } ideas found for "{ $words }"{ $within }*
 }
pool-found_nothing = Nothing found for "{ $typed }".{ $alike ->
    [0] { "" }
    [one] { " " }This idea looks like it:
   *[other] { " " }These ideas look like it:
 }
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
    .open = undecided
    .adopted = picked up
    .parked = parked
    .declined = not picked up
    .mine = mine
    .near = my department
    .late = this week
pool-with_words = found for "{ $words }"
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
    .open = Undecided
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
    .open = Undecided (on)
    .adopted = Picked up (on)
    .parked = Parked (on)
    .declined = Not picked up (on)
    .mine = Mine (on)
    .near = My department (on)
    .late = This week (on)
pool-no_department = I do not know yet in which department you work.
    .team = Choose my department
    .filter = Back to the filter

search-page_title = Search the ideas
search-q_words = Which words are you looking for?
search-confirm =
    .post = Search

idea-similar = These ideas look like yours. Joining forces often works better, but two versions side by side is fine too.
    1 { $t1 } ({ $who1 })
    2 { $t2 } ({ $who2 })
    .join_1 = Join 1
    .join_2 = Join 2
    .look_1 = View 1
    .look_2 = View 2
    .look_3 = View 3
    .anyway = Post mine anyway
similar-one = This idea looks like yours. Joining forces often works better, but two versions side by side is fine too.
    1 { $title } ({ $who })
similar-earlier = Something like this was looked at before. Yours is welcome beside it.
similar-before = *{ $n } { $title }* ({ $who })
    { $state }{ $reason ->
        [none] { "" }
       *[other] : { $reason }
     }.{ $said ->
        [0] { "" }
       *[other] { " " }{ $decider } wrote: "{ $text }"
     } Feel free to ask { $whom }.
similar-kept = Yours is a draft meanwhile; only you see it.
similar-kept_both = It is a draft meanwhile; only you and { $name } see it.
similar-page = Your idea is not in the pool yet: there are ideas that look like it. You find them in our chat, and choose there how to go on. Yours is a draft meanwhile.
similar-joined = You now follow "{ $title }", and I ask its owner whether you can be co-owner. I will let you know.
    .look = See it
similar-own = Your own idea is still a draft; only you see it.
    .too = Post mine too
    .drop = Throw mine away
similar-own_both = What { $name } wrote down for you is still a draft; only the two of you see it.
    .too = Post it too
    .drop = No thanks
