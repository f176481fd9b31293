# Answering ideas: reacting, parking, not picking up, and what comes back.

command-answers = answers
    .description = Ideas that wait for a first reaction
    .usage = { "" }
access-deciders_only = Organisers and sponsors answer ideas. Ask one of them.

answer-owed = Its owner waits for a first reaction. Whatever you say about the idea is one.
answer-react = Give a first reaction
answer-park = Park
answer-decline = Do not pick up

answer-reason_no_capacity = no time or people now
answer-reason_not_affordable = costs more than we can spend now
answer-reason_not_feasible_yet = something else has to happen first
answer-reason_too_big = too big for a first experiment; make it smaller
answer-reason_outside_mandate = we cannot decide this ourselves
answer-reason_rules_or_safety = law, safety or privacy stands in the way
answer-reason_already_running = someone is already working on it
answer-reason_no_owner = nobody can carry it yet
answer-reason_no_decision = nobody decided about it in time

-reasons =
    This is how the owner reads it:
    No time or people = { answer-reason_no_capacity }.
    Too expensive now = { answer-reason_not_affordable }.
    Something else first = { answer-reason_not_feasible_yet }.
    Too big to start with = { answer-reason_too_big }.
    Not ours to decide = { answer-reason_outside_mandate }.
    Law, safety or privacy = { answer-reason_rules_or_safety }.
    Already being done = { answer-reason_already_running }.
    Nobody to carry it = { answer-reason_no_owner }.
    Another reason = your own sentence only.
-own_sentence =
    The owner reads it under your name. What makes it so, and what could help? (20 to 600 characters)

park-page_title = Park it for now
park-q_reason = Why does it have to wait?
    { -reasons }
    .no_capacity = No time or people
    .not_affordable = Too expensive now
    .not_feasible_yet = Something else first
    .too_big = Too big to start with
    .outside_mandate = Not ours to decide
    .rules_or_safety = Law, safety or privacy
    .already_running = Already being done
    .no_owner = Nobody to carry it
    .other = Another reason
park-q_text = Say it in a sentence of your own.
    { -own_sentence }
park-confirm =
    .post = Park

decline-page_title = Not picked up
decline-q_reason = Why is it not picked up?
    { -reasons }
    .no_capacity = { park-q_reason.no_capacity }
    .not_affordable = { park-q_reason.not_affordable }
    .not_feasible_yet = { park-q_reason.not_feasible_yet }
    .too_big = { park-q_reason.too_big }
    .outside_mandate = { park-q_reason.outside_mandate }
    .rules_or_safety = { park-q_reason.rules_or_safety }
    .already_running = { park-q_reason.already_running }
    .no_owner = { park-q_reason.no_owner }
    .other = { park-q_reason.other }
decline-q_text = Say it in a sentence of your own.
    { -own_sentence }
decline-confirm =
    .post = Do not pick it up

answer-kept = Noted: "{ $title }" { $outcome ->
    [parked] is parked
   *[other] will not be picked up
 }. { $hears ->
    [none] The card says so in { $minutes } minutes.
    [back] The card says so in { $minutes } minutes, and the owner hears it on coming back.
   *[other] The owner hears it in { $minutes } minutes, and then the card says so too.
 } Until then you can take it back.
    .undo = Take it back
    .look = See the idea
answer-kept_until = Noted: "{ $title }" { $outcome ->
    [parked] is parked
   *[other] will not be picked up
 }. The owner hears it at a moment that suits, on { DATETIME($day, dateStyle: "full") } at { $time }, and then the card says so too. Until then you can take it back.
    .undo = Take it back
    .look = See the idea
answer-open = *{ $said ->
    [0] It is parked
   *[other] { $decider } { $outcome ->
        [parked] has parked it
       *[other] does not pick it up
     }
 }.* The owner hears it on { DATETIME($day, dateStyle: "full") } at { $time }; until then only those who answer ideas see this.
    { $said ->
        [0] Why: { $reason }.
       *[other] { $reason ->
            [none] { "" }
           *[other] Why: { $reason }.{ " " }
         }In their own words: "{ $text }"
    }
    .undo = Take it back
