# Who comes to a Learnathon.

signup-day = { DATETIME($day, dateStyle: "full") }
signup-day_and_times = { DATETIME($day, dateStyle: "full") }, { $start }-{ $end }

signup-open = { $when ->
    [none] You can sign up.
   *[other] The Learnathon is on { $when }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }. You come if you want to.
 }
    .coming = I come
    .maybe = Maybe
signup-comes = You come to the Learnathon{ $when ->
    [none] { "" }
   *[other] { " " }on { $when }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. If that changes, say so here.
    .maybe = Maybe
    .not = Not this time
    .calendar = Calendar file
signup-may_come = You may come to the Learnathon{ $when ->
    [none] { "" }
   *[other] { " " }on { $when }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }.{ $again ->
    [yes] { " " }About two weeks before I ask you once more.
   *[no] { " " }Once you know, say so here.
 }
    .coming = I come
    .not = Not this time
    .calendar = Calendar file
signup-waits = The Learnathon{ $when ->
    [none] { "" }
   *[other] { " " }on { $when }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 } is full: there is room for { $room }. You are number { $n } in line. As soon as there is room you come in by yourself, and I tell you.
    .maybe = Maybe
    .not = Not this time
signup-stays_away = That is fine. I keep nothing of it, so nobody can see it. If that changes, you can sign up for the Learnathon on { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 } at any time.
    .coming = I come
    .maybe = Maybe
signup-comes_in = There is room for you: you come to the Learnathon on { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. Does that still suit you?
    .fine = I come
    .not = Not any more
signup-is_off = The Learnathon of { $when } is off, so there is nothing to sign up for.
signup-is_over = The Learnathon of { $when } is over, so there is nothing to sign up for.

signup-numbers = Coming: { $coming }{ $room ->
    [0] { "" }
   *[other] { " " }of { $room }
 }. Maybe: { $maybe }. Waiting for room: { $waiting }.{ $here ->
    [0] { "" }
   *[other] { " " }There already: { $here }.
 } Who does not come is known to nobody.
    .who = Who comes
    .tables = Tables
signup-who_comes = { $n ->
    [0] Nobody has signed up yet.
    [one] *One person comes*
   *[other] *{ $n } people come*
 }
signup-names = { $names }

signup-calendar_file = Here it is for your calendar: the Learnathon on { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }.{ $follows ->
    [yes] { " " }If the date, the time or the place changes, I send you a new one.
   *[no] { "" }
 }
signup-calendar_moved = What stands in your calendar has changed. The Learnathon is on { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. With this file your calendar is right again. Does that suit you?
    .coming = I come
    .cannot = Cannot
signup-calendar_off = The Learnathon of { $when } is off. With this file it goes out of your calendar.
signup-no_file = No file can be sent here, so please change it in your calendar by hand.
signup-calendar_title = Learnathon of { $org }

signup-still_open = You may come to the Learnathon on { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. Do you know by now? Either answer is fine, and this is the only time I ask.
    .coming = I come
    .not = Not this time

signup-im_here = I am here
signup-my_programme = My programme
signup-not_today = That is for the day itself: { $when }.
signup-is_here = Good that you are here.
    .programme = My programme
    .not_here = Not here after all
signup-not_there = Fine, you are not here yet. Your place stays.
    .here = I am here
    .programme = My programme
signup-programme = *The Learnathon of { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }*
signup-your_table = You are at table { $table }{ $names ->
    [none] { "" }
   *[other] , with { $names }
 }.

signup-no_tables = There are no tables yet. I make tables of six to eight of those who come, mixed by department; who comes later gets a place at the smallest.
    .make_tables = Make tables
signup-all_tables = *{ $n ->
    [one] One table
   *[other] { $n } tables
 } for { $people ->
    [one] one person
   *[other] { $people } people
 }*
    .make_again = Make other tables
signup-table = Table { $table }: { $names }
