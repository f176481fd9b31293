# The Learnathon: its page, its frame for organisers, its phases, and what they are asked about it.

command-event = learnathon
    .description = When the Learnathon is, and what goes on now
    .usage = { "" }

access-event_sponsor_only = Only the sponsor who is asked about this Learnathon can say that.

event-none = No Learnathon is planned yet. Ideas are welcome all year.
event-none_to_plan = No Learnathon is planned yet. Colleagues read that here until there is one.
    .plan = Plan a Learnathon
event-only_a_day = The Learnathon is on { DATETIME($day, dateStyle: "full") }. Ideas are welcome all year.
event-gone = That Learnathon is not there any more.
event-settled = That is settled already.
event-one_at_a_time = There is a Learnathon to come already; it goes first.
event-back_to = See the Learnathon
event-send = Send an idea
event-see = See the ideas

event-page = *Learnathon*: { $day ->
    [none] the day is not chosen yet
   *[other] { DATETIME($day, dateStyle: "full") }
 }{ $start ->
    [none] { "" }
   *[other] , { $start }-{ $end }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }

event-now_draft = This is a draft: only organisers see it, and the sponsor who is asked.
event-now_announced = You come if you want to. The call for ideas opens { $next ->
    [none] later
   *[other] on { DATETIME($next, dateStyle: "long") }
 }; ideas are welcome already.
event-now_call_for_ideas = The call for ideas goes on { $next ->
    [none] now
   *[other] until { DATETIME($next, dateStyle: "long") }
 }. Send yours, and say what you think of those of others.
event-now_shaping = Ideas are being shaped now: say what you think of them, or join one. The programme follows { $next ->
    [none] later
   *[other] on { DATETIME($next, dateStyle: "long") }
 }.
event-now_ready = The programme is ready, and the day comes near. It is good to see you there.
event-now_live = Today is the day: { $start ->
    [none] { "" }
   *[other] from { $start } to { $end }
 }{ $place ->
    [none] { "" }
   *[other] { " " }in { $place }
 }.
event-now_wrap_up = The day is over. Every idea gets its outcome, and projects begin with a first experiment.
event-now_follow_through = The day is over; its projects and experiments go on all year. Ideas are welcome all year, too.
event-now_evaluated = We look back on the year: what came of it, and what to do otherwise next time.
event-now_closed = This Learnathon is closed. Its projects are found as before.
event-now_cancelled = This Learnathon is off{ $reason ->
    [none] { "" }
   *[other] : { $reason }
 }. Ideas stay in the pool.

event-phase_draft = being prepared
event-phase_announced = announced
event-phase_call_for_ideas = call for ideas
event-phase_shaping = shaping the ideas
event-phase_ready = programme ready
event-phase_live = the day itself
event-phase_wrap_up = wrapping up
event-phase_follow_through = follow-through
event-phase_evaluated = looking back
event-phase_closed = closed
event-phase_cancelled = called off

event-why_draft = it is not announced yet
event-why_announced = the Learnathon is announced, no more
event-why_call_for_ideas = the call for ideas goes on
event-why_shaping = the ideas are being shaped
event-why_ready = the programme is ready
event-why_live = today is the day
event-why_wrap_up = the day is being wrapped up
event-why_follow_through = the day is over, and its experiments go on
event-why_evaluated = we look back on the year
event-why_closed = this Learnathon is closed
event-why_cancelled = this Learnathon is off

event-duty = *Your part now:* { $does }
event-sponsor_draft = confirm the day, the budget and the limits of a small yes, and promise to be there.
event-sponsor_announced = write a personal invitation; that does more than ours.
event-sponsor_call_for_ideas = read the ideas and ask questions; judging comes later.
event-sponsor_shaping = say which limits hold when ideas are decided about.
event-sponsor_ready = come to thank, to ask and to decide; no speech over 10 minutes.
event-sponsor_live = open the day, decide about the pitches, and close with thanks.
event-sponsor_wrap_up = decide within { SETTING("gate_wd") } working days about what is still open.
event-sponsor_follow_through = answer requests for help within { SETTING("support_escalate_wd") } working days, and say thanks.
event-sponsor_evaluated = sign off the report, and choose the next date.
event-facilitator_draft = nothing yet.
event-facilitator_announced = say that you can lead a table, and keep 2 hours free for the training.
event-facilitator_call_for_ideas = help colleagues to put a rough thought into words.
event-facilitator_shaping = help with the programme, and see at which table you are.
event-facilitator_ready = read the card for the day, and take part in the briefing.
event-facilitator_live = lead your table: first write in silence, then one idea after the other, then a first step.
event-facilitator_wrap_up = tell the organisers what to do otherwise next time.
event-facilitator_follow_through = call owners who have not finished a first experiment.
event-facilitator_evaluated = say whether you lead a table again next year.

event-frame = { $goal ->
    [none] Why it is held is not written down yet.
   *[other] { $goal }
 }
    { $format ->
        [none] Half or whole day: not chosen yet
       *[other] { $format }
    }, { $size ->
        [none] size not known yet
       *[other] { $size } people expected
    }, { $room ->
        [none] room for all
       *[other] room for { $room }
    }, { $budget ->
        [none] budget not known yet
       *[other] budget € { $budget }
    }
