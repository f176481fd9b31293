# Who comes to a Learnathon.

signup-day = { DATETIME($day, dateStyle: "full") }
signup-day_and_times = { DATETIME($day, dateStyle: "full") }, { $start }-{ $end }

signup-open = The Learnathon is on { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. You come if you want to.
    .coming = I come
    .maybe = Maybe
signup-comes = You come to the Learnathon on { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. Does that change, say so here.
    .maybe = Maybe
    .not = Not this time
    .calendar = Calendar file
signup-may_come = You may come to the Learnathon on { $when }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. Once you know, say so here.
    .coming = I come
    .not = Not this time
    .calendar = Calendar file
signup-waits = The Learnathon on { $when }{ $place ->
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
 }. Maybe: { $maybe }. Waiting for room: { $waiting }. Who does not come is known to nobody.
    .who = Who comes
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
    [yes] { " " }Does the date, the time or the place change, I send you a new one.
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
