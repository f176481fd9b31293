# Learning projects: their goals, their cards, and how they stand.

-project-longest_pause = { SETTING("pause_max_weeks") ->
    [one] { SETTING("pause_max_weeks") } week
   *[other] { SETTING("pause_max_weeks") } weeks
 }
-project-most_goals = { SETTING("learning_goals_max") ->
    [one] one
    [2] two
   *[other] three
 }
command-project = project
    .description = My projects, or a project by its number
    .usage = [number, or new]

project-mine_title = { $n ->
    [one] *Yours: one project*
   *[other] *Yours: { $n } projects*
 }
project-none_of_mine = You have no project yet. A project begins with an idea that is picked up.
    .see = See the ideas
project-my_entry = *{ NUMBER($number, useGrouping: 0) }. { $title }*
    { $part ->
        [owner] You are the owner.
        [sponsor] You are the sponsor.
       *[co_owner] You are co-owner.
    } { $state }.
    .look = Project { NUMBER($number, useGrouping: 0) }
project-all_of_mine = All my projects
project-no_such = There is no project with number { NUMBER($number, useGrouping: 0) }.
    .mine = My projects

project-card = *{ NUMBER($number, useGrouping: 0) }. { $title }* (project)
    Perform: { $perform }
    Learn: { $n ->
        [0] no learning goal yet
       *[other] { $learn }
    }
    Owner: { $owner }{ $helpers ->
        [0] { "" }
       *[other] , with { $others }
    }. Sponsor: { $sponsor }. { $state }.
    .back = My projects
project-card_learned = Learned: { $learned }
project-card_secured = Find it at { $place }. { $keeper } keeps it alive.
project-performance = { $metric } from { $baseline } to { $target } { $unit }, by { DATETIME($due, dateStyle: "long") }{ $now ->
    [none] { "" }
   *[other] ; now { $now }
 }
project-no_goal_yet = no goal yet
project-not_known = what is measured first
project-nobody = nobody yet
project-state_draft = Draft
project-state_ready = Ready to start
project-state_active = Active
project-state_paused = Paused
project-state_needs_owner = Looking for a new owner
project-state_parked = Parked
project-state_in_review = Looking back
project-state_finished = Finished
project-state_stopped = Stopped
project-state_secured = Part of normal work
project-asleep = Asleep
project-picture = Show it as a picture
project-picture_title = *{ $title }*: { $metric }
project-picture_words = From { $first } to { $last } { $unit } in { $time }, { $n } values{ $target ->
        [none] { "" }
       *[other] ; { $target }
    }.{ $tried ->
        [0] { "" }
        [one] { " " }Experiment: { $experiments }.
       *[other] { " " }Experiments: { $experiments }.
    }
project-picture_days = { $days ->
        [one] one day
       *[other] { $days } days
    }
project-picture_weeks = { $weeks } weeks
project-picture_target = target { $target } on { DATETIME($due, dateStyle: "long") }
project-picture_tried = experiment
project-picture_experiment = { $number } ({ $begin } to { $end })
project-no_picture = There is a picture from three values on.
project-not_allowed = This cannot be done now; the project stands at: { $state }.
project-gone = This project is no longer there.

project-page_title = Goals of a project
project-q_metric = *Performance goal.* What should get better, and how do you measure it? For example: "days until a customer gets an answer".
project-q_baseline = Where do you stand now? Enter a number and the unit, for example "12 days".
    .skip = We will measure first
project-q_target = Where do you want to be, and when? For example "8 days on 1 June".
project-q_direction = Which way should it go?
    .up = Up
    .down = Down
project-q_learning = *Learning goal.* What do you want to know or be able to do afterwards that you cannot now? For example: "know which questions customers could answer themselves".
project-q_learning_sign = How will you notice that you have learned it? One line.
project-confirm =
    .post = Save
project-day_over = That day is over. Choose one that is to come, for example "8 days on 1 June".
project-day_far = That is very far away. Choose a day within five years.
project-other_unit = You began in { $unit }; give the target in the same unit, so that they can be compared.
project-same_value = That is where you stand now. Choose a number other than the one you begin with.
project-no_unit = In which unit? Put it behind the number, for example "8 days on 1 June".
project-amount = { $n } { $unit }
project-amount_by = { $n } { $unit } on { DATETIME($day, dateStyle: "long") }
performance-page_title = Performance goal
performance-q_metric = { project-q_metric }
performance-q_baseline = { project-q_baseline }
    .skip = { project-q_baseline.skip }
performance-q_target = { project-q_target }
performance-q_direction = { project-q_direction }
    .up = { project-q_direction.up }
    .down = { project-q_direction.down }
performance-confirm =
    .post = Save
metric-page_title = Performance goal
metric-q_metric = { project-q_metric }
metric-confirm =
    .post = Save
