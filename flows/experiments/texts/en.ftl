# Experiments of a project: beginning, giving more time, wrapping up, and what follows.

-exp-most_days = { SETTING("experiment_max_days") ->
    [42] six weeks
   *[other] { SETTING("experiment_max_days") } days
 }
-exp-more_time = { SETTING("experiment_extension_days") ->
    [7] 1 more week
    [14] 2 more weeks
   *[other] { SETTING("experiment_extension_days") } more days
 }
-exp-measured_within = { SETTING("baseline_weeks") ->
    [one] { SETTING("baseline_weeks") } week
   *[other] { SETTING("baseline_weeks") } weeks
 }
-exp-enough_run = { SETTING("running_experiments") ->
    [one] An experiment of
   *[other] Two experiments of
 }
exp-new = New experiment
exp-all = Experiments
exp-back = Back to the project
exp-start = Start
exp-dates = Choose when
exp-take_up = Go on with it
exp-drop = Throw away
exp-wrap_up = Wrap up
exp-longer = { -exp-more_time }
exp-cancel = Stop it
exp-scale = Note who and where
-exp-look = See the experiment
-exp-project = See the project

exp-page_title = New experiment
exp-q_hypothesis = What do you expect? Finish the sentence: "We expect that ... because ..."
    .short = What you expect
exp-q_smallest = What is the smallest test that could prove you wrong? Think of one team, one week, on paper.
    .short = The smallest test
exp-q_measure = What do you count or ask, and when do you call it a success? For example: "answered within a day; success from 7 out of 10".
    .short = What you count or ask
exp-q_threshold = And from when do you call it a success?
    For example: 7 out of 10. Written down now, it stays honest later.
    .short = Success from when
exp-q_dates = When do you start and when do you stop? At most { -exp-most_days }.
    .two = Start Monday, 2 weeks
    .four = Start Monday, 4 weeks
    .own = Choose dates
    .short = When
exp-q_starts = On which day do you start?
    Today or later, for example 24-12-2026.
    .short = The first day
exp-q_ends = And on which day do you stop?
    At least three days later, { -exp-most_days } at most.
    .short = The last day
exp-q_ifthen = Make it easy for yourself: "When it is ... , then I will ..." For example: when the Monday meeting ends, then I will count the open questions.
    .skip = Skip
    .none = none
    .short = If-then plan
exp-confirm = *This is how your experiment starts:*
    Expectation: { $hypothesis }
    Smallest test: { $smallest }
    What you count or ask: { $measure }{ $threshold ->
        [none] { "" }
       *[other] ; { $threshold }
    }
    When: { $starts } until { $ends }
    If-then plan: { $ifthen }
    .post = Start
    .edit = Edit
    .draft = Save as draft
    .cancel = Cancel
exp-ended_draft = Saved as a draft. You will find it among the experiments of the project.

exp_when-page_title = When
exp_when-confirm =
    .post = Start
exp-wrong_passed = That day is over. Start today or later.
exp-wrong_far = That is more than half a year away. Choose a nearer day, from today.
exp-wrong_order = The end lies before the start. Choose a day after it.
exp-wrong_short = Give it three days at least, or there is little to see.
exp-wrong_long = An experiment lasts { -exp-most_days } at most. Choose an earlier end, or make the test smaller.
exp-no_days = It is not chosen yet when it starts.

exp-started = Started: "{ $title }", until { DATETIME($end, dateStyle: "long") }. I will ask how it goes on { DATETIME($mid, dateStyle: "long") }. Whatever comes out counts.
    .look = { -exp-look }
    .project = { -exp-project }
exp-saved = Your experiment for "{ $title }" is saved as a draft.
    .look = { -exp-look }
    .project = { -exp-project }
exp-other_days = { $why } What you wrote is saved as a draft; choose other days for it.
    .dates = { exp-dates }
    .look = { -exp-look }