answer-already = { $said ->
    [0] "{ $title }" is parked already: { $reason }.
   *[other] There is an answer already: { $decider } { $outcome ->
        [parked] has parked "{ $title }"
       *[other] does not pick "{ $title }" up
     }.{ $reason ->
        [none] { "" }
       *[other] { " " }Why: { $reason }.
     } In their own words: "{ $text }"
 } Nothing of it was changed.
    .look = See the idea
answer-parked_twice = "{ $title }" was parked twice. This time it gets a yes or a no.
answer-too_late = That cannot be taken back any more.
answer-void = "{ $title }" is by now: { $state }. What you decided is therefore not done, and the owner has not heard of it. You wrote: "{ $text }"
    .look = See the idea
answer-taken_back = Taken back: nothing is decided about "{ $title }", and its owner heard nothing.
    .look = See the idea

idea-parked = "{ $title }" is parked{ $reason ->
    [none] { "" }
   *[other] : { $reason }
 }.{ $said ->
    [0] { "" }
   *[other] { " " }{ $decider } writes: "{ $text }".
 } It comes back by itself at the next call for ideas{ $month ->
    [none] { "" }
   *[other] , in { $month }
 }.
    .ask = Ask a question
    .smaller = Make it smaller
idea-declined = "{ $title }" will not be picked up{ $reason ->
    [none] { "" }
   *[other] : { $reason }
 }. { $decider } writes: "{ $text }". Thank you for bringing it in.
    .ask = Ask a question
    .new = New idea
idea-return = Last time "{ $title }" was parked. Does it still fit?
    .keep = Keep
    .change = Change
    .withdraw = Withdraw
idea-return_one = { NUMBER($number, useGrouping: 0) }. Last time "{ $title }" was parked. Does it still fit?
    .keep = Keep { NUMBER($number, useGrouping: 0) }
    .change = Change { NUMBER($number, useGrouping: 0) }
    .withdraw = Withdraw { NUMBER($number, useGrouping: 0) }
idea-return_more = { $n ->
    [one] One other idea came back; you find it among your own ideas.
   *[other] { $n } other ideas came back; you find them among your own ideas.
 }
    .mine = My ideas

answer-stays = "{ $title }" stays in the pool. You get a reaction before { DATETIME($day, dateStyle: "long") }.
    .look = See it

question-page_title = Ask a question
question-q_text = What would you like to know?
    It goes to whoever decided; to the organisers, if there is nobody.
question-confirm =
    .post = Ask
reply-page_title = Answer the question
reply-q_text = What is your answer?
    It goes to whoever asked, and to nobody else.
reply-confirm =
    .post = Send
answer-question = { $name } asks about "{ $title }": "{ $text }"
    .reply = Answer
    .look = See the idea
answer-asked = Your question is on its way to { $decider }.
answer-replied = { $name } answers your question about "{ $title }": "{ $text }"
    .again = Ask something else
answer-passed_on = Your answer is on its way to { $name }.
answer-nobody_there = There is nobody I can pass it on to. Here it is, to keep: "{ $text }"

answer-waiting = { $n ->
    [one] *One idea waits for a first reaction:* "{ $title }".
   *[other] *{ $n } ideas wait for a first reaction.* The one that waits longest: "{ $title }".
 }
    .see = See what waits
answer-remind = { $n ->
    [one] The owner of "{ $title }" was promised a first reaction before { DATETIME($day, dateStyle: "long") }.
   *[other] The owners of { $n } ideas were promised a first reaction within a day or so. The first one: "{ $title }", before { DATETIME($day, dateStyle: "long") }.
 }
    .see = See what waits
answer-list_title = { $n ->
    [one] *One idea waits for a first reaction*
   *[other] *{ $n } ideas wait for a first reaction*
 }
answer-entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    { $late ->
        [0] Answer before { DATETIME($day, dateStyle: "long") }.
        [one] Promised before { DATETIME($day, dateStyle: "long") }: one working day over.
       *[other] Promised before { DATETIME($day, dateStyle: "long") }: { $late } working days over.
    }
    .look = View { NUMBER($number, useGrouping: 0) }
answer-none_waiting = No idea waits for a first reaction.
