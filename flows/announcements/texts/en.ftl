# Announcements: the agreed texts, and how an organiser makes one.

broadcast-half_day = half
broadcast-whole_day = whole
broadcast-save_the_date = Save the date: our Learnathon is on { DATETIME($date, dateStyle: "long") }{ $start ->
    [none] { "" }
   *[other] , { $start }
 }{ $end ->
    [none] { "" }
   *[other] -{ $end }
 }{ $place ->
    [none] { "" }
   *[other] , { $place }
 }. A { $half_whole } day to make work better and learn from it, by and for ourselves. You come if you want to.
    .come = I come
    .maybe = Maybe
    .not_this_time = Not this time
broadcast-call_for_ideas = What can be improved, changed or renewed at work? Send your idea before { DATETIME($deadline, dateStyle: "long") }: type /idea. A rough thought is fine; every idea gets an answer.
    .send = Send an idea
    .see = { $n ->
        [one] See the first idea
       *[other] See { $n } ideas
     }
broadcast-programme = The programme for { DATETIME($date, dateStyle: "long") } is ready.{ $table ->
    [none] { "" }
   *[other] { " " }You are at table { $table }{ $workshop ->
        [none] .
       *[other] ; your workshop: { $workshop }.
     }
 }{ $pitch_time ->
    [none] { "" }
   *[other] { " " }Pitches from { $pitch_time }.
 }
    .mine = My programme
broadcast-day_of = Good morning.{ $start ->
    [none] { "" }
   *[other] { " " }We start at { $start }{ $place ->
        [none] .
       *[other] { " " }in { $place }.
     }
 } Bring: your idea, your doubts and a charged phone. Check in when you arrive:
    .here = I am here
broadcast-thanks = Thank you all. { $n_people ->
    [one] One colleague
   *[other] { $n_people } colleagues
 }, { $n_ideas ->
    [one] one idea
   *[other] { $n_ideas } ideas
 }, { $n_projects ->
    [one] one project
   *[other] { $n_projects } projects
 }, { $n_exp ->
    [one] one experiment starts
   *[other] { $n_exp } experiments start
 } this month. Every idea gets its answer before { DATETIME($answers_by, dateStyle: "long") }.
broadcast-results = What came of it so far? { $n_running } running, { $n_concluded ->
    [one] one experiment
   *[other] { $n_concluded } experiments
 } concluded. Hard: { $hard_example }. Soft: { $soft_example }. Most instructive surprise: { $surprise }.
    .more = Read more
broadcast-new_date = The Learnathon moves to { DATETIME($date, dateStyle: "long") }. Does that suit you?
    .come = I come
    .cannot = Cannot
broadcast-cancelled = The Learnathon of { DATETIME($date, dateStyle: "long") } is off: { $reason }. Your ideas stay in the pool.

announce-from = *Announcement from { $name }*
    { $text }
announce-only_in = { $language ->
    [nl] This message is only there in Dutch.
   *[en] This message is only there in English.
 }

command-announce = announce
    .description = Say something to many at once; for organisers
    .usage = [words]

announce-new = New announcement
announce-list = All announcements
announce-list_title = { $n ->
    [0] *No announcements yet.* What you want to say to many begins here. Nothing goes out before you saw to how many people.
    [one] *One announcement*
   *[other] *{ $n } announcements*
 }
announce-entry = { $number }. { $title } ({ $state })
    .look = View { $number }
announce-fits_now = What fits the Learnathon now:
announce-template_save_the_date = Save the date
announce-template_call_for_ideas = Call for ideas
announce-template_programme = The programme
announce-template_day_of = On the day itself
announce-template_thanks = Thanks
announce-template_results = Results
announce-template_new_date = New date
announce-template_cancelled = It is off

announce-title = *Announcement { $number }* from { $name }: { $state }
announce-state_draft = draft
announce-state_asked = somebody reads along
announce-state_approved = approved
announce-state_scheduled = ready to go
announce-state_sending = going out now
announce-state_sent = sent
announce-state_stopped = stopped half-way
announce-state_cancelled = not going out
announce-in_language = { $language ->
    [nl] *In Dutch*
   *[en] *In English*
 }
announce-missing = { $language ->
    [nl] Something is missing here. Whoever reads Dutch would get nothing.
   *[en] Something is missing here. Whoever reads English would get nothing.
 }
announce-facts = *To whom*: { $whom }. { $people ->
    [0] Nobody gets it now.
    [one] One person gets it.
   *[other] { $people } people get it.
 }{ $paused ->
    [0] { "" }
    [one] { " " }Not who pauses: one.
   *[other] { " " }Not who pause: { $paused }.
 }{ $muted ->
    [0] { "" }
    [one] { " " }Not who wants fewer messages: one.
   *[other] { " " }Not who want fewer messages: { $muted }.
 }{ $unreachable ->
    [0] { "" }
    [one] { " " }Cannot be reached: one.
   *[other] { " " }Cannot be reached: { $unreachable }.
 }
    { "*" }When*: { $when }{ $until ->
    [none] { "" }
   *[other] { " " }{ $until }
 }
    { "*" }Answers*: { $replies }
    { "*" }Button to say that one saw it*: { $seen }
