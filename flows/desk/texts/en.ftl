# The organisers' desk: what there is to do for a Learnathon, and by whom.

command-desk = desk
    .description = For organisers: what is due. For facilitators: the card for the day
    .usage = { "" }
access-task_keepers_only = Only whose task it is can do that, or an organiser.

desk-title = *Learnathon of { DATETIME($day, dateStyle: "full") }*, { $when ->
    [today] today
    [coming] { $days ->
        [one] tomorrow
       *[other] in { $days } days
     }
   *[past] { $days ->
        [one] yesterday
       *[other] { $days } days ago
     }
 }. Phase: { $phase }.
desk-title_no_day = *Learnathon without a day yet.* Phase: { $phase }. Its tasks come here once the day is chosen.
desk-no_event = There is no Learnathon in preparation. Once an organiser plans one, what there is to do for it stands here.
desk-section_late = *Was due*
desk-section_this_week = *This week*
desk-section_next_week = *Next week*
desk-nothing = Nothing is due this week or next.{ $day ->
    [none] { "" }
   *[other] { " " }The next task is for { DATETIME($day, dateStyle: "full") }.
 }
desk-entry = { $title }
    { $state ->
        [done] Done
        [dropped] Does not apply
       *[open] { $late ->
            [0] By { DATETIME($day, dateStyle: "long") }
           *[other] Was for { DATETIME($day, dateStyle: "long") }
         }
     } · { $owner ->
        [you] you
        [nobody] nobody yet
       *[other] { $owner_name }
     }{ $helper ->
        [nobody] { "" }
        [you] {" "}with you
       *[other] {" "}with { $helper_name }
     }
    .done = Done
    .more = More
desk-one = *{ $title }*
    { $state ->
        [done] This is done.
        [dropped] This does not apply.
       *[open] { $late ->
            [0] By { DATETIME($day, dateStyle: "full") }.
            [one] For { DATETIME($day, dateStyle: "full") }, one working day ago.
           *[other] For { DATETIME($day, dateStyle: "full") }, { $late } working days ago.
         }
     } { $owner ->
        [you] It is yours
        [nobody] Nobody has it yet
       *[other] { $owner_name } has it
     }{ $helper ->
        [nobody] .
        [you] , with you.
       *[other] , with { $helper_name }.
     }
    .done = Done
    .undo = Undo
    .day = Other day
    .give = Give to ...
    .share = Share with ...
    .take = I take it
    .drop = Does not apply
    .decline = Rather not
desk-back = To the desk
desk-to =
    .all = All tasks
    .people = Who does what
    .add = Add a task
    .card = Card for tables
desk-done = Done: { $title }.
    .undo = Undo
desk-dropped = Does not apply: { $title }.
    .undo = Undo
desk-gone = This task is not there any more.
desk-settled = This task is done already, or does not apply.
desk-open_already = This task is open already.

keeper-page_title = Give to
keeper-q_name = Who is to have this task? A first name, a surname or a part of it will do.
keeper-confirm =
    .post = Look them up
helper-page_title = Share with
helper-q_name = Who shares this task? A first name, a surname or a part of it will do.
helper-confirm =
    .post = Look them up
desk-found = Whom do you mean?
desk-match = { $name }
    .pick = Choose { $first }
desk-handed = { $name } has "{ $title }" from now on, and hears so from me. It comes back to you if it does not suit.
    .more = See the task
desk-shares = { $name } shares "{ $title }" from now on, and hears so from me.
    .more = See the task
desk-given = { $name } asks you to take on something for the Learnathon: { $title }. By { DATETIME($day, dateStyle: "full") }. Does that suit you?
    .accept = Fine
    .decline = Rather not
desk-shared = { $name } would like you to share something for the Learnathon: { $title }. By { DATETIME($day, dateStyle: "full") }.
    .more = See the task
desk-taken_over = { $name } takes "{ $title }" over from you. There is nothing you need to do.
desk-declined = { $name } would rather not do "{ $title }"; it is yours again.
    .give = Give to ...
    .more = See the task
desk-accepted = Fine: "{ $title }" is yours, by { DATETIME($day, dateStyle: "full") }. You find it in /mine.
    .more = See the task
desk-back_again = Fine, "{ $title }" is not yours any more.
desk-has_it = Whoever has a task does not need to share it.
desk-not_yours = This task is not yours.

dueday-page_title = Other day
dueday-q_day = When is it to be done? Type or choose a day, such as 24 December.
dueday-confirm =
    .post = Move it
desk-day_past = That day has been. Choose today or a later day.
owntask-page_title = Add a task
owntask-q_title = What is to be done? (5 to 120 characters)
owntask-q_day = When is it to be done? Type or choose a day, such as 24 December.
owntask-confirm =
    .post = Add it
