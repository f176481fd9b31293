# A new owner for a project: who is asked, and what happens then.

handover-open_call = "{ $title }" is looking for a new owner. So far: { $summary }. About { $hours } hours a month.
    .interested = I am interested
handover-done = Thank you for taking over "{ $title }". In short: { $goals }. Last news: { $last }. Running: { $experiment }. Open: { $open_support }. Next date: { $next }.

heir-so_far = { $n ->
    [0] { "" }
    [one] one experiment;{ " " }
   *[other] { $n } experiments;{ " " }
 }{ $perform }
heir-goals = { $perform }{ $learn ->
    [none] { "" }
   *[other] ; learn: { $learn }
 }
heir-no_news = no check-in yet
heir-last = on { DATETIME($day, dateStyle: "long") }{ $how ->
    [on_track] { " " }on track
    [stuck] { " " }a bit stuck
    [on_hold] { " " }on hold
    [finished] { " " }finished
   *[none] { " " }an answer
 }{ $seen ->
    [none] { "" }
   *[other] : "{ $seen }"
 }
heir-nothing = nothing
heir-next = { DATETIME($day, dateStyle: "long") } ({ $what ->
    [check_in] check-in
    [experiment] end of an experiment
   *[due] target date
 })
heir-no_date = none yet

heir-seek = New owner
heir-start = Look for a new owner
heir-want = I want to take it over
heir-name = Name somebody
heir-see = See it
heir-before = Carried before by { $names }.
heir-thought_of_you = { $name } thought of you.
heir-how = Who takes over "{ $title }"? I first ask the co-owners, then everybody who thought along, and then the sponsor may name somebody. That takes four weeks at most, and as long as nobody takes it over you can keep it after all. Or ask somebody yourself.
    .search = Look for me
    .ask = I ask somebody
    .look = Rather not
heir-seeking = "{ $title }" is looking for a new owner. { $step ->
    [none] Whoever wants to can take it over.
    [named] Up to { DATETIME($day, dateStyle: "long") }, { $name ->
        [none] somebody
       *[other] { $name }
    } has time to answer.
    [open_call] Up to { DATETIME($day, dateStyle: "long") } I ask everybody who thought along.
    [sponsor] Up to { DATETIME($day, dateStyle: "long") } I ask { $name ->
        [none] the organisers
       *[other] { $name }
    } who could do it.
   *[co_owner] Up to { DATETIME($day, dateStyle: "long") } I ask { $name ->
        [none] a co-owner
       *[other] { $name }
    }.
 }
    .keep = I keep it after all
heir-kept = You stay the owner of "{ $title }".
    .look = See it
heir-started = { $name } is looking for a new owner for "{ $title }", since it has been asleep for a while. Do you want to keep it? You can, as long as nobody takes it over.
    .keep = I keep it
    .look = See it
heir-not_asleep = That can be done with a project that has been asleep for more than eight weeks.
heir-your_turn = You are asked to take this project over.
    .take = I take over
    .no = No thanks
heir-sure = If you take over "{ $title }", your name stands on the card and I ask you now and then how it is going. Count on about { $hours } hours a month. Whoever says yes first has it.
    .take = I take over
    .look = Tell me more
heir-fine = Fine. Thank you for letting me know about "{ $title }".
heir-declined = { $name } cannot take over "{ $title }" now. Ask someone else?
    .again = Ask someone else
heir-no_answer = { $name } has not answered about "{ $title }". Ask someone else?
    .again = Ask someone else
heir-who = "{ $title }" is looking for a new owner, and nobody has said yes so far. Who could do it? Up to { DATETIME($day, dateStyle: "long") }, if you can.
    .name = Name somebody
    .look = See it
heir-parked = Nobody takes over "{ $title }" so far. The project now stands at: { $state }. Whoever wants to can still take it over.
    .look = See it
heir-call_over = The call for "{ $title }" is over: { $owner } carries it.

heir-call_ended = The call for "{ $title }" is over. The project now stands at: { $state }.

heir-page_title = A new owner
heir-q_name = Who could take it over? Type the name, or part of it.
heir-confirm =
    .post = Look up
heir-found = Whom shall I ask?
heir-asked = I ask { $name } whether they take over "{ $title }". You hear from me when there is an answer.
    .take_back = Take it back
    .look = See it
heir-owns_it = They own it already.
heir-has_owner = This project has an owner; only they can hand it over now.
heir-waits_for = Somebody was asked already, and still has time to answer.
heir-not_yet = Whoever is asked now may answer first. After that, anybody can take it over.
heir-carried = "{ $title }" has an owner: { $name }.
heir-mine = { $n ->
    [0] You carry no projects any more.
    [one] *You carry one project*
   *[other] *You carry { $n } projects*
 }
heir-entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    .ask = Ask a colleague

access-heir_leaders_only = Only the sponsor of the project and the organisers can do that.
access-heir_givers_only = Only the owner and the sponsor of the project and the organisers can do that.