learning-page_title = Learning goal
learning-q_text = { project-q_learning }
learning-q_sign = { project-q_learning_sign }
learning-confirm =
    .post = Save
project-check_vague = "{ $text }" is still hard to measure. What would you count, time or ask?
    .improve = Improve it
    .leave = Leave it
project-learning_more = Add another learning goal? One is enough, { -project-most_goals } is the maximum.
    .add = Add
    .enough = This is enough
project-goals_enough = { SETTING("learning_goals_max") ->
    [one] One learning goal is the maximum.
    [2] Two learning goals is the maximum.
   *[other] Three learning goals is the maximum.
 }
project-summary = *{ $title }*
    Perform: { $metric } from { $baseline } to { $target } { $unit }, by { DATETIME($due, dateStyle: "long") }.
    Learn: { $learning_goals }
    Owner: { $owner }. Sponsor: { $sponsor }.
    .confirm = Confirm
    .edit = Edit
project-change_what = What would you like to change about "{ $title }"?
    .performance = Performance goal
    .learning_1 = Learning goal 1
    .learning_2 = Learning goal 2
    .learning_3 = Learning goal 3
    .add = Add a learning goal
    .enough = Back
project-set_goals = Set the goals
project-change_goals = Change the goals

project-ready = { $owner } is ready to start "{ $title }". You are the sponsor: what { $owner } needs from you is trust, now and then some help, and a reply within { SETTING("support_escalate_wd") } working days when asked.
    .read = Read
    .luck = Wish them luck
    .not_me = Not me
project-sponsor_wanted = { $owner } asks you to be the sponsor of "{ $title }", which is already under way. What { $owner } needs from you is trust, now and then some help, and a reply within { SETTING("support_escalate_wd") } working days when asked.
    .read = Read
    .luck = Wish them luck
    .not_me = Not me
project-is_ready = "{ $title }" is ready to start. { $sponsor } is the sponsor; I will let them know. The next step is a first small experiment.
    .new = { exp-new }
    .look = See it
project-propose_sponsor = Who will be the sponsor of "{ $title }"? There is one:
project-which_sponsor = Who will be the sponsor of "{ $title }"? A sponsor gives trust, helps now and then, and replies within { SETTING("support_escalate_wd") } working days.
project-sponsor_entry = { $name }
    .sponsor = Ask { $first }
project-not_now = Not now
project-no_sponsor = There is nobody yet who can be the sponsor. I will let the organisers know; your goals are kept.
    .look = See it
project-seeks_sponsor = "{ $title }" of { $owner } is ready to start, but there is nobody who can be its sponsor. With /roles you give somebody that role.
project-no_longer_sponsor = They can no longer be the sponsor of this. Choose somebody else.
project-sponsor_chosen = { $name } will be the sponsor of "{ $title }". Now for the goals.
    .goals = Set the goals
project-sponsor_asked = { $name } is the sponsor of "{ $title }" now; I will let them know.
    .look = See it
project-luck = { $sponsor } wishes you luck with "{ $title }".
    .look = See it
project-luck_sent = I pass it on to { $name }.
    .look = See it
project-not_sponsor = { $name } cannot be the sponsor of "{ $title }". Whom would you like to ask instead?
    .sponsors = Choose a sponsor
project-sponsor_left = { $name } takes part no longer, so "{ $title }" has no sponsor any more. Whom would you like to ask?
    .sponsors = Choose a sponsor
project-sponsor_gone = { $name } cannot be the sponsor of "{ $title }"; the owner asks somebody else.
    .look = See it
project-not_you = Good to know. Somebody else is asked to be the sponsor of "{ $title }".
project-choose_sponsor = Choose a sponsor
project-begin = Ready to start
project-waits_for_goals = "{ $title }" has no goals yet: a performance goal and a learning goal, in 5 minutes.
    .goals = Set the goals
project-waits_for_sponsor = "{ $title }" has no sponsor yet.
    .sponsors = Choose a sponsor
project-waits_for_trial = "{ $title }" is ready to start. The next step is a first small experiment.
    .new = { exp-new }
project-waits_for_pick_up = The pause of "{ $title }" is over.
    .resume = { project-pause_over.resume }
    .longer = { project-pause_over.longer }
    .stop = { project-pause_over.stop }
    .owner = { project-pause_over.owner }
project-waits_for_begin = "{ $title }" has all it needs to begin.
    .confirm = Ready to start

rest-page_title = A pause for a project
rest-q_reason = Why a pause? One line is enough. Your co-owners, sponsor and organisers can read it.
rest-q_until = Until when? At most { -project-longest_pause }. For example "1 December".
rest-confirm =
    .post = Pause
rest-day_over = That day is over. Choose one that is to come, for example "1 December".
rest-too_long = A pause lasts at most { -project-longest_pause }. Choose an earlier day.
project-paused = "{ $title }" pauses until { DATETIME($day, dateStyle: "long") }. Until then I will not ask about it.
    .resume = Pick up again
    .look = See it
