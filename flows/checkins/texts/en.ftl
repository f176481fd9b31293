# Check-ins: how a project is going, and the reminders when there is no answer.

command-checkin = checkin
    .description = Say how your project is going
    .usage = { "" }

checkin-q1 = "{ $title }", week { $n }. How is it going?
    .on_track = On track
    .stuck = Bit stuck
    .on_hold = On hold
    .finished = Finished
checkin-about = "{ $title }", week { $n }.
checkin-promised = You planned: "{ $promise }".
checkin-promised_by = { $name } planned: "{ $promise }".
checkin-so_far = So far: { $going }.
checkin-going_on_track = on track
checkin-going_stuck = a bit stuck
checkin-going_on_hold = on hold
checkin-going_finished = finished
checkin-track_q2 = What did you see or learn since last time? One sentence.
    .skip = Nothing new
checkin-track_q3 = { $metric } was { $last } { $unit }. And now?
    .same = Same
    .number = Enter number
    .unmeasured = Not measured
checkin-track_q3_first = { $metric }, in { $unit }: where does it stand now?
    .number = Enter number
    .unmeasured = Not measured
checkin-q_number = What is it now? A number is enough, for example 12 or 12.5.
checkin-other_unit = I keep this in { $unit }, and you typed { $typed }.
    .value = It is { $value }
    .number = Enter number
checkin-stuck_q2 = What is in the way most?
    .time = Time
    .decision = A decision
    .money = Money
    .people = People or skills
    .access = Access or IT
    .other = Something else
checkin-stuck_q3 = What would be a step small enough for this week?
    .skip = I have no idea
checkin-overdue_q2 = The end date was { DATETIME($end, dateStyle: "long") }. What fits best?
    .wrap_up = Wrap up now
    .longer = { exp-longer }
    .pause = Pause
    .stop = Stop
checkin-hold_q2 = Fine. What is it waiting for?
    .own_time = My own time
    .someone = Someone else
    .better_moment = Better moment
    .over = It is over
checkin-hold_noted = Fine. It waits for: { $waits }.
checkin-hold_again = When shall I ask again?
    .two_weeks = 2 weeks
    .month = 1 month
    .never = Never
checkin-done_q2 = Great. Shall we note the outcome right away?
    .now = Yes, 2 minutes
    .later = Later
checkin-q4_support = Do you want help?
    .nobody = No
    .sponsor = From { $sponsor }
    .colleagues = From colleagues
checkin-q_help = What would you like help with? One or two sentences.
checkin-stands = { $metric }: { $value } { $unit }.
checkin-help_of = I ask { $name } for help; you hear from me when there is an answer.
checkin-help_of_all = Your request for help stands below the project's card.
checkin-thanks = Noted, thank you. Next time: { DATETIME($next, dateStyle: "long") }. { $streakless_fact }
    .change = Change my answer
checkin-thanks_for_now = Noted, thank you. { $streakless_fact }
    .change = Change my answer
checkin-fact_experiments = { $n ->
    [one] One experiment so far.
   *[other] { $n } experiments so far.
 }
checkin-fact_weeks = Under way for { $n ->
    [one] one week.
   *[other] { $n } weeks.
 }
checkin-paused = "{ $title }" is paused. On { DATETIME($day, dateStyle: "long") } I ask once whether you pick it up again; until then I ask nothing.
    .resume = { project-paused.resume }
    .look = { project-paused.look }
checkin-quiet_until = I ask nothing about "{ $title }" until { DATETIME($day, dateStyle: "long") }. The experiment stays open meanwhile.
    .look = { project-paused.look }

checkin-answered_by = { $name } answered about "{ $title }" already: { $going }.
    .add = Add to it
checkin-dropped = That is not asked any more.
checkin-newer = There is a newer check-in of this project; use that one, or type /checkin.
checkin-too_late = That answer stands by now. Type /checkin to say how it is going.
checkin-not_active = This project is not under way now.
checkin-no_project = You carry no project that is under way now.
checkin-which = Which project is it about?
checkin-entry = { NUMBER($number, useGrouping: 0) }. { $title }
    .now = How is it going
checkin-waiting = "{ $title }": how is it going?
    .begin = Answer
checkin-say = Say how it is going
checkin-wake = Wake it up
checkin-on_card = Check-in of { DATETIME($day, dateStyle: "long") }: { $going }.{ $seen ->
    [none] { "" }
   *[other] { " " }"{ $seen }"
 }
checkin-told = Told by { $name }.{ $obstacle ->
    [none] { "" }
   *[other] { " " }In the way: { $obstacle }.
 }{ $step ->
    [none] { "" }
   *[other] { " " }Next step: "{ $step }"
 }

seen-page_title = How is it going?
seen-confirm =
    .post = Next
smallstep-page_title = A small step
smallstep-confirm =
    .post = Next
measured-page_title = Where it stands now
measured-confirm =
    .post = Next
wanted-page_title = Ask for help
wanted-confirm =
    .post = Ask

nudge-n1 = Still curious how "{ $title }" is doing. One tap is enough:
    .on_track = On track
    .stuck = Bit stuck
    .on_hold = On hold
nudge-n2 = On { DATETIME($start, dateStyle: "long") } you planned: "{ $ifthen_or_action }". Did that happen?
    A step of 10 minutes also counts.
    .yes = Yes
    .partly = Partly
    .not_yet = Not yet
nudge-n2_no_plan = How is "{ $title }" doing?
    A step of 10 minutes also counts.
    .on_track = On track
    .stuck = Bit stuck
    .on_hold = On hold
nudge-n1_over = Still curious how "{ $title }" is doing.
nudge-n2_over = How is "{ $title }" doing? Wrapping up is four short questions.
nudge-about = About "{ $title }":
nudge-n3 = Busy times? What helps:
    All four are fine.
    .help = Someone helps me
    .pause = Pause 4 weeks
    .owner = New owner
    .stop = Stop project
nudge-n4 = I will stop asking about "{ $title }". It is now marked "asleep", visible to organiser and sponsor. Wake it up whenever you like with /project.