desk-added = Added: { $title }, by { DATETIME($day, dateStyle: "full") }. It is yours.
    .give = Give to ...
    .more = See the task

desk-of_phase = *All tasks: { $phase }*{ $day ->
    [none] { "" }
   *[other] {" "}(Learnathon of { DATETIME($day, dateStyle: "long") })
 }
desk-no_tasks = There are no tasks yet. They come with the day of the Learnathon.
desk-people = *Who does what*
desk-person = { $name }: { $n ->
    [one] one task
   *[other] { $n } tasks
 }, { $open ->
    [0] all done
   *[other] { $open } to do
 }.
desk-person_nobody = Nobody yet: { $n ->
    [one] one task.
   *[other] { $n } tasks.
 }
desk-share = *Steering share: { $percent }%.* By own staff { $own }, together with somebody from outside { $shared }, from outside { $outside }. It grows over the years, and a year with less is no problem.

desk-remind = Planned for { DATETIME($day, dateStyle: "full") }: { $title }.
    .done = Done
    .day = Other day
    .more = More
desk-remind_late = This was planned for { DATETIME($day, dateStyle: "full") }: { $title }. This is the last reminder of it; you find it in /mine.
    .done = Done
    .day = Other day
    .more = More

digest-weekly = Week { $w }, { $phase }. *To do:* { $tasks_due }. *Ideas without reaction:* { $n1 }. *Help open > 3 days:* { $n2 }. *Experiments ending this week:* { $n3 }. *Asleep:* { $n4 }. *New results:* { $n5 }. One thing to do first: { $first ->
    [late_idea] answer "{ $top_task }"
    [idea] answer "{ $top_task }"
    [help] find help for "{ $top_task }"
    [gate] ask what holds "{ $top_task }" up
    [asleep] see what "{ $top_task }" needs
    [ending] see how the experiment of "{ $top_task }" ends
    [result] read what "{ $top_task }" brought
   *[task] { $top_task }
 }.
    .open = Open
    .first = { $first ->
        [late_idea] See the idea
        [idea] See the idea
        [gate] See the idea
        [help] See the project
        [asleep] See the project
        [ending] See the project
        [result] See the project
       *[task] See the task
     }
digest-quiet = A quiet week: nothing needs you.

desk-card = *A table on the day*
    Table of 6-8, mixed. Rounds:
    1 everyone writes 3 minutes in silence (ideas first alone, then together)
    2 each idea 2 minutes, only clarifying questions
    3 build on, then doubts ("what would have to be true?")
    4 one performance goal, one learning goal, one smallest test
    5 who is owner, who helps, first step before Friday

desk-task_agree = Agree why, for whom, which budget and small-yes limits
desk-task_council = Inform the works council and privacy contact; fill in the DPIA
desk-task_date = Choose date (check holidays and shifts), place, half or whole day
desk-task_install = Install the bot, import teams, test both languages with 3 people
desk-task_save_the_date = Send save the date; sponsor writes a personal invitation
desk-task_recruit = Recruit facilitators (1 per 12-13 people), plan a 2-hour training
desk-task_call = Open the call for ideas; show three examples from own work
desk-task_answer = Start answering every idea within 5 working days
desk-task_scan = Open the scan (10 working days); explain anonymity in team meetings
desk-task_publish = Close the scan, publish within 3 weeks, choose two themes to discuss
desk-task_merge = Merge double ideas; ask owners of running projects for a review
desk-task_vote = Hold the vote (5 working days), or prepare it for the day itself
desk-task_programme = Make shortlist and programme; assign tables mixed by department
desk-task_brief = Brief sponsors: open, ask, decide, thank; no speeches over 10 minutes
desk-task_rehearse = Lock programme, print QR sign-in, rehearse pitch timing and vote
desk-task_day = Run the day; every pitch gets gate answers; every project a first step
desk-task_thanks = Send thanks with numbers within 1 working day; send the evaluation
desk-task_outcomes = Give every idea its outcome; team looks back (4 questions)
desk-task_lessons = Ask "what did you do differently?"; share the first lessons
desk-task_first_steps = Check: has every project finished a first experiment? Call the owners who have not
desk-task_midterm = Mid-term gathering, 1 hour, projects tell what surprised them
desk-task_results = Quarterly results message (also +26, +38)
desk-task_second = Second gathering; wake, hand over or stop sleeping projects
desk-task_next_date = Choose the next date and next year's organisers
desk-task_review = Review finished projects; secure results with HR and ICT
desk-task_report = Publish the yearly report and exports
desk-task_close = Close the cycle; parked ideas return; archive
desk-task_results_26 = Quarterly results message
desk-task_results_38 = Quarterly results message