exp-same = You wanted to expect something else than last time, and it still says the same: "{ $hypothesis }" It is saved as a draft.
    .take_up = Adapt
    .look = { -exp-look }
exp-not_now = "{ $title }" now stands at: { $state }. Your experiment is saved as a draft, for later.
    .look = { -exp-look }
    .project = { -exp-project }
exp-two_run = { -exp-enough_run } "{ $title }" { SETTING("running_experiments") ->
    [one] is running, and that is the most at a time. Is it done?
   *[other] are running, and that is the most at a time. Is one of them done?
 }
exp-third = { -exp-enough_run } "{ $title }" { SETTING("running_experiments") ->
    [one] is running
   *[other] are running
 }, and that is the most at a time. The new one is saved as a draft. Is one of them done?
exp-runs = *{ $n }.* Until { DATETIME($end, dateStyle: "long") }: { $test }
    .wrap_up = Wrap up { $n }
    .longer = { -exp-more_time }: { $n }
exp-or_draft = You can also write the new one down already, for later.
    .draft = Write a draft
exp-or_later = Or let the new one wait.
    .look = See the draft
    .drop = { exp-drop }
exp-dropped = The draft is gone.
    .undrop = Undo

exp-which = It is about: { $test }
exp-due = "{ $title }" ends today. Four short questions and you are done.
    .wrap_up = { exp-wrap_up }
    .longer = { exp-longer }
    .cancel = { exp-cancel }
exp-over = "{ $title }" ran until { DATETIME($end, dateStyle: "long") }. Four short questions and you are done.
    .wrap_up = { exp-wrap_up }
    .longer = { exp-longer }
    .cancel = { exp-cancel }
exp-waits = The experiment of "{ $title }" ran until { DATETIME($end, dateStyle: "long") }: { $test }
    .wrap_up = { exp-wrap_up }
    .longer = { exp-longer }
    .cancel = { exp-cancel }
exp-settled = This experiment stands differently than when you got this button.
exp-gone = This experiment is no longer there.

exp-longer_now = "{ $title }" now runs until { DATETIME($end, dateStyle: "long") }. { $left ->
    [0] This was the last time it got longer.
    [one] It can get longer once more.
   *[other] It can get longer { $left } more times.
 } I will ask about it again on { DATETIME($next, dateStyle: "long") }.
    .look = { -exp-look }
    .project = { -exp-project }
exp-long_enough = "{ $title }" cannot get longer any more. What do you know now?
    .wrap_up = { exp-wrap_up }
    .cancel = { exp-cancel }
exp_stop-page_title = Stop the experiment
exp_stop-q_reason = Why do you stop it?
    One sentence is enough. If you learned something, you can wrap it up as well.
exp_stop-confirm =
    .post = Stop it
exp-cancelled = The experiment of "{ $title }" has stopped. What is next?
    .new = { exp-new }
    .project = { -exp-project }

exp-q_outcome = What came out? { $measure }: you would call it a success from { $threshold }.
    .number = Enter number
    .words = In words
exp-q_outcome_if = What came out? { $measure }: you would call it a success if { $threshold }.
    .number = { exp-q_outcome.number }
    .words = { exp-q_outcome.words }
exp-q_number = Which number came out?
    With or without a unit, for example: 7 out of 10.
exp-q_words = What came out, in your own words?
exp-no_number = I cannot read that as a number. Type it like this: 7, or 12.5 days.
exp-q_verdict = And your expectation?
    .confirmed = Came true
    .partly = Partly
    .refuted = Did not come true
    .inconclusive = Cannot tell
exp-q_learned = What do you know now that you did not know before? One or two sentences.
exp-q_decision = What is next?
    .continue = Continue
    .adapt = Adapt
    .stop = Stop
    .scale = Scale up
exp_number-page_title = Wrap up
exp_number-confirm =
    .post = Wrap up
exp_words-page_title = Wrap up
exp_words-confirm =
    .post = Wrap up