project-rests = Paused until { DATETIME($day, dateStyle: "long") }{ $reason ->
    [none] .
   *[other] : "{ $reason }"
 }
project-pauses = "{ $title }" pauses until { DATETIME($day, dateStyle: "long") }.
project-paused_long = A pause lasts at most { -project-longest_pause }, and that is over. You can pick it up or stop it.
project-experiment_runs = { $n ->
    [one] An experiment of "{ $title }" still runs. Wrap it up or extend it first; then the project can pause.
   *[other] { $n } experiments of "{ $title }" still run. Wrap them up or extend them first; then the project can pause.
 }
    .look = See it
project-experiment_left = { $n ->
    [one] An experiment of "{ $title }" still runs. Wrap it up first, so that what it taught counts; else it stops with the project.
   *[other] { $n } experiments of "{ $title }" still run. Wrap them up first, so that what they taught counts; else they stop with the project.
 }
    .finish = Finish the project
project-experiments_ended = { $n ->
    [one] The experiment that still ran has stopped with it.
   *[other] The experiments that still ran have stopped with it.
}
project-resumed = "{ $title }" goes on.
    .look = See it
project-pause_over = The pause of "{ $title }" ends today.
    .resume = Pick up again
    .longer = 4 more weeks
    .stop = Stop
    .owner = New owner
halt-page_title = Stop a project
halt-q_learned = What did this project teach you? One or two sentences. Stopping in time is also a result.
halt-confirm =
    .post = Stop
project-stopped = "{ $title }" has stopped. What it taught us: { $learned }. Stopping in time is also a result.
    .unstop = Rather not
    .look = See it
project-stopped_already = This project cannot be stopped any more: it is finished or has stopped.
project-stopped_for_good = That cannot be undone any more.
project-goes_on = "{ $title }" goes on after all.
    .look = See it
project-in_review = The due date of "{ $title }" is over. Time to look back: what got better, and what do you know now?
    .pack = Look back
    .finish = Finish
    .prolong = Go on longer
    .stop = Stop
project-pack = *{ $title }*
    Goal: { $perform }.
    { $values ->
        [none] Nothing has been measured yet.
       *[other] Measured: { $values }.
    }{ $far ->
        [none] { "" }
       *[other] { " " }That is { $far }% of the way.
    }
project-measured = { DATETIME($day, dateStyle: "long") }: { $n } { $unit }
project-pack_learning = Learn: { $text }{ $sign ->
    [none] { "" }
   *[other] { " " }(you will notice it by: { $sign })
 }. { $status }.
project-status_open = Still open
project-status_reached = Reached
project-status_partly = Partly reached
project-status_dropped = Let go
project-pack_trial = Experiment: { $hypothesis }{ $learned ->
        [none] { " " }Still running.
       *[other] { "" }
            Learned: { $learned }
    }
project-pack_no_trial = No experiments have been done yet.
project-back_to_it = Back
project-look_at = See it
prolong-page_title = Go on longer
prolong-q_day = Until when would you like to go on? For example "1 June". Your sponsor says yes or no to it.
prolong-confirm =
    .post = Ask
prolong-day_over = Choose a day that is to come, for example "1 June".
project-prolong_alone = Going on longer is agreed with your sponsor, and "{ $title }" has none. Choose one first.
    .sponsors = Choose a sponsor
project-prolong_asked = I ask { $name } whether it may go on until { DATETIME($day, dateStyle: "long") }. You will hear from me.
    .look = See it
project-prolong_ask = { $owner } would like to go on with "{ $title }" until { DATETIME($day, dateStyle: "long") }. Do you agree?
    .agree = Agree
    .disagree = Rather not
project-prolong_agreed = { $name } agrees: "{ $title }" goes on.
project-prolong_refused = { $name } would rather not see "{ $title }" go on longer. You can finish or stop it; do talk it through together.
project-passed_on = I pass it on to the owner of "{ $title }".
finish-page_title = Finish a project
finish-q_actual = Where do you stand now? Enter a number and the unit, for example "9 days".
    .skip = Not measurable
finish-q_why = Why can it not be measured? One line.
finish-q_learned = What do you know now that you did not know before? One or two sentences.
finish-confirm =
    .post = Next
project-actual_unit = Your goal is in { $unit }; say where you stand now in the same unit.
project-what_of_goal = *{ $text }*
    { $sign ->
        [none] Did you reach this learning goal?
       *[other] You would notice it by: { $sign }
            Did you reach this learning goal?
    }
    .reached = Reached
    .partly = Partly
    .dropped = Let go
project-unknown_start = an unknown start
project-finished = "{ $title }" is finished: { $metric } went from { $baseline } to { $actual } { $unit }. Learned: { $learned }. Where will others find this?
    .secure = Add securing
    .later = Later