event-sponsor_asked = { $confirmed ->
    [yes] { $sponsor } confirmed the day, the budget and the limits.
   *[no] { $sponsor } is asked to confirm the day, the budget and the limits.
 }
event-clash_weekend = That day is in a weekend. Fewer people will come; a working day suits most.
event-clash_holiday = On that day your organisation does not work. Fewer people will come; another day suits most.
event-phases = *Phases*
    { $phases }
event-phase_since = *{ $phase }*, since { DATETIME($day, dateStyle: "long") }
event-phase_on = { $phase }: { DATETIME($day, dateStyle: "long") }
event-held = You hold it here: "{ $phase }" begins when you go on.
event-missing = *Before it goes on:*
    { $missing }
event-lacks_day = Choose a day, with Change.
event-lacks_too_near = The day is less than 4 weeks away. Choose a later one, with Change: people need the time to plan.
event-lacks_format = Choose half or whole day, with Change.
event-lacks_times = Fill in from when to when it lasts, with Change.
event-lacks_place = Fill in the place, with Change.
event-lacks_sponsor = There is no sponsor yet. Give a manager that role with /roles.
event-lacks_confirmed = Ask a sponsor to confirm the day, the budget and the limits.
event-lacks_organisers = One organiser is not enough for more than 25 people. Give a colleague that role with /roles.
event-lacks_ahead = The day itself is not there yet.
event-lacks_ideas = Some ideas were shortlisted or pitched and have no outcome yet. Give them one with /answers.
event-lacks_report = The yearly report is not published yet. Say so here once it is.
event-not_yet = That cannot be yet.
    { $missing }
    .look = See the Learnathon

event-begin_announced = Announce now
event-begin_call_for_ideas = Open the call now
event-begin_shaping = Begin shaping now
event-begin_ready = The programme is ready
event-begin_live = Begin the day
event-begin_wrap_up = Close the day
event-begin_follow_through = Wrapped up
event-begin_evaluated = Look back now
event-hold = Hold it
event-go_on = Go on
event-ask_sponsor = Ask a sponsor
event-published = The report is out
event-change = Change
event-advice = Advice and agenda
event-move = Move the day
event-cancel = Call it off
event-next = Plan the next one
event-then = As planned
event-announcement = See the announcement

event-kept = Kept.
event-asks_anew = Kept. The sponsor confirmed something else; ask again before you announce it.
event-began = From now on: { $phase }. For 10 minutes you can go back, as long as nothing went out.
    .back = Back
event-no_way_back = There is no way back any more.
event-undone = Undone. It is again as it was before.
event-not_held = Nobody holds it.
event-goes_on_then = It goes on by itself again.
event-report_noted = Noted: the report is published.

event-no_sponsor = There is no sponsor yet. Give a manager that role with /roles, then ask here.
    .look = See the Learnathon
event-which_sponsor = Which sponsor shall I ask?
event-sponsor_is = { $name }
    .to = Ask { $first }
event-sponsor_gone = This sponsor cannot be asked now.
event-sponsor_is_asked = Asked. You hear it when there is an answer.
event-day_first = Choose the day and the format first; that is what a sponsor confirms.
    .change = Change
event-asked_by = { $name } asks you about the Learnathon.
event-confirm_ask = Do you confirm this Learnathon, and will you be there?
    { DATETIME($day, dateStyle: "full") }, { $start }-{ $end }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }. { $format }, { $size } people{ $room ->
        [none] { "" }
       *[other] , room for { $room }
    }, { $budget ->
        [none] no budget named
       *[other] budget € { $budget }
    }.
    An idea may start by itself within { SETTING("small_yes_hours") } working hours and { SETTING("small_yes_budget") } euros, unless a sponsor objects.
    .confirm = Confirm
    .talk = Let us talk
event-changed_since = It was changed since you were asked. This is how it stands now.
event-confirmed = Thank you. The organisers hear it. See you on { DATETIME($day, dateStyle: "full") }.
    .look = See the Learnathon
event-talked = The organisers hear that you want to talk about it first. You can still confirm it here.
    .confirm = Confirm
event-sponsor_confirmed = { $sponsor } confirms the Learnathon: the day, the budget and the limits. It can be announced once nothing is missing.
    .look = See the Learnathon
event-sponsor_talks = { $sponsor } wants to talk about the Learnathon before confirming it. A word in person helps most.
    .look = See the Learnathon

event-ask_announced = The Learnathon of { DATETIME($event_day, dateStyle: "long") } can be announced from { DATETIME($day, dateStyle: "full") } on. It waits for you.
event-ask_call_for_ideas = The call for ideas opens on { DATETIME($day, dateStyle: "full") }.
event-ask_shaping = The call for ideas ends on { DATETIME($day, dateStyle: "full") }; from then on ideas are shaped.
event-ask_ready = The programme is to be ready on { DATETIME($day, dateStyle: "full") }.
event-ask_live = The Learnathon is on { DATETIME($event_day, dateStyle: "full") }. The day begins by itself.
event-ask_thanks = The day is over. Thank everybody within a working day, with what came of it in numbers.
event-ask_follow_through = Wrapping up ends on { DATETIME($day, dateStyle: "full") }. Has every idea its outcome?
event-ask_results = It is time to tell colleagues what came of the Learnathon so far.
event-ask_evaluated = Looking back on the year begins on { DATETIME($day, dateStyle: "full") }.
event-begins_then = As planned: "{ $phase }" begins on { DATETIME($day, dateStyle: "full") } by itself.
    .look = See the Learnathon
