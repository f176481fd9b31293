# What you settle yourself: language, hours, time zone, how much you hear, and a pause.

command-settings = settings
    .description = Language, times and how much you hear from me
    .usage = { "" }
command-pause = pause
    .description = Hear nothing from me for a while
    .usage = [until when]

settings-now = *This is how it stands*
    Language: { $language }
    Hours in which I write of my own accord: { $start } to { $end }, on working days
    Time zone: { $zone }, where it is { $clock } now
    How much: { $fewer ->
        [0] as usual
        [1] half as often
       *[other] only about what is yours
    }
    Not about: { $muted }
    { $until ->
        [none] Pause: no
       *[other] Pause: until { DATETIME($until, dateStyle: "long") }
    }
    .language = Language
    .hours = Hours
    .zone = Time zone
    .fewer = Fewer messages
    .topics = Topics
    .apps = My apps
    .pause = Pause
    .privacy = What I keep
settings-back = All settings
settings-undo = Undo
settings-nothing_muted = nothing
settings-kind_comments = reactions to your ideas
settings-kind_invitation = requests to join in
settings-kind_followed = ideas you follow
settings-kind_scan = the scan

settings-ask_hours = When may I write to you of my own accord? Here that is on working days between { $first } and { $last }. What you ask, I always answer at once.
    .as_here = As usual here
    .morning = Mornings only
    .afternoon = Afternoons only
    .own = Other hours
settings-no_such_hours = That leaves nothing: I write between { $first } and { $last } here, and need at least half an hour. Choose a start that comes before the end.
    .again = Other hours
settings-hours_kept = Fine, I write to you of my own accord on working days between { $start } and { $end }, by the clock of { $zone }. What you ask, I always answer at once.

hours-page_title = Your hours
hours-q_start = From what time may I write to you? For example 9:30.
hours-q_end = And until what time?
hours-confirm =
    .post = Save

settings-ask_zone = Where are you? Then I write to you in your working hours.
settings-other_zone = Somewhere else?
    .other = Name a place
settings-which_zone = There is more than one. Which do you mean?
settings-another_zone = Is it none of these?
    .again = Another place
settings-many_zones = "{ $place }" can mean many time zones. Name a big city nearby, such as New York or Toronto.
    .again = Another place
settings-no_such_zone = I do not know the place "{ $place }". Try a big city or the capital nearby, such as Brussels or Paramaribo.
    .again = Another place
settings-zone_kept = Fine, from now on I go by the clock of { $zone }, where it is { $clock } now.

zone-page_title = Your time zone
zone-q_place = In which city or country are you? For example Brussels.
zone-confirm =
    .post = Save

settings-topics_now = What would you rather not hear about of my own accord? Off now: { $muted }.
    What always comes: what becomes of your own ideas, and what your role asks of you.
    .off_comments = Reactions off
    .on_comments = Reactions on again
    .off_invitation = Requests off
    .on_invitation = Requests on again
    .off_followed = Followed ideas off
    .on_followed = Followed ideas on
    .off_scan = The scan off
    .on_scan = The scan on again
settings-switched_off = Fine, I will not write to you about { $kind } any more. You still find it with the ideas themselves.
settings-switched_on = Fine, I write to you about { $kind } again.

fewer-messages = Fewer messages
fewer-more = Even fewer
fewer-done = Fine, you will hear half as often from me.
fewer-only_own = Fine, you only hear from me about what is yours now: answers to your ideas, and what your role asks of you.
fewer-as_usual = Fine, you hear from me as often as usual again.
fewer-least = You only hear about what is yours already. Even less is possible: nothing for a while, or taking part no longer. All of it is fine.
    .pause = Pause
    .stop = Take part no longer
    .usual = As usual again

pause-until_when = Until when would you like to hear nothing from me? You can still do everything meanwhile, and on that day you are back by itself.
    .week = 1 week
    .two = 2 weeks
    .month = A month
    .own = Another day
pause-paused_already = You pause until { DATETIME($day, dateStyle: "long") }. Meanwhile you can do everything, come back sooner or choose another day.
    .back = I am back
    .week = 1 week
    .two = 2 weeks
    .month = A month
    .own = Another day