project-finished_unmeasured = "{ $title }" is finished. Not measurable: { $metric } ({ $why }). Learned: { $learned }. Where will others find this?
    .secure = Add securing
    .later = Later
project-finished_told = "{ $title }" is finished: { $metric } went from { $baseline } to { $actual } { $unit }. Learned: { $learned }.
project-finished_told_unmeasured = "{ $title }" is finished. Not measurable: { $metric } ({ $why }). Learned: { $learned }.
project-brought = Project: { $state }.{ $result ->
        [none] { "" }
       *[other] { " " }Result: { $result }.
     }{ $learned ->
        [none] { "" }
       *[other] { " " }Learned: { $learned }.
     }
    .project = See the project
project-went = { $metric } went from { $baseline } to { $actual } { $unit }
project-went_unmeasured = { $metric } could not be measured ({ $why })
project-secure_later = Fine, it stands with what waits for you.
    .look = See it
secure-page_title = Secure the results
secure-q_place = Where will others find this? For example a page, a folder or a working agreement.
secure-q_keeper = Who keeps it alive? A name or a team.
secure-confirm =
    .post = Secure
project-secured = "{ $title }" is now part of normal work. Kept alive by { $keeper }; find it at { $place }.
    .look = See it
project-secured_already = This project is secured already, or not finished yet.
project-waits_for_end = The due date of "{ $title }" is over.
    .pack = Look back
    .finish = Finish
    .prolong = Go on longer
project-waits_for_goals_end = "{ $title }" is almost finished: I only do not know yet what came of its learning goals.
    .finish = Finish
project-waits_for_securing = "{ $title }" is finished. Where will others find this?
    .secure = Add securing
project-to_pause = Pause
project-to_finish = Finish
project-to_resume = Pick up again
project-to_longer = 4 more weeks
project-to_prolong = Go on longer
project-to_stop = Stop
project-to_wish = { project-ready.luck }
project-to_not_me = { project-ready.not_me }
project-to_leave = Sponsor no longer
project-to_secure = Add securing
project-look_back = Look back

access-project_leaders_only = Only the owner and the sponsor of the project can do that.
access-project_keepers_only = Only the owner of the project and the organisers can do that.
idea-adopted = Good news: "{ $title }" is picked up.{ $sponsor ->
    [none] { "" }
   *[other] { " " }{ $sponsor } is your sponsor.
 } Next step, 5 minutes: set a performance goal and a learning goal.
    .start = Start now
    .later = Later
project-along = "{ $title }" is picked up and is a project now. You are its co-owner.
    .look = See it
project-given = { $name ->
    [none] "{ $title }" is here now as a project of yours.
   *[other] { $name } put "{ $title }" in as a project of yours.
 } Next step, 5 minutes: set a performance goal and a learning goal.
    .goals = Start now
    .goals_later = Later
project-goals_wait = Fine, it stands with what waits for you.
    .goals = Now after all
project-new = Here you put in a project that runs already. Choose who carries it and what it is called; they set the goals.
    .whose = Find the owner
    .mine = My projects
whose-page_title = Owner of a project
whose-q_name = Who carries the project? Type the name, or a part of it.
whose-confirm =
    .post = Search
begin-page_title = A new project
begin-q_title = What is the project called? (5 to 80 characters)
begin-confirm =
    .post = Save
project-owner_found = Whom do you mean?
project-owner_nobody = Nobody who takes part is called that. Who does not yet, can with /start.
project-owner_match = { $name }
    .begin = Choose { $first }
project-another_name = Another name
project-put_in = "{ $title }" is ready for { $name }; I will let them know.
    .look = See it
project-list_no_owner = There is no owner.
project-list_half_a_goal = A performance goal needs a measure, a target and a due date; one of them is missing.

access-project_owner_only = Only the owner of the project can do that.
access-project_carriers_only = Only the owner and the co-owners of the project can do that.
access-project_sponsor_only = Only the sponsor of the project can do that.
access-project_involved_only = Only who carries the project, its sponsor and the organisers can see that.

project-say_baseline = Add the starting point
project-baseline_due = Where did "{ $title }" start? The first experiment was to measure: { $metric }. Without a starting point nobody can see later what got better.
    .baseline = { project-say_baseline }
    .look = See it
project-baseline_unit = Your goal is in { $unit }; say where you stand now in the same unit.
    .baseline = { project-say_baseline }
project-baseline_there = With { $value } { $unit } the target of { $target } { $unit } is reached already. If the number is right, choose another target.
    .baseline = Another number
    .performance = Another target
project-baseline_kept = Noted: { $metric } goes from { $value } to { $target } { $unit }.
    .look = See it
project-baseline_known = The starting point is known already.
baseline-page_title = Starting point
baseline-confirm =
    .post = Save