announce-facts_since = *To whom*: { $whom }.
    { "*" }Since*: { DATETIME($day, dateStyle: "full") } at { $clock }.
    { "*" }Answers*: { $replies }
    { "*" }Button to say that one saw it*: { $seen }
announce-whom_everybody = everybody who takes part
announce-whom_owners = who carries a project
announce-whom_channel = the channel and group in which the ideas stand
announce-with_role_organiser = all organisers
announce-with_role_sponsor = all sponsors
announce-with_role_facilitator = all facilitators
announce-with_role_privacy_contact = the privacy contact
announce-with_role_admin = the technical admins
announce-signed_up_coming = who comes to the Learnathon
announce-signed_up_maybe = who may come to the Learnathon
announce-signed_up_waiting = who is on the waiting list of the Learnathon
announce-signed_up_any = who signed up for the Learnathon
announce-no_department = a department that is not there any more
announce-replies_nowhere = nowhere
announce-replies_author = to whoever wrote it
announce-replies_organisers = to all organisers
announce-yes = yes
announce-no = no
announce-at_once = at once.
announce-when_now = each in their own hours: { $now ->
    [0] { "" }
    [one] one right now,{ " " }
   *[other] { $now } right now,{ " " }
 }{ $later } from { DATETIME($day, dateStyle: "full") } at { $clock }.
announce-when_at = from { DATETIME($day, dateStyle: "full") } at { $clock }, each in their own hours.{ $work_day ->
    [none] { "" }
   *[other] { " " }That is no working day: most hear it on { DATETIME($work_day, dateStyle: "full") }.
 }
announce-when_morning = on { DATETIME($day, dateStyle: "full") }, when each one's own hours begin.{ $work_day ->
    [none] { "" }
   *[other] { " " }That is no working day: most hear it on { DATETIME($work_day, dateStyle: "full") }.
 }
announce-when_channel_at = on { DATETIME($day, dateStyle: "full") } at { $clock }.
announce-until = After { DATETIME($day, dateStyle: "full") } at { $clock } it does not go out any more.
announce-no_day = The Learnathon has no day yet, or nobody chose whether it is a half or a whole one. Choose that first; then this can go out. Or write words of your own.
announce-not_whole = Some text is missing. Add it, or choose with the text that one language is enough.
announce-too_early = The Learnathon is a draft itself, so nobody can sign up yet. Announce it first; then this can go out.
announce-waits = Somebody reads along. If you change anything, I ask anew.
announce-four_eyes = This goes to more than { SETTING("four_eyes") ->
    [one] one person
   *[other] { SETTING("four_eyes") } people
 }. So another organiser or a sponsor reads it first.

announce-look = View
announce-text = Text
announce-fill_in = Fill in
announce-whom = To whom
announce-when = When
announce-replies = Answers
announce-seen_on = With a "seen" button
announce-seen_off = Without "seen" button
announce-show_me = Show me
announce-send = Send
announce-ask = Have it read
announce-lay_aside = Lay aside
announce-approve = Approve
announce-send_back = Send back
announce-edit = Change it after all
announce-cancel = Do not send
announce-take_over = Take over
announce-again = Take up again

announce-gone = That announcement is not there any more.
announce-settled = That cannot be done with this announcement any more; see where it stands.
announce-not_yours = { $name } makes this announcement. If you want to change it, take it over; then somebody else reads along.
    .take_over = Take over
announce-no_learnathon = No Learnathon is coming yet, so nobody signed up. Choose another audience.
announce-many_departments = More than five departments are like "{ $name }". Type more of it.
announce-no_such_department = I find no department like "{ $name }". Type a name or a part of it, as /team shows it.
announce-which_department = Which do you mean?
announce-department_found = { $n }. { $place }
    .department = Choose { $n }
announce-day_over = That day is over. Choose today or later.
announce-day_too_far = That is more than a year ahead. Choose an earlier day.
announce-moment_over = That moment is over. Choose a later one, or now.
announce-no_sense_then = There is no sense in this announcement by then: it is too late. Choose an earlier moment.
announce-over = What this is about is over, so it does not go out any more. Lay it aside, or write a new announcement.
announce-nobody_gets_it = Nobody gets this now. Choose another audience.
announce-no_channel = No channel or group is set in which the ideas stand. Choose another audience.
announce-where_replies_go = Where do answers to this announcement go? Whoever answers is named.
    .author = To me
    .organisers = All organisers
    .nowhere = Nowhere
    .back = Back
