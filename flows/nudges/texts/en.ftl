# What we say of our own accord: why, and when it suits better.

nudge-why = Why this?
nudge-because_decision = You get this because it is about an idea that is yours, or that you carry along.
nudge-because_comments = You get this because somebody reacted to an idea of yours.
nudge-because_invitation = You get this because a colleague asks you by name to join in.
nudge-because_followed = You get this because you follow this idea.
nudge-because_duty = You get this because your role asks it of you.
nudge-because_role = You get this because something changes about a role of yours, and you should know.
nudge-because_support = You get this because a project needs help, and you can give it or asked for it.
nudge-because_event = You get this because you take part in a Learnathon that is close.
nudge-because_experiment = You get this because of an experiment in a project of yours.
nudge-because_check_in = You get this because you carry a project, and from time to time I ask how it is going.
nudge-because_project = You get this because of a project that you carry or sponsor.
nudge-because_scan = You get this because you may take part in the scan. It is voluntary.
nudge-because_broadcast = You get this because it is meant for everybody who takes part here.
nudge-because_answer = You get this because a colleague answers you.
nudge-because_promise = You get this because you asked me to tell you at this moment.
nudge-ways = You decide how often I write to you, when, and about what.
    .fewer = Fewer messages
    .hours = Other hours
    .topics = Topics

snooze-later = Later
snooze-ask = When does it suit you?
    .tomorrow = Tomorrow
    .week = Next week
    .own = Choose a date
snooze-done = Fine, I will come back on { DATETIME($date, dateStyle: "long") }.
snooze-too_long = I can keep it for you from tomorrow on, for four weeks at most. When does it suit you?
    .tomorrow = Tomorrow
    .week = Next week
    .own = Choose a date
snooze-over = There is nothing to put off any more: this was answered, or comes back by itself already.

later-page_title = Later
later-q_day = On which day shall I come back? For example 24-12 or 24 December, within four weeks.
later-confirm =
    .post = Come back then
