# The gate: whether an idea is feasible and affordable, and how it becomes a project.

access-gatekeeper_only = Only the sponsor who is asked about this idea can say that.
access-sponsors_only = Only a sponsor can object.

gate-open = Pick up
gate-object = Object
gate-no_sponsor = Nobody can be asked about "{ $title }": there is no sponsor yet, or the only one owns it. An organiser gives that role with /roles.
gate-no_owner = Nobody carries "{ $title }" yet, and without an owner nothing starts. I ask for one below its card; pick it up once there is one.
    .look = See the idea
gate-seeks_owner = This idea can be picked up once somebody carries it.
    .want = I want to carry it
gate-choose = Which sponsor shall I ask about "{ $title }"?
gate-sponsor = { $name }
    .to = Ask { $first }
gate-cannot_be_asked = This sponsor cannot be asked now.
gate-open_already = A sponsor is asked about this idea already.
gate-asked = I ask { $sponsor } whether "{ $title }" can start. Without an objection it starts on { DATETIME($start, dateStyle: "long") }.
    .withdraw = Take it back
gate-withdrawn = Taken back: "{ $title }" stays in the pool as it was.
    .look = See the idea
gate-settled = There is nothing to decide here any more.

gate-brought_by = { $name } puts an idea before you.
gate-ask = "{ $title }" { $pitched ->
    [yes] was pitched
   *[no] is about to be picked up
 }. Six questions, 2 minutes. All yes means it starts on { DATETIME($start, dateStyle: "long") } unless you object with a reason.
    .answer = Answer
    .ask = Ask { $first }
    .look = See the idea
gate-page_title = Can it start?
gate-q_owner = Is there an owner with time?
    .yes = Yes
    .no = No
    .unknown = I do not know yet
gate-q_time = Can a first experiment finish within { SETTING("experiment_max_days") } days?
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-q_limits = Is it within the limits of a small yes?
    At most { SETTING("small_yes_hours") } working hours and { SETTING("small_yes_budget") } euros.
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-q_ours = May we decide this ourselves?
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-q_safe = No legal, safety or privacy objection?
    Yes = there is none.
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-q_undo = Can it be undone if it fails?
    .yes = { gate-q_owner.yes }
    .no = { gate-q_owner.no }
    .unknown = { gate-q_owner.unknown }
gate-confirm =
    .post = Send

gate-starts = Six times yes: "{ $title }" starts on { DATETIME($start, dateStyle: "long") } by itself, unless a sponsor objects.
    .start = Start now
    .object = Object
gate-not_known = Before "{ $title }" starts, you want to know { $what }. Who finds it out, and before which date?
    .find_out = Name somebody
    .answer = Answer differently
finder-page_title = Who finds it out?
finder-q_name = Who finds it out? A name is enough.
finder-q_within = Within how many working days?
    .three = 3 working days
    .five = 5 working days
    .ten = 10 working days
finder-confirm =
    .post = Ask them
gate-finds_out = "{ $title }" waits for what { $finder } finds out before { DATETIME($day, dateStyle: "long") }. Do you know by now?
    .answer = Answer
gate-costs = "{ $title }" takes more than { SETTING("small_yes_hours") } working hours or { SETTING("small_yes_budget") } euros. You decide.
    .budget = There is a budget
    .shrink = Make it smaller
gate-stops = With law, safety or privacy in the way, "{ $title }" cannot start. What becomes of it?
    .answer = Answer differently
gate-waits = Not everything is a yes for "{ $title }". You decide.
    .start = Start all the same
    .answer = Answer differently
gate-find_out = { $sponsor } wants to know before "{ $title }" starts: { $what }. { $finder } finds it out before { DATETIME($day, dateStyle: "long") }.
    .look = See the idea
gate-whether_owner = whether there is an owner with time
gate-whether_time = whether a first experiment can finish within { SETTING("experiment_max_days") } days
gate-whether_limits = whether { SETTING("small_yes_hours") } working hours and { SETTING("small_yes_budget") } euros are enough
gate-whether_ours = whether we may decide it ourselves
gate-whether_safe = whether law, safety and privacy allow it
gate-whether_undo = whether it can be undone if it fails
gate-smaller = { $sponsor } would like to see "{ $title }" start, but smaller: within { SETTING("small_yes_hours") } working hours and { SETTING("small_yes_budget") } euros. What is the smallest part of it?
    .change = Change it
    .look = See the idea
gate-asked_smaller = { $owner } hears that "{ $title }" should be smaller. Once it is, answer again.
    .answer = Answer
    .look = See the idea

gate-started = "{ $title }" starts. { $owner } hears it now, and sets the goals.
    .look = See the project
objection-page_title = Object
objection-q_text = Why should it not start? (20 to 600 characters)
    The owner reads it under your name. What could help?
objection-confirm =
    .post = Object
gate-objected = { $sponsor } objects to starting "{ $title }" now: "{ $text }" It stays in the pool.
    .look = See the idea
gate-objection_kept = "{ $title }" does not start; its owner hears why. It stays in the pool, unless you decide otherwise.
gate-undecided = Nothing is decided yet about "{ $title }". { $sponsor } was asked; a word in person helps most.
    .look = See the idea
gate-looks = { $sponsor } is asked whether "{ $title }" can start. Without an objection it starts on { DATETIME($start, dateStyle: "long") }.
gate-looks_still = { $sponsor } is asked whether "{ $title }" can start. Nothing is decided yet.