announce-laid_aside = Laid aside: "{ $title }". Nobody got anything of it.
announce-cancelled = "{ $title }" does not go out. Nobody got anything of it.

announce-read_along = { $name } wants to send this to many and asks you to read along. Is it right, and is it for these people?
announce-to_read = { $name } asks you to read along: "{ $title }".
announce-asked = { $n ->
    [one] { $names } reads along. Once that is approved, it goes out as you chose.
   *[other] I ask { $names } to read along. Once one of them approves, it goes out as you chose.
 }
announce-nobody_reads = This goes to more than { SETTING("four_eyes") ->
    [one] one person
   *[other] { SETTING("four_eyes") } people
 }, and there is nobody else now who can read along. Make a colleague organiser or sponsor with /roles, or choose a smaller audience.
    .roles = Roles
    .back = Back
announce-your_own = This is your own announcement; somebody else reads it.
announce-changed_since = This announcement was changed meanwhile, or read already. See where it stands now.
announce-approved_by = { $name } read along and approves: "{ $title }" goes out.
announce-you_approved = Thank you. "{ $title }" goes to { $people ->
    [one] one person
   *[other] { $people } people
 }. When: { $when }
announce-goes = "{ $title }" goes to { $people ->
    [one] one person
   *[other] { $people } people
 }. When: { $when }
announce-sent_back = { $name } read "{ $title }" and sends it back: "{ $text }"
announce-you_sent_back = Sent back. "{ $title }" is a draft again; whoever wrote it reads your remark.
announce-learnathon_off = "{ $title }" does not go out: the Learnathon it is about is off. It is a draft again.
announce-early_again = "{ $title }" does not go out: the Learnathon it is about is a draft again. So is this.
announce-not_whole_now = "{ $title }" does not go out: something is missing in it now, such as the day of the Learnathon. It is a draft again.
announce-grew = "{ $title }" does not go out yet: it is for { $people ->
    [one] one person
   *[other] { $people } people
 } now, more than { SETTING("four_eyes") }. So somebody else reads it first.

announce-preview = { $language ->
    [nl] *Whoever reads Dutch gets it like this:*
   *[en] *Whoever reads English gets it like this:*
 }
announce-previewed = So it arrives. Below it everybody also has the buttons for fewer messages and for why they get this.
announce-preview_in_channel = *So it stands in the channel and the group:*
announce-previewed_in_channel = So it stands there, for everybody who reads there.
announce-says_nothing = There is nothing in it yet. Fill in the text first.

announce-my_draft = Your announcement "{ $title }" is still a draft.
announce-my_asked = Somebody reads your announcement "{ $title }".
announce-my_scheduled = Your announcement "{ $title }" is ready to go.

wording-page_title = Announcement
wording-q_own = What do you want to say, in English? (2 to 1,000 characters)
wording-q_other = And in Dutch? (2 to 1,000 characters)
    If you skip this, whoever reads Dutch gets it in English, with a line that says so.
    .skip = Only in English
wording-confirm =
    .post = Next

towhom-page_title = To whom
towhom-q_audience = Whom is it for?
    .everybody = Everybody who takes part
    .role = Who has a role
    .signed_up = Who signed up
    .owners = Who carries a project
    .department = A department
    .channel = Channel of the ideas
towhom-q_role = Which role?
    .organiser = Organiser
    .sponsor = Sponsor
    .facilitator = Facilitator
    .privacy_contact = Privacy contact
    .admin = Technical admin
towhom-q_signed_up = Which of those who signed up for the Learnathon?
    .coming = Who comes
    .maybe = Who may come
    .waiting = Who is waiting
    .any = All of them
towhom-q_department = Which department or team? Type a name or a part of it.
towhom-confirm =
    .post = Choose

saidwhen-page_title = When
saidwhen-q_timing = When does it go out? Everybody gets it in their own hours.
    .now = Now
    .at = At a moment
    .morning = Everybody's morning
saidwhen-q_day = On which day? For example 24-12 or 24 December.
saidwhen-q_clock = From what time? For example 9:30.
saidwhen-confirm =
    .post = Choose

sentback-page_title = Send back
sentback-q_text = What is not right yet, or could be better? (3 to 400 characters)
    Whoever wrote the announcement reads this, with your name.
sentback-confirm =
    .post = Send back

outcomes-page_title = Results
outcomes-q_hard_example = A hard result, in English: what was measured? (3 to 200 characters)
outcomes-q_soft_example = A soft result, in English: what changed between people? (3 to 200 characters)
outcomes-q_surprise = The most instructive surprise, in English (3 to 200 characters)
outcomes-q_other_hard_example = The hard result in Dutch (3 to 200 characters)
    .skip = Only in English