event-waits = "{ $phase }" was to begin, but waits:
    { $missing }
    It goes on by itself once that is done.
    .look = See the Learnathon
event-began_by_itself = The Learnathon is further on, by itself: { $phase }.

event-no_advice = Fill in size and format first; then there is advice.
event-advice_is = *Advice for { $size } people*
    { $facilitators ->
        [one] One facilitator
       *[other] { $facilitators } facilitators
    }, { $organisers ->
        [one] one organiser
       *[other] { $organisers } organisers
    }, { $pitches } pitch slots in { $tracks ->
        [one] one track
       *[other] { $tracks } tracks
    }.
    { $specials }
event-special_vote = A vote is not needed with so few.
event-special_scan_total = Of the scan only the total is shown, no groups.
event-special_tables = Tables of 6.
event-special_workshops = One round of workshops, in 2 rooms.
event-special_tracks = Pitches in 3 tracks; the winner of each is told to all in 1 minute.
event-special_hybrid = Taking part from elsewhere is possible.
event-special_plenary = All together only at the opening and the closing.
event-special_codes = A QR code at each room to sign in.
event-agenda = *The day*
    { $slots }
event-slot = { $start } { $part }
event-part_welcome = welcome
event-part_opening = opening
event-part_running = running projects
event-part_workshops = workshops
event-part_market = idea market
event-part_vote = vote and break
event-part_lunch = lunch
event-part_forge = pitch forge
event-part_pitches = pitches
event-part_gate = gate and first experiments
event-part_thanks = looking back and thanks
event-part_slack = room for what takes longer
event-part_end = end

plan-page_title = Plan a Learnathon
plan-q_goal = Why do you hold it, and for whom? (10 to 400 characters)
    .short = Why and for whom
plan-q_format = Half a day or a whole day?
    Half a day takes 4 hours, a whole day 7 and a half.
    .half_day = Half day
    .whole_day = Whole day
    .short = Half or whole day
plan-q_size = How many people do you expect? (10 to 500)
    .short = Size
plan-q_day = On which day? (such as 12 November)
    At least 4 weeks from now; 12 weeks or more suits most.
    .short = Day
plan-q_starts = From what time? (such as 9:00)
    .short = Begin
plan-q_ends = Until what time?
    It follows from half or whole day, unless you choose another.
    .skip = As the format says
    .short = End
plan-q_place = Where? (2 to 120 characters)
    .skip = Not known yet
    .short = Place
plan-q_room = For how many people is there room?
    Who signs up after that waits for a place.
    .skip = Room for all
    .short = Room
plan-q_budget = What is the budget, in euros?
    .skip = Not known yet
    .short = Budget
plan-confirm = This is what I will keep; only organisers and the sponsor you ask see it.
    Day: *{ $day }*
    Begin: { $starts }. End: { $ends }.
    Place: { $place }
    { $format }, { $size } people. Room: { $room }. Budget: { $budget }.
    { $goal }
    .post = Keep
    .edit = Edit
    .cancel = Cancel
plan-too_near = That is too near. Between announcing and the day there are at least 4 weeks, so that people can plan and ideas can ripen. Choose a later day.
plan-too_far = That is more than two years away. Choose a nearer day.
plan-ends_first = It cannot end before it begins. Choose a later time.
plan-not_so_many = Give a number from { $least } to { $most }.
details-page_title = Change the Learnathon
details-confirm = This is how it will be:
    Begin: { $starts }. End: { $ends }.
    Place: { $place }
    { $format }, { $size } people. Room: { $room }. Budget: { $budget }.
    { $goal }
    .post = Keep
    .edit = Edit
    .cancel = Cancel

move_day-page_title = Move the day
move_day-q_day = To which day does it move?
    A week from now at least. People who signed up are asked anew by an announcement.
move_day-confirm =
    .post = Move it
event-too_soon = That is within a week; nobody can plan for it. Choose a later day.
event-same_day = That is the day it is on already. Choose another one.
event-moved = The Learnathon is on { DATETIME($day, dateStyle: "full") } now. Everything that comes by itself moves along.
call_off-page_title = Call it off
call_off-q_reason = Why is it called off? (10 to 300 characters)
    Colleagues read it in the announcement. Their ideas stay in the pool.
call_off-confirm =
    .post = Call it off
event-called_off = The Learnathon is off. Ideas stay in the pool. For 10 minutes you can undo it, as long as nothing went out.
    .back = Undo
event-copied = A draft for the next year, like the last one. Change what is different, then ask a sponsor.

error-not_allowed = That is not possible in this phase: { $why }.