pause-done = Fine, you hear nothing from me until { DATETIME($day, dateStyle: "full") }. Answers to your own ideas I keep till then; of the rest there will be no pile afterwards.{ $told ->
    [0] { "" }
    [one] { " " }The colleague who shares an idea with you only hears until when you pause.
   *[other] { " " }The { $told } colleagues who share ideas with you only hear until when you pause.
 }{ $n ->
    [0] { "" }
   *[other] { " " }This keeps waiting for you:
 }
    .back = I am back
pause-too_long = A pause lasts from tomorrow to six months at most. Choose a day in between.
    .other = Choose again
pause-ended = Good to have you back.
    .mine = What waits for you
pause-back_already = You are back already.
pause-over = Your pause is over; good to have you back. What happened meanwhile stands with the ideas, no pile of messages will come.
    .mine = What waits for you
pause-of_owner = { $name } pauses until { DATETIME($day, dateStyle: "long") }.

until-page_title = Pause
until-q_day = Until which day? For example 24-12 or 24 December.
until-confirm =
    .post = Start the pause

command-privacy = privacy
    .description = What I keep of you and who sees it
    .usage = { "" }

privacy-text = I store: { $list }. Kept until: { $retention }. Questions: { $privacy_contact }.
    .who = Who sees what
privacy-rights = Would you like a copy of what I keep, or something erased? Ask { $privacy_contact }.
privacy-retention = { $days } days after you stop; your ideas, reactions and projects stay, then without your name; requests for help, and where you came, a year, appreciation two; who changed what stays for two years
privacy-item_profile = your name, your language, your time zone
privacy-item_accounts = your account on { $platforms }
privacy-item_placement = where you work
privacy-item_location = your location ({ $location })
privacy-item_roles = { $n ->
    [one] one role
   *[other] { $n } roles
 }
privacy-item_settings = what you set
privacy-item_form = a form that is open
privacy-item_ideas = { $n ->
    [one] one idea
   *[other] { $n } ideas
 }
privacy-item_drafts = { $n ->
    [one] one draft
   *[other] { $n } drafts
 }
privacy-item_comments = { $n ->
    [one] one reaction
   *[other] { $n } reactions
 }
privacy-item_co_owned = { $n ->
    [one] one idea of which you are co-owner
   *[other] { $n } ideas of which you are co-owner
 }
privacy-item_followed = { $n ->
    [one] one idea you follow
   *[other] { $n } ideas you follow
 }
privacy-item_attachments = { $n ->
    [one] one photo or sound
   *[other] { $n } photos or sounds
 }
privacy-item_decisions = { $n ->
    [one] one decision you made
   *[other] { $n } decisions you made
 }
privacy-item_projects = { $n ->
    [one] one project you are part of
   *[other] { $n } projects you are part of
 }
privacy-item_check_ins = { $n ->
    [one] one check-in you answered
   *[other] { $n } check-ins you answered
 }
privacy-item_measurements = { $n ->
    [one] one number you measured
   *[other] { $n } numbers you measured
 }
privacy-item_requests = { $n ->
    [one] one request for help, of you or to you
   *[other] { $n } requests for help, of you or to you
 }
privacy-item_thanks = { $n ->
    [one] one appreciation you wrote or received
   *[other] { $n } appreciations you wrote or received
 }
privacy-item_gates = { $n ->
    [one] one feasible and affordable check
   *[other] { $n } feasible and affordable checks
 }
privacy-item_offers = { $n ->
    [one] one question to take over a project
   *[other] { $n } questions to take over a project
 }
privacy-item_sign_ups = { $n ->
    [one] one Learnathon you come to, may come to or were at
   *[other] { $n } Learnathons you come to, may come to or were at
 }
privacy-item_tasks = { $n ->
    [one] one task for a Learnathon
   *[other] { $n } tasks for a Learnathon
 }
privacy-item_messages = { $n ->
    [one] one message ready for you
   *[other] { $n } messages ready for you
 }
privacy-and = { $some } and { $last }
privacy-who_sees = *Who sees what*
    Everybody who takes part: your name, where you work, your ideas, your reactions, and your projects with what they taught.
    Who is part of your project, and the organisers: what you say in a check-in, and your requests for help.
    Co-owners: until when you pause, and not why.
    Organisers: which roles you have, and that you come to a Learnathon if you do.
    You alone: your drafts, your location, what you follow, what you set, and the appreciation you received, until you share it.
    Nobody: who said no, and how often you do something. There is no list per person.
    Whoever runs the bot can reach the store, but no words of people are in the log.
    .back = Back