exp-goes_on = Wrapped up, thank you. The same experiment is ready for "{ $title }" once more. Until when does it run this time?
    .dates = { exp-dates }
    .project = { -exp-project }
exp-adapts = Wrapped up, thank you. A new draft is ready for "{ $title }", with all of last time but what you expect. What do you expect now?
    .take_up = Adapt
    .project = { -exp-project }
exp-stops = Wrapped up, thank you. What will it be for "{ $title }": a next experiment, or finishing the project?
    .new = { exp-new }
    .finish = Finish the project
    .project = { -exp-project }
exp-scales = Wrapped up, thank you. To scale up what works in "{ $title }": who does it, where, and what does it cost?
    .scale = { exp-scale }
    .project = { -exp-project }
exp_scale-page_title = Scale up
exp_scale-q_who = Who will do it?
exp_scale-q_where = Where, or in which teams?
exp_scale-q_cost = What does it cost, in time or money?
exp_scale-confirm =
    .post = Save
exp-scaled = Saved with the experiment. Think of securing it as well: where is it described what works in "{ $title }", and who keeps it alive?
    .look = { -exp-look }
    .project = { -exp-project }
exp-measure_too = Is { $value } also where "{ $metric }" stands now, in { $unit }?
    .measured = Yes, note it
exp-measured_now = Noted: { $metric } now stands at { $value } { $unit }.
    .project = { -exp-project }
exp-measured_already = That is noted already.
exp-told_scale = { $owner } wrapped up an experiment of "{ $title }" and wants to scale it up. What it taught: "{ $learned }"
    .look = { -exp-look }
exp-told_stop = { $owner } wrapped up an experiment of "{ $title }" and will not go on with it. What it taught: "{ $learned }"
    .look = { -exp-look }

exp-state_draft = Draft
exp-state_running = Running
exp-state_concluded = Concluded
exp-state_cancelled = Stopped
exp-view = *Experiment of "{ $title }"* ({ $state })
    Expectation: { $hypothesis }
    Smallest test: { $test }
    What we count or ask: { $measure }
    { $worked ->
        [if] It worked if
       *[from] Success from
    }: { $threshold }{ $plan ->
        [none] { "" }
       *[other] { "\u000A" }If-then plan: { $plan }
    }
exp-span = From { DATETIME($start, dateStyle: "long") } until { DATETIME($end, dateStyle: "long") }.
exp-ended_too = Stopped, together with the project.
exp-why = Stopped, because: "{ $reason }"
exp-came_out = Outcome: { $outcome }
    Expectation: { $verdict }
    Learned: { $learned }
    Decision: { $decision }
exp-scale_note = Scale up with: { $who }
    Where: { $where }
    Cost: { $cost }
exp-list_title = { $n ->
    [0] *"{ $title }"* has no experiment yet.
    [one] *One experiment of "{ $title }"*
   *[other] *{ $n } experiments of "{ $title }"*
 }
exp-running = *{ $n }.* { $test }
    Runs until { DATETIME($end, dateStyle: "long") }.
    .look = View { $n }
exp-drafted = *{ $n }.* { $test }
    Draft.
    .look = View { $n }
exp-concluded = *{ $n }.* { $test }
    { $verdict }. Learned: { $learned }
    .look = View { $n }
exp-on_card = { $n ->
    [one] Experiment: { $tests }
   *[other] Experiments: { $tests }
 }

exp-topic_measure = { $title }. Measure here first where you stand now: { $metric }.
exp-measure_first = Nobody knows yet where "{ $title }" starts. Let the first experiment measure that, in at most { -exp-measured_within }; it is saved as a draft.
    .dates = Other days
    .baseline = { project-say_baseline }
    .look = { -exp-look }
exp-measures = This experiment also measures where you stand now: { $metric }. I will ask for it.
exp-start_unknown = Where does "{ $metric }" stand now? Nobody knows yet where "{ $title }" starts.
    .baseline = { project-say_baseline }