outcomes-q_other_soft_example = The soft result in Dutch (3 to 200 characters)
    .skip = Only in English
outcomes-q_other_surprise = The most instructive surprise in Dutch (3 to 200 characters)
    .skip = Only in English
outcomes-confirm =
    .post = Fill in

whyoff-page_title = It is off
whyoff-q_reason = Why is the Learnathon off, in English? (3 to 300 characters)
    It comes in the middle of a sentence, so without a capital and a full stop.
whyoff-q_other_reason = And in Dutch? (3 to 300 characters)
    .skip = Only in English
whyoff-confirm =
    .post = Fill in

pitches-page_title = The programme
pitches-q_pitch_time = From what time are the pitches? For example 14:00.
    .skip = Leave it out
pitches-confirm =
    .post = Fill in

# How it goes out, and what comes back.

announce-answer = Answer
announce-seen = I have seen it
announce-unseen = Not seen after all
announce-progress = { $delivered } of { $all } have it.{ $waiting ->
    [0] { "" }
    [one] { " " }1 waits for their turn, or for hours that suit them.
   *[other] { " " }{ $waiting } wait for their turn, or for hours that suit them.
 }
    .stop = Stop
    .correct = Correct
announce-report = { $how ->
    [stopped] Stopped.
   *[sent] Sent.
 } { $delivered } of { $all } have it.{ $blocked ->
    [0] { "" }
    [one] { " " }1 cannot be reached.
   *[other] { " " }{ $blocked } cannot be reached.
 }{ $failed ->
    [0] { "" }
    [one] { " " }With 1 it failed.
   *[other] { " " }With { $failed } it failed.
 }{ $missed ->
    [0] { "" }
    [one] { " " }For 1 it came too late, or was not wanted any more.
   *[other] { " " }For { $missed } it came too late, or was not wanted any more.
 }{ $stopped ->
    [0] { "" }
    [one] { " " }1 does not get it.
   *[other] { " " }{ $stopped } do not get it.
 }
    .correct = Correct
    .retry = Again to who failed
announce-posted = It stands in the channels where ideas have their cards.
    .correct = Correct
announce-seen_by = { $n ->
    [0] Nobody has said yet that they have seen it.
    [one] 1 person says that they have seen it.
   *[other] { $n } people say that they have seen it.
 }
announce-nothing_failed = It failed with nobody any more.

announce-corrected = Corrected. Who has it sees the new words in the same message; who gets it yet, gets these.
announce-nothing_changed = These are the words it has already, so nothing changes.
announce-reread = { $name } wants to correct "{ $title }", which many have already, and asks you to read along. From now on it would say:
announce-agree_anew = Approve
announce-leave_it = Leave it as it is
announce-correction_asked = { $n ->
    [one] { $names } reads along. Until that is approved, people keep what they have.
   *[other] I ask { $names } to read along. Until one of them approves, people keep what they have.
 }
announce-nobody_rereads = This is with more than { SETTING("four_eyes") ->
    [one] one person
   *[other] { SETTING("four_eyes") } people
 }, and there is nobody else now who can read along, so it stays as it is. Make a colleague organiser or sponsor with /roles, then correct it.
    .roles = Roles
    .back = Back
announce-correction_agreed = { $name } read your correction along and approves: everybody reads the new words of "{ $title }".
announce-correction_left = { $name } would rather leave "{ $title }" as it is. A word together helps most.
announce-you_left_it = Fine, it stays as it is. Whoever wanted to correct it hears so.
announce-thanks_for_seeing = Noted, without your name. You can take it back for five minutes.
announce-too_late_to_undo = That was more than five minutes ago, so it stays counted.

announce-answered = { $name } answers your announcement: "{ $text }"
    .answer_back = Answer
announce-answer_sent = Your answer is with { $name }.
announce-answer_sent_to_all = Your answer is with the organisers.
announce-nobody_to_answer = There is nobody who can take your answer now. Ask /help who organises.
announce-answered_you = { $name } answers you: "{ $text }"
    .answer = Answer
announce-answer_is_back = { $name } reads your answer.
announce-reader_gone = Whoever asked this does not take part any more.

toauthor-page_title = Answer
toauthor-q_text = What would you like to say? It goes with your name. (2 to 1,000 characters)
toauthor-confirm =
    .post = Send
toreader-page_title = Answer
toreader-q_text = What do you answer? (2 to 1,000 characters)
toreader-confirm =
    .post = Send
correction-page_title = Correct
correction-q_own = What should it say in English? (2 to 1,000 characters)
    Who has it sees this instead, in the same message.
    .skip = Not in English
correction-q_other = And in Dutch?
    .skip = Not in Dutch
correction-confirm =
    .post = Correct
